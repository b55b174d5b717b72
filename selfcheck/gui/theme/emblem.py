"""The program's own icon: a check that breaks out of its ring, white on the accent's blue.

In small sizes the ring would blur, so the check stands alone there, and heavier.
packaging/linux/files/selfcheck.svg is the same as lines, for desktops.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QLinearGradient, QPainter, QPixmap

from selfcheck.gui.theme.icons import Shape, draw

TOP: Final = "#3f7fe6"
BOTTOM: Final = "#1a4fae"
CORNER: Final = 0.22
"""The corners' radius, in parts of the side."""
SMALL: Final = 24


def application_icon() -> QIcon:
    """The icon in several sizes."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        icon.addPixmap(QPixmap.fromImage(emblem(size)))
    return icon


def emblem(size: int) -> QImage:
    """The icon, `size` pixels wide and high."""
    picture = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    ground = QLinearGradient(0, 0, 0, size)
    ground.setColorAt(0, QColor(TOP))
    ground.setColorAt(1, QColor(BOTTOM))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * CORNER, size * CORNER)
    shape, part, pen = (Shape.TICK, 0.76, 3.4) if size <= SMALL else (Shape.EMBLEM, 0.68, 2.3)
    edge = size * (1 - part) / 2
    draw(painter, shape, QRectF(edge, edge, size * part, size * part), QColor("white"), pen)
    painter.end()
    return picture

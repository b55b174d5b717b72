"""The program's own icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from selfcheck.gui.theme.icons import Shape, draw


def application_icon() -> QIcon:
    """The program's own icon in several sizes."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        icon.addPixmap(QPixmap.fromImage(emblem(size)))
    return icon


def emblem(size: int) -> QImage:
    """A check in a rounded field, `size` pixels wide and high.

    packaging/linux/files/selfcheck.svg is the same as lines, for desktops.
    """
    picture = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.darkBlue)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5, size / 5)
    draw(
        painter,
        Shape.CHECK,
        QRectF(size / 6, size / 6, size / 1.5, size / 1.5),
        QColor(Qt.GlobalColor.white),
    )
    painter.end()
    return picture

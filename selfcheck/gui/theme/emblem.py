"""The program's own icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from selfcheck.gui.theme.icons import Shape, draw


def application_icon() -> QIcon:
    """The program's own icon: a check in a rounded field, in several sizes."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        picture = QPixmap(size, size)
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
        icon.addPixmap(picture)
    return icon

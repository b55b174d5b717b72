"""Controls to choose with, with an arrow that a style sheet alone would leave out."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QWidget

from selfcheck.gui.theme.icons import Shape, draw

ARROW = 14


class Choice(QComboBox):
    """One of a few."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _arrow(self)


class Moment(QDateTimeEdit):
    """A date and time, from a calendar or typed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _arrow(self)


def _arrow(widget: QWidget) -> None:
    left = 9 if widget.isRightToLeft() else widget.width() - ARROW - 9
    painter = QPainter(widget)
    draw(
        painter,
        Shape.DOWN,
        QRectF(left, (widget.height() - ARROW) / 2, ARROW, ARROW),
        widget.palette(),
    )
    painter.end()

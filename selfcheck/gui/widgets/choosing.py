"""Controls to choose with, with an arrow that a style sheet alone would leave out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from selfcheck.gui.theme.icons import Shape, draw

ARROW = 14
LEAST_LETTERS = 12


class Choice(QComboBox):
    """One of a few. The wheel scrolls the page: a choice must not change by passing over it.

    In a narrow window it is narrower than its longest choice; the list shows each whole.
    """

    def minimumSizeHint(self) -> QSize:
        letters = self.fontMetrics().averageCharWidth()
        return QSize(letters * LEAST_LETTERS, super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _arrow(self)


class Moment(QDateTimeEdit):
    """A date and time, from a calendar or typed. The wheel scrolls the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _arrow(self)


class Tick(QCheckBox):
    """Yes or no, with a tick in our colours: sheets can only fill the box."""

    def minimumSizeHint(self) -> QSize:
        """Its words do not break, and must not make what is around it wider than the window."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            painter = QPainter(self)
            ink = self.palette().color(QPalette.ColorRole.HighlightedText)
            draw(painter, Shape.TICK, QRectF(box).adjusted(1, 1, -1, -1), ink)
            painter.end()


def _arrow(widget: QWidget) -> None:
    side = max(ARROW, widget.fontMetrics().height() * 3 // 4)
    left = 9 if widget.isRightToLeft() else widget.width() - side - 9
    painter = QPainter(widget)
    draw(
        painter,
        Shape.DOWN,
        QRectF(left, (widget.height() - side) / 2, side, side),
        widget.palette(),
    )
    painter.end()

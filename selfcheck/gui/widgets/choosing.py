"""Controls to choose with, with an arrow that a style sheet alone would leave out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from selfcheck.gui.theme.icons import Shape, draw
from selfcheck.language import tr
from selfcheck.language.isolation import plain

ARROW = 14
LEAST_LETTERS = 12


class Choice(QComboBox):
    """One of a few. The wheel scrolls the page: a choice must not change by passing over it.

    In a narrow window it is narrower than its longest choice; the list shows each whole. `name`
    is what it asks, where no label beside it does.
    """

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._caption = QLabel(name)
        self._caption.setBuddy(self)
        self._caption.hide()
        self.setAccessibleName(plain(name))

    def changeEvent(self, event: QEvent) -> None:
        """On Linux Qt names a choice by a label beside it only: here is one, never shown."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange and self.accessibleName():
            self._caption.setParent(self.parentWidget())

    def minimumSizeHint(self) -> QSize:
        letters = self.fontMetrics().averageCharWidth()
        return QSize(letters * LEAST_LETTERS, super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _arrow(self)


class Moment(QDateTimeEdit):
    """A date and time, typed or from a calendar (F4 or Alt+Down). The wheel scrolls the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        # Red says nothing here, and cannot be read on a dark ground.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        for name, text, sign in (
            ("prev", tr("Previous month"), "‹"),
            ("next", tr("Next month"), "›"),
        ):
            turn = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if turn is not None:
                turn.setAccessibleName(text)
                turn.setIcon(QIcon())
                turn.setText(sign)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt opens the calendar by the mouse only."""
        down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if not down and event.key() != Qt.Key.Key_F4:
            super().keyPressEvent(event)
            return
        arrow = QPointF(ARROW if self.isRightToLeft() else self.width() - ARROW, self.height() / 2)
        press = QMouseEvent(
            QEvent.Type.MouseButtonPress,
            arrow,
            self.mapToGlobal(arrow),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.mousePressEvent(press)

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

"""A page that scrolls: one column of sections, as wide as lines are still easy to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from selfcheck.gui.widgets.flow import HANG
from selfcheck.gui.widgets.ring import Ring
from selfcheck.gui.widgets.text import PlainLabel, Size

SIDE = 30
WIDEST_IN_LETTERS = 140
STAYS = "stays"
"""The property of a widget that whoever made it keeps while it is not shown."""


class Column(QScrollArea):
    """Scrolls one column; `fill` replaces what is in it and keeps place and focus."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        Ring(self)
        ground = _Ground()
        ground.setProperty("kind", "column")
        line = QHBoxLayout(ground)
        line.setContentsMargins(SIDE - HANG, 8, SIDE - HANG, SIDE)
        self._inner = QWidget()
        self._inner.setMaximumWidth(widest(self) + 2 * HANG)
        line.addWidget(self._inner, 1000)
        line.addStretch(1)
        self._ground_line = line
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(HANG, 0, HANG, 0)
        self._rows.setSpacing(12)
        self._rows.addStretch(1)
        self.setWidget(ground)

    @Slot(int, int)
    def _make_room(self, least: int, most: int) -> None:
        """The bar takes its room from the margin, so that the column stays as wide."""
        bar = self.verticalScrollBar().sizeHint().width() if most > least else 0
        # Layouts do not mirror their margins, and the bar is where reading ends.
        mirrored = self.isRightToLeft()
        side = SIDE - HANG
        left, right = (side - bar, side) if mirrored else (side, side - bar)
        self._ground_line.setContentsMargins(left, 8, right, SIDE)

    def fill(self, widgets: Iterable[QWidget]) -> None:
        """Shows other widgets; one that is here already stays as it is.

        The focus goes to the one of the same object name, if any. What was ticked or typed
        stays under its object name too: a check that ends must not undo it.
        """
        focused = QApplication.focusWidget()
        if focused is not None and not self._inner.isAncestorOf(focused):
            focused = None
        name = focused.objectName() if focused is not None else ""
        place = self.verticalScrollBar().value()
        given = _given(self._inner)
        self.setUpdatesEnabled(False)
        shown = list(widgets)
        self._take_out(shown)
        kept = focused is not None and any(each.isAncestorOf(focused) for each in shown)
        for widget in shown:
            self._rows.insertWidget(self._rows.count() - 1, widget)
            _give_back(widget, given)
            again = _named(widget, name) if name and not kept else None
            if again is not None:
                again.setFocus(Qt.FocusReason.OtherFocusReason)
                kept = True
        if focused is not None and not kept:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setUpdatesEnabled(True)
        self.verticalScrollBar().setValue(place)

    def _take_out(self, stays: list[QWidget]) -> None:
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None and old not in stays:
                old.hide()
                if not old.property(STAYS):
                    old.deleteLater()

    def under(self, name: str) -> QWidget | None:
        """What is shown under an object name; what was replaced a moment ago is not found."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        shown = (item.widget() for item in items if item is not None)
        found = (_named(widget, name) for widget in shown if widget is not None)
        return next((widget for widget in found if widget is not None), None)

    def bring(self, widget: QWidget) -> None:
        """Scrolls so that `widget` begins at the top, as far as there is room."""
        ground = self.widget()
        if ground is not None:
            place = widget.mapTo(ground, widget.rect().topLeft())
            self.verticalScrollBar().setValue(place.y())


def _given(inner: QWidget) -> dict[str, bool | str]:
    """What the person ticked and typed, by object name."""
    found: dict[str, bool | str] = {}
    for box in inner.findChildren(QCheckBox):
        found[box.objectName()] = box.isChecked()
    for field in inner.findChildren(QLineEdit):
        if field.isModified():
            found[field.objectName()] = field.text()
    found.pop("", None)
    return found


def _give_back(widget: QWidget, given: Mapping[str, bool | str]) -> None:
    for box in widget.findChildren(QCheckBox):
        ticked = given.get(box.objectName())
        if isinstance(ticked, bool):
            box.setChecked(ticked)
    for field in widget.findChildren(QLineEdit):
        typed = given.get(field.objectName())
        if isinstance(typed, str) and typed != field.text():
            field.setText(typed)
            field.setModified(True)


class _Ground(QWidget):
    """What is scrolled. Its least size is that of its contents at the width they are given.

    The least size of wrapping labels is that of a narrow block, which would scroll for nothing.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def widest(widget: QWidget) -> int:
    """How wide a column may get, in pixels, for the letters of the system."""
    return widget.fontMetrics().averageCharWidth() * WIDEST_IN_LETTERS


def _named(widget: QWidget, name: str) -> QWidget | None:
    if widget.objectName() == name:
        return widget
    found: QWidget | None = widget.findChild(QWidget, name)
    return found


def section(title: str) -> PlainLabel:
    """The heading of a section."""
    label = PlainLabel(title, Size.SECTION, bold=True)
    label.setContentsMargins(0, 12, 0, 0)
    return label

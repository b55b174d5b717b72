"""A column that may be very long: only the rows in view, and a little around them, are built."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QWidget

from selfcheck.gui.widgets.column import SIDE, widest
from selfcheck.gui.widgets.ring import Ring

GUESS = 120
AROUND = 0.5
"""So many windowfuls are built above and below the one in view."""
KEPT = 2.0
"""A row further away than so many windowfuls is given up."""
AT_ONCE = 2
"""So many rows out of sight are built before the window gets to do something else."""


class Row(Protocol):
    """What a row is made of: equal rows look the same. `stops` is whether it has a button."""

    @property
    def key(self) -> str: ...
    @property
    def stops(self) -> bool: ...


class LongColumn(QScrollArea):
    """Scrolls rows. `make` builds one; rows are told apart by their keys.

    The arrow keys lead from row to row while a button of a row has the focus, Home and End to
    the first and the last, and Tab through the buttons in the order of the rows.
    """

    def __init__(self, name: str, make: Callable[[Row], QWidget]) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        Ring(self)
        self._make = make
        self._ground = QWidget()
        self._ground.setProperty("kind", "column")
        self.setWidget(self._ground)
        self._rows: tuple[Row, ...] = ()
        self._keys: list[str] = []
        self._places: dict[str, int] = {}
        self._built: dict[str, tuple[Row, QWidget]] = {}
        self._heights: dict[str, int] = {}
        self._tops: list[int] = [0]
        self._width = 0
        self._moving = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._build_around)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def built(self) -> int:
        """How many rows are built."""
        return len(self._built)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows other rows; those that are the same stay, and so do the place and the focus."""
        anchor = self._anchor()
        focused = self._focused()
        name = focused.objectName() if focused is not None else ""
        self._rows = tuple(rows)
        self._keys = [row.key for row in self._rows]
        self._places = {key: place for place, key in enumerate(self._keys)}
        for key, (row, widget) in tuple(self._built.items()):
            place = self._places.get(key)
            if place is None or self._rows[place] != row:
                del self._built[key]
                self._heights.pop(key, None)
                _end(widget)
        self._settle(anchor)
        if focused is not None and not self._holds(focused):
            again = self.under(name) if name else None
            (again or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _holds(self, widget: QWidget) -> bool:
        return any(each.isAncestorOf(widget) for _, each in self._built.values())

    def bring(self, key: str) -> None:
        """Scrolls so that a row begins at the top, as far as there is room."""
        if key in self._places:
            self._settle((key, 0))

    def focus(self, key: str, nth: int = 0) -> None:
        """Puts the focus on a button of a row, the nth or the last, and the row into view."""
        if key not in self._places:
            return
        if key not in self._built:
            self.bring(key)
        if buttons := _buttons(self._built[key][1]):
            buttons[min(nth, len(buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(self._places[key])

    def _reveal(self, place: int) -> None:
        """Scrolls no further than it takes to see a whole row, or its beginning."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self._tops[place], self._tops[place + 1]
        if top < bar.value() or bottom - top > height:
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def row_in_view(self) -> Row | None:
        """The row at the top of what is seen."""
        return self._rows[self._at(self.verticalScrollBar().value())] if self._rows else None

    def under(self, name: str) -> QWidget | None:
        """What is built under an object name."""
        found = (
            w if w.objectName() == name else w.findChild(QWidget, name)
            for _, w in self._built.values()
        )
        return next((each for each in found if each is not None), None)

    # The place

    def _room(self) -> int:
        """How wide a row is; the scroll bar takes its room from the margin."""
        return max(1, min(self.width() - 2 * SIDE, widest(self)))

    def _anchor(self) -> tuple[str, int] | None:
        """The row at the top of what is seen, and how far above the top it begins."""
        if not self._rows:
            return None
        value = self.verticalScrollBar().value()
        if value <= 0:
            return None
        place = self._at(value)
        return self._keys[place], value - self._tops[place]

    def _at(self, y: int) -> int:
        """The place of the row that covers `y`."""
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._rows) - 1))

    def _measure(self) -> None:
        known = self._heights
        guess = sum(known.values()) // len(known) if known else GUESS
        self._tops = [0, *accumulate(known.get(key, guess) for key in self._keys)]

    def _settle(self, anchor: tuple[str, int] | None) -> None:
        """Builds what is in view, with the anchor's row where it was, and places everything."""
        if self._moving:
            return
        self._moving = True
        self.setUpdatesEnabled(False)
        if self._width != self._room():
            self._width = self._room()
            self._heights = {key: self._high(w) for key, (_, w) in self._built.items()}
        self._measure()
        # Each row that is built may show that others are in view than was guessed.
        while True:
            self._hold(anchor)
            missing = self._missing(0)
            if not missing:
                break
            for place in missing:
                self._build(place)
            self._measure()
        self._give_up()
        self._set_down()
        self.setUpdatesEnabled(True)
        self._moving = False
        if self._missing(AROUND):
            self._later.start(0)

    def _hold(self, anchor: tuple[str, int] | None) -> None:
        """Scrolls to the anchor, within the length that is known so far."""
        height = self._tops[-1] + SIDE
        self._ground.resize(self.viewport().width(), max(height, self.viewport().height()))
        if anchor is not None and anchor[0] in self._places:
            place = self._places[anchor[0]]
            self.verticalScrollBar().setValue(self._tops[place] + anchor[1])
        elif anchor is None:
            self.verticalScrollBar().setValue(0)

    def _missing(self, around: float) -> list[int]:
        """The places of rows that are, or nearly are, in view and not built."""
        if not self._rows:
            return []
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        first = self._at(int(value - around * height))
        last = self._at(int(value + (1 + around) * height))
        return [p for p in range(first, last + 1) if self._keys[p] not in self._built]

    def _build(self, place: int) -> None:
        row = self._rows[place]
        widget = self._make(row)
        widget.setParent(self._ground)
        self._built[row.key] = row, widget
        self._heights[row.key] = self._high(widget)
        for each in _buttons(widget):
            each.installEventFilter(self)

    def _high(self, widget: QWidget) -> int:
        widget.ensurePolished()
        return (
            widget.heightForWidth(self._width)
            if widget.hasHeightForWidth()
            else (widget.sizeHint().height())
        )

    def _give_up(self) -> None:
        """Deletes what is far out of sight, but never what has the focus."""
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        focused = self._focused()
        for key, (_, widget) in tuple(self._built.items()):
            place = self._places[key]
            far = (
                self._tops[place + 1] < value - KEPT * height
                or self._tops[place] > value + (1 + KEPT) * height
            )
            if far and (focused is None or not widget.isAncestorOf(focused)):
                del self._built[key]
                _end(widget)

    def _set_down(self) -> None:
        """Puts every row where it belongs, and the focus through them in order."""
        x = self.viewport().width() - SIDE - self._width if self.isRightToLeft() else SIDE
        buttons: list[QWidget] = [self]
        for key in sorted(self._built, key=self._places.__getitem__):
            place, widget = self._places[key], self._built[key][1]
            widget.setGeometry(x, self._tops[place], self._width, self._heights[key])
            widget.show()
            # Screen readers read in the order of the widgets.
            widget.raise_()
            buttons += _buttons(widget)
        for one, other in pairwise(buttons):
            QWidget.setTabOrder(one, other)

    @Slot()
    def _build_around(self) -> None:
        """Some of what is nearly in view, so that scrolling and Tab find it there."""
        if self._moving:
            return
        anchor = self._anchor()
        for place in self._missing(AROUND)[:AT_ONCE]:
            self._build(place)
        self._settle(anchor)

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        if not self._moving:
            self._settle(self._anchor())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle(self._anchor())

    # The keyboard

    def _focused(self) -> QWidget | None:
        focused = QApplication.focusWidget()
        return focused if focused is not None and self._ground.isAncestorOf(focused) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that lead from row to row."""
        if (
            isinstance(watched, QWidget)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            held = (key for key, (_, each) in self._built.items() if each.isAncestorOf(watched))
            key = next(held, None)
            places = self._ways(self._places[key]).get(Qt.Key(event.key())) if key else None
            if places is not None and key is not None:
                nth = _buttons(self._built[key][1]).index(watched)  # type: ignore[arg-type]  # one of them
                return self._step(places, nth)
        return super().eventFilter(watched, event)

    def _ways(self, place: int) -> Mapping[Qt.Key, range]:
        """The places that each key leads to from one, the first that can take the focus counts."""
        page = max(1, self._at(self._tops[place] + self.viewport().height()) - place)
        keys, last = Qt.Key, len(self._rows) - 1
        return {
            keys.Key_Down: range(place + 1, last + 1),
            keys.Key_Up: range(place - 1, -1, -1),
            keys.Key_PageDown: range(min(place + page, last), last + 1),
            keys.Key_PageUp: range(max(place - page, 0), -1, -1),
            keys.Key_Home: range(last + 1),
            keys.Key_End: range(last, -1, -1),
        }

    def _step(self, places: range, nth: int) -> bool:
        """To the first of these rows that can take the focus; false where there is none."""
        place = next((each for each in places if self._rows[each].stops), None)
        if place is not None:
            self.focus(self._keys[place], nth)
        return place is not None


def _buttons(widget: QWidget) -> list[QAbstractButton]:
    """What of a row takes the focus, in its order."""
    return [each for each in widget.findChildren(QAbstractButton) if not each.isHidden()]


def _end(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()

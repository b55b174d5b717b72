"""A layout for something that stretches with short things at its far side.

Where it gets narrow they go below it.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from selfcheck.gui.widgets.placing import Placing, put

LEAST_LETTERS = 22
"""With less room than for so many letters a title beside its labels is no longer read well."""


class Beside(Placing):
    """The first widget takes the room that the others leave; a text in it wraps.

    With less room than for `least` letters the others go below it.
    """

    def __init__(self, *widgets: QWidget, spacing: int = 16, least: int = LEAST_LETTERS) -> None:
        super().__init__(*widgets, spacing=spacing)
        self._letters = least

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(sizes) - 1)
        return QSize(
            sum(size.width() for size in sizes) + gaps,
            max((size.height() for size in sizes), default=0),
        )

    def minimumSize(self) -> QSize:
        """As wide as the widest label: the title breaks."""
        labels = [item.sizeHint() for item in self._items[1:] if not item.isEmpty()]
        return QSize(
            max((size.width() for size in labels), default=0),
            max((size.height() for size in labels), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Places the items in `rect`, or only measures; gives the height they take."""
        if not self._items:
            return 0
        first, labels = self._items[0], [i for i in self._items[1:] if not i.isEmpty()]
        gap = self.spacing()
        wide = sum(item.sizeHint().width() + gap for item in labels)
        tall = max((item.sizeHint().height() for item in labels), default=0)
        left = rect.width() - wide
        if labels and left < min(self._whole(first), self._least(first)):
            high = self._height(first, rect.width())
            if move:
                put(first, rect, 0, 0, QSize(rect.width(), high))
            return high + gap // 2 + self._line(labels, rect, 0, high + gap // 2, move=move)
        own = self._height(first, left)
        high = max(own, tall)
        # Beside several lines of text the labels stand at the first.
        middle = (high - tall) // 2 if own < 2 * tall else 0
        if move:
            put(first, rect, 0, (high - own) // 2, QSize(left, own))
        self._line(labels, rect, left + gap, middle, move=move)
        return high

    def _line(self, labels: list[QLayoutItem], rect: QRect, x: int, top: int, *, move: bool) -> int:
        """Places labels one after another, on further lines where one would not fit."""
        lines: list[list[QLayoutItem]] = [[]]
        right = x
        for item in labels:
            wide = item.sizeHint().width()
            if lines[-1] and right + wide > rect.width():
                lines.append([])
                right = x
            lines[-1].append(item)
            right += wide + self.spacing()
        down = top
        for line in filter(None, lines):
            tallest, right = max(item.sizeHint().height() for item in line), x
            for item in line:
                size = item.sizeHint().boundedTo(QSize(rect.width(), tallest))
                if move:
                    put(item, rect, right, down + (tallest - size.height()) // 2, size)
                right += size.width() + self.spacing()
            down += tallest + self.spacing() // 2
        return max(0, down - top - self.spacing() // 2)

    @staticmethod
    def _height(item: QLayoutItem, width: int) -> int:
        if item.hasHeightForWidth():
            return item.heightForWidth(max(1, width))
        return item.sizeHint().height()

    @staticmethod
    def _whole(item: QLayoutItem) -> int:
        """How wide it would be without breaking its text."""
        widget = item.widget()
        text = getattr(widget, "text", None)
        if widget is None or text is None or not item.hasHeightForWidth():
            return item.sizeHint().width()
        return widget.fontMetrics().horizontalAdvance(text())

    def _least(self, item: QLayoutItem) -> int:
        widget = item.widget()
        return widget.fontMetrics().averageCharWidth() * self._letters if widget else 0

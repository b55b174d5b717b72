"""A layout that breaks its line where the next widget would not fit, as text does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayoutItem, QPushButton, QWidget

from selfcheck.gui.widgets.placing import Placing, put


class Flow(Placing):
    """Places widgets in lines from the side where reading begins.

    With `even` all are as wide as the widest, so that they stand below each other. `hang` is how
    far they reach out to both sides, in pixels: what is around their words hangs in the margin.
    """

    def __init__(
        self, *widgets: QWidget, spacing: int = 8, even: bool = False, hang: int = 0
    ) -> None:
        super().__init__(*widgets, spacing=spacing)
        self._hang = hang
        self._stacked = False
        self._even = even

    def stack(self, stacked: bool) -> None:  # noqa: FBT001 - a switch, as Qt's own
        """Every widget on a line of its own and as wide as all, or as many as fit."""
        if stacked != self._stacked:
            self._stacked = stacked
            self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        edge = self.contentsMargins()
        inner = QRect(0, 0, width - edge.left() - edge.right() + 2 * self._hang, 0)
        return self._place(inner, move=False) + edge.top() + edge.bottom()

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        gaps = self.spacing() * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        width = sum(size.width() for size in sizes) + gaps - 2 * self._hang
        return QSize(max(0, width), height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """What can break its words may be as narrow as the line."""
        sizes = [item.minimumSize() for item in self._items]
        firm = [item.minimumSize() for item in self._items if not item.hasHeightForWidth()]
        return QSize(
            max((size.width() for size in firm), default=0),
            max((size.height() for size in sizes), default=0),
        ).grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        self._place(inner.adjusted(-self._hang, 0, self._hang, 0), move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Places the items in `rect`, or only measures; gives the height they take."""
        bottom = top = x = tallest = 0
        line: list[tuple[QLayoutItem, int, QSize]] = []
        for item, size in self._sizes(rect.width()):
            if line and x + size.width() > rect.width():
                self._set(line, rect, top, tallest, move=move)
                line, x, top, tallest = [], 0, bottom + self.spacing(), 0
            line.append((item, x, size))
            x += size.width() + self.spacing()
            tallest = max(tallest, size.height())
            bottom = top + tallest
        self._set(line, rect, top, tallest, move=move)
        return bottom

    def _sizes(self, width: int) -> Iterator[tuple[QLayoutItem, QSize]]:
        least = max((i.sizeHint().width() for i in self._items), default=0) if self._even else 0
        for item in self._items:
            if not item.isEmpty():
                hint = item.sizeHint()
                wide = width if self._stacked else min(max(hint.width(), least), width)
                breaks = wide < hint.width() and item.hasHeightForWidth()
                yield item, QSize(wide, item.heightForWidth(wide) if breaks else hint.height())

    @staticmethod
    def _set(
        line: list[tuple[QLayoutItem, int, QSize]],
        rect: QRect,
        top: int,
        tallest: int,
        *,
        move: bool,
    ) -> None:
        """Gives one line its places, each in the middle of the line's height."""
        for item, x, size in line if move else ():
            put(item, rect, x, top + (tallest - size.height()) // 2, size)


HANG = 4
"""What a link has around its words in the style sheet: border and padding."""


AIR = 3
"""What a sign before the words leaves empty at its side."""


def links(first: QPushButton, *more: QWidget) -> Flow:
    """Links in a line, which begins where the text above them does."""
    return Flow(first, *more, spacing=16, hang=_around(first))


def _around(link: QPushButton) -> int:
    return HANG if link.icon().isNull() else HANG + AIR


class Linked(QWidget):
    """One link as a widget of its own, which reaches out of the place that it is given."""

    def __init__(self, link: QPushButton) -> None:
        super().__init__()
        self._hang = _around(link)
        self._reaching = False
        self.setLayout(Flow(link))

    def sizeHint(self) -> QSize:
        return super().sizeHint() - QSize(2 * self._hang, 0)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width + 2 * self._hang)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._reaching:
            self._reaching = True
            self.setGeometry(self.geometry().adjusted(-self._hang, 0, self._hang, 0))
            self._reaching = False

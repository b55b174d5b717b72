"""The pages, one upon the other: each is made when it is first shown, or ahead of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QWidget

from selfcheck.gui import ways
from selfcheck.gui.widgets.meaning import Meaning, mean

LOWEST_IN_LINES = 9


class Stack(QStackedWidget):
    """Shows one page at a time, which may be low: it scrolls, and what is above it stays whole.

    `make` makes a page by its number; `built` has those that were made.
    """

    def __init__(self, make: Callable[[int], QWidget]) -> None:
        super().__init__()
        mean(self, Meaning.NOTHING)
        self._make = make
        self.built: dict[int, QWidget] = {}
        for _ in ways.WAYS:
            self.addWidget(QWidget())

    def page(self, number: int) -> QWidget:
        """A page, made where it was not yet. The one in view stays in view."""
        if number not in self.built:
            self.built[number] = made = self._make(number)
            shown = self.currentIndex()
            if (empty := self.widget(number)) is not None:
                self.removeWidget(empty)
                empty.deleteLater()
            self.insertWidget(number, made)
            self.setCurrentIndex(shown)
        return self.built[number]

    def ahead(self, number: int) -> Iterator[Callable[[], object]]:
        """How a page that is not shown yet is made, in pieces that are each soon done."""
        for room in ("presenters", "pages"):
            yield partial(import_module, f"selfcheck.gui.{room}.{ways.WAYS[number].name.lower()}")
        yield partial(self.page, number)
        yield lambda: _polish(self.built.get(number))

    def minimumSizeHint(self) -> QSize:
        """A few lines of a page that scrolls, else all that must be seen of it at once."""
        lines = self.fontMetrics().lineSpacing() * LOWEST_IN_LINES
        page = self.currentWidget()
        firm = page is not None and not isinstance(page, QAbstractScrollArea)
        return QSize(0, max(lines, page.minimumSizeHint().height() if page and firm else 0))

    def sizeHint(self) -> QSize:
        """The same: it gets the room that is left, and asks for no more."""
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return False


def _polish(page: QWidget | None) -> None:
    """Applies the style sheet, which Qt leaves until a widget is first shown."""
    if page is not None:
        for widget in (page, *page.findChildren(QWidget)):
            widget.ensurePolished()

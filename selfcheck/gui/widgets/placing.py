"""What layouts of our own have in common: their items, and the side where reading begins."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Placing(QLayout):
    """Keeps items in their order; where they stand is for each layout to say.

    `spacing` is in pixels. Every one of these layouts is as high as its width asks for.
    """

    def __init__(self, *widgets: QWidget, spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True


def put(item: QLayoutItem, rect: QRect, x: int, top: int, size: QSize) -> None:
    """Gives an item its place in `rect`, `x` from the side where reading begins."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = rect.right() + 1 - x - size.width() if mirrored else rect.left() + x
    item.setGeometry(QRect(QPoint(left, rect.top() + top), size))

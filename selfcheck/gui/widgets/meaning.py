"""What a part of the window is to a screen reader, where Qt cannot tell by the widget alone.

To Qt a heading is a label, a card is a border and a way to another page is a check box. Each
part says here what it means, and Qt asks for it when a screen reader first looks at the widget.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from selfcheck.language.isolation import plain

PROPERTY = "means"
OPEN = "open"


class Meaning(Enum):
    """`NOTHING` is decoration: it has no name, and readers pass over it."""

    HEADING = "heading"
    GROUP = "group"
    LIST = "list"
    ITEM = "item"
    QUOTE = "quote"
    PICTURE = "picture"
    TABS = "tabs"
    TAB = "tab"
    FOLD = "fold"
    NOTHING = "nothing"


def mean(widget: QWidget, meaning: Meaning, name: str = "") -> None:
    """Gives a widget its meaning, and its name where it has none of its own."""
    widget.setProperty(PROPERTY, meaning.value)
    if QAccessible.isActive():
        # Qt may have looked at the widget while it was being made, and would keep what it saw.
        early = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(early))
    if name or meaning is Meaning.NOTHING:
        widget.setAccessibleName(plain(name))


def fold_out(button: QAbstractButton, *, is_open: bool) -> None:
    """Makes a button one that opens and closes a part below it."""
    mean(button, Meaning.FOLD)
    if button.property(OPEN) not in {None, is_open}:
        button.setProperty(OPEN, is_open)
        changed = QAccessible.State()
        changed.expanded = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))
    button.setProperty(OPEN, is_open)


@cache
def heed() -> None:
    """Lets Qt ask for the meanings, of widgets that are made from now on."""
    QAccessible.installFactory(_spoken)


def _spoken(kind: str, part: QObject) -> QAccessibleWidget | None:
    """What Qt shows of `part` to screen readers; None leaves it to Qt.

    Qt asks once for each class that the part is of, beginning with the most special.
    """
    if not isinstance(part, QWidget):
        return None
    said = part.property(PROPERTY)
    if said is None:
        # A frame is a ground for what lies on it, and no border that is worth a word.
        return QAccessibleWidget(part, QAccessible.Role.Client) if kind == "QFrame" else None
    meaning = Meaning(said)
    if isinstance(part, QAbstractButton) and meaning in {Meaning.TAB, Meaning.FOLD}:
        return _Pressed(part, _ROLES[meaning])
    return QAccessibleWidget(part, _ROLES[meaning])


class _Pressed(QAccessibleWidget):
    """A button with a state that Qt's own buttons do not have."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = button

    def text(self, kind: QAccessible.Text) -> str:
        given = super().text(kind)
        if given or kind != QAccessible.Text.Name:
            return given
        return self._button.text().replace("&&", "&")

    def state(self) -> QAccessible.State:
        state = super().state()
        if self._button.isCheckable():
            state.selectable = True
            state.selected = self._button.isChecked()
        else:
            is_open = bool(self._button.property(OPEN))
            state.expandable = True
            state.expanded, state.collapsed = is_open, not is_open
        return state

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()] if self._button.isEnabled() else []

    def doAction(self, name: str) -> None:
        if name == _PRESS:
            self._button.click()
        else:
            super().doAction(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        keys = self._button.shortcut().toString()
        return [keys] if keys and name == _PRESS else []


_PRESS = "Press"
_ROLES = {
    Meaning.HEADING: QAccessible.Role.Heading,
    Meaning.GROUP: QAccessible.Role.Grouping,
    Meaning.LIST: QAccessible.Role.List,
    Meaning.ITEM: QAccessible.Role.ListItem,
    Meaning.QUOTE: QAccessible.Role.BlockQuote,
    Meaning.PICTURE: QAccessible.Role.Graphic,
    Meaning.TABS: QAccessible.Role.PageTabList,
    Meaning.TAB: QAccessible.Role.PageTab,
    Meaning.FOLD: QAccessible.Role.Button,
    Meaning.NOTHING: QAccessible.Role.Client,
}

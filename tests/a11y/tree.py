"""What a screen reader is given of a window, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
STATES = (
    "checkable",
    "checked",
    "collapsed",
    "disabled",
    "expandable",
    "expanded",
    "focusable",
    "focused",
    "selectable",
    "selected",
)


@dataclass(slots=True)
class Node:
    """One part. `value` is what a field holds, `labels` the names of the labels beside it."""

    role: Role
    name: str
    description: str = ""
    value: str = ""
    states: frozenset[str] = frozenset()
    labels: tuple[str, ...] = ()
    rect: QRect = field(default_factory=QRect)
    widget: QWidget | None = None
    children: list[Node] = field(default_factory=list)

    def all(self) -> Iterator[Node]:
        """Itself and everything in it, in the order in which it is read."""
        yield self
        for child in self.children:
            yield from child.all()

    def __str__(self) -> str:
        what = type(self.widget).__name__ if self.widget is not None else "part"
        id_ = self.widget.objectName() if self.widget is not None else ""
        return f"{self.role.name} “{self.name[:60]}” ({what} {id_})".replace(" )", ")")


def seen_in(widget: QWidget) -> Node:
    """Everything that can be seen in `widget`."""
    return _seen(QAccessible.queryAccessibleInterface(widget))


def _seen(interface) -> Node:
    said = QAccessible.Text
    state = interface.state()
    thing = interface.object()
    role = interface.role()
    children = (interface.child(number) for number in range(interface.childCount()))
    return Node(
        role,
        interface.text(said.Name),
        interface.text(said.Description),
        interface.text(said.Value),
        frozenset(name for name in STATES if getattr(state, name)),
        _labels(interface),
        interface.rect(),
        thing if isinstance(thing, QWidget) else None,
        # What a choice unfolds is a window of its own, and hidden until then.
        []
        if role is Role.ComboBox
        else [_seen(c) for c in children if c is not None and not c.state().invisible],
    )


def _labels(interface) -> tuple[str, ...]:
    found = interface.relations(QAccessible.RelationFlag.Label)
    return tuple(label.text(QAccessible.Text.Name) for label, _ in found)

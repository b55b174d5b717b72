"""What happened to one notice, joined by a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.gui.presenters.notices import Track
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.events import node_of
from selfcheck.gui.widgets.flow import Linked
from selfcheck.gui.widgets.frames import Card, Quote, Tag, button
from selfcheck.gui.widgets.rail import Rail
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.wording import EventCard, Happening


def history_card(events: Sequence[EventCard], look_at: Callable[[datetime], None]) -> Card:
    """The events, the latest first; each leads to its moment."""
    card = Card(tr("What happened to this notice"))
    rows = QVBoxLayout()
    rows.setSpacing(0)
    for place, event in enumerate(events):
        rows.addWidget(_row(event, look_at, begins=place == 0, ends=place == len(events) - 1))
    card.rows.addLayout(rows)
    return card


def _row(
    event: EventCard, look_at: Callable[[datetime], None], *, begins: bool, ends: bool
) -> QWidget:
    label = PlainLabel(event.heading, bold=True)
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    middle = label.fontMetrics().height() // 2 + 6
    line.addWidget(Rail(node_of(event), Track(ends=ends), middle=middle, begins=begins))
    words = QVBoxLayout()
    words.setContentsMargins(0, 4, 0, 10)
    words.setSpacing(3)
    see = button(
        tr("See that moment"),
        link=True,
        name=tr("See that moment: {what} {when}", what=event.label, when=event.when),
    )
    see.setObjectName(f"moment:{event.key}")
    see.clicked.connect(lambda: look_at(event.at))
    new = [Tag(tr("New"), "info", Shape.DOT)] if event.new else []
    words.addLayout(Beside(label, *new, Linked(see)))
    words.addWidget(PlainLabel(event.when, Size.SMALL, muted=True))
    if event.reach:
        words.addWidget(PlainLabel(event.reach))
    if event.quote:
        words.addWidget(Quote(event.quote))
    for text in event.lines if event.kind is Happening.CHANGED else ():
        words.addWidget(PlainLabel(text))
    line.addLayout(words, 1)
    return holder

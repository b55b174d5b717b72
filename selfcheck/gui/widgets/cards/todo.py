"""One thing to do, with why, by when, what otherwise, and how."""

from __future__ import annotations

from collections.abc import Callable

from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, Numbered, Pill, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.wording import ToDo


def todo_card(
    todo: ToDo,
    *,
    live: bool,
    asking: bool,
    confirmed: bool,
    still: Callable[[], None],
    again: Callable[[], None],
    open_notice: Callable[[], None],
) -> Card:
    """One thing to do, with why, by when, what otherwise, and how."""
    card = Card(todo.title)
    card.head(title(todo.title), Pill(todo.due, "act" if todo.action else "info", Shape.CLOCK))
    for why in todo.why:
        card.say(why)
    card.say(f"{todo.by_when} {todo.otherwise}".strip(), bold=todo.overdue)
    card.say(todo.doubt, tone="doubt", bold=True)
    if todo.steps:
        card.add(Numbered(todo.steps))
    card.add(PlainLabel(todo.evidence, Size.SMALL, muted=True))
    if len(todo.places) > 1:
        card.add(PlainLabel("Found in: " + ", ".join(todo.places), Size.SMALL, muted=True))
    if todo.foreign:
        card.add(PlainLabel(todo.foreign, Size.SMALL, muted=True))
    if asking:
        card.say("Asking the source whether this still holds…", muted=True)
    elif confirmed:
        card.say("Just confirmed with the source: this still holds.", tone="ok", bold=True)
    key = f"{todo.device_id}/{todo.app}"
    show = button("Open notice", name=f"Open the notice behind: {todo.title}")
    show.setObjectName(f"open:{key}")
    show.clicked.connect(open_notice)
    if live:
        holds = button(
            "Check that this still holds",
            main=True,
            name=f"Check that this still holds: {todo.title}",
        )
        holds.setObjectName(f"still:{key}")
        holds.clicked.connect(still)
        done = button("Check again", name=f"Check again whether this is done: {todo.title}")
        done.setObjectName(f"again:{key}")
        done.clicked.connect(again)
        card.rows.addLayout(Flow(holds, done, show))
    else:
        card.rows.addLayout(Flow(show))
    return card

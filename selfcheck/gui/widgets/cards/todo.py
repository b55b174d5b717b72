"""One thing to do, with why, by when, what otherwise, and how; or put off, or done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from selfcheck.core.frozen import frozen
from selfcheck.core.report import Action
from selfcheck.gui.opening.places import Place
from selfcheck.gui.presenters.todo import After, Deed
from selfcheck.gui.theme.icons import Icon, Shape
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.cards.panels import Panels, fold, panels
from selfcheck.gui.widgets.cards.titles import holding_tag, title
from selfcheck.gui.widgets.flow import Flow, links
from selfcheck.gui.widgets.frames import Card, Numbered, Tag, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import mark, tr, translated
from selfcheck.wording import DoneCard, Stopped, ToDo
from selfcheck.wording.voice import headed

FIRST: Final = mark("The newest policy is fetched first, to see whether this still holds.")

BEFORE: Final = mark(
    "Before anything opens, the newest policy is fetched, to see whether this still holds."
)


@frozen
class Acts:
    """What the buttons of a to-do lead to. `look` without a place only asks the source.

    `again` checks everything, `say` leads to what was said of a device.
    """

    look: Callable[[ToDo, Place | None], None]
    anyway: Callable[[ToDo, Place], None]
    again: Callable[[], None]
    say: Callable[[str], None]
    open_notice: Callable[[str], None]
    wake: Callable[[ToDo], None]
    panels: Panels


def todo_card(deed: Deed, acts: Acts) -> Card:
    """One thing to do; one that was put off is folded to what must stay in sight."""
    if deed.snoozed:
        return _snoozed_card(deed, acts)
    todo = deed.todo
    card = Card(todo.title)
    card.head(title(todo.title), *_tags(deed))
    card.say(todo.doubt, tone="doubt", bold=True)
    for why in todo.why:
        card.say(why)
    otherwise = tr("Otherwise: {text}", text=todo.otherwise) if todo.otherwise else ""
    card.say(f"{todo.by_when} {otherwise}".strip(), bold=todo.overdue)
    if todo.steps:
        card.add(Numbered(todo.steps))
    card.add(PlainLabel(todo.evidence, Size.SMALL, muted=True))
    if todo.foreign:
        card.add(PlainLabel(todo.foreign, Size.SMALL, muted=True))
    if deed.asking:
        card.say(tr("Fetching the newest policy to see whether this still holds…"), muted=True)
    elif deed.confirmed:
        card.say(tr("Just confirmed by the newest policy: this still holds."), tone="ok", bold=True)
    card.say(deed.said, tone="doubt" if deed.unsure else "", bold=deed.unsure)
    if deed.live:
        if deed.place is not None and not deed.unsure:
            card.add(PlainLabel(translated(BEFORE), Size.SMALL, muted=True))
        buttons = tuple(_buttons(deed, acts))
        if buttons:
            card.rows.addLayout(Flow(*buttons))
    card.rows.addLayout(links(*_links(deed, acts)))
    for panel in panels(deed, acts.panels) if deed.live else ():
        card.add(panel)
    card.help_desk(todo.detail)
    return card


def _tags(deed: Deed) -> Iterator[Tag]:
    """Whether it is in force, and by when, if there is anything to be late for."""
    tone = "act" if deed.todo.action else "info"
    yield holding_tag(deed.todo.standing, live=deed.live)
    if deed.todo.due:
        yield Tag(deed.todo.due, tone if deed.live else "then", Shape.CLOCK)


def _buttons(deed: Deed, acts: Acts) -> Iterator[QPushButton]:
    todo, place = deed.todo, deed.place
    if place is None and deed.in_reach:
        first = _first(todo)
        holds = button(first, main=True, name=headed(first, todo.title))
        holds.setObjectName(f"still:{deed.name}")
        holds.setToolTip(translated(FIRST))
        holds.clicked.connect(lambda: acts.look(todo, None))
        yield holds
    elif place is not None and not deed.unsure:
        label = translated(place.label)
        opens = button(
            label,
            main=deed.in_reach and not deed.unopened,
            name=tr(
                "{action}, once the newest policy confirms it: {title}",
                action=label,
                title=todo.title,
            ),
        )
        opens.setObjectName(f"place:{deed.name}")
        opens.setToolTip(translated(FIRST))
        opens.clicked.connect(lambda: acts.look(todo, place))
        yield opens
    elif place is not None:
        words = tr("{action} anyway", action=translated(place.label))
        anyway = button(words, name=headed(words, todo.title))
        anyway.setObjectName(f"anyway:{deed.name}")
        anyway.clicked.connect(lambda: acts.anyway(todo, place))
        yield anyway
    if deed.code:
        yield fold(deed, "code", tr("Show on the phone"), acts.panels)
    yield from _done(deed, acts)


def _first(todo: ToDo) -> str:
    """The look at the newest policy, and that it comes before anything is done."""
    match todo.action:
        case Action.REMOVE:
            return tr("Before you remove it: check that this still holds")
        case Action.INSTALL:
            return tr("Before you install it: check that this still holds")
        case Action.UPDATE:
            return tr("Before you update it: check that this still holds")
        case None:
            return tr("Check that this still holds")
        case _:
            assert_never(todo.action)


def _done(deed: Deed, acts: Acts) -> Iterator[QPushButton]:
    """How the person shows that it is done, where a look from here could see it."""
    if deed.after is After.LOOK and deed.in_reach:
        look = tr("Done? Check again")
        again = button(look, name=headed(look, deed.todo.title))
        again.setObjectName(f"again:{deed.name}")
        again.setToolTip(tr("This computer is read again, to see whether this is done."))
        again.clicked.connect(acts.again)
        yield again
    elif deed.after is After.SAY:
        gone = tr("Done? Say so")
        say = button(gone, name=headed(gone, deed.todo.title))
        say.setObjectName(f"say:{deed.name}")
        say.setToolTip(tr("Leads to Devices, where you change what you said of it."))
        say.clicked.connect(lambda: acts.say(deed.todo.device_id))
        yield say


def _links(deed: Deed, acts: Acts) -> Iterator[QPushButton]:
    if deed.live and deed.mail is not None:
        yield fold(deed, "mail", tr("I need this app for work"), acts.panels, link=True)
    if deed.live and deed.lengths:
        yield fold(deed, "snooze", tr("Show again later"), acts.panels, link=True)
    show = button(tr("Open notice"), link=True, name=headed(tr("Open notice"), deed.todo.title))
    show.setObjectName(f"open:{deed.name}")
    show.clicked.connect(lambda: acts.open_notice(deed.todo.notice_ids[0]))
    yield show


def _snoozed_card(deed: Deed, acts: Acts) -> Card:
    """Folded, not hidden: what, by when, and whether it is in force."""
    todo = deed.todo
    card = Card(headed(todo.title, deed.snoozed))
    card.head(title(todo.title), *_tags(deed))
    card.say(deed.snoozed)
    show = button(tr("Show it now"), name=headed(tr("Show it now"), todo.title))
    show.setObjectName(f"wake:{deed.name}")
    show.clicked.connect(lambda: acts.wake(todo))
    card.rows.addLayout(Flow(show))
    return card


def stopped_card(told: Stopped, open_notice: Callable[[], None]) -> Card:
    """What somebody was about to act on, and need not."""
    card = Card(told.title, "withdrawn" if told.withdrawn else "")
    tone = "withdrawn" if told.withdrawn else "ok"
    row = QHBoxLayout()
    row.setSpacing(10)
    label = title(told.title)
    shape = Shape.BACK if told.withdrawn else Shape.CHECK
    row.addWidget(Icon(shape, label.fontMetrics().height(), tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    card.rows.addLayout(row)
    card.say(told.text)
    show = button(tr("Open notice"), name=headed(tr("Open notice"), told.title))
    show.setObjectName("open:stopped")
    show.clicked.connect(open_notice)
    card.rows.addLayout(Flow(show))
    return card


def done_card(done: DoneCard, open_notice: Callable[[], None]) -> Card:
    """A thing that was done as asked."""
    card = Card(headed(tr("Done"), done.title))
    card.head(title(done.title), Tag(tr("Done"), "ok", Shape.CHECK))
    card.rows.addLayout(Beside(PlainLabel(done.holds, bold=True), holding_tag(done.standing)))
    card.say(done.text, muted=True)
    show = button(tr("Open notice"), link=True, name=headed(tr("Open notice"), done.title))
    show.setObjectName(f"open:done:{done.device_id}/{done.app}")
    show.clicked.connect(open_notice)
    card.rows.addLayout(links(show))
    return card

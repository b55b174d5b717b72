"""The cards of the Devices page: the computer, a phone, what was said, and what is asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from selfcheck.core.frozen import frozen
from selfcheck.gui.presenters.devices import Computer, Phone, Said
from selfcheck.gui.theme.icons import Icon, Shape
from selfcheck.gui.widgets.cards.question import ask_in
from selfcheck.gui.widgets.cards.titles import title, verdict_tag
from selfcheck.gui.widgets.flow import Flow, Linked, links
from selfcheck.gui.widgets.frames import Card, button, rule
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.wording import Ask, Trouble
from selfcheck.wording.findings import quoted
from selfcheck.wording.voice import headed


@frozen
class Acts:
    """What can be done on a card. `is_open` tells whether a part that folds out is open.

    `fold` opens or closes one, and names the control in it that takes the focus.
    """

    live: bool
    is_open: Callable[[str], bool]
    fold: Callable[[str, str], None]
    give: Callable[[Ask, bool | str | None], None]
    remove: Callable[[str], None]
    see_apps: Callable[[], None]


def computer_card(computer: Computer, acts: Acts) -> Card:
    """The computer at hand: what was read of it, how old that is, what could not be read."""
    card = Card(headed(computer.title, computer.label))
    card.setObjectName(f"device:{computer.device_id}")
    card.head(title(computer.title), verdict_tag(computer))
    card.say(computer.what, muted=True)
    card.say(computer.known)
    if computer.read:
        card.add(PlainLabel(tr("Read: {sources}.", sources=computer.read), Size.SMALL, muted=True))
    if computer.absent:
        card.add(
            PlainLabel(
                tr("Not present: {sources}.", sources=computer.absent), Size.SMALL, muted=True
            )
        )
    for trouble in computer.unread:
        card.add(_unread(trouble))
    _told_and_asked(card, computer.said, computer.asks, acts)
    see = button(tr("See every app and where it was found"), link=True)
    see.setObjectName("see-apps")
    see.clicked.connect(acts.see_apps)
    card.rows.addLayout(links(see))
    return card


def phone_card(phone: Phone, acts: Acts) -> Card:
    """A phone or tablet: how it is known, what was said of it, and what is asked."""
    card = Card(headed(phone.title, phone.label))
    card.setObjectName(f"device:{phone.device_id}")
    card.head(title(phone.title), verdict_tag(phone))
    card.say(phone.what, muted=True)
    card.say(phone.known)
    _told_and_asked(card, phone.said, phone.asks, acts)
    if not acts.live:
        return card
    key = f"remove:{phone.device_id}"
    if acts.is_open(key):
        card.add(rule())
        card.say(
            tr("Forget {device} and everything you said about it?", device=quoted(phone.title)),
            bold=True,
        )
        card.say(
            tr("Nothing on the device itself changes. You can add it again later."), muted=True
        )
        keep = button(tr("Keep it"), name=headed(tr("Keep it"), phone.title))
        keep.setObjectName(f"keep:{phone.device_id}")
        keep.clicked.connect(lambda: acts.fold(key, ""))
        gone = button(tr("Forget it"), name=headed(tr("Forget it"), phone.title))
        gone.setObjectName(f"forget:{phone.device_id}")
        gone.clicked.connect(lambda: acts.remove(phone.device_id))
        card.rows.addLayout(Flow(keep, gone))
    else:
        gone = button(
            tr("Take this device off the list…"),
            link=True,
            name=headed(tr("Take this device off the list…"), phone.title),
        )
        gone.setObjectName(key)
        gone.clicked.connect(lambda: acts.fold(key, f"keep:{phone.device_id}"))
        card.rows.addLayout(links(gone))
    return card


def yours_card(said: tuple[Said, ...], acts: Acts, name: str) -> Card:
    """What the person said of themselves; `name` is for screen readers."""
    card = Card(name)
    for each in said:
        _said(card, each, acts)
    return card


def _told_and_asked(card: Card, said: tuple[Said, ...], asks: tuple[Ask, ...], acts: Acts) -> None:
    if said:
        card.add(rule())
    for each in said:
        _said(card, each, acts)
    for ask in asks:
        card.add(rule())
        ask_in(card, ask, partial(acts.give, ask))


def _said(card: Card, said: Said, acts: Acts) -> None:
    """One line of what was said with a way to say it anew, or the question in its place."""
    if acts.live and acts.is_open(f"change:{said.key}"):
        ask_in(card, said.ask, partial(acts.give, said.ask), said.ticked)
        card.rows.addLayout(links(_folding(tr("Leave it as it is"), said, acts)))
        card.add(rule())
        return
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(PlainLabel(said.line or headed(said.about, said.value)))
    column.addWidget(PlainLabel(said.when, Size.SMALL, muted=True))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(words, 1)
    if acts.live:
        row.addWidget(Linked(_folding(tr("Change"), said, acts)), 0, Qt.AlignmentFlag.AlignTop)
    card.rows.addLayout(row)


def first_answer(ask: Ask) -> str:
    """The name of the control by which answering begins."""
    if ask.apps:
        return f"tick:{ask.device_id}/{ask.apps[0].slug}"
    return f"answer:{ask.device_id}/{ask.fact}/0"


def _folding(text: str, said: Said, acts: Acts) -> QPushButton:
    made = button(text, link=True, name=headed(text, headed(said.about, said.value)))
    made.setObjectName(f"change:{said.key}")
    into = first_answer(said.ask)
    made.clicked.connect(lambda: acts.fold(f"change:{said.key}", into))
    return made


def _unread(trouble: Trouble) -> QWidget:
    """A source that could not be read, and whether the verdict depends on it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    tone = "doubt" if trouble.open else "info"
    words = QVBoxLayout()
    words.setSpacing(1)
    said = PlainLabel(f"{trouble.title}.", bold=trouble.open)
    shape = Shape.QUESTION if trouble.open else Shape.INFO
    row.addWidget(Icon(shape, said.fontMetrics().height(), tone), 0, Qt.AlignmentFlag.AlignTop)
    words.addWidget(said)
    words.addWidget(PlainLabel(f"{trouble.text} {trouble.next_step}"))
    if trouble.detail:
        detail = headed(tr("For the help desk"), trouble.detail)
        words.addWidget(PlainLabel(detail, Size.SMALL, muted=True))
    row.addLayout(words, 1)
    return holder

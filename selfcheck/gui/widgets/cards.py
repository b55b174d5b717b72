"""The cards of the Overview: to-do, withdrawn, question, trouble, device, side note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from selfcheck.core.report import Verdict
from selfcheck.gui.theme.icons import Icon, Shape
from selfcheck.gui.widgets.choosing import Tick
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, Numbered, Pill, Quote, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.wording import Ask, DeviceCard, Side, ToDo, Trouble, Withdrawn

SIDE_TONES = {
    "To do": "act",
    "Coming up": "info",
    "Withdrawn": "withdrawn",
    "Possibly meant": "doubt",
    "Not clear yet": "doubt",
    "Exempt": "ok",
    "Allowed": "ok",
    "Instructions disagree": "doubt",
}
Give = Callable[[bool | str | None], None]
"""Takes an answer; None is "I don't know"."""

DEVICE_TONES = {
    Verdict.ACTION_REQUIRED: "act",
    Verdict.NO_ACTION: "ok",
    Verdict.CANNOT_TELL: "doubt",
}


def title(text: str, *, struck: bool = False, muted: bool = False) -> PlainLabel:
    """The title of a card; a struck one is named as withdrawn to screen readers."""
    label = PlainLabel(text, Size.TITLE, bold=not struck, struck=struck, muted=muted)
    if struck:
        label.setAccessibleName(f"Withdrawn: {text}")
    return label


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


def withdrawn_card(told: Withdrawn, open_notice: Callable[[], None] | None = None) -> Card:
    """A withdrawn notice: it cannot be taken for one that holds."""
    card = Card(f"{told.label}: {told.title}", "withdrawn")
    top = QHBoxLayout()
    top.setSpacing(10)
    middle = Qt.AlignmentFlag.AlignVCenter
    top.addWidget(Pill(told.label.upper(), "withdrawn", Shape.BACK), 0, middle)
    top.addWidget(PlainLabel(told.when_why, muted=True), 1, middle)
    if open_notice is not None:
        show = button("Open notice", name=f"Open the withdrawn notice: {told.title}")
        show.setObjectName(f"open:{told.notice_id}")
        show.clicked.connect(open_notice)
        top.addWidget(show, 0, middle)
    card.rows.addLayout(top)
    whole = not told.reach
    card.add(title(told.title, struck=whole, muted=whole))
    card.say(told.reach)
    if told.statement:
        card.add(Quote(told.statement))
    card.say(told.so_what, bold=True)
    for line in told.yours:
        card.say(line)
    card.say(told.then)
    if told.foreign:
        card.add(PlainLabel(told.foreign, Size.SMALL, muted=True))
    return card


def question_card(ask: Ask, give: Give) -> Card:
    """One question; every answer is a button of the same weight."""
    card = Card(ask.text)
    ask_in(card, ask, give)
    return card


def ask_in(card: Card, ask: Ask, give: Give, ticked: frozenset[str] = frozenset()) -> None:
    """A question within a card; `ticked` are the apps that were said to be there."""
    card.add(title(ask.text))
    card.say(" ".join(filter(None, (ask.because, ask.hint))), muted=True)
    if ask.where:
        card.add(Numbered(ask.where))
    card.say(ask.said, muted=True)
    buttons = [_there(ask, card, give, ticked)] if ask.apps else []
    for number, choice in enumerate(ask.choices):
        made = button(choice.label, name=f"{choice.label}: {ask.text}")
        made.setObjectName(f"answer:{ask.device_id}/{ask.fact}/{number}")
        made.clicked.connect(lambda _=False, value=choice.value: give(value))
        buttons.append(made)
    card.rows.addLayout(Flow(*buttons))


def _there(ask: Ask, card: Card, give: Give, ticked: frozenset[str]) -> QPushButton:
    """A list to tick, and the button that says: those are there, the others are not."""
    ticks = [Tick(app.name.replace("&", "&&")) for app in ask.apps]
    for app, tick in zip(ask.apps, ticks, strict=True):
        tick.setObjectName(f"tick:{ask.device_id}/{app.slug}")
        tick.setChecked(app.slug in ticked)
    card.rows.addLayout(Flow(*ticks, even=True))
    those = button("The ticked ones are there", name=f"The ticked ones are there: {ask.text}")
    those.setObjectName(f"answer:{ask.device_id}/{ask.fact}/there")

    def there() -> str:
        pairs = zip(ask.apps, ticks, strict=True)
        return ",".join(app.slug for app, tick in pairs if tick.isChecked())

    those.setEnabled(bool(there()))
    for tick in ticks:
        tick.toggled.connect(lambda _: those.setEnabled(bool(there())))
    those.clicked.connect(lambda: give(there()))
    return those


def trouble_card(trouble: Trouble) -> Card:
    """What went wrong or could not be read, and what to do about it."""
    card = Card(trouble.title)
    row = QHBoxLayout()
    row.setSpacing(10)
    label = title(trouble.title)
    tone = "doubt" if trouble.open else "info"
    shape = Shape.QUESTION if trouble.open else Shape.INFO
    row.addWidget(Icon(shape, label.fontMetrics().height(), tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    card.rows.addLayout(row)
    card.say(trouble.text)
    card.say(trouble.next_step, bold=trouble.open)
    if trouble.detail:
        card.add(PlainLabel(f"Detail: {trouble.detail}", Size.SMALL, muted=True))
    return card


def device_card(device: DeviceCard) -> Card:
    """One device with its own verdict."""
    card = Card(f"{device.title}: {device.label}")
    card.head(title(device.title), verdict_pill(device.verdict, device.label))
    card.say(device.text, muted=True)
    return card


def verdict_pill(verdict: Verdict, label: str) -> Pill:
    """A device's verdict as a label."""
    tone = DEVICE_TONES[verdict]
    shape = {"act": Shape.WARNING, "ok": Shape.CHECK, "doubt": Shape.QUESTION}[tone]
    return Pill(label, tone, shape)


def side_card(side: Side) -> Card:
    """A finding that asks for nothing today."""
    card = Card(f"{side.title}: {side.label}")
    card.head(title(side.title), Pill(side.label, SIDE_TONES[side.label]))
    card.say(side.text)
    card.add(PlainLabel(side.evidence, Size.SMALL, muted=True))
    return card


def note_card(text: str) -> Card:
    """A plain remark, about a setting that was not used for example."""
    card = Card(text)
    card.say(text, muted=True)
    return card

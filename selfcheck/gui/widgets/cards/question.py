"""A question, and what can be answered to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.choosing import Tick
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, Numbered, button
from selfcheck.language import tr
from selfcheck.wording import Ask
from selfcheck.wording.voice import headed

Give = Callable[[bool | str | None], None]
"""Takes an answer; None is "I don't know"."""


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
        made = button(choice.label, name=headed(choice.label, ask.text))
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
    those = button(
        tr("The ticked ones are there"), name=headed(tr("The ticked ones are there"), ask.text)
    )
    those.setObjectName(f"answer:{ask.device_id}/{ask.fact}/there")

    def there() -> str:
        pairs = zip(ask.apps, ticks, strict=True)
        return ",".join(app.slug for app, tick in pairs if tick.isChecked())

    those.setEnabled(bool(there()))
    for tick in ticks:
        tick.toggled.connect(lambda _: those.setEnabled(bool(there())))
    those.clicked.connect(lambda: give(there()))
    return those

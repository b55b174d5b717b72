"""Cards that only tell: trouble, a device, a side note, a remark."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from selfcheck.core.report import Status
from selfcheck.gui.theme.icons import Icon, Shape
from selfcheck.gui.widgets.cards.titles import title, verdict_tag
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, Tag, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.wording import DeviceCard, Side, Trouble
from selfcheck.wording.voice import headed

if TYPE_CHECKING:
    from selfcheck.gui.widgets.cards.asking import Asking

SIDE_TONES = {
    Status.ACTION_REQUIRED: "act",
    Status.UPCOMING: "info",
    Status.WITHDRAWN: "withdrawn",
    Status.POSSIBLE: "doubt",
    Status.UNKNOWN_SCOPE: "doubt",
    Status.EXEMPT: "ok",
    Status.ALLOWED: "ok",
    Status.CLASH: "doubt",
}


def trouble_card(
    trouble: Trouble, answer: Callable[[], None] | None = None, asking: Asking | None = None
) -> Card:
    """What went wrong or is not known, and what to do about it.

    `answer` leads to questions, `asking` to whom the next step asks to tell.
    """
    card = Card(trouble.title)
    row = QHBoxLayout()
    row.setSpacing(10)
    label = title(trouble.title)
    tone = "doubt" if trouble.open else "info"
    shape = Shape.QUESTION if trouble.open else Shape.INFO
    row.addWidget(Icon(shape, label.fontMetrics().height(), tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    card.rows.addLayout(row)
    if answer is None:
        steps = (trouble.next_step, trouble.open), (trouble.text, False)
        for text, bold in steps if trouble.first else reversed(steps):
            card.say(text, bold=bold)
            if asking is not None and trouble.desks and text == trouble.next_step:
                _add_links(card, trouble, asking)
        card.help_desk(trouble.detail)
    else:
        card.say(trouble.text)
        words = tr("Answer the questions")
        opens = button(words, name=headed(words, trouble.title))
        opens.setObjectName(f"answer-about:{trouble.device_id}")
        opens.clicked.connect(answer)
        card.rows.addLayout(Flow(opens))
    return card


def _add_links(card: Card, trouble: Trouble, asking: Asking) -> None:
    from selfcheck.gui.widgets.cards.asking import add_links

    add_links(card, trouble.desks, trouble.title, asking)


def device_card(device: DeviceCard) -> Card:
    """One device with its own verdict."""
    card = Card(headed(device.title, device.label))
    card.head(title(device.title), verdict_tag(device))
    card.say(device.text, muted=True)
    return card


def side_card(side: Side) -> Card:
    """A finding that asks for nothing today."""
    card = Card(headed(side.title, side.label))
    card.head(title(side.title), Tag(side.label, "then" if side.past else SIDE_TONES[side.status]))
    card.say(side.text)
    card.add(PlainLabel(side.evidence, Size.SMALL, muted=True))
    card.help_desk(side.detail)
    return card


def note_card(text: str) -> Card:
    """A plain remark, about a setting that was not used for example."""
    card = Card(text)
    card.say(text, muted=True)
    return card

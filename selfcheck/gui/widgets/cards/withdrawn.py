"""A notice that was taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.frames import Card, Quote, Tag, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.wording import Withdrawn
from selfcheck.wording.voice import headed

LEAST_LETTERS = 44
"""For the label, and when and why beside it."""


def withdrawn_card(told: Withdrawn, open_notice: Callable[[], None] | None = None) -> Card:
    """A withdrawn notice: it cannot be taken for one that holds."""
    card = Card(headed(told.label, told.title), "withdrawn")
    said = QWidget()
    row = QHBoxLayout(said)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    middle = Qt.AlignmentFlag.AlignVCenter
    row.addWidget(Tag(told.label.upper(), "withdrawn", Shape.BACK), 0, middle)
    row.addWidget(PlainLabel(told.when_why, muted=True), 1, middle)
    top = Beside(said, least=LEAST_LETTERS)
    if open_notice is not None:
        show = button(
            tr("Open notice"), name=tr("Open notice, withdrawn: {notice}", notice=told.title)
        )
        show.setObjectName(f"open:{told.notice_id}")
        show.clicked.connect(open_notice)
        top.addWidget(show)
    card.rows.addLayout(top)
    card.add(title(told.title, struck=not told.reach))
    card.say(told.reach)
    if not told.clear:
        # Whoever reads "there is no change" first may stop reading before what still holds.
        card.say(told.so_what, bold=True)
    if told.statement:
        card.add(Quote(told.statement))
    if told.clear:
        card.say(told.so_what, bold=True)
    for line in told.yours:
        card.say(line)
    card.say(told.then)
    if told.foreign:
        card.add(PlainLabel(told.foreign, Size.SMALL, muted=True))
    return card

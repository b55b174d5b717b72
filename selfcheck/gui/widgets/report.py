"""The rows of the report's page: what goes into it, and how it will read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.core.frozen import frozen
from selfcheck.gui.paper.delivery import Form
from selfcheck.gui.presenters.report import AnyRow, AskRow, EmptyRow, PartRow
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.choosing import Tick
from selfcheck.gui.widgets.column import section
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, Numbered, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr, translated
from selfcheck.language.isolation import plain
from selfcheck.wording.sheet.choice import Extra
from selfcheck.wording.sheet.parts import Heading, Line, Steps, Table, Tone
from selfcheck.wording.voice import headed

SIZES = {1: Size.PAGE, 2: Size.SECTION, 3: Size.TITLE}
ABOVE = {1: 4, 2: 14, 3: 8}
INSET = 18
TONES = {
    Tone.PLAIN: "",
    Tone.ACT: "act",
    Tone.OK: "ok",
    Tone.DOUBT: "doubt",
    Tone.MARK: "doubt",
    Tone.SOFT: "",
}


@frozen
class Wishes:
    """What the buttons lead to."""

    choose: Callable[[Extra, bool], None]
    save: Callable[[Form], None]
    print: Callable[[], None]


def report_row(row: AnyRow, wishes: Wishes) -> QWidget:
    """What shows a row."""
    match row:
        case AskRow():
            return _asking(row, wishes)
        case EmptyRow():
            return PlainLabel(row.text, muted=True)
        case PartRow():
            return _part(row)


def _asking(row: AskRow, wishes: Wishes) -> QWidget:
    """The choice, the ways to go on, and the heading of what follows."""
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 8, 0, 8)
    rows.setSpacing(12)
    card = Card(tr("A report for the help desk"))
    card.setObjectName("report-choice")
    card.add(title(tr("A report for the help desk")))
    card.say(tr("Nothing is sent. You save or print it, read it, and pass it on yourself."))
    for extra in Extra:
        card.rows.addLayout(Flow(*_choice(extra, row, wishes)))
    card.add(PlainLabel(tr("It will contain"), Size.SMALL, muted=True))
    for line in row.contents:
        card.say(line)
    pdf = button(tr("Save as PDF"), main=True)
    pdf.setObjectName("save:pdf")
    pdf.clicked.connect(lambda: wishes.save(Form.PDF))
    web = button(tr("Save as web page"))
    web.setObjectName("save:page")
    web.clicked.connect(lambda: wishes.save(Form.PAGE))
    paper = button(tr("Print"))
    paper.setObjectName("print")
    paper.clicked.connect(wishes.print)
    card.rows.addLayout(Flow(pdf, web, paper))
    said = PlainLabel(row.said, bold=True)
    said.setObjectName("report-said")
    card.add(said)
    rows.addWidget(card)
    rows.addWidget(section(tr("How it will read")))
    return holder


def _choice(extra: Extra, row: AskRow, wishes: Wishes) -> Iterator[QWidget]:
    """The tick, and what to know of it beside it."""
    tick = Tick(translated(extra.label))
    tick.setObjectName(f"extra:{extra.name.lower()}")
    tick.setAccessibleDescription(plain(translated(extra.hint)))
    tick.setChecked(extra in row.extras)
    tick.toggled.connect(lambda on: wishes.choose(extra, on))
    yield tick
    if extra.hint:
        yield PlainLabel(translated(extra.hint), Size.SMALL, muted=True, wrap=False)


def _part(row: PartRow) -> QWidget:
    match row.part:
        case Heading():
            return _heading(row.part)
        case Line(text=text, tone=tone):
            small = tone is Tone.SOFT
            size = Size.SMALL if small else Size.BODY
            bold = tone is Tone.MARK
            return _inset(PlainLabel(text, size, bold=bold, muted=small, tone=TONES[tone]))
        case Steps(texts=texts):
            return _inset(Numbered(texts))
        case Table():
            return _table_row(row.part)
        case _:
            assert_never(row.part)


def _heading(part: Heading) -> QWidget:
    size, above = SIZES[part.level], ABOVE[part.level]
    if not part.struck:
        return _inset(PlainLabel(part.text, size, bold=True, tone=TONES[part.tone]), above=above)
    before = plain(part.text).rpartition(plain(part.struck))[0].strip().removesuffix(":")
    return _inset(PlainLabel(before, bold=True), title(part.struck, struck=True), above=above)


def _table_row(part: Table) -> QWidget:
    """The head of a table, or one of its rows."""
    cells = part.rows[0] if part.rows else part.head
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(INSET, 2, INSET, 2)
    line.setSpacing(10)
    for head, cell, wide in zip(part.head, cells, part.wide, strict=True):
        label = PlainLabel(cell or "–", Size.SMALL, bold=not part.rows)
        if part.rows:
            label.setAccessibleName(plain(headed(head, cell or tr("none"))))
        line.addWidget(label, wide)
    return holder


def _inset(*widgets: QWidget, above: int = 2) -> QWidget:
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(INSET, above, INSET, 2)
    rows.setSpacing(2)
    for widget in widgets:
        rows.addWidget(widget)
    return holder

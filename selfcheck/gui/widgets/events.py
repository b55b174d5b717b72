"""The rows of the time line: an event, a month, now, and what goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from selfcheck.core.frozen import frozen
from selfcheck.core.report import NoticeState
from selfcheck.gui.presenters.notices import AnyRow, EventRow, HeadRow, MoreRow, NoteRow, NowRow
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.flow import Flow, links
from selfcheck.gui.widgets.frames import ROOM, Card, Quote, Tag, button
from selfcheck.gui.widgets.rail import Node, Rail
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.wording import EventCard, Happening
from selfcheck.wording.voice import headed

STATE_LOOK = {
    NoticeState.WITHDRAWN: ("withdrawn", Shape.BACK),
    NoticeState.PARTLY_WITHDRAWN: ("withdrawn", Shape.BACK),
    NoticeState.SUPERSEDED: ("withdrawn", None),
    NoticeState.EXPIRED: ("withdrawn", None),
    NoticeState.CONFLICT: ("doubt", Shape.QUESTION),
    NoticeState.NOT_UNDERSTOOD: ("doubt", Shape.QUESTION),
    NoticeState.SCHEDULED: ("info", Shape.CLOCK),
    # No tone of a verdict, since what is in force may prohibit something.
    NoticeState.IN_FORCE: ("holds", Shape.NOTICES),
}
SMALL = {Happening.EFFECTIVE, Happening.EXPIRED, Happening.SUPERSEDED, Happening.RETURNED}
GAP = 5


@frozen
class Leads:
    """What the buttons of a row lead to."""

    open_notice: Callable[[str], None]
    look_at: Callable[[datetime], None]
    other_half: Callable[[str], None]
    more: Callable[[], None]


def row_widget(row: AnyRow, leads: Leads) -> QWidget:
    """What shows a row."""
    match row:
        case EventRow():
            return _event(row, leads)
        case HeadRow():
            return _row(Rail(None, row.track), _head(row.text))
        case NowRow():
            return _now(row)
        case MoreRow():
            more = button(row.text)
            more.setObjectName(row.key)
            more.clicked.connect(leads.more)
            return _row(Rail(None, row.track), _flowing(more))
        case NoteRow():
            return PlainLabel(row.text, muted=True)


def state_tag(state: NoticeState, label: str, *, information: bool = False) -> Tag:
    """The state of a notice as a label."""
    tone, shape = STATE_LOOK[state]
    taken = tone == "withdrawn" and shape is not None
    look = "info" if information and state is NoticeState.IN_FORCE else tone
    return Tag(label.upper() if taken else label, look, shape)


def _event(row: EventRow, leads: Leads) -> QWidget:
    told = row.card
    card = Card(f"{told.heading}. {told.title}. {told.when}", _tone(told))
    card.setObjectName(f"event:{told.key}")
    top = Beside(_lead(told), *_tags(told))
    card.rows.addLayout(top)
    card.rows.setSpacing(6)
    _words(card, told)
    card.rows.addLayout(links(*_links(row, told, leads)))
    middle = GAP + ROOM - 4 + card.fontMetrics().height() // 2 + 3
    return _row(Rail(node_of(told), row.track, middle=middle), card)


def _tone(told: EventCard) -> str:
    quiet = {NoticeState.WITHDRAWN, NoticeState.SUPERSEDED, NoticeState.EXPIRED}
    return "withdrawn" if told.state in quiet and not told.ahead else ""


def node_of(told: EventCard) -> Node:
    """How an event sits on the line."""
    if told.ahead:
        return Node.AHEAD
    if told.kind is Happening.WITHDRAWN:
        return Node.SQUARE
    return Node.SMALL if told.kind in SMALL else Node.ROUND


def _lead(told: EventCard) -> PlainLabel:
    """What happened and when, in one line."""
    return PlainLabel(f"{told.label} · {told.when}", muted=True)


def _tags(told: EventCard) -> Iterator[Tag]:
    if told.new:
        yield Tag(tr("New"), "info", Shape.DOT)
    if told.state is None:
        return
    if told.kind is Happening.ISSUED and told.pair:
        yield Tag(told.pair.upper(), "withdrawn", Shape.BACK)
    elif told.kind in {Happening.ISSUED, Happening.CHANGED, Happening.WITHDRAWN}:
        yield state_tag(told.state, told.state_label, information=told.information)


def _words(card: Card, told: EventCard) -> None:
    over = told.kind in {Happening.SUPERSEDED, Happening.EXPIRED} and not told.ahead
    card.add(title(told.title, struck=told.struck, muted=over and not told.struck))
    card.say(" ".join(filter(None, (told.sentence, told.reach))))
    if told.quote:
        card.add(Quote(told.quote))
    card.say(told.so_what, bold=True)
    for line in told.lines:
        card.say(line, muted=told.struck and told.kind is Happening.ISSUED)
    if told.foreign:
        card.add(PlainLabel(told.foreign, Size.SMALL, muted=True))


def _links(row: EventRow, told: EventCard, leads: Leads) -> Iterator[QPushButton]:
    which = tr(
        "{notice}, {what} {when}", notice=told.title, what=told.label.lower(), when=told.when
    )
    if row.event.entry is not None:
        opens = button(tr("Open notice"), link=True, name=headed(tr("Open notice"), which))
        opens.setObjectName(f"open:{told.key}")
        opens.clicked.connect(lambda: leads.open_notice(told.notice_id))
        yield opens
    see = button(tr("See that moment"), link=True, name=headed(tr("See that moment"), which))
    see.setObjectName(f"moment:{told.key}")
    see.clicked.connect(lambda: leads.look_at(told.at))
    yield see
    if row.other_half:
        text = (
            tr("Go to when it was issued")
            if told.kind is Happening.WITHDRAWN
            else tr("Go to when it was withdrawn")
        )
        other = button(text, link=True, name=headed(text, which))
        other.setObjectName(f"half:{told.key}")
        other.clicked.connect(lambda: leads.other_half(row.other_half))
        yield other


def _now(row: NowRow) -> QWidget:
    label = PlainLabel(row.text, bold=True, tone="doubt" if row.past else "info")
    middle = label.fontMetrics().height() // 2 + GAP + 2
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 2, 0, 2)
    rows.addWidget(label)
    return _row(Rail(Node.ROUND, row.track, middle=middle, begins=True), holder)


def _head(text: str) -> QWidget:
    label = PlainLabel(text, Size.SECTION, bold=True)
    label.setContentsMargins(0, 8, 0, 2)
    return label


def _flowing(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(Flow(*widgets))
    return holder


def _row(rail: Rail, body: QWidget) -> QWidget:
    """A row: the line at the side where reading begins, then what it is about."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    inner = QWidget()
    rows = QVBoxLayout(inner)
    rows.setContentsMargins(0, GAP, 0, GAP)
    rows.addWidget(body)
    line.addWidget(rail)
    line.addWidget(inner, 1)
    return holder

"""One notice on the time line: everything that happened to it is one card, visibly bound."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.core.report import NoticeState
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.frames import Card, Pill, Quote, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.wording import EventCard, Happening, Thread

STATE_LOOK = {
    NoticeState.WITHDRAWN: ("withdrawn", Shape.BACK),
    NoticeState.PARTLY_WITHDRAWN: ("withdrawn", Shape.BACK),
    NoticeState.SUPERSEDED: ("withdrawn", None),
    NoticeState.EXPIRED: ("withdrawn", None),
    NoticeState.CONFLICT: ("doubt", Shape.QUESTION),
    NoticeState.NOT_UNDERSTOOD: ("doubt", Shape.QUESTION),
    NoticeState.SCHEDULED: ("info", Shape.CLOCK),
    NoticeState.IN_FORCE: ("ok", None),
}
RAIL = 26


class Node(QWidget):
    """A point on the line, joined to the ones above and below: round, square where taken back."""

    def __init__(self, *, square: bool, above: bool, below: bool) -> None:
        super().__init__()
        self._square, self._above, self._below = square, above, below
        self.setFixedWidth(RAIL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        middle, radius = self.width() / 2, 5.5
        top = self.fontMetrics().height() / 2 + 5
        painter.setPen(QPen(colour, 2.5))
        if self._above:
            painter.drawLine(QPointF(middle, 0), QPointF(middle, top - radius))
        if self._below:
            painter.drawLine(QPointF(middle, top + radius), QPointF(middle, self.height()))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        field = QRectF(middle - radius, top - radius, 2 * radius, 2 * radius)
        if self._square:
            painter.drawRect(field)
        else:
            painter.drawEllipse(field)
        painter.end()


def thread_card(thread: Thread, look_at: Callable[[datetime], None], now: datetime | None) -> Card:
    """One notice with its events, the latest above; `now` None where nothing may be looked up."""
    tone, shape = STATE_LOOK[thread.state]
    look = "info" if thread.label.startswith("Information") else tone
    quiet = thread.state in {NoticeState.WITHDRAWN, NoticeState.SUPERSEDED, NoticeState.EXPIRED}
    card = Card(f"{thread.label}: {thread.title}", "withdrawn" if quiet else "")
    card.setObjectName(f"thread:{thread.notice_id}")
    label = thread.label.upper() if thread.withdrawal else thread.label
    _head(card, thread, Pill(label, look, shape))
    _words(card, thread)
    card.add(_events(thread, look_at, now))
    return card


def _head(card: Card, thread: Thread, pill: Pill) -> None:
    heading = title(thread.title, struck=thread.struck, muted=thread.struck)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(heading, 1)
    top = Qt.AlignmentFlag.AlignTop
    if thread.new:
        row.addWidget(Pill("New", "info", Shape.DOT), 0, top)
    row.addWidget(pill, 0, top)
    card.rows.addLayout(row)


def _words(card: Card, thread: Thread) -> None:
    told = thread.withdrawal
    if told is not None:
        card.say(told.reach)
        if told.statement:
            card.add(Quote(told.statement))
        card.say(told.so_what, bold=True)
        card.say(told.then)
        card.say(f"It had said: {thread.summary}" if thread.struck else thread.summary, muted=True)
    else:
        card.say(thread.summary)
    for ask in thread.asks:
        card.add(PlainLabel(ask, muted=True, struck=thread.struck))
    if thread.foreign:
        card.add(PlainLabel(thread.foreign, Size.SMALL, muted=True))


def _events(thread: Thread, look_at: Callable[[datetime], None], now: datetime | None) -> QWidget:
    """The happenings, joined by a line: a notice and its withdrawal are one pair."""
    holder = QWidget()
    holder.setAccessibleName("What happened to this notice")
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 4, 0, 0)
    rows.setSpacing(0)
    for place, event in enumerate(thread.events):
        row = QHBoxLayout()
        row.setSpacing(6)
        taken = event.kind is Happening.WITHDRAWN
        row.addWidget(Node(square=taken, above=place > 0, below=place < len(thread.events) - 1))
        row.addWidget(_event_text(event), 1)
        if now is not None and event.at <= now:
            see = button("See that moment", link=True, name=f"See what held on {event.when}")
            see.setObjectName(f"moment:{thread.notice_id}/{place}")
            see.clicked.connect(lambda _=False, at=event.at: look_at(at))
            row.addWidget(see, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(row)
    return holder


def _event_text(event: EventCard) -> QWidget:
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 4, 0, 6)
    column.setSpacing(1)
    said = f"{event.label}: {event.text}" if event.text else event.label
    column.addWidget(PlainLabel(said, bold=event.kind is Happening.WITHDRAWN))
    column.addWidget(PlainLabel(event.when, Size.SMALL, muted=True))
    return words

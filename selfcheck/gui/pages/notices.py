"""The Notices page: the time line, and the way to any other moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from selfcheck.gui.presenters.notices import Notices
from selfcheck.gui.widgets.choosing import Moment, Tick
from selfcheck.gui.widgets.column import SIDE, Column
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import button
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.gui.widgets.thread import thread_card
from selfcheck.wording import count

MOST_AT_ONCE = 25


class NoticesPage(QWidget):
    """Shows `Notices`; the choice of a moment and of what affects me leave as signals."""

    moment_wanted = Signal(object)
    mine_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._shown: Notices | None = None
        self._most = MOST_AT_ONCE
        self.mine = Tick("Only what concerns my apps")
        self.mine.toggled.connect(self.mine_wanted)
        self._moment = Moment(QDateTime.currentDateTime())
        self._moment.setCalendarPopup(True)
        self._moment.setDisplayFormat("d MMM yyyy HH:mm")
        self._moment.setAccessibleName("Moment to look at")
        caption = QLabel("What held on")
        caption.setBuddy(self._moment)
        show = button("Show", name="Show what held at the chosen moment")
        show.setObjectName("show-moment")
        show.clicked.connect(self._wanted)
        # The field stays with its caption and its button where the line breaks.
        chooser = QWidget()
        together = QHBoxLayout(chooser)
        together.setContentsMargins(0, 0, 0, 0)
        for widget in (caption, self._moment, show):
            together.addWidget(widget)
        self.mine.setMinimumHeight(chooser.sizeHint().height())
        tools = Flow(self.mine, chooser, spacing=28)
        tools.setContentsMargins(SIDE, 8, SIDE, 0)
        self._column = Column("Notices")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(tools)
        rows.addWidget(self._column, 1)

    def show_notices(self, view: Notices) -> None:
        """Shows another time line; nothing is rebuilt where nothing has changed."""
        if view != self._shown:
            self._shown = view
            self._column.fill(self._cards(view))

    def open_notice(self, notice_id: str) -> None:
        """Brings one notice into view."""
        view = self._shown
        ids = [thread.notice_id for thread in view.threads] if view else []
        if notice_id not in ids:
            self.mine.setChecked(False)
        elif view is not None and ids.index(notice_id) >= self._most:
            self._unfold()
        # The new cards have their places only after the layout has run.
        QTimer.singleShot(0, self, lambda: self._bring(notice_id))

    def _bring(self, notice_id: str) -> None:
        card = self._column.under(f"thread:{notice_id}")
        if card is not None:
            self._column.bring(card)

    def _cards(self, view: Notices) -> Iterator[QWidget]:
        if view.empty:
            yield PlainLabel(view.empty, muted=True)
        now = datetime.now(UTC)
        for thread in view.threads[: self._most]:
            yield thread_card(thread, self.moment_wanted.emit, now)
        if len(view.threads) > self._most:
            rest = len(view.threads) - self._most
            more = button(count(rest, "Show 1 more", "Show {n} more"))
            more.setObjectName("more")
            more.clicked.connect(self._unfold)
            yield more
        if view.hidden:
            yield PlainLabel(
                count(
                    view.hidden, "1 other notice is left out.", "{n} other notices are left out."
                ),
                muted=True,
            )

    @Slot()
    def _unfold(self) -> None:
        self._most += 4 * MOST_AT_ONCE
        if self._shown is not None:
            self._column.fill(self._cards(self._shown))

    @Slot()
    def _wanted(self) -> None:
        seconds = self._moment.dateTime().toSecsSinceEpoch()
        self.moment_wanted.emit(datetime.fromtimestamp(seconds, UTC))

"""The Notices page: the time line, what to look for in it, and the way to any other moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from selfcheck.gui.presenters.notices import Notices, Timeline, Wish, unread
from selfcheck.gui.widgets.band import announce
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.choosing import Choice, Tick
from selfcheck.gui.widgets.column import SIDE, widest
from selfcheck.gui.widgets.events import Leads, row_widget
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import button, show_folded
from selfcheck.gui.widgets.long_column import LongColumn
from selfcheck.gui.widgets.moment import MomentChooser
from selfcheck.gui.widgets.text import PlainLabel, isolated
from selfcheck.language import tr
from selfcheck.language.isolation import plain

TYPED_MILLISECONDS = 150
FEW_MONTHS = 2
"""With no more headings than these there is nothing to jump to."""


class NoticesPage(QWidget):
    """Shows a `Timeline`; what is chosen on it leaves as signals."""

    moment_wanted = Signal(object)
    notice_wanted = Signal(str)

    def __init__(self, zone: tzinfo | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._line: Timeline | None = None
        self._wish = Wish()
        self._shown = Notices()
        leads = Leads(
            self.notice_wanted.emit, self.moment_wanted.emit, self._go_to, self._show_all_ahead
        )
        self.column = LongColumn(tr("Time line"), lambda row: row_widget(row, leads))  # type: ignore[arg-type]  # the rows it is given
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._tools(zone))
        rows.addWidget(self.column, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MILLISECONDS)
        self._typed.timeout.connect(self._look_for)

    def _tools(self, zone: tzinfo | None) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search titles, apps and texts"))
        self.search.setAccessibleName(plain(tr("Search notices")))
        self.search.setClearButtonEnabled(True)
        self.search.setObjectName("search-notices")
        self.search.textChanged.connect(self._wait)
        self.search.returnPressed.connect(self._look_for)
        self.mine = Tick(tr("Only what concerns me"))
        self.mine.setObjectName("mine")
        self.mine.toggled.connect(self._choose_mine)
        self._months = Choice(tr("Go to a month"))
        self._months.setObjectName("months")
        self._months.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._months.activated.connect(self._jump)
        self._other: QPushButton = button(tr("Look at another moment"))
        show_folded(self._other, folded=True)
        self._other.setObjectName("other-moment")
        self._other.clicked.connect(self._fold)
        self._found = PlainLabel("", muted=True, wrap=False)
        self._found.setObjectName("found")
        self.chooser = MomentChooser(zone)
        self.chooser.wanted.connect(self.moment_wanted)
        self.chooser.hide()
        head, inner = QWidget(), QWidget()
        inner.setMaximumWidth(widest(self))
        line = QHBoxLayout(head)
        line.setContentsMargins(SIDE, 8, SIDE, 0)
        line.addWidget(inner, 1000)
        line.addStretch(1)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(Beside(self.search, self._months, self._other))
        rows.addLayout(Flow(self.mine, self._found, spacing=20))
        rows.addWidget(self.chooser)
        return head

    def show_timeline(self, line: Timeline | None) -> None:
        """Shows another time line; what was searched for, the place and the focus stay."""
        if line is None or not line.tells_the_same_as(self._line):
            self._line = line
            self._show()

    @property
    def shown(self) -> Notices:
        return self._shown

    def _show(self) -> None:
        view = self._line.view(self._wish) if self._line is not None else unread()
        self._shown = view
        self.column.show_rows(view.rows)
        self._found.say(view.found)
        self._offer_months(view.months)
        self._other.setEnabled(self._line is not None)

    def _offer_months(self, months: tuple[tuple[str, str], ...]) -> None:
        self._months.setVisible(len(months) > FEW_MONTHS)
        if [self._months.itemData(n) for n in range(1, self._months.count())] != [
            key for _, key in months
        ]:
            self._months.clear()
            self._months.addItem(isolated(tr("Go to…")), "")
            for text, key in months:
                self._months.addItem(text, key)
        self._months.setCurrentIndex(0)

    @Slot(int)
    def _jump(self, index: int) -> None:
        key = self._months.itemData(index)
        self._months.setCurrentIndex(0)
        if key:
            self.column.bring(key)

    @Slot()
    def _wait(self) -> None:
        """Looks when nothing more is typed."""
        self._typed.start()

    @Slot()
    def _look_for(self) -> None:
        self._typed.stop()
        if self.search.text() != self._wish.search:
            self._want(replace(self._wish, search=self.search.text()))
            announce(self, self._shown.found)

    @Slot(bool)
    def _choose_mine(self, mine: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._want(replace(self._wish, mine=mine))
        announce(self, self._shown.found)

    def _show_all_ahead(self) -> None:
        self._want(replace(self._wish, all_ahead=True))

    def _want(self, wish: Wish) -> None:
        self._wish = wish
        self._show()

    def _go_to(self, key: str) -> None:
        """To the other half of an issue and its withdrawal."""
        self.column.focus(key)

    @Slot()
    def _fold(self) -> None:
        """Opens or closes the choice of a moment; it begins at the one that is looked at."""
        opens = self.chooser.isHidden()
        if opens and self._line is not None:
            report = self._line.report
            latest = next((e.at for e in self._line.events if not e.ahead), None)
            self.chooser.offer(self._line.voice, report.as_of, latest)
        self.chooser.setVisible(opens)
        show_folded(self._other, folded=not opens)
        if opens:
            self.chooser.field.setFocus()

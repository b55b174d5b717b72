"""The Apps page: every app with search, filter and sort, its details, and the coverage list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from selfcheck.gui.beside import Beside, at_once
from selfcheck.gui.models.apps import AppsModel, CoverageModel
from selfcheck.gui.presenters.apps import Apps, Which, chosen, counted
from selfcheck.gui.theme.roles import Roles
from selfcheck.gui.widgets.band import announce
from selfcheck.gui.widgets.choosing import Choice
from selfcheck.gui.widgets.column import SIDE, section
from selfcheck.gui.widgets.flow import links
from selfcheck.gui.widgets.frames import Card, button
from selfcheck.gui.widgets.table import Table
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr, translated
from selfcheck.language.isolation import plain
from selfcheck.wording.voice import headed

WIDTHS = (15, 24, 15, 16, 12, 22, 8)
NARROW_IN_LETTERS = 76
COVERAGE_WIDTHS = (18, 42, 15, 9, 12)


class AppsPage(QWidget):
    """Shows `Apps`, made by `beside`. The notice about an app is wanted by a signal."""

    notice_wanted = Signal(str)

    def __init__(self, roles: Roles, beside: Beside = at_once) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._view = Apps()
        self._made_of: tuple[object, object] = (None, None)
        self._beside = beside
        self._model = AppsModel(roles)
        self._coverage = CoverageModel(roles)
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search name, publisher or id"))
        self._search.setAccessibleName(plain(tr("Search apps")))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._look_for)
        self._which = Choice(tr("Which apps"))
        for which in Which:
            self._which.addItem(translated(which.value), which)
        self._which.currentIndexChanged.connect(self._look_for)
        self._device = Choice(tr("Which device"))
        self._device.currentIndexChanged.connect(self._look_for)
        self._count = PlainLabel("", muted=True, wrap=False)
        self._details = Card(tr("Details"))
        self._details.setObjectName("app-details")
        self._lines = [PlainLabel(), *(PlainLabel("", Size.SMALL, muted=True) for _ in range(12))]
        self._details.add(*self._lines)
        self._notice = ""
        self._open = button(tr("Open notice"), link=True)
        self._open.setObjectName("open-notice")
        self._open.clicked.connect(lambda: self.notice_wanted.emit(self._notice))
        self._details.rows.addLayout(links(self._open))
        self._details.hide()
        self._table = Table(tr("Apps"), self._model, WIDTHS)
        self._table.setObjectName("apps")
        self._table.setSortingEnabled(True)
        self._table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._table.selectionModel().currentRowChanged.connect(self._show_details)
        self._table_below = Table(tr("What was looked into"), self._coverage, COVERAGE_WIDTHS)
        self._table_below.setObjectName("coverage")
        self._lay_out()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._search.setFocus)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SIDE, 8, SIDE, SIDE)
        rows.setSpacing(10)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(10)
        self._tools.addWidget(self._search, 1)
        choices = QHBoxLayout()
        choices.setSpacing(10)
        for widget in (self._which, self._device, self._count):
            choices.addWidget(widget)
        self._tools.addLayout(choices)
        rows.addLayout(self._tools)
        rows.addWidget(self._table, 3)
        rows.addWidget(self._details)
        rows.addWidget(section(tr("What was looked into")))
        rows.addWidget(self._table_below, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the line gets narrow, the choices go below the search."""
        narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW_IN_LETTERS
        ways = QBoxLayout.Direction
        self._tools.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        super().resizeEvent(event)

    def paint_with(self, roles: Roles) -> None:
        """Takes the colours of another theme."""
        self._model.paint_with(roles)
        self._coverage.paint_with(roles)

    def show_made(self, outcome: object, told: object, make: Callable[[], Apps]) -> None:
        """Shows what `make` gives, where it is made of something else than what is shown.

        It is made of `outcome` and of how that is `told`. A check tells of many steps, and none of
        them is worth making thousands of rows again.
        """
        made_of = (outcome, told)
        if outcome is self._made_of[0] and told == self._made_of[1]:
            return
        self._made_of, shown = made_of, self._view

        def made() -> Apps | None:
            view = make()
            return view if view != shown else None

        def show(view: object) -> None:
            if self._made_of is made_of and isinstance(view, Apps):
                self.show_apps(view)

        self._beside(made, show)

    def show_apps(self, view: Apps) -> None:
        """Shows other apps; search, filter and order stay."""
        devices_changed = view.devices != self._view.devices
        self._view = view
        self._coverage.show(view.coverage)
        for table in (self._table, self._table_below):
            table.show_names_whole()
        if devices_changed:
            self._device.blockSignals(True)
            self._device.clear()
            self._device.addItem(tr("All devices"), "")
            for id_, name in view.devices:
                self._device.addItem(name, id_)
            self._device.blockSignals(False)
            self._device.setVisible(len(view.devices) > 1)
        self._choose()

    @Slot()
    def _look_for(self) -> None:
        """What the person chose, and how much it leaves."""
        self._choose()
        announce(self, self._count.accessibleName())

    def _choose(self) -> None:
        which = self._which.currentData()
        rows = chosen(
            self._view.rows,
            self._search.text(),
            which if isinstance(which, Which) else Which(which or Which.ALL.value),
            self._device.currentData() or "",
        )
        self._model.show(rows)
        self._details.hide()
        self._count.say(counted(len(rows), len(self._view.rows)))

    @Slot(QModelIndex, QModelIndex)
    def _show_details(self, current: QModelIndex, previous: QModelIndex) -> None:
        row = self._model.row(current.row()) if current.isValid() else None
        self._details.setVisible(row is not None)
        if row is None:
            return
        self._notice = row.notice
        self._open.setVisible(bool(row.notice))
        where = tr("{app} on {device}", app=row.name, device=row.device)
        self._open.setAccessibleName(plain(headed(tr("Open notice"), where)))
        texts = (headed(where, row.status), *row.details)
        self._details.setAccessibleName(plain(texts[0]))
        for place, label in enumerate(self._lines):
            label.say(texts[place] if place < len(texts) else "")

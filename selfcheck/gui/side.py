"""What stands beside the page: whose policy it is, the ways between the pages, when it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from selfcheck.gui import ways
from selfcheck.gui.theme.icons import give_icon
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import rule
from selfcheck.gui.widgets.logo import Logo
from selfcheck.gui.widgets.meaning import Meaning, mean
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr, translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selfcheck.settings import Settings

WAY_ICON = 18
LETTERS_WIDE = 28
ANY_WIDTH = 16_777_215
"""QWIDGETSIZE_MAX."""


class SideBar(QFrame):
    """Leads to the listed pages; `chosen` carries the number of the page that is wanted."""

    chosen = Signal(int)

    def __init__(self, organization: str | None) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(4)
        self._logo = Logo()
        self._logo.setContentsMargins(10, 0, 4, 6)
        self._rows.addWidget(self._logo)
        self._who = PlainLabel(organization or "Self-Check", Size.TITLE, bold=True)
        self._who.setContentsMargins(10, 0, 4, 10)
        self._rows.addWidget(self._who)
        self._ways: list[QPushButton] = []
        self._rows.addWidget(self._list())
        self._rows.addStretch(1)
        self._footer = PlainLabel("", Size.SMALL, muted=True)
        self._footer.setContentsMargins(10, 0, 4, 0)
        self._rows.addWidget(self._footer)
        self._has_logo = False
        self.stand(above=False)

    def _list(self) -> QWidget:
        holder = QWidget()
        mean(holder, Meaning.TABS, tr("Pages"))
        self._flow = Flow(spacing=4)
        holder.setLayout(self._flow)
        group = QButtonGroup(self)
        for number, page in enumerate(ways.WAYS):
            if page.within:
                continue
            way = QPushButton(translated(page.name))
            way.setObjectName(f"way:{page.name.lower()}")
            way.setCheckable(True)
            mean(way, Meaning.TAB)
            # A ring after a click with the mouse would compete with the page that is chosen.
            way.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            way.setProperty("nav", "true")
            give_icon(way, page.shape, WAY_ICON, 1 / 3)
            way.clicked.connect(lambda _=False, to=number: self.chosen.emit(to))
            group.addButton(way)
            self._ways.append(way)
            if page.apart:
                # What one looks at every day, and what one looks up once.
                self._between = rule()
                self._flow.addWidget(self._between)
            self._flow.addWidget(way)
        return holder

    def leads_to(self, number: int) -> bool:
        """Whether the page is in the list."""
        return not self._ways[number].isHidden()

    def mark(self, listed: int, settings: Settings) -> None:
        """Marks the page that is shown; it is in the list even where it was left out of it."""
        self._ways[listed].setChecked(True)
        for place, name in enumerate(ways.PAGES):
            self._ways[place].setVisible(place == listed or settings.shows(name))

    def say(self, organization: str, logo: bytes, footer: Sequence[str], new_notices: int) -> None:
        """Whose policy it is, what is known of it, and how many notices are new."""
        self._who.say(organization)
        self._has_logo = self._logo.show_logo(logo)
        self._footer.say("\n".join(footer))
        self._leave_room()
        new = tr("Notices · {n} new", "", new_notices) if new_notices else tr("Notices")
        self._ways[ways.NOTICES].setText(new)

    def stand(self, *, above: bool) -> None:
        """Above the page, as lines of ways; or beside it, as a column."""
        self._above = above
        self._flow.stack(not above)
        self._between.setVisible(not above)
        self._rows.setContentsMargins(*((12, 6, 12, 6) if above else (12, 22, 12, 18)))
        self._leave_room()
        wide = self.fontMetrics().averageCharWidth() * LETTERS_WIDE
        self.setMaximumWidth(ANY_WIDTH if above else wide)
        self.setMinimumWidth(0 if above else wide)

    def _leave_room(self) -> None:
        """Beside the page there is room for more than the ways, above it there is none."""
        for label in (self._who, self._footer):
            label.setVisible(not self._above and bool(label.text()))
        self._logo.setVisible(self._has_logo and not self._above)

"""The Settings page: each value, where it came from, and what the person can choose."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from selfcheck.gui.presenters.settings import Row, SettingsView
from selfcheck.gui.widgets.cards.others import trouble_card
from selfcheck.gui.widgets.column import Column, section
from selfcheck.gui.widgets.frames import Card
from selfcheck.gui.widgets.setting import add_setting
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.language import tr
from selfcheck.wording import Trouble


class SettingsPage(Column):
    """Shows a `SettingsView`; what is chosen leaves as a signal with the name and the value."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(tr("Settings"))
        self._shown: SettingsView | None = None

    def show_settings(self, view: SettingsView) -> None:
        """Shows other values; nothing is rebuilt where nothing has changed."""
        if view != self._shown:
            self._shown = view
            self.fill(self._sections(view))

    def _sections(self, view: SettingsView) -> Iterator[QWidget]:
        for problem in view.problems:
            yield trouble_card(Trouble(tr("A setting was not used"), problem, "", "", open=True))
        if view.refused:
            told = PlainLabel(view.refused, bold=True, tone="act")
            told.setObjectName("refused")
            yield told
        yield from self._section(
            tr("What you can choose"),
            tr(
                "Your choices are kept in {file}. One that counts only from the next start"
                " says so.",
                file=view.file,
            ),
            view.chosen,
        )
        yield from self._section(
            tr("Set by your organization"),
            tr("Only your organization can change these."),
            view.locked,
        )
        yield from self._section(
            tr("The rest"), tr("Set when Self-Check is installed or started."), view.rest
        )

    def _section(self, heading: str, about: str, rows: tuple[Row, ...]) -> Iterator[QWidget]:
        if not rows:
            return
        yield section(heading)
        yield PlainLabel(about, muted=True)
        card = Card(heading)
        for place, row in enumerate(rows):
            add_setting(card, row, self.chosen.emit, first=place == 0)
        yield card

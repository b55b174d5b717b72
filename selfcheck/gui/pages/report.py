"""The page of the report for the help desk: read what is in it, then save or print it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from selfcheck.gui.pages.opened import OpenedPage
from selfcheck.gui.paper.delivery import Form
from selfcheck.gui.presenters.report import UNREAD, AnyRow, AskRow, Draft, EmptyRow, preview
from selfcheck.gui.widgets.long_column import LongColumn
from selfcheck.gui.widgets.report import Wishes, report_row
from selfcheck.language import tr, translated
from selfcheck.wording.sheet.choice import USUAL, Extra
from selfcheck.wording.sheet.parts import Sheet


class ReportPage(OpenedPage):
    """Shows a `Draft`. What is wanted leaves as signals, with the report as it is shown."""

    save_wanted = Signal(object, str, object)
    print_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._draft: Draft | None = None
        self._sheet: Sheet | None = None
        self._extras = USUAL
        self._said = ""
        wishes = Wishes(self._choose, self._save, self._print)
        self.column = LongColumn(tr("Report"), lambda row: report_row(row, wishes))  # type: ignore[arg-type]  # the rows it is given
        self.hold(self.column)

    def show_report(self, draft: Draft | None, back_to: str) -> None:
        """Shows the report of another outcome; what was chosen stays chosen."""
        self.lead_back(back_to)
        known = self._draft.outcome if self._draft is not None else None
        if draft is None or draft.outcome is not known:
            self._draft = draft
            self._said = ""
            self._make()

    @Slot(str)
    def say(self, text: str) -> None:
        """Says how it goes, or what came of it."""
        self._said = text
        self._show()

    def _make(self) -> None:
        self._sheet = self._draft.sheet(self._extras) if self._draft is not None else None
        self._preview = tuple(preview(self._sheet)) if self._sheet is not None else ()
        self._show()

    def _show(self) -> None:
        rows: tuple[AnyRow, ...] = (EmptyRow(translated(UNREAD)),)
        if self._draft is not None:
            contents = self._draft.contents(self._extras)
            rows = (AskRow(self._extras, contents, self._said), *self._preview)
        self.column.show_rows(rows)

    def _choose(self, extra: Extra, wanted: bool) -> None:  # noqa: FBT001 - as a tick tells it
        self._extras = self._extras | {extra} if wanted else self._extras - {extra}
        self._said = ""
        self._make()

    def _save(self, form: Form) -> None:
        if self._sheet is not None and self._draft is not None:
            self.save_wanted.emit(self._sheet, self._draft.name, form)

    def _print(self) -> None:
        if self._sheet is not None and self._draft is not None:
            self.print_wanted.emit(self._sheet, self._draft.name)

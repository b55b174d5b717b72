"""The tables of the Apps page as Qt models: the apps, and the coverage list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from selfcheck.gui.presenters.apps import AppRow, Column, CoverageRow, ordered
from selfcheck.gui.theme.roles import Roles
from selfcheck.gui.widgets.table import Cell, CellModel
from selfcheck.language import mark, tr, translated
from selfcheck.wording.voice import headed

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
COLUMNS = tuple(Column)
COVERAGE = (mark("Device"), mark("Looked in"), mark("Result"), mark("Apps"), mark("Why"))
Roled = Qt.ItemDataRole


class AppsModel(CellModel):
    """The rows of `presenters.apps`, already chosen; sorts them anew by a column."""

    def __init__(self, roles: Roles) -> None:
        super().__init__()
        self._rows: tuple[AppRow, ...] = ()
        self._order = (Column.STATUS, False)
        self._roles = roles

    def paint_with(self, roles: Roles) -> None:
        """Takes the colours of another theme."""
        self.beginResetModel()
        self._roles = roles
        self.endResetModel()

    def show(self, rows: Sequence[AppRow]) -> None:
        """Shows other rows, in the order chosen before."""
        column, descending = self._order
        self.beginResetModel()
        self._rows = ordered(rows, column, descending=descending)
        self.endResetModel()

    def row(self, number: int) -> AppRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def cell(self, row: int, column: int) -> Cell:
        """What is painted of an app."""
        app, of = self._rows[row], COLUMNS[column]
        if of is not Column.STATUS:
            return Cell(app.cell(of))
        tone = getattr(self._roles, app.tone).fore if app.tone else self._roles.muted
        return Cell(app.status, tone, bold=bool(app.tone))

    def data(self, index: Index, role: int = Roled.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        column = COLUMNS[index.column()]
        cell = self._rows[index.row()].cell(column)
        if role in {Roled.DisplayRole, Roled.ToolTipRole}:
            # A tool tip that looks like markup would be read as such.
            return cell if role == Roled.DisplayRole or "<" not in cell else None
        if role == Roled.AccessibleTextRole:
            return headed(translated(column.value), cell or tr("none"))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roled.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS):
            if role == Roled.DisplayRole:
                return translated(COLUMNS[section].value)
            if role == Roled.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        descending = order == Qt.SortOrder.DescendingOrder
        if 0 <= column < len(COLUMNS):
            self._order = (COLUMNS[column], descending)
            self.layoutAboutToBeChanged.emit()
            before = self._rows
            self._rows = ordered(before, COLUMNS[column], descending=descending)
            place = {id(row): number for number, row in enumerate(self._rows)}
            for old in self.persistentIndexList():
                self.changePersistentIndex(
                    old, self.index(place[id(before[old.row()])], old.column())
                )
            self.layoutChanged.emit()


class CoverageModel(CellModel):
    """Every source with what became of it; what could not be read stands first."""

    def __init__(self, roles: Roles) -> None:
        super().__init__()
        self._rows: tuple[CoverageRow, ...] = ()
        self._roles = roles

    def paint_with(self, roles: Roles) -> None:
        """Takes the colours of another theme."""
        self.beginResetModel()
        self._roles = roles
        self.endResetModel()

    def show(self, rows: Sequence[CoverageRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COVERAGE)

    def cell(self, row: int, column: int) -> Cell:
        """What is painted of a source."""
        source = self._rows[row]
        text = _texts(source)[column]
        if column != COVERAGE.index("Result") or not source.tone:
            return Cell(text)
        return Cell(text, getattr(self._roles, source.tone).fore)

    def data(self, index: Index, role: int = Roled.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        text = _texts(self._rows[index.row()])[index.column()]
        if role == Roled.DisplayRole:
            return text
        if role == Roled.AccessibleTextRole:
            return headed(translated(COVERAGE[index.column()]), text or tr("none"))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roled.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(COVERAGE):
            if role == Roled.DisplayRole:
                return translated(COVERAGE[section])
            if role == Roled.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None


def _texts(source: CoverageRow) -> tuple[str, ...]:
    return source.device, source.source, source.status, source.apps, source.detail

"""The tables of the Apps page as Qt models: the apps, and the coverage list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from selfcheck.gui.presenters.apps import AppRow, Column, CoverageRow, ordered
from selfcheck.gui.theme.roles import Roles
from selfcheck.language import mark, tr, translated
from selfcheck.wording.voice import headed

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
COLUMNS = tuple(Column)
COVERAGE = (mark("Device"), mark("Looked in"), mark("Result"), mark("Apps"), mark("Why"))
Roled = Qt.ItemDataRole


class AppsModel(QAbstractTableModel):
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

    def data(self, index: Index, role: int = Roled.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role in {Roled.DisplayRole, Roled.ToolTipRole}:
            cell = row.cell(column)
            # A tool tip that looks like markup would be read as such.
            return cell if role == Roled.DisplayRole or "<" not in cell else None
        if role == Roled.AccessibleTextRole:
            return headed(translated(column.value), row.cell(column) or tr("none"))
        if role == Roled.ForegroundRole and column is Column.STATUS:
            tone = getattr(self._roles, row.tone).fore if row.tone else self._roles.muted
            return QBrush(QColor(tone))
        if role == Roled.FontRole and column is Column.STATUS and row.tone:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
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


class CoverageModel(QAbstractTableModel):
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

    def data(self, index: Index, role: int = Roled.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        cell = (row.device, row.source, row.status, row.apps, row.detail)[index.column()]
        if role == Roled.DisplayRole:
            return cell
        if role == Roled.AccessibleTextRole:
            return headed(translated(COVERAGE[index.column()]), cell or tr("none"))
        if role == Roled.ForegroundRole and index.column() == 2 and row.tone:
            return QBrush(QColor(getattr(self._roles, row.tone).fore))
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

"""A table that asks Python little: while it is painted another thread may be at work.

Whoever runs Python on another thread has the interpreter for 5 ms at a time. A model in Python is
asked eight questions for each cell, and each of them may have to wait for it: a table of a hundred
cells took two seconds to paint beside a check. Here Python paints as a whole, with one question for
a cell, and waits once.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QFont, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex


class Cell(NamedTuple):
    """What is painted of a cell; `colour` is "" for that of other text."""

    text: str
    colour: str = ""
    bold: bool = False


class CellModel(QAbstractTableModel):
    """A model that says of each cell at once what is painted of it."""

    def cell(self, row: int, column: int) -> Cell:
        raise NotImplementedError


class Table(QTableView):
    """Whole rows are chosen; nothing is edited. `widths` are in letters."""

    def __init__(self, name: str, model: CellModel, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_Cells(model, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # Tab leaves the table; the arrow keys move in it.
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        letter = self.fontMetrics().averageCharWidth()
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width * letter)

    def show_names_whole(self) -> None:
        """Every column at least as wide as its name, which is longer in some languages."""
        header = self.horizontalHeader()
        for column in range(header.count()):
            if header.sectionSize(column) < header.sectionSizeHint(column):
                header.resizeSection(column, header.sectionSizeHint(column))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's own painting, called from Python: see above."""
        super().paintEvent(event)


class _Cells(QStyledItemDelegate):
    def __init__(self, model: CellModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """In place of Qt's own, which asks the model for each of eight roles."""
        cell = self._model.cell(index.row(), index.column())
        option.index = index  # type: ignore[assignment]  # only what is there now is painted
        option.text = cell.text
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        if cell.colour:
            option.palette.setColor(QPalette.ColorRole.Text, QColor(cell.colour))
        if cell.bold:
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            option.font = font

"""Sets the parts of a report in lines of type. All lengths are in points, 72 to the inch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QTextLayout,
    QTextOption,
)

from selfcheck.core.frozen import frozen
from selfcheck.language.isolation import reads_from_the_right
from selfcheck.wording.sheet.page import readable
from selfcheck.wording.sheet.parts import Heading, Line, Part, Sheet, Steps, Table, Tone

BODY, SMALL = 10, 8
HEADINGS = {1: 17, 2: 12, 3: 10}
ABOVE = {1: 4.0, 2: 16.0, 3: 9.0}
NUMBER_WIDE = 18.0
CELL_GAP = 8.0
INK = {
    Tone.PLAIN: "#1c1d1f",
    Tone.ACT: "#a3231a",
    Tone.OK: "#14663a",
    Tone.DOUBT: "#7a4f00",
    Tone.MARK: "#7a4f00",
    Tone.SOFT: "#5a5d63",
}
"""The colours of the web page, dark enough on white."""


@frozen
class Cell:
    """A text at its place in a line. `struck` is the end of it that is struck through."""

    text: str
    x: float
    wide: float
    size: int = BODY
    bold: bool = False
    tone: Tone = Tone.PLAIN
    struck: str = ""


@frozen
class Piece:
    """What is kept together where it can be: a heading, a paragraph, a step, a row.

    `lead` is true where it must not end a page. `head` is repeated above it at the top of one.
    """

    cells: tuple[Cell, ...]
    above: float = 2.0
    lead: bool = False
    head: Piece | None = None
    ruled: bool = False


def pieces(sheet: Sheet, wide: float) -> Iterator[Piece]:
    """The pieces of a report for lines of this width; the marks stand in the page's head."""
    for part in sheet.parts:
        if not (isinstance(part, Line) and part.tone is Tone.MARK):
            yield from _pieces(part, wide)


def _pieces(part: Part, wide: float) -> Iterator[Piece]:
    match part:
        case Heading(text=text, level=level, tone=tone, struck=struck):
            cell = Cell(text, 0, wide, HEADINGS[level], bold=True, tone=tone, struck=struck)
            yield Piece((cell,), ABOVE[level], lead=True)
        case Line(text=text, tone=tone):
            size = SMALL if tone is Tone.SOFT else BODY
            for line in text.splitlines() or [""]:
                yield Piece((Cell(line, 0, wide, size, tone=tone),))
        case Steps(texts=texts):
            for number, text in enumerate(texts, 1):
                figure = Cell(f"{number}.", 0, NUMBER_WIDE)
                yield Piece((figure, Cell(text, NUMBER_WIDE, wide - NUMBER_WIDE)))
        case Table():
            yield from _rows(part, wide)
        case _:
            assert_never(part)


def _rows(table: Table, wide: float) -> Iterator[Piece]:
    head = Piece(_cells(table.head, table, wide, bold=True), 4.0, lead=True, ruled=True)
    yield head
    for row in table.rows:
        yield Piece(_cells(row, table, wide), head=head)


def _cells(
    texts: tuple[str, ...], table: Table, wide: float, *, bold: bool = False
) -> tuple[Cell, ...]:
    share = wide / sum(table.wide)
    found, x = [], 0.0
    for text, part in zip(texts, table.wide, strict=True):
        found.append(Cell(text, x, part * share - CELL_GAP, SMALL, bold=bold))
        x += part * share
    return tuple(found)


class SetPiece:
    """A piece in lines: `lines` are their heights, each line drawn by itself."""

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self._set = [(cell, set_text(cell)) for cell in piece.cells]
        most = max(layout.lineCount() for _, layout in self._set)
        self.lines = [
            max(
                layout.lineAt(number).height()
                for _, layout in self._set
                if number < layout.lineCount()
            )
            for number in range(most)
        ]

    @property
    def height(self) -> float:
        return sum(self.lines)

    @property
    def natural(self) -> float:
        """How wide the text of the first line is."""
        return max(layout.lineAt(0).naturalTextWidth() for _, layout in self._set)

    def draw(self, painter: QPainter, number: int, y: float) -> None:
        """Draws one line with its top at `y`."""
        for cell, layout in self._set:
            if number < layout.lineCount():
                painter.setPen(QColor(INK[cell.tone]))
                layout.lineAt(number).draw(painter, QPointF(cell.x, y))


def set_text(cell: Cell) -> QTextLayout:
    """A text in lines, each at no place yet; it reads in its own direction."""
    text = readable(cell.text)
    layout = QTextLayout(text, _font(cell))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if reads_from_the_right(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    if cell.struck:
        layout.setFormats([_struck(text, readable(cell.struck))])
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, cell.wide))
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _struck(text: str, part: str) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = max(0, text.rfind(part))
    found.length = len(part) if part in text else 0
    found.format.setFontStrikeOut(True)
    return found


def _font(cell: Cell) -> QFont:
    font = QFont(QGuiApplication.font())
    # The painter scales points to the device; hinting would be for the screen's own size.
    font.setPixelSize(cell.size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.Bold if cell.bold else QFont.Weight.Normal)
    # One sign for "fi" would not be found by who searches the file for "file".
    font.setFeature(QFont.Tag("liga"), 0)
    return font

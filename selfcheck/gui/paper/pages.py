"""Divides a report into pages and paints them, a little at a time."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter, QPen

from selfcheck.core.frozen import frozen
from selfcheck.gui.paper.setting import INK, SMALL, Cell, Piece, SetPiece, pieces
from selfcheck.language import tr
from selfcheck.wording.sheet.parts import Sheet, Tone

POINTS_AN_INCH = 72
WHOLE = 4
"""A piece of so many lines is never divided."""
FOOT = 22.0
MARK_ROOM = 5.0
RULE = "#b9bbc0"


class NotPaintedError(Exception):
    """The device did not take the pages."""


@frozen
class _Run:
    """Lines of one piece that stand together on a page: from and to, and where they begin."""

    piece: Piece
    start: int
    end: int
    top: float


def paint(sheet: Sheet, device: QPagedPaintDevice) -> Iterator[str]:
    """Paints a report; between two steps the window gets to do something else.

    Each step gives a sentence on how far it is. Raises NotPaintedError.
    """
    area = device.pageLayout().paintRectPoints()
    wide, high = float(area.width()), float(area.height())
    marks = [SetPiece(_mark(text, wide)) for text in sheet.marks]
    top = sum(mark.height + 2 * MARK_ROOM + 4 for mark in marks)
    division = _Division(top, high - FOOT)
    for number, piece in enumerate(pieces(sheet, wide)):
        division.add(piece)
        if number % 20 == 0:
            yield tr("Setting the text…")
    pages = division.pages
    painter = QPainter()
    if not painter.begin(device):
        raise NotPaintedError
    try:
        scale = painter.device().logicalDpiX() / POINTS_AN_INCH
        painter.scale(scale, scale)
        for number, page in enumerate(pages, 1):
            if number > 1 and not device.newPage():
                raise NotPaintedError
            _page(painter, page, marks)
            _foot(
                painter,
                sheet.made,
                tr("Page {number} of {n}", number=number, n=len(pages)),
                wide,
                high,
            )
            yield tr("Page {number} of {n}…", number=number, n=len(pages))
    finally:
        painter.end()


class _Division:
    """Gives every piece its place; what leads to another one never ends a page."""

    def __init__(self, top: float, bottom: float) -> None:
        self.pages: list[list[_Run]] = [[]]
        self._top, self._bottom, self._y = top, bottom, top
        self._leading: list[SetPiece] = []

    def add(self, piece: Piece) -> None:
        made = SetPiece(piece)
        if piece.lead:
            self._leading.append(made)
            return
        group, self._leading = [*self._leading, made], []
        together = len(made.lines) if len(made.lines) <= WHOLE else 2
        least = sum(each.piece.above for each in group)
        least += sum(each.height for each in group[:-1]) + sum(made.lines[:together])
        if self._y > self._top and self._y + least > self._bottom:
            self._turn(piece.head if len(group) == 1 else None)
        for each in group:
            self._place(each)

    def _turn(self, head: Piece | None = None) -> None:
        self.pages.append([])
        self._y = self._top
        if head is not None:
            self._place(SetPiece(head))

    def _place(self, made: SetPiece) -> None:
        """On this page, and what does not fit on the next ones."""
        if self._y > self._top:
            self._y += made.piece.above
        start, begins = 0, self._y
        for number, tall in enumerate(made.lines):
            if self._y + tall > self._bottom and self._y > self._top:
                if number > start:
                    self.pages[-1].append(_Run(made.piece, start, number, begins))
                self._turn()
                start, begins = number, self._y
            self._y += tall
        self.pages[-1].append(_Run(made.piece, start, len(made.lines), begins))


def _page(painter: QPainter, page: list[_Run], marks: list[SetPiece]) -> None:
    y = 0.0
    for mark in marks:
        y = _framed(painter, mark, y)
    for run in page:
        _lines(painter, SetPiece(run.piece), run.start, run.end, run.top)


def _lines(painter: QPainter, one: SetPiece, start: int, end: int, top: float) -> None:
    for number in range(start, end):
        one.draw(painter, number, top)
        top += one.lines[number]
    if one.piece.ruled:
        cells = one.piece.cells
        painter.setPen(QPen(QColor(RULE), 0.6))
        painter.drawLine(QPointF(0, top), QPointF(cells[-1].x + cells[-1].wide, top))


def _mark(text: str, wide: float) -> Piece:
    cell = Cell(text, MARK_ROOM, wide - 2 * MARK_ROOM, bold=True, tone=Tone.MARK)
    return Piece((cell,))


def _framed(painter: QPainter, mark: SetPiece, y: float) -> float:
    """Draws a mark in its frame; gives where the next one begins."""
    cell = mark.piece.cells[0]
    painter.setPen(QPen(QColor(INK[Tone.MARK]), 1.2))
    frame = QRectF(0, y, cell.wide + 2 * MARK_ROOM, mark.height + 2 * MARK_ROOM)
    painter.drawRect(frame)
    _lines(painter, mark, 0, len(mark.lines), y + MARK_ROOM)
    return y + frame.height() + 4


def _foot(painter: QPainter, made: str, number: str, wide: float, high: float) -> None:
    y = high - FOOT
    painter.setPen(QPen(QColor(RULE), 0.6))
    painter.drawLine(QPointF(0, y + 7), QPointF(wide, y + 7))
    right = _small(number, wide)
    _small(made, wide - right.natural - 20).draw(painter, 0, y + 10)
    painter.translate(wide - right.natural, 0)
    right.draw(painter, 0, y + 10)
    painter.translate(right.natural - wide, 0)


def _small(text: str, wide: float) -> SetPiece:
    return SetPiece(Piece((Cell(text, 0, wide, SMALL, tone=Tone.SOFT),)))

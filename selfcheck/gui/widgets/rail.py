"""The line of time beside the events, and the bonds between a notice and its withdrawal."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from selfcheck.gui.presenters.bonds import Bond
from selfcheck.gui.presenters.notices import Track


class Node(Enum):
    """How an event sits on the line: square where something was taken back."""

    ROUND = "round"
    SQUARE = "square"
    SMALL = "small"
    AHEAD = "ahead"


class Rail(QWidget):
    """One row's part of the line. It is decoration: the words say the same.

    `node` is None where the line only passes. `middle` is how far below the row's top the node
    sits, in pixels. `begins` is true where the line of time does.
    """

    def __init__(
        self, node: Node | None, track: Track, *, middle: int = 0, begins: bool = False
    ) -> None:
        super().__init__()
        self._node, self._track, self._middle, self._begins = node, track, middle, begins
        self._unit = self.fontMetrics().height() * 0.8
        self.setFixedWidth(round(self._unit * (1.5 + track.lanes)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        soft = self.palette().color(QPalette.ColorRole.PlaceholderText)
        at, radius = self._at(-1), self._unit * 0.42
        top = float(self._middle) if self._begins else 0.0
        bottom = float(self._middle if self._track.ends else self.height())
        if self._track.line:
            painter.setPen(QPen(soft, 1.4))
            painter.drawLine(QPointF(at, top), QPointF(at, bottom))
        for bond in self._track.crossing:
            self._bond(painter, bond, QPen(ink, 2.6), at + radius)
        if self._node is not None:
            self._draw(painter, self._node, at, radius, QPen(ink, 2.6))
        painter.end()

    def _at(self, lane: int) -> float:
        """Where a lane runs; the line of time itself is the one before the first."""
        return self._unit * (0.75 + (lane + 1) * 0.95)

    def _bond(self, painter: QPainter, bond: Bond, pen: QPen, edge: float) -> None:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, middle, turn = self._at(bond.lane), float(self._middle), self._unit * 0.4
        if not bond.here:
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            return
        for there, far in ((bond.above, 0.0), (bond.below, float(self.height()))):
            if there:
                round_ = turn if far > middle else -turn
                lines = QPainterPath(QPointF(edge, middle))
                lines.lineTo(x - turn, middle)
                lines.quadTo(x, middle, x, middle + round_)
                lines.lineTo(x, far)
                painter.drawPath(lines)

    def _draw(self, painter: QPainter, node: Node, at: float, radius: float, pen: QPen) -> None:
        ground = self.palette().color(QPalette.ColorRole.Window)
        painter.setBrush(ground)
        if node is Node.SMALL:
            radius *= 0.6
            pen.setWidthF(2.0)
        if node is Node.AHEAD:
            pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.8)
        painter.setPen(pen)
        field = QRectF(at - radius, self._middle - radius, 2 * radius, 2 * radius)
        if node is Node.SQUARE:
            painter.setBrush(pen.color())
            painter.drawRect(field)
        else:
            painter.drawEllipse(field)

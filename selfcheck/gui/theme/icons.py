"""The shapes: each verdict has its own, so that none depends on its colour.

Drawn with the pen on a field of 24 by 24 units; they take any size and the widget's colour.
"""

from __future__ import annotations

from enum import Enum
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

FIELD = 24.0


class Shape(Enum):
    CHECK = "check"
    WARNING = "warning"
    QUESTION = "question"
    WORKING = "working"
    BACK = "back"
    INFO = "info"
    CLOCK = "clock"
    DOT = "dot"
    DOWN = "down"
    TICK = "tick"
    LOCK = "lock"


def path(shape: Shape) -> QPainterPath:
    """The lines of a shape on the field."""
    lines = outline(shape)
    lines.addPath(sign(shape))
    return lines


def outline(shape: Shape) -> QPainterPath:
    """The edge around a shape's sign, closed; none where it has no ground of its own."""
    lines = QPainterPath()
    match shape:
        case Shape.CHECK | Shape.INFO | Shape.CLOCK:
            lines.addEllipse(QRectF(2, 2, 20, 20))
        case Shape.WARNING:
            _stroke(lines, (12, 2.8), (22.4, 20.8), (1.6, 20.8), (12, 2.8))
            lines.closeSubpath()
        case Shape.QUESTION:
            lines.addRoundedRect(QRectF(2.2, 2.2, 19.6, 19.6), 4.5, 4.5)
        case _:
            pass
    return lines


def sign(shape: Shape) -> QPainterPath:  # noqa: C901, PLR0912 - one case a shape
    """What is drawn within the outline, or all there is."""
    lines = QPainterPath()
    match shape:
        case Shape.CHECK:
            _stroke(lines, (7.5, 12.5), (10.8, 15.8), (16.7, 8.7))
        case Shape.WARNING:
            _stroke(lines, (12, 9.2), (12, 14.2))
            _stroke(lines, (12, 17.4), (12, 17.5))
        case Shape.QUESTION:
            lines.moveTo(9.0, 9.4)
            lines.cubicTo(9.2, 5.4, 15.2, 5.4, 15.0, 9.4)
            lines.cubicTo(14.9, 11.6, 12.0, 11.7, 12.0, 14.0)
            _stroke(lines, (12, 17.3), (12, 17.4))
        case Shape.WORKING:
            for x in (6.0, 12.0, 18.0):
                _stroke(lines, (x, 12), (x, 12.1))
        case Shape.BACK:
            _stroke(lines, (9, 5), (4, 10), (9, 15))
            lines.moveTo(4, 10)
            lines.lineTo(14.5, 10)
            lines.cubicTo(21.5, 10, 21.5, 19, 14.5, 19)
            lines.lineTo(10, 19)
        case Shape.INFO:
            _stroke(lines, (12, 11), (12, 17))
            _stroke(lines, (12, 7.2), (12, 7.3))
        case Shape.CLOCK:
            _stroke(lines, (12, 6.5), (12, 12), (16, 14.5))
        case Shape.DOT:
            lines.addEllipse(QRectF(7, 7, 10, 10))
        case Shape.TICK:
            _stroke(lines, (4, 13), (9.5, 18.5), (20, 6.5))
        case Shape.LOCK:
            lines.addRoundedRect(QRectF(4.5, 10.5, 15, 11), 2.5, 2.5)
            lines.moveTo(8, 10.5)
            lines.lineTo(8, 7.5)
            lines.cubicTo(8, 2, 16, 2, 16, 7.5)
            lines.lineTo(16, 10.5)
        case Shape.DOWN:
            _stroke(lines, (5, 9), (12, 16), (19, 9))
        case _:
            assert_never(shape)
    return lines


def _stroke(lines: QPainterPath, *points: tuple[float, float]) -> None:
    lines.moveTo(QPointF(*points[0]))
    for point in points[1:]:
        lines.lineTo(QPointF(*point))


def draw(painter: QPainter, shape: Shape, field: QRectF, colour: QPalette | QColor) -> None:
    """Draws a shape into `field` (device-independent pixels) in the palette's text colour."""
    scale = min(field.width(), field.height()) / FIELD
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(field.topLeft())
    painter.scale(scale, scale)
    ink = colour.color(QPalette.ColorRole.WindowText) if isinstance(colour, QPalette) else colour
    width = 3.4 if shape in {Shape.WORKING, Shape.TICK} else 2.0
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, cap, join))
    painter.drawPath(path(shape))
    painter.restore()


class Icon(QWidget):
    """A shape as a widget; decoration only, the words beside it say the same."""

    def __init__(self, shape: Shape, size: int, tone: str = "") -> None:
        super().__init__()
        self._shape = shape
        self.setProperty("icon", "true")
        self.setProperty("tone", tone)
        self.setFixedSize(QSize(size, size))

    @property
    def shape(self) -> Shape:
        return self._shape

    def change(self, shape: Shape, tone: str) -> None:
        """Another shape and tone, after which the style must be applied anew."""
        self._shape = shape
        self.setProperty("tone", tone)
        restyle(self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._shape is Shape.BACK and self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        draw(painter, self._shape, QRectF(self.rect()), self.palette())
        painter.end()


def restyle(widget: QWidget) -> None:
    """Applies the style sheet anew after a property that it asks for has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)

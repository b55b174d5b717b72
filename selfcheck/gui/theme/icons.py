"""The shapes: each verdict has its own, so that none depends on its colour.

Drawn with the pen on a field of 24 by 24 units; they take any size and the widget's colour. The
lines are those of one set of icons (`resources/icons`).
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from selfcheck.gui.theme.drawings import DRAWINGS

FIELD = 24.0


class Shape(Enum):
    """What an icon stands for; the value is its drawing's name."""

    CHECK = "circle-check"
    WARNING = "triangle-alert"
    QUESTION = "square-question-mark"
    WORKING = "ellipsis"
    BACK = "undo-2"
    RETURN = "arrow-left"
    INFO = "info"
    CLOCK = "clock"
    CALENDAR = "calendar"
    DOT = "circle-small"
    DOWN = "chevron-down"
    UP = "chevron-up"
    TICK = "check"
    LOCK = "lock"
    OVERVIEW = "house"
    APPS = "layout-grid"
    NOTICES = "megaphone"
    DEVICES = "monitor-smartphone"
    PRIVACY = "eye-off"
    SETTINGS = "settings"
    EMBLEM = "circle-check-big"


_GROUNDED: Final = {Shape.CHECK, Shape.WARNING, Shape.QUESTION, Shape.INFO, Shape.CLOCK}
"""Their first stroke is an edge around the others; it can be filled."""
_HEAVY: Final = {Shape.WORKING, Shape.TICK}
_TURNED: Final = {Shape.BACK, Shape.RETURN}
"""They point to where reading begins."""


def path(shape: Shape) -> QPainterPath:
    """The lines of a shape on the field."""
    return _lines(*_strokes(shape))


def outline(shape: Shape) -> QPainterPath:
    """The edge around a shape's sign; none where it has no ground of its own."""
    return _lines(*_strokes(shape)[:1]) if shape in _GROUNDED else _lines()


def sign(shape: Shape) -> QPainterPath:
    """What is drawn within the outline, or all there is."""
    return _lines(*_strokes(shape)[1 if shape in _GROUNDED else 0 :])


def _strokes(shape: Shape) -> list[str]:
    return DRAWINGS[shape.value].split("M")[1:]


def _lines(*strokes: str) -> QPainterPath:
    lines = QPainterPath()
    for stroke in strokes:
        start, *parts = re.split("([LCZ])", stroke)
        lines.moveTo(*map(float, start.split()))
        for command, numbers in zip(parts[::2], parts[1::2], strict=True):
            points = map(float, numbers.split())
            match command:
                case "L":
                    lines.lineTo(*points)
                case "C":
                    lines.cubicTo(*points)
                case _:
                    lines.closeSubpath()
    return lines


def draw(
    painter: QPainter,
    shape: Shape,
    field: QRectF,
    colour: QPalette | QColor,
    pen: float | None = None,
) -> None:
    """Draws a shape into `field` (device-independent pixels) in the palette's text colour.

    `pen` is the width of the lines on the field of 24 units, where it is not the usual one.
    """
    scale = min(field.width(), field.height()) / FIELD
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(field.topLeft())
    painter.scale(scale, scale)
    ink = colour.color(QPalette.ColorRole.WindowText) if isinstance(colour, QPalette) else colour
    width = pen or (3.0 if shape in _HEAVY else 2.0)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, cap, join))
    painter.drawPath(path(shape))
    painter.restore()


def turn(painter: QPainter, shape: Shape, rect: QRect, way: Qt.LayoutDirection) -> None:
    """Mirrors what is drawn next into `rect`, where the shape follows the direction of reading."""
    if shape in _TURNED and way is Qt.LayoutDirection.RightToLeft:
        painter.translate(rect.left() + rect.right() + 1, 0)
        painter.scale(-1, 1)


class Tinted(QIconEngine):
    """A shape in a button: the application's text colour, or its accent while it is chosen.

    With `link` always the accent. `beside` is left empty on either side, in parts of its height.
    """

    def __init__(self, shape: Shape, beside: float, *, link: bool = False) -> None:
        super().__init__()
        self._shape, self._beside, self._link = shape, beside, link

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        group = (
            QPalette.ColorGroup.Disabled
            if mode is QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        accent = self._link or state is QIcon.State.On
        role = QPalette.ColorRole.Accent if accent else QPalette.ColorRole.ButtonText
        edge = rect.height() * self._beside
        field = QRectF(rect).adjusted(edge, 0, -edge, 0)
        painter.save()
        turn(painter, self._shape, rect, QGuiApplication.layoutDirection())
        draw(painter, self._shape, field, QGuiApplication.palette().color(group, role))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> Tinted:
        return Tinted(self._shape, self._beside, link=self._link)


def give_icon(
    button: QAbstractButton, shape: Shape, height: int, beside: float, *, link: bool = False
) -> None:
    """Puts a shape before a button's words; the style leaves hardly any room between them."""
    button.setIcon(QIcon(Tinted(shape, beside, link=link)))
    button.setIconSize(QSize(round(height * (1 + 2 * beside)), height))


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
        turn(painter, self._shape, self.rect(), self.layoutDirection())
        draw(painter, self._shape, QRectF(self.rect()), self.palette())
        painter.end()


def restyle(widget: QWidget) -> None:
    """Applies the style sheet anew after a property that it asks for has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)

"""The verdict's shapes as they lie on a panel or a notification: filled, with the sign in white.

A program does not learn whether the panel behind its icon is light or dark. The grounds are
therefore of a middle lightness, which both show, and a thin light edge parts them from whatever
lies between.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPainterPath, QPen, QPixmap

from selfcheck.gui.theme.icons import FIELD, Shape, outline, sign

GROUNDS: Final = {
    Shape.WARNING: "#d8362b",
    Shape.CHECK: "#23874c",
    Shape.QUESTION: "#a56a00",
    Shape.WORKING: "#6f757d",
    Shape.BACK: "#6f757d",
}
"""A test holds each to 4.5:1 under the white sign, and to 3:1 on light and on dark panels."""
SIZES: Final = (16, 18, 20, 22, 24, 32, 36, 44, 48, 64)
EDGE: Final = QColor(255, 255, 255, 200)
_SMALL: Final = 20
"""Up to this many pixels the sign is drawn heavier, to stay legible."""


def badge_icon(shape: Shape, *, mask: bool = False) -> QIcon:
    """A badge in every size a panel asks for. With `mask` the system colours it itself."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(QPixmap.fromImage(badge(shape, size, mask=mask)))
    icon.setIsMask(mask)
    return icon


def badge(shape: Shape, size: int, *, mask: bool = False) -> QImage:
    """One badge, `size` pixels wide and high. In a mask the sign is cut out of black."""
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / FIELD, size / FIELD)
    ground = outline(shape) if not outline(shape).isEmpty() else _round()
    colour = QColor(Qt.GlobalColor.black) if mask else QColor(GROUNDS[shape])
    if not mask:
        _draw(painter, ground, EDGE, 3.6, filled=True)
    _draw(painter, ground, colour, 1.8, filled=True)
    if mask:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    width = 3.0 if size <= _SMALL else 2.4
    if outline(shape).isEmpty():
        # A sign without a ground of its own is drawn smaller, to fit into the round one.
        _zoom(painter, 0.7)
        width *= 2.1 if shape is Shape.WORKING else 1.3
    elif shape is Shape.CHECK:
        # Without the ring around it, which a badge has none of, its sign would look lost.
        _zoom(painter, 1.3)
        width /= 1.15
    _draw(painter, sign(shape), QColor(Qt.GlobalColor.white), width, filled=False)
    painter.end()
    return image


def _zoom(painter: QPainter, times: float) -> None:
    painter.translate(FIELD / 2, FIELD / 2)
    painter.scale(times, times)
    painter.translate(-FIELD / 2, -FIELD / 2)


def _round() -> QPainterPath:
    ground = QPainterPath()
    ground.addEllipse(QRectF(2, 2, 20, 20))
    return ground


def _draw(
    painter: QPainter, lines: QPainterPath, colour: QColor, width: float, *, filled: bool
) -> None:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(lines)

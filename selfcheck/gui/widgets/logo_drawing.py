"""Draws an organization's logo, an SVG or PNG that came signed, or from the settings.

On a white plate, because logos are made for white paper and would drown in the dark.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPixmap

_PNG: Final = b"\x89PNG\r\n"
_EDGE: Final = 6
_LARGEST_SIDE: Final = 4096


def drawing(data: bytes, box: QSize, ratio: float) -> QImage | None:
    """The picture as large as fits the box, for a screen of this ratio; None where it is none."""
    most = QSize(round(box.width() * ratio), round(box.height() * ratio))
    return _bitmap(data, most) if data.startswith(_PNG) else _vector(data, most)


def _bitmap(data: bytes, most: QSize) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer, b"png")
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return None
    read = reader.read()
    if read.isNull():
        return None
    ways = Qt.TransformationMode.SmoothTransformation
    return read.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, ways)


def _vector(data: bytes, most: QSize) -> QImage | None:
    from PySide6.QtSvg import QSvgRenderer, QtSvg

    from selfcheck.gui.widgets.plain_svg import SvgRefusedError, plain_svg

    try:
        plain = plain_svg(data)
    except SvgRefusedError:
        return None
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly | QtSvg.Option.DisableSMILAnimations)
    size = renderer.defaultSize() if renderer.load(QByteArray(plain)) else QSize()
    fitting = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
    if size.isEmpty() or fitting.isEmpty():
        return None
    image = QImage(fitting, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def plated(picture: QImage, ratio: float) -> QPixmap:
    """The picture on its plate, for a screen of this ratio."""
    edge = round(_EDGE * ratio)
    plate = QPixmap(picture.width() + 2 * edge, picture.height() + 2 * edge)
    plate.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plate)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawRoundedRect(QRectF(plate.rect()), edge, edge)
    painter.drawImage(edge, edge, picture)
    painter.end()
    plate.setDevicePixelRatio(ratio)
    return plate

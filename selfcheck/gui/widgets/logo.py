"""The organization's logo at the side: an SVG or PNG that came signed, or from the settings.

It is drawn on a white plate, because logos are made for white paper and would drown in the dark.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from selfcheck.gui.widgets.meaning import Meaning, mean

_PNG: Final = b"\x89PNG\r\n"
_LINES_HIGH: Final = 2.4
_TIMES_AS_WIDE: Final = 4
_EDGE: Final = 6
_LARGEST_SIDE: Final = 4096


class Logo(QLabel):
    """Hidden until there is a picture that can be drawn. The name beside it says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logo")
        mean(self, Meaning.NOTHING)
        self._shown = b""
        self.hide()

    def show_logo(self, data: bytes) -> bool:
        """Draws another logo; whether there is one to see."""
        if data != self._shown:
            self._shown = data
            high = round(self.fontMetrics().height() * _LINES_HIGH)
            box = QSize(high * _TIMES_AS_WIDE, high)
            drawn = drawing(data, box, self.devicePixelRatioF()) if data else None
            self.setPixmap(_plated(drawn, self.devicePixelRatioF()) if drawn else QPixmap())
        return not self.pixmap().isNull()


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


def _plated(picture: QImage, ratio: float) -> QPixmap:
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

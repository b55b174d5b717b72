"""A QR code on the screen, for the camera of a phone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.gui.widgets.meaning import Meaning, mean

QUIET = 4
"""Modules of plain ground on every side, as the standard (ISO/IEC 18004) asks."""
WIDEST = 300
"""In pixels: it fits into the narrowest window."""


class Code(QWidget):
    """Shows `text` as a QR code, black on white in every theme."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        # Slow to import, and seldom needed.
        import segno

        self._rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix]
        # Whole pixels keep the edges sharp.
        self._module = max(3, WIDEST // (len(self._rows) + 2 * QUIET))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())
        mean(self, Meaning.PICTURE, name)
        self.setAccessibleDescription(text)

    def sizeHint(self) -> QSize:
        side = (len(self._rows) + 2 * QUIET) * self._module
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        black, side = QColor(Qt.GlobalColor.black), self._module
        for down, row in enumerate(self._rows, QUIET):
            for across, dark in enumerate(row, QUIET):
                if dark:
                    painter.fillRect(QRect(across * side, down * side, side, side), black)
        painter.end()

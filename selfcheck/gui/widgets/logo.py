"""The organization's logo at the side."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from selfcheck.gui.widgets.meaning import Meaning, mean

_LINES_HIGH: Final = 2.4
_TIMES_AS_WIDE: Final = 4


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
            self.setPixmap(self._drawn(data) if data else QPixmap())
        return not self.pixmap().isNull()

    def _drawn(self, data: bytes) -> QPixmap:
        """Most organizations have no logo here; what draws one is slow to import."""
        from selfcheck.gui.widgets.logo_drawing import drawing, plated

        high = round(self.fontMetrics().height() * _LINES_HIGH)
        ratio = self.devicePixelRatioF()
        drawn = drawing(data, QSize(high * _TIMES_AS_WIDE, high), ratio)
        return plated(drawn, ratio) if drawn else QPixmap()

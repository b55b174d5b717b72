"""The ring around a page that scrolls, while it has the focus: a sheet draws it below the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from selfcheck.gui.widgets.meaning import Meaning, mean

WIDE = 2


class Ring(QWidget):
    """Lies on an area, lets everything through to it, and is there while it has the focus."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        mean(self, Meaning.NOTHING)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        area = self.parentWidget()
        kinds = QEvent.Type
        if watched is area and event.type() in {kinds.FocusIn, kinds.FocusOut, kinds.Resize}:
            self.setGeometry(area.rect())
            self.raise_()
            self.setVisible(area.hasFocus())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        pen = QPen(colour, WIDE)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = WIDE / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.end()

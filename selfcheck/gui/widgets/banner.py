"""A note across the window: a demonstration, or another moment than now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from selfcheck.gui.theme.icons import Icon, Shape
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.frames import button
from selfcheck.gui.widgets.text import PlainLabel


class Banner(QFrame):
    """One note; with `way_out` it has a button that leads out of what it tells of."""

    left = Signal()

    def __init__(self, tone: str, shape: Shape, way_out: str = "", *, bold: bool = True) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self.setProperty("tone", tone)
        self._label = PlainLabel("", bold=bold, tone=tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(Icon(shape, self._label.fontMetrics().height() + 2, tone))
        words = Beside(self._label)
        row.addLayout(words, 1)
        if way_out:
            out = button(way_out)
            out.setObjectName("back-to-now")
            out.clicked.connect(self.left)
            words.addWidget(out)
        self.hide()

    def say(self, text: str) -> None:
        """Shows the note, or nothing."""
        if text != self._label.accessibleName():
            self._label.say(text)
        self.setVisible(bool(text))

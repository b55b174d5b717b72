"""The window on the screen: painted before anything slow is imported, then filled.

The first use of some of Qt's classes is slow (`Qt` with its hundreds of enumerations costs more
than a window does), and the first paint needs none of them: this module does without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from selfcheck.gui.presenters.waiting import CHECKING, READING
from selfcheck.language import translated

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent, QPaintEvent

LETTERS_WIDE = 140
EDGE = 30
LEAST = QSize(360, 320)
TITLE_LINES = 2


class Window(QMainWindow):
    """Says that it is checking until it is `filled`; keeps its size from run to run.

    `painted` comes once, after the first painting is on the screen.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, memory: QSettings | None = None) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Self-Check")
        self.memory = memory
        self._unpainted = True
        self.setCentralWidget(_waiting())
        size = memory.value("window/size") if memory is not None else None
        letters = self.fontMetrics().averageCharWidth()
        usual = QSize(max(1120, letters * LETTERS_WIDE), 800)
        self.fit(size if isinstance(size, QSize) and size.isValid() else usual)
        # Kept: what hangs on a wrapper of the screen ends with the wrapper.
        self._on = self.screen()
        self._on.geometryChanged.connect(self._follow)

    def fit(self, wanted: QSize) -> None:
        """Takes the size that is `wanted`, as far as the screen has room for it.

        In a system's large text a screen has room for less: what lies beyond its edge is as
        good as cut off.
        """
        title = QSize(0, self.fontMetrics().height() * TITLE_LINES)
        room = self.screen().availableSize() - title
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize(wanted.boundedTo(room))

    @Slot()
    def _follow(self) -> None:
        """Where the system's text size changes on X11, Qt takes the window along a moment later."""
        QTimer.singleShot(0, self, self._follow_scale)

    def _follow_scale(self) -> None:
        """Its contents too: Qt 6.11 leaves them as wide as before, beyond the window's edge."""
        if self.internalWinId() and self.windowHandle().size() != self.size():
            self.resize(self.windowHandle().size())

    def fill(self, central: QWidget) -> None:
        """Puts in what the window is for; the title is what `central` says that it is."""
        self.setCentralWidget(central)
        central.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(central.windowTitle())
        central.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unpainted:
            self._unpainted = False
            # Only after this painting is on the screen may anything slow begin.
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.memory is not None and not self.isMaximized():
            self.memory.setValue("window/size", self.size())
        self.closing.emit()
        super().closeEvent(event)


def _waiting() -> QWidget:
    """What is painted first, in the system's own colours."""
    shown = QWidget()
    rows = QVBoxLayout(shown)
    rows.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
    for text in (translated(CHECKING), translated(READING)):
        rows.addWidget(QLabel(text))
    rows.addStretch(1)
    return shown

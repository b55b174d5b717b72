"""What holds all that is in the window, and scrolls it where the window is too low for that.

Usually it does nothing: only the page scrolls, and the verdict stays in view. Where letters are
very large for the screen, what stays would leave no room for the page, or be cut off itself.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from selfcheck.gui.widgets.meaning import Meaning, mean


class Whole(QScrollArea):
    """Scrolls `inside` from top to bottom, and to what gets the focus."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self, self.viewport(), inside):
            mean(part, Meaning.NOTHING)
        self.setWidget(inside)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._follow)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    @Slot(QWidget, QWidget)
    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """A page that scrolls too has first to bring it into its own view."""
        if now is not None and self.verticalScrollBar().maximum() > 0 and self.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self._show(now))

    def _show(self, widget: QWidget) -> None:
        if self.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, self.fontMetrics().height())

"""When a window was painted, and how much memory its process has taken."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_PAINTING = (QEvent.Type.Expose, QEvent.Type.UpdateRequest)


class Painted(QObject):
    """Calls `then` with the monotonic time, once, after `window` was next painted.

    A window that is shown paints while its QWindow handles the exposure, one that has changed
    while the widget handles an update request: a timer that fires after either is past the
    painting.
    """

    def __init__(self, window: QWidget, then: Callable[[float], None]) -> None:
        super().__init__(window)
        self._sources = (window, window.windowHandle())
        self._then = then
        for source in self._sources:
            source.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's; never keeps an event from the window."""
        if event.type() in _PAINTING and self._sources[1].isExposed():
            for source in self._sources:
                source.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False

    def _done(self) -> None:
        self._then(time.monotonic())


def peak() -> float:
    """MB. Not getrusage: its figure counts what the parent held before this was started."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024

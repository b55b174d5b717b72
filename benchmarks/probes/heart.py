"""The heartbeat of a window's thread."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer

BEAT = 10


class Heart(QTimer):
    """Beats on the window's thread. A pause of 300 ms is thirty late beats, not one."""

    def __init__(self) -> None:
        super().__init__(interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._late: list[float] = []
        self._due = time.monotonic() * 1000 + BEAT
        self.timeout.connect(self.beat)
        self.start()

    def beat(self) -> None:
        """Every beat that was due by now was this late."""
        now = time.monotonic() * 1000
        while self._due <= now:
            self._late.append(now - self._due)
            self._due += BEAT

    def said(self) -> dict[str, float]:
        """How late beats were, in milliseconds: the 99th percentile, and the latest of all."""
        ranked = sorted(self._late)
        return {"p99": ranked[int(len(ranked) * 0.99)], "longest": ranked[-1]}

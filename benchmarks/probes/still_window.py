"""The heartbeat of an empty window for ten seconds: what the machine alone makes of one."""

from __future__ import annotations

import json
import os
import sys
import time

from heart import Heart
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

MILLISECONDS = 10_000

application = QApplication(sys.argv)
window = QMainWindow()
window.show()
heart = Heart()


def done() -> None:
    """Print and end, without what a program does at its end."""
    print(json.dumps({"at": time.monotonic(), **heart.said()}), flush=True)
    os._exit(0)


QTimer.singleShot(MILLISECONDS, done)
application.exec()

"""An empty PySide6 window: when it was first painted, and the peak of its memory."""

from __future__ import annotations

import json
import os
import sys
import time

from painted import Painted, peak
from PySide6.QtWidgets import QApplication, QMainWindow


def done(at: float) -> None:
    """Print and end, without what a program does at its end."""
    print(json.dumps({"at": at, "worked": time.process_time(), "peak": peak()}), flush=True)
    os._exit(0)


application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1040, 720)
window.show()
Painted(window, done)
application.exec()

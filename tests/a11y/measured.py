"""Runs the program on the demonstration and measures it from within, in pixels of the screen.

A line of JSON comes once the verdict is shown, and again whenever the system's scale has changed.
"""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from selfcheck.gui import app
from selfcheck.gui.widgets.band import VerdictBand
from selfcheck.gui.window import Window
from tests.a11y.sizes import cut_texts, out_of_sight, small_targets

EVERY_MILLISECONDS = 300


class Measured:
    """Looks again and again; what is the same twice, and was not told yet, is told."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        self.seen = self.told = None
        self.timer = QTimer(application)
        self.timer.timeout.connect(self.look)
        self.timer.start(EVERY_MILLISECONDS)

    def look(self) -> None:
        window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, Window)), None)
        band = window.findChild(VerdictBand) if window is not None else None
        if band is None or band.property("tone") != "ok":
            return
        seen = measures(window)
        if seen == self.seen and seen["scale"] != self.told:
            self.told = seen["scale"]
            print(json.dumps(seen), flush=True)
        self.seen = seen


def measures(window: Window) -> dict[str, object]:
    scale = window.devicePixelRatioF()
    around, screen = window.windowHandle(), window.screen()
    return {
        "scale": scale,
        "letters": QFontInfo(QApplication.font()).pixelSize() * scale,
        "window": [round(side * scale) for side in window.size().toTuple()],
        "shown": [round(side * scale) for side in around.size().toTuple()],
        "screen": [round(side * scale) for side in screen.size().toTuple()],
        "broken": [*cut_texts(window), *out_of_sight(window), *small_targets(window)],
    }


if __name__ == "__main__":
    make = app.make_application
    kept = []

    def made() -> QApplication:
        kept.append(make())
        kept.append(Measured(kept[0]))
        return kept[0]

    app.make_application = made
    sys.argv = ["selfcheck"]
    runpy.run_module("selfcheck", run_name="__main__", alter_sys=True)

"""The heartbeat of the program's window while slow things are done for it.

argv[1] is the root of the machine that is scanned, argv[2] how many apps there must be at least;
the settings come from the environment. Beside the program's own sources one is read that takes
three seconds. The window shows its first verdict, asks the source, shows every app, asks
again. The program's processes that work apart are begun through this file too, so that they read
the same machine. `p99` and `longest` are those of `heart.Heart`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from selfcheck.gui.window import Window

SLOW_SECONDS = 3
QUIET_MILLISECONDS = 500
root, least = Path(sys.argv[1]), int(sys.argv[2])
apart = sys.argv[3:]
start = QApplication.exec


def prepare() -> None:
    """Lets the program scan the other machine, with a slow source among its own."""
    from selfcheck.core.apps import InstalledApp
    from selfcheck.inventory import collect as collecting
    from selfcheck.inventory.machine import Machine

    class Slow:
        name, platforms, yields = "slow", collecting.SOURCES[0].platforms, frozenset()

        def collect(self, machine: Machine) -> Iterator[InstalledApp]:
            for number in range(10):
                time.sleep(SLOW_SECONDS / 10)
                yield InstalledApp(f"Slow {number}", self.name)

    sources = (*collecting.SOURCES, Slow())
    collecting.collect.__kwdefaults__["sources"] = sources  # type: ignore[index]
    other = Machine.at(root)
    Machine.at = classmethod(lambda *_: other)  # type: ignore[assignment]


def watched() -> int:
    """In place of the event loop's start: the window is shown by now, and not yet painted."""
    window = next(w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow())
    window.painted.connect(lambda: watch(window))
    return start()


def watch(window: Window) -> None:
    """From the first paint on, through two checks."""
    from heart import Heart

    from selfcheck.gui import ways
    from selfcheck.gui.central import Central
    from selfcheck.gui.conductor import Conductor

    heart = Heart()
    conductor, central = window.findChild(Conductor), window.findChild(Central)
    checked: list[int] = []

    def done() -> None:
        heart.stop()
        if not checked or min(checked) < least:
            sys.exit(f"The apps were not all there: {checked}")
        print(json.dumps({"at": time.monotonic(), **heart.said()}), flush=True)
        os._exit(0)

    def heard(outcome: object) -> None:
        checked.append(sum(len(one.apps) for one in outcome.inventories))
        if len(checked) == 1:  # by what was verified last; the source is asked by itself
            QTimer.singleShot(QUIET_MILLISECONDS, window, lambda: central.go(ways.APPS))
        elif len(checked) == 2:
            QTimer.singleShot(QUIET_MILLISECONDS, window, conductor.check)
        else:
            QTimer.singleShot(QUIET_MILLISECONDS, window, done)

    conductor.checked.connect(heard)


def begin_through_this_file(folder: str) -> None:
    """The program begins others by its own path: here that of a script, which leads back here."""
    script = Path(folder, "apart")
    given = f'"{sys.executable}" "{Path(__file__).resolve()}" "{root}" {least}'
    script.write_text(f'#!/bin/sh\nshift $(($# - 2))\nexec {given} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    sys.executable = str(script)


prepare()
QApplication.exec = staticmethod(watched)

from selfcheck.__main__ import main  # noqa: E402  imports Qt's class as it is now

if apart:
    sys.exit(main(apart))
with tempfile.TemporaryDirectory() as scripts:
    begin_through_this_file(scripts)
    sys.exit(main([]))

"""The program's window: its first paint, the paint of its verdict, and its peak memory.

The settings come from the environment. The window is watched from outside: nothing
in the program knows that it is measured. argv[1] names modules to do without, since employees
have them not. `at` and `verdict` are monotonic times, `worked` and `verdict_worked` the seconds
of processor time that the process had taken by then; `peak` is taken when the check that follows
has ended, so that all the program imports is in it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfcheck.gui.window import Window


class Watching:
    """Finds no module of those named, and is there when the program's window is first wanted."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in self._names:
            raise ModuleNotFoundError(name)
        if name == "selfcheck.gui.app":
            # Its first import is Qt: here, so that nothing comes sooner than in an unwatched start.
            from PySide6.QtWidgets import QApplication

            start = QApplication.exec
            QApplication.exec = staticmethod(lambda: watched(start))  # type: ignore[assignment]


if hasattr(sys, "frozen") and len(sys.argv) > 2:
    from selfcheck.__main__ import main

    sys.exit(main())
sys.meta_path.insert(0, Watching(frozenset(sys.argv.pop().split())))  # type: ignore[arg-type]
times: dict[str, float] = {}


def watched(start: Callable[[], int]) -> int:
    """In place of the event loop's start: the window is shown by now, and not yet painted."""
    from painted import Painted
    from PySide6.QtWidgets import QApplication

    window = next(w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow())

    def painted(at: float) -> None:
        times["at"], times["worked"] = at, time.process_time()

    Painted(window, painted)
    # The program's own slot was connected first: the pages are in the window when this is called.
    window.painted.connect(lambda: watch(window))
    return start()


def watch(window: Window) -> None:
    """Waits for the verdict, then for the end of the check that follows it."""
    from painted import Painted, peak

    from selfcheck.gui.conductor import Conductor
    from selfcheck.gui.scene import Scene

    conductor = window.findChild(Conductor)

    def shown(at: float) -> None:
        times["verdict"], times["verdict_worked"] = at, time.process_time()
        settled(conductor.scene)

    def changed(scene: Scene) -> None:
        # The window's own slot was connected first: what is painted next is this scene.
        if scene.outcome is not None:
            conductor.changed.disconnect(changed)
            Painted(window, shown)
            conductor.changed.connect(settled)

    def settled(scene: Scene) -> None:
        if "verdict" in times and "at" in times and not scene.busy:
            verdict = str(scene.outcome.report.verdict)
            print(verdict, file=sys.stderr)
            print(json.dumps({**times, "peak": peak()}), flush=True)
            os._exit(0)

    conductor.changed.connect(changed)


from selfcheck.__main__ import main  # noqa: E402  without the modules hidden above

sys.exit(main([]))

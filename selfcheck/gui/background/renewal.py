"""Begins anew when another version was installed while the program runs.

A bundle reads each module out of its own file when it is first needed. Once a package manager has
put another file in that place, what is read there are pieces of something else. So a program
that runs for days in the background looks now and then whether it is still itself. On Windows a
file in use cannot be replaced, and an installer ends the program first.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

LOOKS_MILLISECONDS: Final = 20_000
_Identity = tuple[int, int, int]


def bundled_program() -> Path | None:
    """The file that is run, where it may be replaced meanwhile and modules are read from it."""
    return Path(sys.executable) if hasattr(sys, "frozen") and sys.platform != "win32" else None


class Renewal(QObject):
    """Watches `program`; lives on the main thread.

    `due` comes once another file lies there, or none, for two looks: then whoever installs is
    done. It waits until `window` is out of sight, so that nothing is taken from under anybody.
    """

    due = Signal()

    def __init__(self, window: QWidget, program: Path | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._program = program if program is not None else bundled_program()
        self._own = self._seen = self._identity()
        self._over = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        if self._program is not None:
            self._timer.start()

    @Slot()
    def look(self) -> None:
        """Whether it is time; called by the clock."""
        before, self._seen = self._seen, self._identity()
        if self._seen != self._own and self._seen == before and not self._window.isVisible():
            self._timer.stop()
            self._over = True
            self.due.emit()

    @property
    def successor(self) -> Path | None:
        """The program to go on as, after `due`; None where it was removed."""
        return self._program if self._over and self._seen is not None else None

    def _identity(self) -> _Identity | None:
        if self._program is None:
            return None
        try:
            found = self._program.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size


def become(program: Path, arguments: Sequence[str]) -> None:
    """Goes on as `program`, in the background. Raises OSError where it cannot be started.

    Nothing may be imported here: there is nothing left to read it from.
    """
    words = ["--background", *(each for each in arguments if each != "--background")]
    os.execve(program, [str(program), *words], environment(os.environ))  # noqa: S606 - ourselves


def environment(ours: Mapping[str, str]) -> dict[str, str]:
    """Without what a bundle's starter told itself (PyInstaller manual: environment variables)."""
    given = {name: value for name, value in ours.items() if not name.startswith("_PYI_")}
    given.pop("LD_LIBRARY_PATH", None)
    before = given.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        given["LD_LIBRARY_PATH"] = before
    return {**given, "PYINSTALLER_RESET_ENVIRONMENT": "1"}

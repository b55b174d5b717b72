"""Hands a place or an address to the system. Runs on a thread of the pool: it may take long."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from selfcheck.core.errors import SelfCheckError
from selfcheck.wording.addresses import safe_host

SCHEMES: Final = (
    "ms-settings:",
    "ms-windows-store:",
    "x-apple.systempreferences:",
    "macappstore:",
    "mailto:",
    "https:",
)
"""The only addresses that are handed on. One that leads to a page which somebody else wrote has a
button that names its host, and has to lead where it looks as if it would (`safe_host`)."""

Start = Callable[[Sequence[str]], bool]
"""Starts a program that lives on by itself; false where it could not."""


class NotOpenedError(SelfCheckError):
    """None of the ways led anywhere."""


def launch(
    ways: Sequence[str | tuple[str, ...]],
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    start: Start | None = None,
) -> None:
    """Takes the first way that leads somewhere. Raises NotOpenedError where none does."""
    begin = start or _detached
    for way in ways:
        command = _address(way, platform) if isinstance(way, str) else way
        if not command:
            if _by_windows(str(way)):
                return
            continue
        program = shutil.which(command[0])
        if program is not None and begin(_with_own_libraries([program, *command[1:]], environment)):
            return
    raise NotOpenedError("it could not be opened from here; please open it yourself")


def _address(address: str, platform: str) -> tuple[str, ...]:
    """The program that takes an address; none on Windows, which takes it itself."""
    strange = address.startswith("https:") and not safe_host(address)
    if strange or not address.startswith(SCHEMES):
        raise NotOpenedError(f"{address!r} is no address that Self-Check opens")
    if platform == "win32":
        return ()
    return ("open", address) if platform == "darwin" else ("xdg-open", address)


def _by_windows(address: str) -> bool:
    start = getattr(os, "startfile", None)
    if start is None:
        return False
    try:
        start(address)
    except OSError:
        return False
    return True


def _with_own_libraries(command: list[str], ours: Mapping[str, str]) -> list[str]:
    """A frozen program's LD_LIBRARY_PATH is about what it carries; others need their own.

    PyInstaller manual, "LD_LIBRARY_PATH considerations".
    """
    if not hasattr(sys, "frozen") or "LD_LIBRARY_PATH" not in ours:
        return command
    before = ours.get("LD_LIBRARY_PATH_ORIG")
    kept = [f"LD_LIBRARY_PATH={before}"] if before else []
    return ["/usr/bin/env", "-u", "LD_LIBRARY_PATH", *kept, *command]


def _detached(command: Sequence[str]) -> bool:
    """The static call keeps no object, so it may be made on any thread."""
    from PySide6.QtCore import QProcess

    started, _ = QProcess.startDetached(command[0], list(command[1:]))
    return started

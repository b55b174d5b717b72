"""The log: what the program did and what failed, for a help desk. It cannot hold personal data.

A line is put together from words of the program's own, numbers and times; no other text can be
handed in. So no app, device, answer, person, path or address can come into it, and neither
can the message of an error, which may name any of these.
"""

from __future__ import annotations

import errno
import os
import stat
import traceback
from collections.abc import Container, Iterable
from datetime import UTC, datetime
from enum import Enum, StrEnum
from pathlib import Path
from typing import Final

from selfcheck import __version__

NAME: Final = "selfcheck.log"
LARGEST: Final = 256 * 1024
"""Bytes; at a check every 15 minutes about two weeks."""
OLDER: Final = 2
"""How many full files are kept beside the one that is written."""


class Names:
    """Names out of one of the program's own tables; any other is left out."""

    def __init__(self, names: Iterable[str], table: Container[str]) -> None:
        self._names = sorted({name for name in names if name in table})

    def __str__(self) -> str:
        return ",".join(self._names) or "none"


Fact = Enum | bool | int | datetime | Names | None


class Event(StrEnum):
    """What a line tells."""

    CHECKED = "checked"
    FAULT = "fault"


class Log:
    """Adds lines to the log in `folder`, which is made when it is needed.

    Several processes may write at once. A log that cannot be written stops nothing and is
    told to nobody: there is nothing the person could do.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / NAME

    def note(self, event: Event, at: datetime, **facts: Fact) -> None:
        """Adds a line. The names of `facts` are written with hyphens; None is left out."""
        told = [f"{n.replace('_', '-')}={_word(v)}" for n, v in facts.items() if v is not None]
        self._add([_time(at), __version__, str(os.getpid()), event.value, *told])

    def fault(self, error: BaseException, at: datetime) -> None:
        """Adds what kind of error it was, and where in the code, innermost first."""
        number = getattr(error, "errno", None)
        why = [f"errno={errno.errorcode.get(number, number)}"] if isinstance(number, int) else []
        words = [_time(at), __version__, str(os.getpid()), Event.FAULT.value, _kind(error)]
        self._add([*words, *why, "at", *_frames(error)])

    def _add(self, words: list[str]) -> None:
        line = (" ".join(words) + "\n").encode("ascii", "backslashreplace")
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._turn(len(line))
            descriptor = os.open(self._file, flags | getattr(os, "O_NONBLOCK", 0), 0o600)
            try:
                if stat.S_ISREG(os.fstat(descriptor).st_mode):
                    os.write(descriptor, line)
            finally:
                os.close(descriptor)
        except OSError:
            pass

    def _turn(self, more: int) -> None:
        """Puts a full file aside. One process does it; another that wants to goes on writing."""
        if not self._full(more):
            return
        from filelock import FileLock, Timeout

        try:
            with FileLock(self._folder / f"{NAME}.lock", blocking=False):
                if self._full(more):
                    for number in range(OLDER, 0, -1):
                        before = _aside(self._file, number - 1)
                        if before.exists():
                            before.replace(_aside(self._file, number))
        except Timeout:
            pass

    def _full(self, more: int) -> bool:
        return self._file.exists() and self._file.lstat().st_size + more > LARGEST


def forget_log(folder: Path) -> None:
    """Deletes the log's own files, and the folder where nothing else is in it. Raises OSError."""
    if not folder.is_dir() or folder.is_symlink():
        return
    for entry in folder.iterdir():
        if entry.name.startswith(NAME):
            entry.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()


def _aside(file: Path, number: int) -> Path:
    return file.with_name(f"{file.name}.{number}") if number else file


def _word(fact: Fact) -> str:
    match fact:
        case bool():
            return "yes" if fact else "no"
        case Enum():
            return str(fact.value)
        case datetime():
            return _time(fact)
        case _:
            return str(fact)


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _kind(error: BaseException) -> str:
    kind = type(error)
    return f"{kind.__module__}.{kind.__qualname__}"


def _frames(error: BaseException) -> list[str]:
    """Modules and lines; a file's name would name the folder the program lies in."""
    frames = [
        f"{frame.f_globals.get('__name__', '?')}:{line}"
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    return frames[::-1] or ["?"]

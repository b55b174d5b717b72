"""Keeps what was notified in one small file, replaced as a whole. Free of Qt."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from selfcheck.gui.background.telling import Key, Memory, Stage, Told
from selfcheck.history.folder import write_whole

_LARGEST: Final = 4 * 1024 * 1024
_FORM: Final = 1


class Remembered:
    """The memory on disk. Where the disk fails, the memory of this run stands in for it.

    A damaged file is an empty memory: at worst something is told a second time.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._unwritten: Memory | None = None

    def read(self) -> Memory:
        """What was told so far."""
        if self._unwritten is not None:
            return self._unwritten
        try:
            with self._file.open("rb") as stream:
                return _memory(json.loads(stream.read(_LARGEST)))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return Memory()

    def write(self, memory: Memory) -> None:
        """Keeps it; written before anything is said, so that a restart never repeats it."""
        try:
            write_whole(self._file, json.dumps(_document(memory), sort_keys=True).encode())
            self._unwritten = None
        except OSError:
            self._unwritten = memory


def _document(memory: Memory) -> dict[str, object]:
    return {
        "form": _FORM,
        "demands": [
            [*key, _text(told.deadline), told.stage.name, _text(told.gone)]
            for key, told in sorted(memory.demands.items())
        ],
        "notices": sorted(memory.notices),
        "withdrawals": sorted(memory.withdrawals),
        "held": sorted(memory.held),
    }


def _memory(document: Any) -> Memory:  # noqa: ANN401 - what JSON gives
    if document["form"] != _FORM:
        raise ValueError("written by a newer Self-Check")
    demands = {
        Key(*map(str, row[:4])): Told(_moment(row[4]), Stage[row[5]], _moment(row[6]))
        for row in document["demands"]
    }
    sets = (frozenset(map(str, document[n])) for n in ("notices", "withdrawals", "held"))
    return Memory(demands, *sets)


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment

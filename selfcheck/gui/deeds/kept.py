"""Keeps the snoozes in one small file, replaced as a whole. Free of Qt."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from selfcheck.gui.deeds.snooze import Snooze
from selfcheck.history.folder import StateFolder, write_whole
from selfcheck.settings import Settings

_FORM: Final = 1
_LARGEST: Final = 1024 * 1024


def folder_of(settings: Settings) -> StateFolder:
    """Where a run under these settings keeps them; a demonstration has its own."""
    from selfcheck.checker.choice import chosen_demonstration, state_folder

    folder, name = state_folder(settings), chosen_demonstration(settings)
    return folder if name is None else folder.demonstration(name)


def read_snoozes(file: Path) -> tuple[Snooze, ...]:
    """What was put off. A damaged file is none: at worst a card unfolds sooner."""
    try:
        with file.open("rb") as stream:
            document: Any = json.loads(stream.read(_LARGEST))
        if document["form"] != _FORM:
            return ()
        return tuple(_snooze(*row) for row in document["snoozes"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()


def write_snoozes(file: Path, snoozes: tuple[Snooze, ...]) -> None:
    """Raises OSError; then they hold in this run only."""
    rows = [
        [each.device_id, each.app, sorted(each.marks), each.until.isoformat()] for each in snoozes
    ]
    write_whole(file, json.dumps({"form": _FORM, "snoozes": rows}).encode())


def _snooze(device: str, app: str, marks: list[str], until: str) -> Snooze:
    end = datetime.fromisoformat(until)
    if end.tzinfo is None:
        raise ValueError("a time without its zone")
    return Snooze(str(device), str(app), frozenset(map(str, marks)), end)

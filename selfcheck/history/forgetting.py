"""Takes one device out of what the window keeps beside the local memory.

The window writes these files (snoozes, and what was notified) and reads them in full; a device is
removed on the command line too, which knows no window, so that here only the rows are known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from selfcheck.history.folder import StateFolder, write_whole

_FORM: Final = 1
_LARGEST: Final = 4 * 1024 * 1024
_SNOOZED: Final = {"snoozes": 0}
_TOLD: Final = {"demands": 2}
"""By list of rows, where in a row the device's id stands."""


def forget_device(folder: StateFolder, device: str) -> None:
    """Deletes what was put off on the device and what was told about it. Raises OSError."""
    _take_out(folder.snoozed, _SNOOZED, device)
    _take_out(folder.told, _TOLD, device)


def _take_out(file: Path, rows: Mapping[str, int], device: str) -> None:
    """A file that is damaged, or of a newer version, is left to whoever reads it."""
    try:
        with file.open("rb") as stream:
            document: Any = json.loads(stream.read(_LARGEST))
        if document["form"] != _FORM:
            return
        left = {
            name: [row for row in document[name] if row[place] != device]
            for name, place in rows.items()
        }
    except FileNotFoundError:
        return
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        return
    if any(left[name] != document[name] for name in rows):
        write_whole(file, json.dumps({**document, **left}, sort_keys=True).encode())

"""Reading the JSON files that browsers keep."""

from __future__ import annotations

import json
from typing import Any

from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.place import MEBIBYTE, Place


def read_object(place: Place, limit: int = 32 * MEBIBYTE) -> dict[str, Any] | None:
    """The JSON object in a file; None if there is no file. Raises `UnreadableError`."""
    content = place.read(limit)
    if content is None:
        return None
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"{place} is not JSON: {error}") from error
    if not isinstance(value, dict):
        raise UnreadableError(f"{place} is not a JSON object")
    return value


def text(value: object) -> str | None:
    """A text that says something, else None."""
    return value if isinstance(value, str) and value.strip() else None


def inner(value: object, *keys: str) -> dict[str, Any]:
    """The object at a path of keys; empty where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}

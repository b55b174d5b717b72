"""Where each value and key of a JSON text stands: looked up only once something is wrong."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from selfcheck.documents.check import (
    join,
)

Place = tuple[int, int]
"""Line and column, counted from 1."""


@dataclass(slots=True)
class Positions:
    """Places by path ("apps[0].ids"), of values and of keys."""

    values: dict[str, Place] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)

    def place(self, path: str, *, key: bool = False) -> Place:
        """Where a value (or key) stands; the nearest thing around it where it does not."""
        while True:
            found = (self.keys.get(path) if key else None) or self.values.get(path)
            if found is not None or not path:
                return found or (1, 1)
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
            key = False


# Possessive, so that no text makes it slow.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{}:,]|[^\s\[\]{}:,"]++', re.DOTALL)


@dataclass(slots=True)
class _Open:
    """An open list (`index` counts) or map (`key` waits for its value)."""

    path: str
    is_map: bool
    index: int = 0
    key: str | None = None

    def child(self) -> str:
        return join(self.path, self.key or "") if self.is_map else f"{self.path}[{self.index}]"


def positions_of(text: str) -> Positions:
    """The places in a text that is known to be JSON."""
    found = Positions()
    starts = [0, *(at.end() for at in re.finditer("\n", text))]
    stack: list[_Open] = []
    for token in _TOKEN.finditer(text):
        line = bisect_right(starts, token.start())
        place = (line, token.start() - starts[line - 1] + 1)
        _take(token.group(), place, stack, found)
    return found


def _take(word: str, place: Place, stack: list[_Open], found: Positions) -> None:
    top = stack[-1] if stack else None
    match word:
        case "]" | "}":
            stack.pop()
        case ",":
            stack[-1].index += 1
            stack[-1].key = None
        case ":":
            pass
        case _ if top is not None and top.is_map and top.key is None:
            top.key = str(json.loads(word, strict=False))
            found.keys[top.child()] = place
        case _:
            path = top.child() if top is not None else ""
            found.values[path] = place
            if word in "[{":
                stack.append(_Open(path, word == "{"))

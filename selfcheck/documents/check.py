"""One walk over a document: what it meets, what it refuses, and where.

A walk never raises: a reader for authors reports every problem, a reader for clients keeps what
could be read and remembers the paths of the rest.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import tzinfo
from enum import Enum
from typing import Any, Protocol

from selfcheck.core.frozen import frozen
from selfcheck.documents.errors import printable

Json = Any
"""A plain value: None, bool, int, float, str, list or dict with text as keys."""

# What a message quotes of a value, and how many alternatives it names.
LONGEST_QUOTE = 60
MOST_NAMED = 24
MOST_HINTS = 100


class _Missing(Enum):
    MISSING = "missing"


MISSING = _Missing.MISSING
"""What a shape returns where nothing could be read."""

BROKEN: Any = object()
"""Stands for a value that a reader already complained about: passed over in silence."""

Read = Any


class Plain(str):
    """A YAML scalar written without quotes: text, a number or null, as the field wants it."""

    __slots__ = ()


EMPTIES: tuple[Json, ...] = ("", [], {})
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def is_null(value: Json) -> bool:
    """Whether nothing was written: null, or an empty YAML scalar."""
    return value is None or (type(value) is Plain and value in NULLS)


@frozen
class Problem:
    """Something wrong at `path` ("rules[0].effect"); `key` is true where the key itself is."""

    path: str
    message: str
    hint: str = ""
    key: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Check:
    """One walk over one document.

    `zone` is where a date alone lies; None refuses dates. Hints are dear: a reader that shows
    none goes without, and so does one that has found more than anybody will read.
    """

    authored: bool = False
    zone: tzinfo | None = None
    hints: bool = True
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, path: str, message: str, hint: str = "", *, key: bool = False) -> Read:
        self.problems.append(Problem(path, message, hint, key))
        return MISSING

    def meant(self, word: str, known: Collection[str]) -> str:
        """A hint with the word probably meant, else with the words there are."""
        return meant(word, known) if self.hints and len(self.problems) < MOST_HINTS else ""


class Shape(Protocol):
    """What a field can be."""

    def read(self, value: Json, path: str, check: Check) -> Read:
        """The normal form of `value`, or MISSING with a problem added to `check`."""

    def schema(self, *, authored: bool) -> dict[str, Json]:
        """The JSON Schema (2020-12) of what `read` accepts."""


def named(value: Json) -> str:
    """What a value is, in the words of a message; text is quoted, shortened and printable."""
    if is_null(value):
        return "empty"
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            short = value if len(value) <= LONGEST_QUOTE else f"{value[:LONGEST_QUOTE]}..."
            return f"'{printable(short)}'"
        case list():
            return "a list"
        case _:
            return "a map"


def meant(word: str, known: Collection[str]) -> str:
    """A hint with the word probably meant, else with the words there are."""
    from difflib import get_close_matches  # for authors: an employee's program gives no hints

    word = word[:LONGEST_QUOTE]
    words = list(known)
    close = get_close_matches(word, words, 1, 0.6) or get_close_matches(
        word.casefold(), words, 1, 0.6
    )
    if close:
        return f"did you mean '{close[0]}'?"
    return "known: " + ", ".join(words) if 0 < len(words) <= MOST_NAMED else ""


def join(path: str, key: str) -> str:
    """The path of a key inside the thing at `path`."""
    return f"{path}.{key}" if path else str(key)

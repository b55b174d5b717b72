"""Which form of a sentence goes with a number.

The rules are those of the Unicode CLDR for whole numbers; a test compares them with Babel's copy.
The forms of a language stand in the order in which Qt Linguist shows and keeps them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_ONE = ("one", "other")
_MANY = 11, 99
_FEW = 3, 10


def _germanic(n: int) -> int:
    return 0 if n == 1 else 1


def _polish(n: int) -> int:
    if n == 1:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2  # noqa: PLR2004 - the rule


def _arabic(n: int) -> int:
    if n <= 2:  # noqa: PLR2004 - nothing, one and two have forms of their own
        return n
    if _FEW[0] <= n % 100 <= _FEW[1]:
        return 3
    return 4 if _MANY[0] <= n % 100 <= _MANY[1] else 5


FORMS: Final[dict[str, tuple[str, ...]]] = {
    "en": _ONE,
    "de": _ONE,
    "pl": ("one", "few", "many"),
    "ar": ("zero", "one", "two", "few", "many", "other"),
}
"""CLDR's names of the forms, by language."""

_RULES: Final[dict[str, Callable[[int], int]]] = {
    "en": _germanic,
    "de": _germanic,
    "pl": _polish,
    "ar": _arabic,
}


def form(language: str, n: int) -> int:
    """The place of the form for `n` (0 or more) in `FORMS`; `language` is a key of it."""
    return _RULES[language](n)

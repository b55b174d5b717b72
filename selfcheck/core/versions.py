"""Compares version numbers across packaging systems."""

from __future__ import annotations

import re
from enum import IntEnum

from selfcheck.core.apps import IdKind

_PACKAGED = frozenset({IdKind.DEB, IdKind.RPM, IdKind.PACMAN})
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|~")
_BEFORE = {"~": 0, "dev": 1, "alpha": 2, "beta": 3, "pre": 4, "rc": 5}
_LONGEST = 200

Token = tuple[int, int, str]


class Order(IntEnum):
    OLDER = -1
    SAME = 0
    NEWER = 1


class _Rank(IntEnum):
    """A part that is missing reads as 0: marks of a pre-release come before it, letters after."""

    BEFORE = 0
    NOTHING = 1
    LETTERS = 2
    NUMBER = 3


_NOTHING: Token = (_Rank.NOTHING, 0, "")


def compare(installed: str | None, wanted: str, kinds: frozenset[IdKind]) -> Order | None:
    """How `installed` stands to `wanted`; None where either cannot be read as a version.

    `kinds` are the id kinds the installed app is known by. Epoch ("1:") and packaging
    revision ("-2") are left out for deb, rpm and pacman only; build metadata ("+...") always.
    """
    packaged = not kinds.isdisjoint(_PACKAGED)
    have, want = _tokens(installed or "", packaged=packaged), _tokens(wanted, packaged=False)
    if have is None or want is None:
        return None
    length = max(len(have), len(want))
    left = have + [_NOTHING] * (length - len(have))
    right = want + [_NOTHING] * (length - len(want))
    return Order((left > right) - (left < right))


def _tokens(version: str, *, packaged: bool) -> list[Token] | None:
    text = version.strip().casefold()
    if packaged:
        text = text.partition(":")[2] if re.match(r"[0-9]+:", text) else text
        text = text.rpartition("-")[0] or text
    text = text.partition("+")[0]
    if len(text) > _LONGEST or not re.match(r"v?[0-9]", text):
        return None
    return [_token(part) for part in _TOKEN.findall(text.removeprefix("v"))]


def _token(part: str) -> Token:
    if part in _BEFORE:
        return _Rank.BEFORE, _BEFORE[part], ""
    if part.isdecimal():
        number = int(part)
        return (_Rank.NUMBER, number, "") if number else _NOTHING
    return _Rank.LETTERS, 0, part

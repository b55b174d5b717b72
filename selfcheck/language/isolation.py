"""Keeps a text in its own direction within a sentence of the other one.

Without it, a full stop or a version number beside a name jumps to the wrong side. The marks are
those of the Unicode bidirectional algorithm (UAX 9): what lies between FSI and PDI is laid out by
itself, in the direction of its first letter; between RLI and PDI from right to left.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

RLI: Final = "\u2067"
FSI: Final = "\u2068"
PDI: Final = "\u2069"
OPENING: Final = frozenset({FSI, RLI})
STEERING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Every sign that begins or ends a direction."""
_RIGHT_TO_LEFT: Final = (
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of scripts that are written from right to left."""


def is_right_to_left(text: str) -> bool:
    """Whether a text has letters that are written from right to left."""
    return not text.isascii() and re.search(_RIGHT_TO_LEFT, text) is not None


def reads_from_the_right(text: str) -> bool:
    """Whether a line is laid out from the right: it begins so, or has a sentence of ours in it.

    Beyond UAX 9 (P2 and P3), which passes over what is isolated: of several sentences in a row
    each is, and what stands between them has no direction.
    """
    depth = 0
    for sign in text:
        if sign in OPENING:
            if sign == RLI and depth == 0:
                return True
            depth += 1
        elif sign == PDI:
            depth -= 1
        elif depth <= 0 and unicodedata.bidirectional(sign) in {"L", "R", "AL"}:
            return unicodedata.bidirectional(sign) != "L"
    return False


def isolated(text: str) -> str:
    """The text with its direction kept to itself; one that could break out is tamed first."""
    if not text or (text[0] in OPENING and text[-1] == PDI and _closes_at_end(text)):
        return text
    return f"{FSI}{tamed(text)}{PDI}"


def from_the_right(text: str) -> str:
    """A sentence of a language that is written from the right, whatever letters it begins with."""
    return f"{RLI}{text}{PDI}" if text else text


def _closes_at_end(text: str) -> bool:
    """Whether the isolate that the text begins with ends with it."""
    depth = 0
    for place, sign in enumerate(text):
        if sign in OPENING:
            depth += 1
        elif sign == PDI:
            depth -= 1
            if depth == 0:
                return place == len(text) - 1
        elif sign in STEERING:
            return False
    return False


def tamed(text: str, instead: str = "") -> str:
    """The text with `instead` for signs that steer it, unless they are isolates that all end."""
    return text if text.isascii() or _balanced(text) else plain(text, instead)


def plain(text: str, instead: str = "") -> str:
    """The text with `instead` for every sign that steers the direction."""
    return text if text.isascii() else "".join(instead if s in STEERING else s for s in text)


def _balanced(text: str) -> bool:
    depth = 0
    for each in text:
        if each in OPENING:
            depth += 1
        elif each == PDI:
            depth -= 1
            if depth < 0:
                return False
        elif each in STEERING:
            return False
    return depth == 0

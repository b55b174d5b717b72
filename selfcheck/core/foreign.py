"""Texts that others wrote, kept within the place in which they are shown.

A name with line ends could write lines of its own below ours, such as a verdict; one with
directional signs could turn the order of our words around it (Unicode Technical Report 36,
2.4 and 2.5, UAX 9).
"""

from __future__ import annotations

import unicodedata
from typing import Final

NAME: Final = 300
"""The most letters of a name, a version or a publisher that are shown."""
DETAIL: Final = 4000
"""The same for a path, or for why something could not be read."""

_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""Embeddings, overrides and their end."""
_ISOLATES: Final = frozenset("\u2066\u2067\u2068")
_ISOLATE_ENDS: Final = "\u2069"


def one_line(text: str, longest: int = NAME) -> str:
    """A name as one line without signs that steer; letters of every script stay."""
    if not text.isprintable():
        text = " ".join("".join(map(_plain, text)).split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _plain(sign: str) -> str:
    if sign.isspace():
        return " "
    if sign in _TURNING or sign in _ISOLATES or sign == _ISOLATE_ENDS:
        return ""
    return "\N{REPLACEMENT CHARACTER}" if _is_control(sign) else sign


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cs"}


def steady(text: str) -> str:
    """A text of several lines whose directional signs end where it ends.

    Isolates stay where each is closed; what overrides the order of letters never does.
    """
    if text.isprintable():
        return text
    kept = "".join(sign for sign in text if sign == "\n" or not _steers(sign))
    return kept if _balanced(kept) else "".join(s for s in kept if not _isolates(s))


def _steers(sign: str) -> bool:
    return sign in _TURNING or _is_control(sign)


def _isolates(sign: str) -> bool:
    return sign in _ISOLATES or sign == _ISOLATE_ENDS


def _balanced(text: str) -> bool:
    """Whether each isolate is closed within its own paragraph, and nothing else is."""
    for paragraph in text.replace("\u2029", "\n").split("\n"):
        depth = 0
        for sign in filter(_isolates, paragraph):
            depth += 1 if sign in _ISOLATES else -1
            if depth < 0:
                return False
        if depth:
            return False
    return True

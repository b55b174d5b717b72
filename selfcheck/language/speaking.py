"""The language that is spoken now, and `tr`, through which every text of ours goes.

As with a process's locale, there is one for the whole program, set once at its start; a view in
another language is made within `speaking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NewType

from selfcheck.language.catalogue import EMPTY, Catalogue
from selfcheck.language.formats import Formats, formats
from selfcheck.language.isolation import from_the_right, is_right_to_left, isolated
from selfcheck.language.plurals import form

Marked = NewType("Marked", str)
"""An English text that was noted for translation where it stands and is translated later."""

RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """A language to speak in. `tag` is BCP 47, with the country where that is known."""

    tag: str
    catalogue: Catalogue
    formats: Formats

    @cached_property
    def primary(self) -> str:
        """The language alone: "de" of "de-CH"."""
        return self.tag.partition("-")[0]

    @cached_property
    def right_to_left(self) -> bool:
        return self.primary in RIGHT_TO_LEFT

    def say(self, text: str, about: str, n: int | None, one: str, parts: dict[str, object]) -> str:
        """The text in this language, English where it has none; see `tr`. It takes `parts` over."""
        forms = self.catalogue.texts.get((text, about))
        if forms is None:
            pattern = one if n == 1 and one else text
        else:
            pattern = forms[0] if n is None else forms[form(self.primary, n)]
        from_right = self.right_to_left
        if n is not None:
            parts["n"] = self.formats.number(n)
        for name, part in parts.items():
            # Said for every app of thousands: what needs nothing must cost next to nothing.
            if from_right or not isinstance(part, str) or not part.isascii():
                parts[name] = self.place(part)
        if parts:
            pattern = pattern.format_map(parts)
        return from_the_right(pattern) if forms is not None and from_right else pattern

    def place(self, part: object) -> str:
        """A part of a sentence: numbers as they are written, foreign letters in their direction."""
        if isinstance(part, int):
            return self.formats.number(part)
        text = str(part)
        return isolated(text) if self.right_to_left or is_right_to_left(text) else text


ENGLISH: Final = Language("en", EMPTY, formats("en"))
"""What every text is written in; it needs no catalogue."""

_program: list[Language] = [ENGLISH]
_here: ContextVar[Language | None] = ContextVar("language", default=None)


def tongue() -> Language:
    """The language spoken now."""
    return _here.get() or _program[0]


def speak(language: Language) -> None:
    """The program speaks `language` from now on, on all its threads."""
    _program[0] = language


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speaks `language` within the block, on this thread alone."""
    before = _here.set(language)
    try:
        yield
    finally:
        _here.reset(before)


def tr(
    text: str, about: str = "", n: int | None = None, /, *, one: str = "", **parts: object
) -> str:
    """A text of ours in the language spoken now; `text` is English and stands there literally.

    `{name}` stands for a part given by that name, and `{n}` for the number `n`, which chooses the
    form: `one` is the English one for 1. `about` tells a text from the same with another meaning.
    """
    return (_here.get() or _program[0]).say(text, about, n, one, parts)


def mark(text: str) -> Marked:
    """Notes a literal text for translation where the language is not known yet, as in tables."""
    return Marked(text)


def translated(text: Marked, **parts: object) -> str:
    """A noted text in the language spoken now."""
    return (_here.get() or _program[0]).say(text, "", None, "", parts)

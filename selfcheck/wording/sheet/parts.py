"""What a report consists of, whatever shows it: a web page, paper, or a preview."""

from __future__ import annotations

from enum import StrEnum

from selfcheck.core.frozen import frozen


class Tone(StrEnum):
    """How a text is set apart. `MARK` must not be overlooked; `SOFT` is for whoever helps."""

    PLAIN = ""
    ACT = "act"
    OK = "ok"
    DOUBT = "doubt"
    SOFT = "soft"
    MARK = "mark"


@frozen
class Heading:
    """`level` is 1 for the verdict, 2 for a section, 3 for one matter in it.

    `struck` is the part of the text that is struck through, "" for none.
    """

    text: str
    level: int
    tone: Tone = Tone.PLAIN
    struck: str = ""


@frozen
class Line:
    """A paragraph."""

    text: str
    tone: Tone = Tone.PLAIN


@frozen
class Steps:
    """What to do, one after the other."""

    texts: tuple[str, ...]


@frozen
class Table:
    """Rows with as many cells as `head`; `wide` are the shares of the width."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    wide: tuple[int, ...]


Part = Heading | Line | Steps | Table


@frozen
class Sheet:
    """A whole report. `marks` stand on every page of it; `made` is what a footer says of it."""

    title: str
    made: str
    marks: tuple[str, ...]
    parts: tuple[Part, ...]
    language: str = "en"
    right_to_left: bool = False

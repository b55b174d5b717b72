"""Plain text that is pleasant to read: headings, wrapped paragraphs, columns of labels."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable
from enum import Enum
from textwrap import wrap
from typing import TextIO

from selfcheck.language.isolation import tamed

_WIDEST = 88


class Style(Enum):
    """How a terminal shows a text, as SGR parameters (ECMA-48); elsewhere it is plain."""

    PLAIN = ""
    BOLD = "1"
    DIM = "2"
    STRUCK = "9"
    GOOD = "1;32"
    BAD = "1;31"
    OPEN = "1;33"


class Page:
    """Collects lines, then prints them at once."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream if stream is not None else sys.stdout
        terminal = self._stream.isatty()
        self._styled = terminal and not os.environ.get("NO_COLOR")
        width = shutil.get_terminal_size().columns if terminal else _WIDEST
        self._width = max(30, min(width, _WIDEST))
        self._lines: list[str] = []

    def gap(self) -> None:
        """One empty line, never two and never first."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def heading(self, text: str) -> None:
        self.gap()
        self.text(text, style=Style.BOLD)

    def text(
        self, text: str, *, mark: str = "", indent: int = 0, style: Style = Style.PLAIN
    ) -> None:
        """A wrapped paragraph; `mark` stands before it, and its lines hang behind the mark.

        Nothing for an empty text.
        """
        if not text.strip():
            return
        first = " " * indent + mark
        lines = [
            line
            for part in text.splitlines()
            for line in self._wrapped(part, self._width - len(first))
        ]
        for number, line in enumerate(lines):
            lead = first if number == 0 else " " * len(first)
            self._lines.append(lead + self._dressed(line, style))

    @staticmethod
    def _wrapped(text: str, width: int) -> list[str]:
        # An address must stay whole, so that it can be copied.
        return wrap(printable(text), width, break_long_words=False, break_on_hyphens=False) or [""]

    def columns(self, rows: Iterable[tuple[str, ...]], *, indent: int = 2) -> None:
        """Rows with aligned cells; the last cell may be as long as it is."""
        rows = [tuple(map(printable, row)) for row in rows]
        if not rows:
            return
        widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
            self._lines.append((" " * indent + "  ".join((*cells, row[-1]))).rstrip())

    def print(self) -> None:
        """Writes the page."""
        self._stream.write("\n".join(self._lines) + "\n")

    def _dressed(self, line: str, style: Style) -> str:
        if not self._styled or style is Style.PLAIN:
            return line
        return f"\x1b[{style.value}m{line}\x1b[0m"


def printable(text: str) -> str:
    """The text without what could steer a terminal or turn the order of its characters.

    Isolates that all end are ours: they keep a text's direction to itself.
    """
    text = tamed(text, "\N{REPLACEMENT CHARACTER}")
    return "".join(
        " " if char in "\n\t" else "\N{REPLACEMENT CHARACTER}" if _steers(char) else char
        for char in text
    )


def _steers(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs")

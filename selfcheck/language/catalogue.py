"""Reads a catalogue of translations as Qt Linguist keeps it (a .ts file).

The file itself is read, not one made from it: there is nothing that could be out of step. Format:
https://doc.qt.io/qt-6/linguist-ts-file-format.html
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from selfcheck.core.errors import SelfCheckError
from selfcheck.core.frozen import frozen

Key = tuple[str, str]
"""An English text, and what tells it from the same text with another meaning, else ""."""


class CatalogueError(SelfCheckError):
    """A catalogue that cannot be read."""


@frozen
class Catalogue:
    """The translations by their English text: one form, or for counted things one each number.

    What is not finished is left out, so that English stands in for it.
    """

    language: str
    texts: Mapping[Key, tuple[str, ...]]


EMPTY: Final = Catalogue("en", {})


def read(file: Path) -> Catalogue:
    """The catalogue in a file. Raises CatalogueError, also for a file that declares entities."""
    from xml.parsers import expat

    made = _Building()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = made.start
    parser.EndElementHandler = made.end
    parser.CharacterDataHandler = made.text
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(file.read_bytes(), True)
    except (OSError, expat.ExpatError, CatalogueError) as error:
        raise CatalogueError(f"The translations in {file} cannot be read: {error}") from error
    return Catalogue(made.language, made.found)


def _refuse(name: str, *_: object) -> None:
    raise CatalogueError(f"it declares the entity {name!r}")


class _Building:
    """Takes what the parser tells, message by message."""

    def __init__(self) -> None:
        self.language = ""
        self.found: dict[Key, tuple[str, ...]] = {}
        self._source = self._comment = self._whole = ""
        self._forms: list[str] = []
        self._finished = True
        self._letters: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._letters.clear()
        if name == "TS":
            self.language = attributes.get("language", "")
        elif name == "message":
            self._source = self._comment = self._whole = ""
            self._forms = []
        elif name == "translation":
            self._finished = "type" not in attributes

    def text(self, letters: str) -> None:
        self._letters.append(letters)

    def end(self, name: str) -> None:
        letters = "".join(self._letters)
        match name:
            case "source":
                self._source = letters
            case "comment":
                self._comment = letters
            case "numerusform":
                self._forms.append(letters)
            case "translation":
                self._whole = letters
            case "message" if self._finished:
                forms = tuple(self._forms) or (self._whole,)
                if all(forms):
                    self.found[self._source, self._comment] = forms
            case _:
                pass

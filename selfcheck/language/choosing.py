"""Which of the languages that come with the program is spoken to somebody."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from selfcheck import places
from selfcheck.language.catalogue import EMPTY, Catalogue, CatalogueError, read
from selfcheck.language.formats import FORMATS, formats
from selfcheck.language.speaking import ENGLISH, Language

SHIPPED: Final = ("ar", "de")
"""The languages with a catalogue, beside English, which every text is written in."""

NOT_REVIEWED: Final = frozenset(SHIPPED)
"""Those whose texts no native speaker has read over."""

OWN_NAMES: Final = {
    "ar": "العربية",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "hi": "हिन्दी",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
    "zh": "中文",
}
"""What those who speak a language call it, so that they find it whatever else is written there."""


def shipped() -> tuple[str, ...]:
    """Every language that the program speaks, by BCP 47 tag."""
    return tuple(sorted(("en", *SHIPPED)))


def language_named(tags: Iterable[str], folder: Path | None = None) -> Language:
    """The first of `tags` that is spoken here, else English.

    `folder` is that of the catalogues. A catalogue that cannot be read must not keep anybody from
    the verdict: English stands in.
    """
    for tag in tags:
        primary, country = _parts(tag)
        if primary == "en":
            return Language(tag, EMPTY, formats("en", country)) if country else ENGLISH
        if primary in FORMATS and _file(primary, folder).is_file():
            try:
                found = catalogue(primary, folder)
            except CatalogueError:
                return ENGLISH
            whole = f"{primary}-{country}" if country else primary
            return Language(whole, found, formats(primary, country))
    return ENGLISH


def _parts(tag: str) -> tuple[str, str]:
    """Language and country of a BCP 47 tag; a script between them is passed over."""
    first, *rest = tag.replace("_", "-").split("-")
    country = next((part.upper() for part in rest if len(part) == 2), "")  # noqa: PLR2004 - ISO 3166
    return first.casefold(), country


def catalogue(language: str, folder: Path | None = None) -> Catalogue:
    """The catalogue of a language. Raises CatalogueError."""
    return read(_file(language, folder))


def _file(language: str, folder: Path | None) -> Path:
    if folder is None:
        folder = (places.resources() or Path()) / "translations"
    return folder / f"selfcheck_{language}.ts"

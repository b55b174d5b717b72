"""The language in which the program speaks, without Qt: catalogues, plural forms, dates, direction.

Every text of ours is written in English where it is used and goes through `tr`; the catalogues
in `resources/translations` are Qt Linguist's (docs/languages.md says how they come about).
"""

from selfcheck.language.choosing import language_named, shipped
from selfcheck.language.speaking import (
    ENGLISH,
    Language,
    Marked,
    mark,
    speak,
    speaking,
    tongue,
    tr,
    translated,
)
from selfcheck.language.system import system_languages

__all__ = [
    "ENGLISH",
    "Language",
    "Marked",
    "language_named",
    "mark",
    "shipped",
    "speak",
    "speaking",
    "system_languages",
    "tongue",
    "tr",
    "translated",
]

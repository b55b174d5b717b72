"""A made-up language: every letter of ours is changed, and every text is longer.

Whatever still shows a plain letter was never given to `tr`, or comes from outside; whatever does not
fit will not fit in a language that needs more room than English.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import replace

from selfcheck.language import Language
from selfcheck.language.catalogue import Catalogue
from selfcheck.language.formats import Rows, formats

PLAIN = "abcdefghijklmnopqrstuvwxyz"
CHANGED = "áƀçđéƒĝĥíĵķĺṁñóþɋŕšţúṽŵẋýž"
LETTERS = str.maketrans(PLAIN + PLAIN.upper(), CHANGED + CHANGED.upper())
MORE = 0.35
"""So much longer than English texts are German ones, short words even more."""


def changed(pattern):
    """The literal parts of a pattern with other letters; its placeholders stay."""
    return "".join(
        literal.translate(LETTERS) + (f"{{{name}}}" if name is not None else "")
        for literal, name, _, _ in string.Formatter().parse(pattern)
    )


def said(pattern):
    letters = len(re.sub(r"\{\w+\}", "", pattern))
    longer = "~" * max(1, round(letters * MORE)) if letters > 2 else ""
    return f"{changed(pattern)}{longer}"


class Everything(Mapping):
    """Has a translation for every text; `asked` are those that were looked up."""

    def __init__(self):
        self.asked = set()

    def get(self, key, default=None):
        self.asked.add(key)
        return (said(key[0]), said(key[0]))

    def __getitem__(self, key):
        return self.get(key)

    def __iter__(self):
        return iter(self.asked)

    def __len__(self):
        return len(self.asked)


def pseudo():
    english = formats("en")
    names = {
        field: tuple(changed(name) for name in getattr(english, field))
        for field in ("months", "weekdays", "short_weekdays")
    }
    row = Rows(*(changed(part) for part in ("{0} and {1}", "{0}, {1}", "{0} and {1}")))
    return Language(
        "en-XA", Catalogue("en", Everything()), replace(english, **names, all_of=row, one_of=row)
    )

"""The reference: the table in docs/settings.md, and a commented file to begin with."""

from __future__ import annotations

import json
from typing import Final, assert_never

from selfcheck.core.devices import Facts
from selfcheck.settings.model import HIDEABLE, Settings
from selfcheck.settings.readings import PARTS
from selfcheck.settings.schema import TABLE, Group, Setting, Shape

BEGIN: Final = "<!-- made from the table of settings: make settings -->"
END: Final = "<!-- end -->"
_WIDE: Final = 100


def table() -> str:
    """The table of all settings, in Markdown, between the two marks."""
    lines = [BEGIN]
    for group in Group:
        lines += ["", f"### {group.value}", "", "| setting | value | default | means |"]
        lines.append("| --- | --- | --- | --- |")
        lines += [_row(row) for row in TABLE if row.group is group]
    return "\n".join([*lines, "", END])


def _row(row: Setting) -> str:
    cells = (f"`{row.name}`", written(row), default(row), row.doc)
    return f"| {' | '.join(each.replace('|', '/') for each in cells)} |"


def written(row: Setting) -> str:
    """How a value is written, in words."""
    match row.shape:
        case Shape.TEXT:
            return "text"
        case Shape.CHOICE:
            return "; ".join(f"`{raw}`: {_small(words)}" for raw, words, _ in row.choices)
        case Shape.YES_NO:
            return "`true` or `false`"
        case Shape.NUMBER:
            return f"number of {row.unit}"
        case Shape.CONTENT:
            return "path or content"
        case Shape.FACTS:
            return "list, or map of true, false and null"
        case Shape.PAGES:
            return f"list, or map of true and false: {', '.join(f'`{name}`' for name in HIDEABLE)}"
        case Shape.PARTS:
            return f"map of {', '.join(f'`{part}`' for part in PARTS)}"
        case _:
            assert_never(row.shape)


def default(row: Setting) -> str:
    """What holds where nobody sets it, in words."""
    found = getattr(Settings(), row.name)
    if isinstance(found, Facts):
        return "unknown"
    if found is None:
        return _small(row.unset)
    if isinstance(found, bool):
        return str(found).lower()
    return "all" if isinstance(found, frozenset) else str(found)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def sample() -> str:
    """A settings file in which every setting stands as a comment, with its meaning."""
    lines = [
        "# Settings of Self-Check: take the # away from what is to hold.",
        "# /etc/selfcheck/policy.d/*.yaml: people cannot choose otherwise.",
        "# /etc/selfcheck/recommended.d/*.yaml: they can.",
        "# Files, and all folders on the way to them, belong to root, and nobody else may be able",
        "# to change them. docs/settings.md tells more.",
    ]
    for group in Group:
        lines += ["", f"# --- {group.value}"]
        for row in (row for row in TABLE if row.group is group):
            lines += ["", *_comment(row.doc), f"#{row.name}: {json.dumps(row.example)}"]
    return "\n".join(lines) + "\n"


def _comment(text: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, _WIDE, initial_indent="# ", subsequent_indent="# ")

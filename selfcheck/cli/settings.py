"""`selfcheck settings`: every setting, where it came from, and what could not be used."""

from __future__ import annotations

import json
from argparse import Namespace

from selfcheck.cli.exits import Exit
from selfcheck.cli.page import Page, Style
from selfcheck.documents.settings import settings_document
from selfcheck.language import tr, translated
from selfcheck.settings import TABLE, Group, Origin, Settings, Weight
from selfcheck.wording.settings import origin_text, value_text
from selfcheck.wording.voice import headed


def settings(options: Namespace, found: Settings) -> int:
    """Prints them. Mistakes are part of what is told, so none is refused."""
    if options.json:
        print(json.dumps(settings_document(found), indent=2))
        return Exit.DONE
    page = Page()
    for problem in found.problems:
        style = Style.OPEN if problem.weight is Weight.REMARK else Style.BAD
        page.text(f"{problem}.", mark="[!] ", style=style)
    for group in Group:
        page.heading(translated(group.value))
        for row in (row for row in TABLE if row.group is group):
            page.text(
                headed(
                    tr("{name} ({id})", name=translated(row.title), id=row.name),
                    value_text(row, found),
                ),
                indent=2,
            )
            if found.origin(row.name) is not Origin.DEFAULT:
                page.text(origin_text(row.name, found), indent=4, style=Style.DIM)
    page.print()
    return Exit.DONE

"""`selfcheck inventory`: what is installed, and what could not be read."""

from __future__ import annotations

import sys
from argparse import Namespace

from selfcheck.checker import ThisComputer
from selfcheck.cli.exits import Exit
from selfcheck.cli.page import Page, Style
from selfcheck.cli.progress import Progress
from selfcheck.cli.session import now, tree_of
from selfcheck.core.apps import Inventory, SourceStatus
from selfcheck.settings import Settings
from selfcheck.wording import count, labels


def inventory(options: Namespace, settings: Settings) -> int:
    """Scans and prints. What could not be read is listed, and is no failure of the command."""
    collector = ThisComputer(settings, now, *tree_of(options))
    with Progress(sys.stderr) as progress:
        (found,) = collector.collect(progress.told, lambda: False)
    if options.json:
        from selfcheck.documents.inventory import write_inventory

        print(write_inventory(found).decode().rstrip("\n"))
    else:
        _page(found).print()
    return Exit.DONE


def _page(found: Inventory) -> Page:
    page = Page()
    shown = sorted(
        (app for app in found.apps if not app.hidden),
        key=lambda app: (app.name.casefold(), app.source),
    )
    page.text(
        f"{labels.device_title(found.device)}: {labels.system(found.device)}", style=Style.BOLD
    )
    hidden = len(found.apps) - len(shown)
    left_out = f", and {count(hidden, '1 part', '{n} parts')} of the system" if hidden else ""
    page.text(count(len(shown), "1 app", "{n} apps") + left_out)
    page.heading("Apps")
    page.columns((app.name, app.version or "", labels.source(app.source)) for app in shown)
    page.heading("What was read")
    page.columns(
        (
            labels.source(source.name),
            labels.SOURCE_STATUSES[source.status],
            str(source.apps) if source.status is SourceStatus.READ else "",
            source.detail or "",
        )
        for source in found.sources
    )
    return page

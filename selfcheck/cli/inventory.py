"""`selfcheck inventory`: what is installed, and what could not be read."""

from __future__ import annotations

import sys
from argparse import Namespace

from selfcheck.checker.collectors import ThisComputer
from selfcheck.cli.exits import Exit
from selfcheck.cli.page import Page, Style
from selfcheck.cli.progress import Progress
from selfcheck.cli.session import now, tree_of
from selfcheck.core.apps import Inventory, SourceStatus
from selfcheck.language import tr, translated
from selfcheck.settings import Settings
from selfcheck.wording import labels
from selfcheck.wording.voice import headed


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
        headed(labels.device_title(found.device), labels.system(found.device)), style=Style.BOLD
    )
    hidden = len(found.apps) - len(shown)
    found_apps = tr("{n} apps", "", len(shown), one="1 app") if shown else tr("No apps found")
    if hidden:
        parts = tr("{n} parts of the system", "", hidden, one="1 part of the system")
        found_apps = tr("{apps}, and {parts}", apps=found_apps, parts=parts)
    page.text(found_apps)
    page.heading(tr("Apps"))
    page.columns((app.name, app.version or "", labels.source(app.source)) for app in shown)
    page.heading(tr("What was read"))
    page.columns(
        (
            labels.source(source.name),
            translated(labels.SOURCE_STATUSES[source.status]),
            str(source.apps) if source.status is SourceStatus.READ else "",
            source.detail or "",
        )
        for source in found.sources
    )
    return page

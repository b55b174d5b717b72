"""`selfcheck-policy status`: signatures, versions and days to expiry, for people and for jobs."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.commands.options import (
    json_option,
    remark,
    result,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.reports import StatusReport
from selfcheck.authoring.site import read_site
from selfcheck.authoring.site_status import status
from selfcheck.authoring.surroundings import Surroundings

EXIT_CODES = {"ok": 0, "soon": 1, "expired": 3}
_COLOURS = {"ok": "green", "soon": "yellow", "expired": "red"}
_PIPE_WIDTH = 120


@click.command("status")
@site_option
@json_option
@surroundings
def command(around: Surroundings, *, site: Path | None, as_json: bool) -> int:
    """Show signatures, versions and days to expiry.

    Exits 1 where something expires soon, 3 where it has expired.
    """
    report = status(read_site(site_of(site, Asker())), around.clock())
    if as_json:
        result(report, "", as_json=True)
    else:
        _print(report)
    return EXIT_CODES[report.state]


def _print(report: StatusReport) -> None:
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal else _PIPE_WIDTH
    console = Console(file=sys.stdout, width=width, force_terminal=terminal, highlight=False)
    console.print(
        f"{report.organization}: {report.notices} notices, {report.withdrawals} withdrawals, "
        f"{report.reinstatements} reinstatements",
        markup=False,
    )
    table = Table("role", "version", "expires", "days", "state", "needed", "signed by")
    for role in report.roles:
        colour = _COLOURS[role.state]
        table.add_row(
            role.role,
            str(role.version),
            f"{role.expires:%Y-%m-%d %H:%M} UTC",
            str(role.days),
            f"[{colour}]{role.state}[/]",
            str(role.threshold),
            ", ".join(role.signed),
        )
    console.print(table)
    for warning in report.warnings:
        remark(f"Warning: {warning}")

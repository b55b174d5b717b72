"""`selfcheck-policy status`: signatures, versions and days to expiry, for people and for jobs."""

from __future__ import annotations

import shutil
import sys
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.commands.options import (
    FILE,
    json_option,
    remark,
    result,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.errors import AuthoringError
from selfcheck.authoring.reports.status import StatusReport
from selfcheck.authoring.site import TRUST_ROOT, read_site
from selfcheck.authoring.site_status import status
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.wording.voice import count

EXIT_CODES = {"ok": 0, "soon": 1, "differs": 1, "expired": 3, "unusable": 3}
_COLOURS = {"ok": "green", "soon": "yellow", "expired": "red"}
_PIPE_WIDTH = 120


@click.command("status", short_help="Show who signed and for how long it still holds.")
@site_option
@click.option(
    "--source",
    metavar="URL",
    help="Look from outside instead, as a client does; with --site also whether it is the same.",
)
@click.option(
    "--trust",
    type=FILE,
    metavar="ROOT.json",
    help="The trust root for --source; SITE/root.json where a site is given.",
)
@json_option
@surroundings
def command(
    around: Surroundings,
    *,
    site: Path | None,
    source: str | None,
    trust: Path | None,
    as_json: bool,
) -> int:
    """Show signatures, versions and days to expiry.

    Exits 1 where something expires soon or --source shows another state than SITE, 3 where it has
    expired or clients cannot use it.
    """
    if source is None:
        if trust is not None:
            raise click.UsageError("--trust goes with --source.")
        report = status(read_site(site_of(site, Asker())), around.clock())
    else:
        report = _outside(source, trust, site, around.clock())
    if as_json:
        result(report, "", as_json=True)
    elif report.problem is not None:
        result(report, report.problem.detail, as_json=False)
    else:
        _print(report)
    return EXIT_CODES[report.state]


def _outside(source: str, trust: Path | None, site: Path | None, now: datetime) -> StatusReport:
    # Imported here, because only this needs the network's libraries.
    from selfcheck.authoring.outside import status_outside

    if trust is None:
        if site is None:
            raise click.UsageError("--source needs --trust ROOT.json, or --site with its own.")
        trust = site / TRUST_ROOT
    try:
        root = trust.read_bytes()
    except OSError as error:
        raise AuthoringError(
            f"The trust root {trust} cannot be read: {error.strerror}. Give another with --trust."
        ) from error
    return status_outside(source, root, now, read_site(site) if site is not None else None)


def _print(report: StatusReport) -> None:
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal else _PIPE_WIDTH
    console = Console(file=sys.stdout, width=width, force_terminal=terminal, highlight=False)
    console.print(
        f"{report.organization}: "
        + ", ".join(
            (
                count(report.notices or 0, "1 notice", "{n} notices"),
                count(report.withdrawals or 0, "1 withdrawal", "{n} withdrawals"),
                count(report.reinstatements or 0, "1 reinstatement", "{n} reinstatements"),
            )
        ),
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

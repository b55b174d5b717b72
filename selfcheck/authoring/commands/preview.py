"""`selfcheck-policy preview`: whom a change would tell to act, and in which words, unsigned."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from rich.console import Console
from rich.progress import Progress as Bar

from selfcheck.authoring.commands.options import (
    FILE,
    FOLDER,
    json_option,
    remark,
    result,
    site_option,
    surroundings,
)
from selfcheck.authoring.commands.sampled import files_in
from selfcheck.authoring.files import write_atomic
from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.preview.making import Subject, preview
from selfcheck.authoring.preview.page import preview_page
from selfcheck.authoring.preview.text import preview_text
from selfcheck.authoring.site import read_site
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.core.records import Policy
from selfcheck.documents.source import read_source
from selfcheck.documents.times import Day, MomentError, is_date, parse_day, parse_moment


@click.command("preview", short_help="Say what changes for whom before anything is signed.")
@click.argument("source", type=FOLDER)
@site_option
@click.option(
    "--inventories",
    type=FOLDER,
    metavar="FOLDER",
    help="Sample inventories (*.json); else SOURCE/inventories where there is one.",
)
@click.option(
    "--at",
    metavar="TIME",
    help="As it will be, or was, at that moment (RFC 3339) or at the end of that day.",
)
@click.option("--html", type=FILE, metavar="FILE", help="Also write one page to attach.")
@json_option
@surroundings
def command(
    around: Surroundings,
    *,
    source: Path,
    site: Path | None,
    inventories: Path | None,
    at: str | None,
    html: Path | None,
    as_json: bool,
) -> int:
    """Say what changes for whom before anything is signed. Nothing is written to SITE."""
    now = around.clock()
    read = read_source(source, now)
    published = published_policy(read_site(site)) if site is not None else None
    moment = _moment(at, read.policy)
    usual = sorted((source / "inventories").glob("*.json"))
    samples = usual if inventories is None else files_in(inventories)
    subject = Subject(read, published, site, samples, now, moment)
    silent = not sys.stderr.isatty() or not subject.samples
    with Bar(console=Console(stderr=True), disable=silent) as bar:
        task = bar.add_task("Sample devices", total=len(subject.samples))
        report = preview(subject, lambda done, _: bar.update(task, completed=done))
    result(report, preview_text(report, paint), as_json=as_json)
    if html is not None:
        write_atomic(html, preview_page(report).encode())
        remark(f"Written: {html}")
    return 0


def paint(text: str, look: str) -> str:
    """Colours where a terminal shows them; click takes them away from files and pipes."""
    if "NO_COLOR" in os.environ:
        return text
    faint = look == "withdrawn"
    # False would switch off what the other switched on: the codes are the same.
    return click.style(
        text,
        fg="red" if look == "danger" else None,
        bold=None if faint else True,
        dim=faint or None,
    )


def _moment(text: str | None, policy: Policy) -> datetime | None:
    """The moment asked for; a date alone is the end of that day where the organization is."""
    if text is None:
        return None
    zone = ZoneInfo(policy.organization.time_zone)
    try:
        return parse_day(text, Day.LAST, zone) if is_date(text) else parse_moment(text)
    except MomentError as error:
        raise click.UsageError(f"--at: {error.message}; {error.hint}.") from error

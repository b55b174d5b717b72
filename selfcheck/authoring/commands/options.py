"""Options that several commands share, and how a command speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.changes import lines
from selfcheck.authoring.reports.publication import Change
from selfcheck.authoring.reports.schemas import report_json
from selfcheck.authoring.site import Site
from selfcheck.authoring.surroundings import Surroundings

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)

Command = Any
"""A click command; its decorators hide the function's own type."""

surroundings = click.make_pass_decorator(Surroundings, ensure=True)

site_option = click.option(
    "--site", type=FOLDER, metavar="SITE", help="The folder of static files that is served."
)
key_option = click.option(
    "--key",
    "keys",
    type=FILE,
    multiple=True,
    metavar="FILE",
    help="A private key to sign with; once for each person.",
)
passphrase_option = click.option(
    "--passphrase-file",
    "passphrase_files",
    type=FILE,
    multiple=True,
    metavar="FILE",
    help="Where the passphrase stands; one file for all keys, or one for each in turn. "
    "Else SELFCHECK_KEY_PASSPHRASE, else a prompt.",
)
refresh_key_option = click.option(
    "--refresh-key",
    "refresh",
    type=FILE,
    multiple=True,
    metavar="FILE.pub",
    help="A key that may sign timestamp and snapshot only, for the scheduled job.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Report as JSON.")


def pub_option(help_text: str) -> Callable[[Command], Command]:
    """`--pub`: public keys of people, who may sign from now on."""
    return click.option(
        "--pub", "pubs", type=FILE, multiple=True, metavar="FILE.pub", help=help_text
    )


def result(report: object, words: str, *, as_json: bool) -> None:
    """A command's result, on standard output: its report, or the same in words."""
    click.echo(report_json(report) if as_json else words)


def remark(text: str) -> None:
    """Anything else a person should know, on standard error."""
    click.echo(text, err=True)


def show_changes(changes: Iterable[Change]) -> None:
    """What is about to be signed, before any key is used."""
    said = [f"  {line}" for line in lines(changes)]
    if said:
        remark("\n".join(["To be signed:", *said]))


def served(site: Site) -> str:
    """What is left to do where SITE itself is not what clients see."""
    return (
        f"Clients see it at their next look at {site.folder}. Where a copy is served: "
        f"selfcheck-policy upload --site {site.folder} --to PLACE."
    )


def site_of(value: Path | None, asker: Asker) -> Path:
    """The site given, or asked for."""
    return value or Path(asker.text(None, "--site SITE", "Folder of the site"))


def keys_of(values: Sequence[Path], asker: Asker) -> list[Path]:
    """The keys given, or at least one asked for."""
    return list(values) or [Path(asker.text(None, "--key FILE", "Your private key file"))]

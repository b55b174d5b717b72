"""`selfcheck-policy reinstate`: a withdrawal ended, by as many people as a notice needs."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.commands.options import (
    FOLDER,
    json_option,
    key_option,
    keys_of,
    passphrase_option,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.commands.single_record import publish_single
from selfcheck.authoring.single import reinstatement
from selfcheck.authoring.site import read_site
from selfcheck.authoring.surroundings import Surroundings


@click.command("reinstate")
@click.argument("source", type=FOLDER)
@click.argument("withdrawal")
@site_option
@key_option
@click.option("--statement", metavar="TEXT", help="What people will read.")
@click.option(
    "--stage", is_flag=True, help="Leave record and signature in SOURCE where one is not enough."
)
@passphrase_option
@json_option
@surroundings
def command(  # noqa: PLR0913 - one for each option
    around: Surroundings,
    *,
    source: Path,
    withdrawal: str,
    site: Path | None,
    keys: tuple[Path, ...],
    statement: str | None,
    stage: bool,
    passphrase_files: tuple[Path, ...],
    as_json: bool,
) -> None:
    """End WITHDRAWAL, so that its notice holds again; needs as many people as a notice.

    Only this record is published, whatever else has changed in SOURCE.
    """
    asker = Asker()
    current = read_site(site_of(site, asker))
    content = {"statement": asker.text(statement, "--statement TEXT", "What will people read")}
    chosen = keys_of(keys, asker)
    single = reinstatement(source, current, withdrawal, content, around.clock())
    publish_single(
        around,
        asker,
        current,
        single,
        chosen,
        passphrase_files,
        as_json=as_json,
        stage=stage,
    )

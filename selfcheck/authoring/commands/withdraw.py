"""`selfcheck-policy withdraw`: a notice taken back in one step, by one person."""

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
from selfcheck.authoring.commands.scope import scope_of
from selfcheck.authoring.commands.single_record import publish_single
from selfcheck.authoring.single import withdrawal
from selfcheck.authoring.site import read_site
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.core.records import WithdrawalReason

REASONS = [str(reason.value) for reason in WithdrawalReason]


@click.command("withdraw")
@click.argument("source", type=FOLDER)
@click.argument("notice")
@site_option
@key_option
@click.option("--reason", type=click.Choice(REASONS), help="Why it is taken back.")
@click.option("--statement", metavar="TEXT", help="What people will read.")
@click.option("--already-acted", metavar="TEXT", help="What people who already acted should know.")
@click.option("--rules", multiple=True, metavar="RULE[,RULE]", help="Only these rules.")
@click.option(
    "--devices",
    multiple=True,
    metavar="KEY=VALUE[,VALUE]",
    help="Only these devices, such as kind=tablet or regions=US.",
)
@click.option(
    "--audience", multiple=True, metavar="KEY=VALUE[,VALUE]", help="Only groups=... or regions=..."
)
@passphrase_option
@json_option
@surroundings
def command(  # noqa: PLR0913 - one for each option
    around: Surroundings,
    *,
    source: Path,
    notice: str,
    site: Path | None,
    keys: tuple[Path, ...],
    reason: str | None,
    statement: str | None,
    already_acted: str | None,
    rules: tuple[str, ...],
    devices: tuple[str, ...],
    audience: tuple[str, ...],
    passphrase_files: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Take NOTICE back: writes the record, signs it with one key and publishes it.

    Only this record is published, whatever else has changed in SOURCE.
    """
    asker = Asker()
    current = read_site(site_of(site, asker))
    scope = scope_of(rules, devices, audience)
    content = {
        "reason": asker.choice(reason, "--reason REASON", "Why is it taken back", REASONS),
        "statement": asker.text(statement, "--statement TEXT", "What will people read"),
        "if_you_already_acted": already_acted,
        "scope": scope,
    }
    chosen = keys_of(keys, asker)
    single = withdrawal(source, current, notice, content, around.clock())
    publish_single(around, asker, current, single, chosen, passphrase_files, as_json=as_json)

"""`selfcheck-policy refresh`: timestamp and snapshot signed anew, for a scheduled job."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.assembly import Signing, plan
from selfcheck.authoring.commands.options import (
    json_option,
    key_option,
    keys_of,
    passphrase_option,
    result,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.passphrases import unlock_all
from selfcheck.authoring.publishing import report, require_complete, require_rights
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import read_site
from selfcheck.authoring.site_write import publish
from selfcheck.authoring.surroundings import Surroundings


@click.command("refresh")
@site_option
@key_option
@passphrase_option
@json_option
@surroundings
def command(
    around: Surroundings,
    *,
    site: Path | None,
    keys: tuple[Path, ...],
    passphrase_files: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Sign timestamp and snapshot anew, so that clients see that what they have is current.

    Run it daily: the timestamp holds a week. Nothing that people read changes.
    """
    asker = Asker()
    current = read_site(site_of(site, asker))
    chosen = keys_of(keys, asker)
    signing = unlock_all(chosen, passphrase_files, around.environment)
    require_rights(current, signing, (Role.TIMESTAMP,))
    made = plan(current, {}, Signing(signing, around.clock(), lifetimes=around.lifetimes))
    require_complete(made)
    files = publish(made, around.step)
    expires = made.following[-1].metadata.signed.expires
    words = f"{current.folder} is current until {expires:%Y-%m-%d %H:%M} UTC."
    result(report(made, files=files, published=True), words, as_json=as_json)

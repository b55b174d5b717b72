"""`selfcheck-policy keys`: people's signing keys."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.commands.key_changes import add, revoke
from selfcheck.authoring.commands.options import (
    FILE,
    json_option,
    result,
    surroundings,
)
from selfcheck.authoring.keys import create, public_path
from selfcheck.authoring.passphrases import new_passphrase
from selfcheck.authoring.reports import KeyReport
from selfcheck.authoring.surroundings import Surroundings


@click.group("keys")
def command() -> None:
    """Make signing keys, and say whose signatures count for a site."""


@command.command("new")
@click.argument("file", type=FILE)
@click.option("--owner", help="Whose key it is, as others will see it; default: FILE's name.")
@click.option(
    "--passphrase-file", type=FILE, metavar="FILE", help="Where the new passphrase stands."
)
@json_option
@surroundings
def new(
    around: Surroundings,
    *,
    file: Path,
    owner: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Make a key pair: FILE, encrypted, and FILE.pub for others."""
    person = (owner or file.stem).strip() or file.name
    passphrase = new_passphrase(file, passphrase_file, around.environment, person)
    public = create(file, person, passphrase, cost=around.key_cost)
    report = KeyReport(
        owner=public.owner,
        keyid=public.keyid,
        private=str(file),
        public=str(public_path(file)),
    )
    words = (
        f"{file} holds {person}'s private key, encrypted: keep it to yourself, and keep a copy.\n"
        f"{public_path(file)} is the public half for the others. Key id {public.keyid[:12]}."
    )
    result(report, words, as_json=as_json)


command.add_command(add)
command.add_command(revoke)

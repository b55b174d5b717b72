"""`selfcheck-policy keys`: people's signing keys."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from selfcheck.authoring.commands.key_changes import add, publish_request, revoke, sign
from selfcheck.authoring.commands.options import FILE, json_option, result, surroundings
from selfcheck.authoring.keys import create, create_held, public_path, require_free
from selfcheck.authoring.passphrases import new_passphrase, secret_once
from selfcheck.authoring.public_keys import named
from selfcheck.authoring.reports.keys import KeyReport
from selfcheck.authoring.signers.generation import generate_token_key
from selfcheck.authoring.signers.held import read_token_key, with_module
from selfcheck.authoring.signers.place import parse_place
from selfcheck.authoring.signers.services import read_service_key
from selfcheck.authoring.surroundings import Surroundings


@click.group("keys")
def command() -> None:
    """Make signing keys and say whose signatures count for a site."""


@command.command("new", short_help="Make a key pair: FILE and FILE.pub for the others.")
@click.argument("file", type=FILE)
@click.option("--owner", help="Whose key it is, as others will see it; default: FILE's name.")
@click.option(
    "--passphrase-file",
    type=FILE,
    metavar="FILE",
    help="Where the new passphrase, or the token's PIN, stands.",
)
@click.option(
    "--token",
    metavar="NAME",
    help="The private key lies on this PKCS#11 token: its label, or a URI such as "
    "pkcs11:token=NAME;id=%01.",
)
@click.option("--module", metavar="FILE", help="The PKCS#11 module that speaks with the token.")
@click.option("--generate", is_flag=True, help="Make a new P-256 key on the token.")
@click.option(
    "--kms",
    metavar="URI",
    help="The private key lies in a key service: awskms:..., gcpkms:... or azurekms:...",
)
@json_option
@surroundings
def new(  # noqa: PLR0913 - one for each option
    around: Surroundings,
    *,
    file: Path,
    owner: str | None,
    passphrase_file: Path | None,
    token: str | None,
    module: str | None,
    generate: bool,
    kms: str | None,
    as_json: bool,
) -> None:
    """Make a key pair: FILE, encrypted, and FILE.pub for others.

    With --token or --kms the private key stays where it is, and FILE only says where.
    """
    person = (owner or file.stem).strip() or file.name
    if kms and (token or module or generate):
        raise click.UsageError("A key lies either on a token or in a key service: --kms alone.")
    if token is None and (module or generate):
        raise click.UsageError("--module and --generate go with --token.")
    require_free(file)
    where = None
    if token is not None:
        place = with_module(parse_place(token), module, around.environment)
        question = f"PIN of {place.words}"
        pin = partial(secret_once, question, file, passphrase_file, around.environment)
        held = (generate_token_key if generate else read_token_key)(place, pin)
        where, public = held.place.uri, named(held.key, person)
        create_held(file, public, where)
    elif kms is not None:
        where, key = read_service_key(kms)
        public = named(key, person)
        create_held(file, public, where)
    else:
        passphrase = new_passphrase(file, passphrase_file, around.environment, person)
        public = create(file, person, passphrase, cost=around.key_cost)
    report = KeyReport(
        owner=public.owner,
        keyid=public.keyid,
        private=str(file),
        public=str(public_path(file)),
        held_at=where,
    )
    result(report, _words(report), as_json=as_json)


def _words(report: KeyReport) -> str:
    if report.held_at:
        kept = f"{report.private} says where {report.owner}'s key lies, and holds nothing secret."
    else:
        kept = (
            f"{report.private} holds {report.owner}'s private key, encrypted: keep it to "
            "yourself, and keep a copy."
        )
    return f"{kept}\n{report.public} is the public half for the others. Key id {report.keyid[:12]}."


command.add_command(add)
command.add_command(revoke)
command.add_command(sign)
command.add_command(publish_request)

"""`selfcheck-policy publish`: what enough people signed becomes what clients read."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.changes import list_of
from selfcheck.authoring.commands.options import (
    FOLDER,
    json_option,
    key_option,
    passphrase_option,
    remark,
    result,
    show_changes,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.errors import SignaturesMissingError
from selfcheck.authoring.passphrases import unlock_all
from selfcheck.authoring.publishing import (
    RENEWABLE,
    propose,
    report,
    require_complete,
    require_rights,
    sign_proposal,
    voided,
)
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site_write import publish
from selfcheck.authoring.surroundings import Surroundings


@click.command("publish")
@click.argument("source", type=FOLDER)
@site_option
@key_option
@passphrase_option
@click.option("--renew", is_flag=True, help="Publish the yearly roles anew, also where unchanged.")
@json_option
@surroundings
def command(
    around: Surroundings,
    *,
    source: Path,
    site: Path | None,
    keys: tuple[Path, ...],
    passphrase_files: tuple[Path, ...],
    renew: bool,
    as_json: bool,
) -> int:
    """Sign with the keys given, and publish if enough people have signed.

    Otherwise exit 1, say who is missing, and leave SITE as it was.
    """
    asker = Asker()
    now = around.clock()
    proposal = propose(source, site_of(site, asker), now)
    roles = RENEWABLE if renew else ()
    unsigned = sign_proposal(proposal, (), now, around.lifetimes, roles)
    if not unsigned.changed:
        proposal.folder.clear()
        words = f"{source} says what the site says; nothing to publish."
        result(report(unsigned), words, as_json=as_json)
        return 0
    show_changes(proposal.changes)
    if void := voided(proposal, unsigned):
        remark(f"SOURCE was changed since {list_of(void)} signed; that no longer counts.")
    asker.confirm("Publish this?")
    signing = unlock_all(keys, passphrase_files, around.environment)
    require_rights(proposal.site, signing, list(Role))
    signed = sign_proposal(proposal, signing, now, around.lifetimes, roles)
    try:
        require_complete(signed)
    except SignaturesMissingError as error:
        remark(str(error))
        if as_json:
            result(report(signed, proposal.changes), "", as_json=True)
        return error.exit_code
    files = publish(signed, around.step)
    proposal.folder.clear()
    words = f"Published {len(proposal.changes)} change{'s' * (len(proposal.changes) != 1)}."
    done = report(signed, proposal.changes, files=files, published=True)
    result(done, words, as_json=as_json)
    return 0

"""`selfcheck-policy sign`: one person's signature, left for the others in SOURCE/signing/."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.changes import list_of, missing_sentence
from selfcheck.authoring.commands.options import (
    FOLDER,
    json_option,
    key_option,
    keys_of,
    passphrase_option,
    remark,
    result,
    show_changes,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.passphrases import unlock_all
from selfcheck.authoring.publishing import (
    RENEWABLE,
    propose,
    report,
    require_rights,
    sign_proposal,
    voided,
)
from selfcheck.authoring.surroundings import Surroundings


@click.command("sign")
@click.argument("source", type=FOLDER)
@site_option
@key_option
@passphrase_option
@click.option("--renew", is_flag=True, help="Sign the yearly roles anew, also where unchanged.")
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
) -> None:
    """Stage what changed in SOURCE, add your signature, and say how many more are needed.

    The signature lies in SOURCE/signing/: commit it and pass it on. Editing SOURCE voids it.
    """
    asker = Asker()
    now = around.clock()
    proposal = propose(source, site_of(site, asker), now)
    roles = RENEWABLE if renew else ()
    unsigned = sign_proposal(proposal, (), now, around.lifetimes, roles)
    if not unsigned.changed:
        proposal.folder.clear()
        result(
            report(unsigned), f"{source} says what the site says; no need to sign.", as_json=as_json
        )
        return
    show_changes(proposal.changes)
    if void := voided(proposal, unsigned):
        remark(f"SOURCE was changed since {list_of(void)} signed; that no longer counts.")
    chosen = keys_of(keys, asker)
    asker.confirm("Sign this?")
    signing = unlock_all(chosen, passphrase_files, around.environment)
    require_rights(proposal.site, signing, [draft.role for draft in unsigned.changed])
    signed = sign_proposal(proposal, signing, now, around.lifetimes, roles)
    proposal.folder.write(signed.drafts)
    missing = missing_sentence(signed.changed)
    words = (
        f"Signed, not published: {missing}. Commit {proposal.folder.path} and pass it on."
        if missing
        else f"Signed by enough people: selfcheck-policy publish {source} publishes it."
    )
    result(report(signed, proposal.changes), words, as_json=as_json)

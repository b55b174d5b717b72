"""`selfcheck-policy sign`: one person's signature, left for the others in SOURCE/signing/."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.changes import missing_sentence
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.commands.options import FOLDER
from selfcheck.authoring.commands.proposing import show_proposal
from selfcheck.authoring.publishing import report


@click.command("sign", short_help="Add your signature to what changed in SOURCE.")
@click.argument("source", type=FOLDER)
@click.option("--renew", is_flag=True, help="Sign the yearly roles anew, also where unchanged.")
@at_desk
def command(desk: Desk, *, source: Path, renew: bool) -> None:
    """Stage what changed in SOURCE, add your signature, and say how many more are needed.

    The signature lies in SOURCE/signing/: commit it and pass it on. Editing SOURCE voids it.
    """
    shown = show_proposal(desk, source, renew=renew, nothing="no need to sign")
    if shown is None:
        return
    proposal = shown.proposal
    signed = shown.sign(desk.sign(proposal.site, shown.roles, "Sign this?"))
    proposal.folder.write(signed.drafts)
    missing = missing_sentence(signed.changed)
    words = (
        f"Signed, not published: {missing}. Commit {proposal.folder.path} and pass it on."
        if missing
        else f"Signed by enough people: selfcheck-policy publish {source} publishes it."
    )
    desk.say(report(signed, proposal.changes), words)

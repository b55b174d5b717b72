"""`selfcheck-policy publish`: what enough people signed becomes what clients read."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.asking import at_terminal
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.commands.options import FOLDER, served
from selfcheck.authoring.commands.proposing import show_proposal
from selfcheck.authoring.publishing import report
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site_write import publish
from selfcheck.wording.voice import count


@click.command("publish", short_help="Publish what enough people have signed.")
@click.argument("source", type=FOLDER)
@click.option("--renew", is_flag=True, help="Publish the yearly roles anew, also where unchanged.")
@at_desk
def command(desk: Desk, *, source: Path, renew: bool) -> int:
    """Sign with the keys given, and publish if enough people have signed.

    Otherwise exit 1, say who is missing, and leave SITE as it was.
    """
    shown = show_proposal(desk, source, renew=renew, nothing="nothing to publish")
    if shown is None:
        return 0
    proposal = shown.proposal
    optional = shown.complete or not at_terminal()
    keys = desk.sign(proposal.site, list(Role), "Publish this?", optional=optional)
    signed = shown.sign(keys)
    if not signed.complete:
        hint = "To keep yours for the others: selfcheck-policy sign." if keys else ""
        return desk.refuse(signed, proposal.changes, hint)
    written = publish(signed, desk.around.step)
    proposal.folder.clear()
    words = count(len(proposal.changes), "Published 1 change.", "Published {n} changes.")
    done = report(signed, proposal.changes, files=written, published=True)
    desk.say(done, f"{words}\n{served(proposal.site)}")
    return 0

"""`selfcheck-policy refresh`: timestamp and snapshot signed anew, for a scheduled job."""

from __future__ import annotations

import click

from selfcheck.authoring.assembly import plan
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.publishing import report, require_complete
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site_write import publish


@click.command("refresh", short_help="Sign timestamp and snapshot anew; run it daily.")
@at_desk
def command(desk: Desk) -> None:
    """Sign timestamp and snapshot anew, so that clients see that what they have is current.

    Run it daily: the timestamp holds a week. Nothing that people read changes.
    """
    site = desk.site()
    keys = desk.sign(site, (Role.TIMESTAMP,), f"Refresh {site.folder}?")
    made = plan(site, {}, desk.signing(keys))
    require_complete(made)
    files = publish(made, desk.around.step)
    expires = made.following[-1].metadata.signed.expires
    words = f"{site.folder} is current until {expires:%Y-%m-%d %H:%M} UTC."
    desk.say(report(made, files=files, published=True), words)

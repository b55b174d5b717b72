"""`selfcheck-policy reinstate`: a withdrawal ended, by as many people as a notice needs."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring import completing
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.commands.options import FOLDER, remark
from selfcheck.authoring.commands.sampled import inventories_option
from selfcheck.authoring.commands.single_record import publish_single
from selfcheck.authoring.single import aim_at_withdrawal, reinstatement, to_reinstate


@click.command("reinstate", short_help="End a withdrawal so that its notice holds again.")
@click.argument("source", type=FOLDER)
@click.argument("withdrawal", required=False, shell_complete=completing.withdrawals)
@click.option("--statement", metavar="TEXT", help="What people will read.")
@click.option(
    "--stage", is_flag=True, help="Leave record and signature in SOURCE where one is not enough."
)
@inventories_option
@at_desk
def command(
    desk: Desk,
    *,
    source: Path,
    withdrawal: str | None,
    statement: str | None,
    stage: bool,
    inventories: Path | None,
) -> int:
    """End WITHDRAWAL, so that its notice holds again; needs as many people as a notice.

    Only this record is published, whatever else has changed in SOURCE. Without WITHDRAWAL those
    that nothing has ended are shown to choose from.
    """
    site = desk.site()
    known = () if withdrawal else to_reinstate(site)
    ends = desk.asker.one_of(withdrawal, "WITHDRAWAL", "Which withdrawal", known)
    aim = aim_at_withdrawal(site, ends, desk.now)
    remark(f"Ends the withdrawal {ends} of {aim.words}.")
    words = desk.asker.text(statement, "--statement TEXT", "What will people read")
    single = reinstatement(source, site, aim, ends, {"statement": words}, desk.now)
    return publish_single(desk, site, single, stage=stage, inventories=inventories)

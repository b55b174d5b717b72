"""`selfcheck-policy withdraw`: a notice taken back in one step, by one person."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring import completing
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.commands.options import FOLDER, remark
from selfcheck.authoring.commands.sampled import inventories_option
from selfcheck.authoring.commands.scope import scope_of
from selfcheck.authoring.commands.single_record import publish_single
from selfcheck.authoring.single import aim_at_notice, to_withdraw, withdrawal
from selfcheck.core.records import WithdrawalReason

REASONS = [str(reason.value) for reason in WithdrawalReason]


@click.command("withdraw", short_help="Take a notice back in one step.")
@click.argument("source", type=FOLDER)
@click.argument("notice", required=False, shell_complete=completing.notices)
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
@inventories_option
@at_desk
def command(  # noqa: PLR0913 - one for each option
    desk: Desk,
    *,
    source: Path,
    notice: str | None,
    reason: str | None,
    statement: str | None,
    already_acted: str | None,
    rules: tuple[str, ...],
    devices: tuple[str, ...],
    audience: tuple[str, ...],
    inventories: Path | None,
) -> int:
    """Take NOTICE back: writes the record, signs it with one key and publishes it.

    Only this record is published, whatever else has changed in SOURCE. Without NOTICE those that
    hold are shown to choose from.
    """
    site, ask = desk.site(), desk.asker
    scope = scope_of(rules, devices, audience)
    known = () if notice else to_withdraw(site, desk.now)
    meant = ask.one_of(notice, "NOTICE", "Which notice", known)
    aim = aim_at_notice(site, meant, desk.now)
    remark(f"Withdraws {aim.words}.")
    content = {
        "reason": ask.choice(reason, "--reason REASON", "Why is it taken back", REASONS),
        "statement": ask.text(statement, "--statement TEXT", "What will people read"),
        "if_you_already_acted": ask.more(
            already_acted, "What should those know who have already acted (or nothing)"
        ),
        "scope": scope,
    }
    single = withdrawal(source, site, aim, content, desk.now)
    return publish_single(desk, site, single, inventories=inventories)

"""`selfcheck-policy init`: a policy source and its signed site."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.asking import Asker, at_terminal
from selfcheck.authoring.changes import list_of
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.commands.options import FILE, FOLDER, remark
from selfcheck.authoring.errors import SiteError
from selfcheck.authoring.keys import read_public
from selfcheck.authoring.ledgers import first_contents
from selfcheck.authoring.reports import InitReport
from selfcheck.authoring.site import TRUST_ROOT, is_site
from selfcheck.authoring.site_new import create_site, require_people
from selfcheck.authoring.skeleton import Beginning, has_source, write_skeleton
from selfcheck.documents.source import read_source


@click.command("init")
@click.argument("source", type=FOLDER)
@click.option(
    "--pub",
    "pubs",
    type=FILE,
    multiple=True,
    metavar="FILE.pub",
    help="The public key of someone who may sign and whose private key is elsewhere.",
)
@click.option(
    "--refresh-key",
    "refresh",
    type=FILE,
    multiple=True,
    metavar="FILE.pub",
    help="A key that may sign timestamp and snapshot only, for the scheduled job.",
)
@click.option(
    "--threshold",
    type=click.IntRange(1, 100),
    default=2,
    show_default=True,
    help="How many people must sign a notice.",
)
@click.option("--organization", help="The organization's name, for a new source.")
@click.option("--time-zone", help="Its time zone, such as America/Los_Angeles.")
@click.option("--language", help="The language of its texts, such as en.")
@click.option("--contact-email", help="Where people can ask.")
@at_desk
def command(  # noqa: PLR0913 - one for each option
    desk: Desk,
    *,
    source: Path,
    pubs: tuple[Path, ...],
    refresh: tuple[Path, ...],
    threshold: int,
    organization: str | None,
    time_zone: str | None,
    language: str | None,
    contact_email: str | None,
) -> None:
    """Begin a policy: a SOURCE skeleton where there is none, and a new signed SITE.

    The site holds the organization and the catalogue, and no record: notices that lie in SOURCE
    are published by publish.
    """
    folder = desk.site_folder()
    if is_site(folder):
        raise SiteError(f"{folder} holds a site already; choose another folder.")
    files = desk.key_files()
    others = [read_public(path) for path in pubs]
    refreshers = [read_public(path) for path in refresh]
    people = require_people([file.public for file in files], others, refreshers, threshold)
    now = desk.now
    beginning = None
    if has_source(source):
        read_source(source, now)
    else:
        beginning = _beginning(organization, time_zone, language, contact_email)
    if threshold == 1:
        remark("With --threshold 1 one person alone can tell everybody to act.")
    names = list_of([one.owner for one in people])
    signing = desk.unlock(files, f"Make the site {folder} for {names}?")
    written = write_skeleton(source, beginning) if beginning else ()
    policy = read_source(source, now)
    create_site(
        folder,
        signing,
        first_contents(policy, records=False),
        now,
        others=others,
        refreshers=refreshers,
        threshold=threshold,
        lifetimes=desk.around.lifetimes,
        step=desk.around.step,
    )
    report = InitReport(
        site=str(folder),
        trust_root=str(folder / TRUST_ROOT),
        threshold=threshold,
        people=tuple(one.owner for one in people),
        refresh_only=tuple(one.owner for one in refreshers),
        source_files=tuple(map(str, written)),
    )
    desk.say(report, _words(report))


def _words(report: InitReport) -> str:
    lines = [f"Wrote {path}." for path in report.source_files]
    lines += [
        f"{report.site} is signed and holds no notice yet.",
        f"{report.threshold} of {list_of(report.people)} must sign a notice; any one can withdraw.",
        f"Give {report.trust_root} to whoever installs the program: it is the trust root.",
    ]
    return "\n".join(lines)


def _beginning(
    name: str | None, time_zone: str | None, language: str | None, email: str | None
) -> Beginning:
    """What was given; at a terminal the rest is asked for, in a script it is left to be edited."""
    default = Beginning()
    if not at_terminal():
        return Beginning(
            name or default.name,
            time_zone or default.time_zone,
            language or default.language,
            default.contact,
            email or default.email,
        )
    asker = Asker()
    return Beginning(
        asker.text(name, "--organization", "Name of the organization"),
        asker.text(time_zone, "--time-zone", "Its time zone", default.time_zone),
        asker.text(language, "--language", "Language of its texts", default.language),
        default.contact,
        asker.text(email, "--contact-email", "Mail address of its help desk", default.email),
    )

"""`selfcheck-policy init`: a policy source and its signed site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from selfcheck.authoring.asking import at_terminal
from selfcheck.authoring.changes import list_of
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.commands.options import FOLDER, pub_option, refresh_key_option, remark
from selfcheck.authoring.key_changes import warnings_of
from selfcheck.authoring.keys import read_public
from selfcheck.authoring.ledgers import first_contents
from selfcheck.authoring.reports.site import InitReport
from selfcheck.authoring.site import TRUST_ROOT, read_site
from selfcheck.authoring.site_new import create_site, require_people, require_room
from selfcheck.authoring.skeleton import (
    Beginning,
    has_source,
    keep_bytes,
    local_zone,
    placeholders,
    refusal,
    write_skeleton,
)
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Organization
from selfcheck.documents.source import read_source


@click.command("init", short_help="Begin a policy: a SOURCE where there is none and a signed SITE.")
@click.argument("source", type=FOLDER)
@pub_option("The public key of someone who may sign and whose private key is elsewhere.")
@refresh_key_option
@click.option(
    "--threshold",
    type=click.IntRange(1, 100),
    default=2,
    show_default=True,
    help="How many people must sign a notice.",
)
@click.option("--organization", "name", help="The organization's name, for a new source.")
@click.option("--time-zone", help="Its time zone, such as America/Los_Angeles.")
@click.option("--language", help="The language of its texts, such as en.")
@click.option("--contact-email", "email", help="Where people can ask.")
@at_desk
def command(
    desk: Desk,
    *,
    source: Path,
    pubs: tuple[Path, ...],
    refresh: tuple[Path, ...],
    threshold: int,
    **organization: str | None,
) -> None:
    """Begin a policy: a SOURCE skeleton where there is none, and a new signed SITE.

    The site holds the organization and the catalogue, and no record: notices that lie in SOURCE
    are published by publish.
    """
    folder = desk.site_folder()
    require_room(folder, source)
    files = desk.key_files()
    others, refreshers = ([read_public(path) for path in paths] for paths in (pubs, refresh))
    people = require_people([file.public for file in files], others, refreshers, threshold)
    beginning = _beginning(desk, source, organization)
    if threshold == 1:
        remark("With --threshold 1 one person alone can tell everybody to act.")
    names = list_of([one.owner for one in people])
    signing = desk.unlock(files, f"Make the site {folder} for {names}?")
    written = write_skeleton(source, beginning) if beginning else ()
    begun = read_source(source, desk.now)
    keep_bytes(folder)
    create_site(
        folder,
        signing,
        first_contents(begun, records=False),
        desk.now,
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
    warnings = (*warnings_of(read_site(folder)), *placeholders(begun.policy.organization))
    for warning in warnings:
        remark(f"Warning: {warning}")


def _words(report: InitReport) -> str:
    lines = [f"Wrote {path}." for path in report.source_files]
    lines += [
        f"{report.site} is signed and holds no notice yet.",
        f"{report.threshold} of {list_of(report.people)} must sign a notice; any one can withdraw.",
        f"Give {report.trust_root} to whoever installs the program: it is the trust root.",
    ]
    return "\n".join(lines)


@frozen
class _Asked:
    """What is asked of an organization: the option that says it, the question, a default."""

    option: str
    question: str
    default: Callable[[], str]


_ASKED = {
    "name": _Asked("--organization", "Name of the organization", str),
    "time_zone": _Asked("--time-zone", "Its time zone", local_zone),
    "language": _Asked("--language", "Language of its texts", lambda: Beginning().language),
    "email": _Asked("--contact-email", "Mail address of its help desk", str),
}


def _beginning(desk: Desk, source: Path, given: Mapping[str, str | None]) -> Beginning | None:
    """What a new source begins with; None where there is one already, which is read.

    At a terminal what was not given is asked for, in a script it is left to be edited.
    """
    if has_source(source):
        _require_same(read_source(source, desk.now).policy.organization, given)
        return None
    said = {}
    for name, asked in _ASKED.items():
        value = given[name]
        if value is not None or at_terminal():
            said[name] = desk.asker.text(
                value, asked.option, asked.question, asked.default(), partial(_refusal, name)
            )
    return Beginning(**said)


def _refusal(name: str, value: str) -> str:
    return refusal(replace(Beginning(), **{name: value}))


def _require_same(organization: Organization, given: Mapping[str, str | None]) -> None:
    """Refuse an option that would be passed over, since the source says otherwise."""
    says = {
        "name": organization.name.read(organization.language).text,
        "time_zone": organization.time_zone,
        "language": organization.language,
        "email": organization.contacts[0].email,
    }
    for name, value in given.items():
        if value not in (None, says[name]):
            raise click.UsageError(
                f"{_ASKED[name].option} {value}: organization.yaml says {says[name]} already; "
                "edit it there and leave the option out."
            )

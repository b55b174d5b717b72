"""`selfcheck-policy keys add` and `keys revoke`: who may sign a site from now on."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.assembly import Plan
from selfcheck.authoring.changes import list_of, role_report
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.commands.options import FILE, remark
from selfcheck.authoring.key_changes import (
    KeyChange,
    adding,
    people_of,
    plan_keys,
    refreshers_of,
    revoking,
    warnings_of,
)
from selfcheck.authoring.keys import read_public
from selfcheck.authoring.publishing import require_complete
from selfcheck.authoring.reports import KeyChangeReport
from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.authoring.site import Site, metadata_path, read_site
from selfcheck.authoring.site_write import publish


@click.command("add")
@click.option(
    "--pub",
    "pubs",
    type=FILE,
    multiple=True,
    metavar="FILE.pub",
    help="The public key of a person who may sign from now on.",
)
@click.option(
    "--refresh-key",
    "refresh",
    type=FILE,
    multiple=True,
    metavar="FILE.pub",
    help="A key that may sign timestamp and snapshot only, for the scheduled job.",
)
@at_desk
def add(desk: Desk, *, pubs: tuple[Path, ...], refresh: tuple[Path, ...]) -> None:
    """Let more keys sign for SITE. Needs the threshold of those who may already, at one desk."""
    people, refreshers = ([read_public(path) for path in paths] for paths in (pubs, refresh))
    site = desk.site()
    _change(desk, site, adding(site, people, refreshers))


@click.command("revoke")
@click.argument("owner_or_keyid")
@at_desk
def revoke(desk: Desk, *, owner_or_keyid: str) -> None:
    """End the right of a key to sign for SITE: lost, stolen, or its person has left.

    Needs the threshold of the others, at one desk. What counted only because of that key is
    signed anew by them, as it stands.
    """
    site = desk.site()
    _change(desk, site, revoking(site, owner_or_keyid))


def _change(desk: Desk, site: Site, change: KeyChange) -> None:
    _show(change, plan_keys(site, change, desk.signing()))
    keys = desk.sign(site, (Role.ROOT,), "Change who may sign?")
    made = plan_keys(site, change, desk.signing(keys))
    require_complete(made)
    files = publish(made, desk.around.step)
    report = _report(read_site(site.folder), change, made, files)
    desk.say(report, _words(report))
    for warning in report.warnings:
        remark(f"Warning: {warning}")


def _show(change: KeyChange, made: Plan) -> None:
    """What is about to be signed, before any key is used."""
    for public in change.people:
        remark(f"{public.owner}'s key {public.keyid[:12]} will be able to sign notices.")
    for public in change.refreshers:
        remark(f"{public.owner}'s key {public.keyid[:12]} will only keep the site current.")
    for public in change.revoked:
        remark(f"{public.owner}'s key {public.keyid[:12]} will sign nothing any more.")
    if again := [draft.role for draft in made.changed if draft.role in LEDGERS]:
        remark(f"Signed anew, as published: {list_of(again)}.")


def _report(site: Site, change: KeyChange, made: Plan, files: tuple[str, ...]) -> KeyChangeReport:
    version = site.root.signed.version
    return KeyChangeReport(
        site=str(site.folder),
        added=tuple(one.owner for one in (*change.people, *change.refreshers)),
        revoked=tuple(one.owner for one in change.revoked),
        threshold=site.root.signed.roles[Role.ROOT].threshold,
        people=tuple(one.owner for one in people_of(site)),
        refresh_only=tuple(one.owner for one in refreshers_of(site)),
        trust_root=str(site.folder / metadata_path(Role.ROOT, version)),
        warnings=warnings_of(site),
        roles=tuple(map(role_report, made.drafts)),
        files=files,
    )


def _words(report: KeyChangeReport) -> str:
    return (
        f"{report.threshold} of {list_of(report.people)} must sign a notice from now on.\n"
        "Installed programs follow by themselves; new installations take "
        f"{report.trust_root} as their trust root."
    )

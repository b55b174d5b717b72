"""`selfcheck-policy keys add` and `keys revoke`: who may sign a site from now on."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.assembly import Plan, Staged
from selfcheck.authoring.changes import list_of, missing_sentence, role_report
from selfcheck.authoring.commands.desk import Desk, at_desk
from selfcheck.authoring.commands.options import (
    FOLDER,
    pub_option,
    refresh_key_option,
    remark,
    served,
)
from selfcheck.authoring.key_changes import (
    KeyChange,
    adding,
    people_of,
    plan_keys,
    refreshers_of,
    revoking,
    warnings_of,
)
from selfcheck.authoring.key_requests import KeyRequest
from selfcheck.authoring.keys import read_public
from selfcheck.authoring.publishing import require_complete, voided
from selfcheck.authoring.reports.keys import KeyChangeReport
from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.authoring.site import Site, metadata_path, read_site
from selfcheck.authoring.site_write import publish

stage_option = click.option(
    "--stage",
    type=FOLDER,
    metavar="FOLDER",
    help="Where your keys are not enough: leave the change and your signature in FOLDER, for the "
    "others to sign with keys sign.",
)


@click.command("add")
@pub_option("The public key of a person who may sign from now on.")
@refresh_key_option
@stage_option
@at_desk
def add(
    desk: Desk, *, pubs: tuple[Path, ...], refresh: tuple[Path, ...], stage: Path | None
) -> None:
    """Let more keys sign for SITE. Needs the threshold of those who may already."""
    people, refreshers = ([read_public(path) for path in paths] for paths in (pubs, refresh))
    site = desk.site()
    _begin(desk, site, adding(site, people, refreshers), stage)


@click.command("revoke", short_help="End the right of a key to sign for SITE.")
@click.argument("owner_or_keyid", required=False)
@stage_option
@at_desk
def revoke(desk: Desk, *, owner_or_keyid: str | None, stage: Path | None) -> None:
    """End the right of a key to sign for SITE: lost, stolen, or its person has left.

    Needs the threshold of the others. What counted only because of that key is signed anew by
    them, as it stands. Without OWNER_OR_KEYID the keys are shown to choose from.
    """
    site = desk.site()
    known = [(one.owner, f"may sign notices; key {one.keyid[:12]}") for one in people_of(site)]
    known += [(one.owner, f"refresh only; key {one.keyid[:12]}") for one in refreshers_of(site)]
    name = desk.asker.one_of(
        owner_or_keyid, "OWNER_OR_KEYID", "Whose key, or which id", known, usual=False
    )
    _begin(desk, site, revoking(site, name), stage)


@click.command("sign", short_help="Add your signature to a change of keys.")
@click.argument("folder", type=FOLDER)
@at_desk
def sign(desk: Desk, *, folder: Path) -> None:
    """Add your signature to the change of keys that waits in FOLDER.

    What changes is shown first. Compare the ids of new keys with their people, in person.
    """
    site, request = desk.site(), KeyRequest(folder)
    change = _shown(desk, site, request)
    keys = desk.sign(site, (Role.ROOT,), "Sign this change of keys?")
    made = plan_keys(site, change, desk.signing(keys, request.signatures.read()))
    request.signatures.write(made.drafts)
    desk.say(_report(site, change, made, request=request), _waiting(request, made))


@click.command("publish", short_help="Make a change of keys that enough people signed.")
@click.argument("folder", type=FOLDER)
@at_desk
def publish_request(desk: Desk, *, folder: Path) -> None:
    """Make the change of keys in FOLDER, if enough people have signed it."""
    site, request = desk.site(), KeyRequest(folder)
    change = _shown(desk, site, request)
    keys = desk.sign(site, (Role.ROOT, Role.TIMESTAMP), "Change who may sign?", optional=True)
    made = plan_keys(site, change, desk.signing(keys, request.signatures.read()))
    require_complete(made)
    _publish(desk, change, made)
    request.clear()


def _begin(desk: Desk, site: Site, change: KeyChange, stage: Path | None) -> None:
    _show(site, change, plan_keys(site, change, desk.signing()))
    keys = desk.sign(site, (Role.ROOT,), "Change who may sign?")
    made = plan_keys(site, change, desk.signing(keys))
    if stage is not None and not made.complete:
        request = KeyRequest(stage)
        request.write(change)
        request.signatures.write(made.drafts)
        desk.say(_report(site, change, made, request=request), _waiting(request, made))
        return
    require_complete(made)
    _publish(desk, change, made)


def _shown(desk: Desk, site: Site, request: KeyRequest) -> KeyChange:
    """Show what the request asks for and whose signatures it has, before any key is used."""
    change, staged = request.read(site), request.signatures.read()
    unsigned = plan_keys(site, change, desk.signing(staged=staged))
    _show(site, change, unsigned)
    signed = {name for one in unsigned.changed for name in role_report(one).signed}
    if signed:
        remark(f"Signed so far by {list_of(sorted(signed))}.")
    if void := voided(site, _still(staged, unsigned), unsigned):
        remark(
            f"The request or SITE was changed since {list_of(void)} signed; that no longer counts."
        )
    return change


def _still(staged: Staged, made: Plan) -> Staged:
    """What is staged of roles that are still to be signed."""
    roles = {draft.role for draft in made.changed}
    return {role: metadata for role, metadata in staged.items() if role in roles}


def _waiting(request: KeyRequest, made: Plan) -> str:
    if missing := missing_sentence(made.changed):
        return f"Signed, not published: {missing}. Commit {request.path} and pass it on."
    return f"Signed by enough people: selfcheck-policy keys publish {request.path} publishes it."


def _publish(desk: Desk, change: KeyChange, made: Plan) -> None:
    files = publish(made, desk.around.step)
    report = _report(read_site(made.site.folder), change, made, files=files)
    desk.say(report, f"{_words(report)}\n{served(made.site)}")
    for warning in report.warnings:
        remark(f"Warning: {warning}")


def _show(site: Site, change: KeyChange, made: Plan) -> None:
    """What is about to be signed, before any key is used."""
    for public in change.people:
        remark(f"{public.owner}'s key {public.keyid[:12]} will be able to sign notices.")
    for public in change.refreshers:
        remark(f"{public.owner}'s key {public.keyid[:12]} will only keep the site current.")
    for public in change.revoked:
        remark(f"{public.owner}'s key {public.keyid[:12]} will sign nothing any more.")
    if again := [draft.role for draft in made.changed if draft.role in LEDGERS]:
        remark(f"Signed anew, as published: {list_of(again)}.")
    gone = {one.keyid for one in change.revoked}
    after = [one for one in people_of(site) if one.keyid not in gone]
    after += [one for one in change.people if one not in after]
    threshold = site.root.signed.roles[Role.ROOT].threshold
    remark(f"Then {threshold} of {list_of([one.owner for one in after])} must sign a notice.")


def _report(
    site: Site,
    change: KeyChange,
    made: Plan,
    *,
    files: tuple[str, ...] = (),
    request: KeyRequest | None = None,
) -> KeyChangeReport:
    version = site.root.signed.version
    return KeyChangeReport(
        published=request is None,
        site=str(site.folder),
        added=tuple(one.owner for one in (*change.people, *change.refreshers)),
        revoked=tuple(one.owner for one in change.revoked),
        threshold=site.root.signed.roles[Role.ROOT].threshold,
        people=tuple(one.owner for one in people_of(site)),
        refresh_only=tuple(one.owner for one in refreshers_of(site)),
        trust_root=str(site.folder / metadata_path(Role.ROOT, version)),
        warnings=warnings_of(site),
        roles=tuple(map(role_report, made.drafts if request is None else made.changed)),
        request=str(request.path) if request else None,
        files=files,
    )


def _words(report: KeyChangeReport) -> str:
    return (
        f"{report.threshold} of {list_of(report.people)} must sign a notice from now on.\n"
        "Installed programs follow by themselves; new installations take "
        f"{report.trust_root} as their trust root."
    )

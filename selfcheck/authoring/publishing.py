"""The steps that signing, publishing, withdrawing and reinstating share."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from selfcheck.authoring.assembly import Contents, Draft, Plan, Signing, Staged, may_sign, plan
from selfcheck.authoring.changes import changes, list_of, missing_sentence, role_report
from selfcheck.authoring.errors import AuthoringError, SignaturesMissingError
from selfcheck.authoring.ledgers import published_policy, source_contents
from selfcheck.authoring.public_keys import PublicKey
from selfcheck.authoring.reports.publication import Change, PublicationReport
from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.authoring.site import Site, read_site
from selfcheck.authoring.staging import SigningFolder
from selfcheck.core.frozen import frozen

RENEWABLE = (Role.ROOT, Role.TARGETS, *LEDGERS)
"""What `--renew` signs anew before its year is over."""


@frozen
class Proposal:
    """What a source would make of a site: contents to sign, and in words what that changes."""

    site: Site
    folder: SigningFolder
    contents: Contents
    changes: tuple[Change, ...]


def propose(source: Path, site_folder: Path, now: datetime) -> Proposal:
    """Read a source against a site; raises DocumentError with all that is wrong, or SiteError."""
    site = read_site(site_folder)
    read, contents = source_contents(source, site, now)
    found = changes(published_policy(site), read.policy)
    return Proposal(site, SigningFolder.of(source), contents, found)


def sign_proposal(proposal: Proposal, signing: Signing, renew: Collection[Role] = ()) -> Plan:
    """Sign with the keys at hand, on top of what waits in the source's signing/ folder."""
    waiting = replace(signing, staged=proposal.folder.read())
    return plan(proposal.site, proposal.contents, waiting, renew)


def voided(site: Site, staged: Staged, made: Plan) -> tuple[str, ...]:
    """Whose staged signatures no longer count, because what they signed was changed since."""
    counted = {(one.role, key) for one in made.drafts for key in one.metadata.signatures}
    return tuple(
        sorted(
            {
                site.signers(role).owners.get(keyid, keyid[:8])
                for role, metadata in staged.items()
                if role in RENEWABLE
                for keyid in metadata.signatures
                if (role, keyid) not in counted
            }
        )
    )


def require_rights(site: Site, keys: Sequence[PublicKey], roles: Collection[Role]) -> None:
    """Refuse a key that may sign none of the roles; raises AuthoringError."""
    for key in keys:
        if not any(may_sign(site, role, key) for role in roles):
            people = list_of(list(site.signers(Role.TARGETS).owners.values()))
            raise AuthoringError(
                f"{key.owner}'s key has no right to sign this for {site.folder}; "
                f"those who may are {people}."
            )


def incomplete(made: Plan) -> str:
    """What keeps a plan from being published: how many more signatures are needed, from whom."""
    if missing := missing_sentence(made.changed):
        return f"Nothing was published: {missing}."
    return (
        "Nothing was published: everything is signed, but a snapshot and a timestamp of now are "
        "needed to publish it; give --key of any one person, or the refresh-only key."
    )


def require_complete(made: Plan) -> None:
    """Raises SignaturesMissingError where a plan cannot be published yet."""
    if not made.complete:
        raise SignaturesMissingError(incomplete(made))


def report(
    made: Plan,
    found: tuple[Change, ...] = (),
    *,
    files: tuple[str, ...] = (),
    published: bool = False,
    record: Path | None = None,
    comes_back: tuple[str, ...] = (),
) -> PublicationReport:
    """The report of a plan that was signed or published."""
    drafts: tuple[Draft, ...] = made.drafts if published else made.changed
    return PublicationReport(
        published=published,
        changes=found,
        roles=tuple(map(role_report, drafts)),
        record=str(record) if record else None,
        comes_back=comes_back,
        files=files,
    )

"""The first state of a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from tuf.api.metadata import Metadata, MetaFile, Signed, Snapshot, TargetFile, Targets, Timestamp

from selfcheck.authoring.assembly import Contents
from selfcheck.authoring.errors import AuthoringError, SignaturesMissingError, SiteError
from selfcheck.authoring.files import Step, no_step
from selfcheck.authoring.keys import SigningKey
from selfcheck.authoring.public_keys import PublicKey
from selfcheck.authoring.roles import (
    LEDGERS,
    LIFETIMES,
    Lifetimes,
    Role,
    new_root,
    new_targets,
)
from selfcheck.authoring.site import (
    METADATA,
    TARGETS,
    TRUST_ROOT,
    is_site,
    metadata_path,
    stored_path,
)
from selfcheck.authoring.site_write import LOCK, locked, write_files

_OWN = (METADATA, TARGETS, TRUST_ROOT, LOCK, ".git")


def distinct(people: Sequence[PublicKey]) -> tuple[PublicKey, ...]:
    """The people, each once; the same key given twice counts once.

    Raises AuthoringError where two different keys carry one person's name: that person could
    then sign for two.
    """
    by_id = {public.keyid: public for public in people}
    owners: dict[str, str] = {}
    for keyid, public in by_id.items():
        name = public.owner.strip().casefold()
        if owners.setdefault(name, keyid) != keyid:
            raise AuthoringError(
                f"Two of the keys belong to {public.owner}; a person counts once. "
                "Give one key a person, or make one with keys new FILE --owner NAME."
            )
    return tuple(by_id.values())


def require_room(folder: Path, source: Path) -> None:
    """Raises SiteError where a site is there already, or something that must not be served.

    What a run that was interrupted has left is no hindrance.
    """
    if is_site(folder):
        raise SiteError(f"{folder} holds a site already; choose another folder.")
    if source.resolve().is_relative_to(folder.resolve()):
        raise SiteError(f"{source} would lie in {folder}, which everybody can read; move it out.")
    found = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if others := [name for name in found if not name.startswith(_OWN)]:
        raise SiteError(
            f"{folder} holds {others[0]}, and everything in it would be served; choose an empty "
            "folder."
        )


def require_people(
    at_hand: Sequence[PublicKey],
    others: Sequence[PublicKey],
    refreshers: Sequence[PublicKey],
    threshold: int,
) -> tuple[PublicKey, ...]:
    """Everyone who will sign for a site, once each.

    Raises SignaturesMissingError where too few of them are at hand to begin it, AuthoringError
    where a refresh-only key is a person's.
    """
    people = distinct([*at_hand, *others])
    here = {public.keyid for public in at_hand}
    if len(here) < threshold:
        raise SignaturesMissingError(
            f"A site whose threshold is {threshold} needs the private keys of {threshold} people "
            f"to begin with; {len(here)} given. Give --key once for each person."
        )
    if {public.keyid for public in refreshers} & {public.keyid for public in people}:
        raise AuthoringError("A refresh-only key must not be a person's key; make one of its own.")
    return people


def create_site(  # noqa: PLR0913 - what a site is made of
    folder: Path,
    signing: Sequence[SigningKey],
    contents: Contents,
    now: datetime,
    *,
    others: Sequence[PublicKey] = (),
    refreshers: Sequence[PublicKey] = (),
    threshold: int = 2,
    lifetimes: Lifetimes = LIFETIMES,
    step: Step = no_step,
) -> tuple[str, ...]:
    """Make and sign a new site; returns the files written.

    `signing` are the keys at hand, `others` people whose private key is elsewhere. Raises
    SiteError where a site is there already, SignaturesMissingError where fewer people than the
    threshold are at hand; then nothing is written.
    """
    people = require_people([key.public for key in signing], others, refreshers, threshold)
    at_hand = {key.public.keyid: key for key in signing}
    if is_site(folder):
        raise SiteError(f"{folder} holds a site already; choose another folder.")
    expiry = partial(lifetimes.expiry, now=now)
    root = new_root(people, refreshers, threshold, expiry(Role.ROOT))
    targets = new_targets(people, threshold, expiry(Role.TARGETS))
    ledgers = {role: _ledger(contents.get(role, {}), expiry(role)) for role in LEDGERS}
    meta = {f"{role}.json": MetaFile(1) for role in (Role.TARGETS, *LEDGERS)}
    roles: dict[Role, Signed] = {
        Role.ROOT: root,
        Role.TARGETS: targets,
        **ledgers,
        Role.SNAPSHOT: Snapshot(version=1, expires=expiry(Role.SNAPSHOT), meta=meta),
        Role.TIMESTAMP: Timestamp(
            version=1, expires=expiry(Role.TIMESTAMP), snapshot_meta=MetaFile(1)
        ),
    }
    signed = {role: _sign(role, one, list(at_hand.values())) for role, one in roles.items()}
    with locked(folder):
        return write_files(folder, _files(ledgers, contents, signed), step)


def _ledger(files: Mapping[str, bytes], expires: datetime) -> Targets:
    targets = {path: TargetFile.from_data(path, data) for path, data in files.items()}
    return Targets(version=1, expires=expires, targets=targets)


def _sign(role: Role, signed: Signed, keys: Sequence[SigningKey]) -> bytes:
    """Everybody at hand signs; for snapshot and timestamp one signature is all that counts."""
    metadata: Metadata[Any] = Metadata(signed)
    for key in keys[:1] if role in (Role.SNAPSHOT, Role.TIMESTAMP) else keys:
        key.sign(metadata)
    return metadata.to_bytes()


def _files(
    ledgers: Mapping[Role, Targets], contents: Contents, signed: Mapping[Role, bytes]
) -> Iterator[tuple[str, bytes]]:
    """In the order that makes the site one only with the last file."""
    for role, ledger in ledgers.items():
        for path, target in ledger.targets.items():
            yield f"{TARGETS}/{stored_path(target)}", contents[role][path]
    yield TRUST_ROOT, signed[Role.ROOT]
    for role, data in signed.items():
        yield metadata_path(role, 1), data

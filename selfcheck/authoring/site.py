"""The signed site on disk: The Update Framework's metadata and targets in plain files.

    SITE/metadata/   1.root.json, timestamp.json, N.snapshot.json, N.targets.json, N.ROLE.json
    SITE/targets/    the ledgers, each file under the hash of its content (consistent snapshots)
    SITE/root.json   the trust root for installers

What is current is what timestamp.json leads to; files that nothing leads to are leftovers of an
interrupted run and mean nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from selfcheck.authoring.errors import SiteError
from selfcheck.authoring.public_keys import owner_of
from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.core.frozen import frozen

METADATA = "metadata"
TARGETS = "targets"
TRUST_ROOT = "root.json"
TIMESTAMP_FILE = f"{METADATA}/{Role.TIMESTAMP}.json"


@frozen
class Signers:
    """Who may sign a role, by key id, how many must, and who has."""

    owners: Mapping[str, str]
    threshold: int
    signed: tuple[str, ...] = ()


@frozen
class Site:
    """A site whose whole chain of signatures was verified when it was read.

    Expiry is not judged here: whoever signs must be able to work on an expired site.
    """

    folder: Path
    root: Metadata[Root]
    timestamp: Metadata[Timestamp]
    snapshot: Metadata[Snapshot]
    targets: Metadata[Targets]
    ledgers: Mapping[Role, Metadata[Targets]]
    timestamp_bytes: bytes

    def metadata(self, role: Role) -> Metadata[Any]:
        """The current metadata of a role."""
        match role:
            case Role.ROOT:
                return self.root
            case Role.TARGETS:
                return self.targets
            case Role.SNAPSHOT:
                return self.snapshot
            case Role.TIMESTAMP:
                return self.timestamp
            case Role.NOTICES | Role.WITHDRAWALS:
                return self.ledgers[role]

    def delegator(self, role: Role) -> Root | Targets:
        """What says whose signatures count for a role."""
        return self.targets.signed if role in LEDGERS else self.root.signed

    def signers(self, role: Role) -> Signers:
        """Who may sign a role, and who has signed what is published."""
        return signers(self.delegator(role), role, self.metadata(role))

    def published(self, role: Role) -> dict[str, bytes]:
        """Every file of a ledger, by its target path; raises SiteError where one is damaged."""
        files = {}
        for path, target in self.ledgers[role].signed.targets.items():
            data = _read(self.folder / TARGETS / stored_path(target))
            try:
                target.verify_length_and_hashes(data)
            except RepositoryError as error:
                raise SiteError(
                    f"{self.folder}: {path} is damaged: {error}. Restore the site from its copy."
                ) from error
            files[path] = data
        return files


def stored_path(target: TargetFile) -> str:
    """Where a target lies below targets/: its directory, then HASH.NAME."""
    return str(target.get_prefixed_paths()[0])


def metadata_path(role: Role, version: int) -> str:
    """Where a role's metadata lies below the site."""
    return TIMESTAMP_FILE if role is Role.TIMESTAMP else f"{METADATA}/{version}.{role}.json"


def signers(delegator: Root | Targets, role: Role, metadata: Metadata[Any]) -> Signers:
    """Who may sign a role and whose signatures on `metadata` are good."""
    keys = delegator.get_delegated_role(role).keyids
    result = delegator.get_verification_result(role, metadata.signed_bytes, metadata.signatures)
    owners = {keyid: owner_of(delegator.get_key(keyid)) for keyid in keys}
    return Signers(owners, result.threshold, tuple(key for key in keys if key in result.signed))


def is_site(folder: Path) -> bool:
    """Whether a finished site lies here; its timestamp is written last."""
    return (folder / TIMESTAMP_FILE).exists()


def no_site(folder: Path) -> str:
    """What to say of a folder without a site."""
    begins = f"selfcheck-policy init SOURCE --site {folder} begins one"
    if not folder.is_dir():
        return f"There is no folder {folder}. Give the site's folder; {begins}."
    return f"{folder} holds no site. Give the folder that holds {TIMESTAMP_FILE}; {begins}."


def read_site(folder: Path) -> Site:
    """Read and verify a site; raises SiteError."""
    if not is_site(folder):
        raise SiteError(no_site(folder))
    try:
        return _read_site(folder)
    except (RepositoryError, DeserializationError, KeyError, ValueError) as error:
        raise SiteError(f"{folder} is damaged: {error}. Restore the site from its copy.") from error


def _read_site(folder: Path) -> Site:
    root = _read_root(folder)
    timestamp_bytes = _read(folder / TIMESTAMP_FILE)
    timestamp: Metadata[Timestamp] = Metadata.from_bytes(timestamp_bytes)
    root.signed.verify_delegate(Role.TIMESTAMP, timestamp.signed_bytes, timestamp.signatures)
    version = timestamp.signed.snapshot_meta.version
    snapshot: Metadata[Snapshot] = _load(folder, root.signed, Role.SNAPSHOT, version)
    meta = snapshot.signed.meta
    targets: Metadata[Targets] = _load(
        folder, root.signed, Role.TARGETS, meta[f"{Role.TARGETS}.json"].version
    )
    ledgers: dict[Role, Metadata[Targets]] = {
        role: _load(folder, targets.signed, role, meta[f"{role}.json"].version) for role in LEDGERS
    }
    return Site(folder, root, timestamp, snapshot, targets, ledgers, timestamp_bytes)


def _read_root(folder: Path) -> Metadata[Root]:
    """Follow the roots from the first; each is signed by its own keys and by those before it."""
    root: Metadata[Root] = Metadata.from_bytes(_read(folder / metadata_path(Role.ROOT, 1)))
    root.signed.verify_delegate(Role.ROOT, root.signed_bytes, root.signatures)
    while (folder / metadata_path(Role.ROOT, root.signed.version + 1)).exists():
        newer: Metadata[Root] = _load(folder, root.signed, Role.ROOT, root.signed.version + 1)
        newer.signed.verify_delegate(Role.ROOT, newer.signed_bytes, newer.signatures)
        root = newer
    return root


def _load(folder: Path, delegator: Root | Targets, role: Role, version: int) -> Metadata[Any]:
    metadata: Metadata[Any] = Metadata.from_bytes(_read(folder / metadata_path(role, version)))
    delegator.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
    if metadata.signed.version != version:
        raise SiteError(f"{folder}: {metadata_path(role, version)} is another version's file.")
    return metadata


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SiteError(
            f"{path} cannot be read: {error.strerror}. Restore the site from its copy."
        ) from error

"""What clients find at one moment: the roots, the timestamp, and every file it leads to.

Only that is uploaded. Other files of a site are older versions, or leftovers of a run that was
killed; those could come back under the same name with other content, which a cache that was
told "this never changes" would not notice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from tuf.api.metadata import Metadata, Targets
from tuf.api.serialization import DeserializationError

from selfcheck.authoring.errors import SiteError
from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.authoring.site import (
    TARGETS,
    TIMESTAMP_FILE,
    TRUST_ROOT,
    metadata_path,
    read_site,
    stored_path,
)
from selfcheck.authoring.upload.destination import UploadError
from selfcheck.core.frozen import frozen

Read = Callable[[str], bytes | None]
"""Gives a file of a site by its path, or None where there is none."""

View = Mapping[str, bytes]
"""Files that clients could find, by path."""

_TRIES = 5


@frozen
class State:
    """A whole state of a site.

    `roots` are by version, from 1. `files` is everything else but the timestamp, in the order
    of writing: targets, the roles that name them, the snapshot. `timestamp` makes it current.
    """

    roots: Mapping[int, bytes]
    files: Mapping[str, bytes]
    timestamp: bytes

    @property
    def newest_root(self) -> int:
        return max(self.roots)

    @property
    def view(self) -> View:
        """Everything a client may ask for."""
        roots = {root_path(version): data for version, data in self.roots.items()}
        return {**roots, **self.files, TIMESTAMP_FILE: self.timestamp}


def root_path(version: int) -> str:
    """Where a root lies."""
    return metadata_path(Role.ROOT, version)


def read_state(folder: Path) -> State:
    """The state that a site on this disk is in; raises SiteError where it is damaged.

    No lock is taken, so that an upload never stands in the way of a withdrawal. What a timestamp
    leads to never changes; if the timestamp changed meanwhile, everything is read again.
    """
    for _ in range(_TRIES):
        site = read_site(folder)
        newest = site.root.signed.version
        for role in LEDGERS:
            site.published(role)  # raises where a file is damaged
        read = reader(folder)
        files = {TRUST_ROOT: _need(read, folder, TRUST_ROOT)} | {
            path: _need(read, folder, path) for path in leads_to(site.timestamp_bytes, read)
        }
        roots = {
            version: _need(read, folder, root_path(version)) for version in range(1, newest + 1)
        }
        same = read(TIMESTAMP_FILE) == site.timestamp_bytes
        if same and read(root_path(newest + 1)) is None:
            return State(roots, files, site.timestamp_bytes)
    raise SiteError(f"{folder} is being changed all the time; run the command again.")


def reader(folder: Path) -> Read:
    """Reads the files of a site on this disk; raises SiteError for one that cannot be read."""

    def read(path: str) -> bytes | None:
        try:
            return (folder / path).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise SiteError(
                f"{folder / path} cannot be read: {error.strerror}. Set its permissions right."
            ) from error

    return read


def leads_to(timestamp: bytes, read: Read) -> dict[str, bytes]:
    """What a timestamp leads to, as far as it is there and can be understood.

    In the order of writing; the timestamp itself and the roots are not among it.
    """
    snapshot = load(timestamp)
    found = list(_metadata(snapshot, read))
    targets = [
        (path, data)
        for _, metadata in found
        if isinstance(metadata.signed, Targets)
        for path, data in _targets(metadata.signed, read)
    ]
    # A client goes from the timestamp down, so writing goes up.
    return dict([*targets, *((path, data) for (path, data), _ in reversed(found))])


def expiry(timestamp: bytes, files: View) -> datetime | None:
    """When the first of these signatures ends; None where nothing can be read."""
    loaded = [load(data) for data in (timestamp, *files.values())]
    return min((one.signed.expires for one in loaded if one is not None), default=None)


def _metadata(
    timestamp: Metadata[Any] | None, read: Read
) -> Iterator[tuple[tuple[str, bytes], Metadata[Any]]]:
    """The snapshot, the top role and the ledgers' roles, from the top down."""
    if timestamp is None or timestamp.signed.type != Role.TIMESTAMP:
        return
    wanted = [(Role.SNAPSHOT, timestamp.signed.snapshot_meta.version)]
    while wanted:
        role, version = wanted.pop(0)
        path = metadata_path(role, version)
        data = read(path)
        metadata = None if data is None else load(data)
        if data is None or metadata is None:
            continue
        yield (path, data), metadata
        if role is Role.SNAPSHOT and metadata.signed.type == Role.SNAPSHOT:
            meta = metadata.signed.meta
            below = [one for one in (Role.TARGETS, *LEDGERS) if f"{one}.json" in meta]
            wanted += [(one, meta[f"{one}.json"].version) for one in below]


def _targets(role: Targets, read: Read) -> Iterator[tuple[str, bytes]]:
    for target in role.targets.values():
        path = f"{TARGETS}/{stored_path(target)}"
        if (data := read(path)) is not None:
            yield path, data


def load(data: bytes) -> Metadata[Any] | None:
    """Metadata that was not verified; None where the bytes are none."""
    try:
        return Metadata.from_bytes(data)
    except (DeserializationError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _need(read: Read, folder: Path, path: str) -> bytes:
    data = read(path)
    if data is None:
        raise UploadError(f"{folder / path} is missing. Restore the site from its copy.")
    return data

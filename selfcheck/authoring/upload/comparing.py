"""What a destination holds, held against the site that is to be uploaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Timestamp

from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import TIMESTAMP_FILE
from selfcheck.authoring.upload.destination import Destination, UploadError
from selfcheck.authoring.upload.states import Read, State, View, leads_to, load, root_path
from selfcheck.core.frozen import frozen


@frozen
class Found:
    """What was found at a destination.

    `roots` are those that are there, `files` what its timestamp leads to, `same` the paths of
    the new state whose files are there already, byte for byte.
    """

    roots: Mapping[int, bytes]
    timestamp: bytes | None
    files: View
    same: frozenset[str]

    @property
    def view(self) -> View:
        """Everything a client may ask for there now."""
        roots = {root_path(version): data for version, data in self.roots.items()}
        timestamp = {} if self.timestamp is None else {TIMESTAMP_FILE: self.timestamp}
        return {**roots, **self.files, **timestamp}


def look_at(destination: Destination, state: State) -> Found:
    """Read what a destination holds.

    Raises UploadError where it belongs to another organization, or is newer than the site.
    """
    read = _once(destination)
    roots = {
        version: data for version in state.roots if (data := read(root_path(version))) is not None
    }
    for version, data in roots.items():
        if data != state.roots[version]:
            raise _foreign(destination, f"its {root_path(version)} is another one")
    if read(root_path(state.newest_root + 1)) is not None:
        raise _newer(destination, f"root {state.newest_root + 1}", f"root {state.newest_root}")
    timestamp = read(TIMESTAMP_FILE)
    if timestamp is not None:
        _check_timestamp(destination, state, timestamp)
    files = {} if timestamp is None else leads_to(timestamp, read)
    same = frozenset(path for path, data in state.files.items() if read(path) == data)
    return Found(roots, timestamp, files, same)


def check_no_fork(destination: Destination, state: State, found: Found) -> None:
    """Refuse a sound destination that says something else under the same name; UploadError."""
    for path, data in found.files.items():
        if path in state.files and state.files[path] != data:
            raise _forked(destination, path)


def timestamp_version(timestamp: bytes) -> int:
    """The version of a timestamp that was verified."""
    metadata: Metadata[Timestamp] = Metadata.from_bytes(timestamp)
    return metadata.signed.version


def signers_of_timestamp(root: bytes) -> frozenset[str]:
    """The key ids that may sign snapshot and timestamp under a root."""
    metadata: Metadata[Root] = Metadata.from_bytes(root)
    return frozenset(metadata.signed.roles[Role.TIMESTAMP].keyids)


def _check_timestamp(destination: Destination, state: State, timestamp: bytes) -> None:
    found = load(timestamp)
    if found is None or not isinstance(found.signed, Timestamp):
        return  # damaged: clients refuse it, and this upload mends it
    version = found.signed.version
    if not any(_signed_by(root, found) for root in state.roots.values()):
        raise _foreign(destination, f"its {TIMESTAMP_FILE} was signed by other keys")
    ours = timestamp_version(state.timestamp)
    if version > ours:
        raise _newer(destination, f"timestamp {version}", f"timestamp {ours}")
    if version == ours and timestamp != state.timestamp:
        raise _forked(destination, TIMESTAMP_FILE)


def _signed_by(root: bytes, timestamp: Metadata[Any]) -> bool:
    metadata: Metadata[Root] = Metadata.from_bytes(root)
    try:
        metadata.signed.verify_delegate(
            Role.TIMESTAMP, timestamp.signed_bytes, timestamp.signatures
        )
    except RepositoryError:
        return False
    return True


def _once(destination: Destination) -> Read:
    """Reads each file of a destination once."""
    seen: dict[str, bytes | None] = {}

    def read(path: str) -> bytes | None:
        if path not in seen:
            seen[path] = destination.read(path)
        return seen[path]

    return read


def _foreign(destination: Destination, why: str) -> UploadError:
    return UploadError(
        f"{destination.name} holds the site of another organization, or one that was begun anew: "
        f"{why}. Nothing was uploaded. Correct --to; or, if programs that trust that site are to "
        "be left behind, empty it yourself."
    )


def _newer(destination: Destination, theirs: str, ours: str) -> UploadError:
    return UploadError(
        f"{destination.name} is newer than this site: it holds {theirs}, and this is {ours}. "
        "Nothing was uploaded, since clients refuse to go back. Somebody published from another "
        "copy: bring SITE up to date from there, and run the command again."
    )


def _forked(destination: Destination, path: str) -> UploadError:
    return UploadError(
        f"{destination.name} holds another {path} than this site: two copies of the site went "
        "different ways. Nothing was uploaded. Take the copy that was uploaded as SITE, publish "
        "what is missing on it, and run the command again."
    )

"""The last verified state on the disk.

    state.json      what was confirmed when, and which files make up the ledgers
    files/DIGEST    the ledgers' files, named by the SHA-256 of their content
    metadata/       the signed metadata, as python-tuf keeps it
    lock            held while a refresh is under way

`state.json` is replaced in one step after everything it names was written, so that a reader,
who takes no lock, and a computer that loses power see the state before or the state after.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path

from selfcheck.core.errors import SelfCheckError
from selfcheck.core.frozen import frozen

_SCHEMA = "selfcheck/feed-state/v1"
_LARGEST_STATE = 4 * 1024 * 1024

Digest = str
"""A SHA-256 in lower-case hexadecimal."""


class DamagedError(SelfCheckError):
    """What was kept on this computer is not what was verified."""


@frozen
class Ledgers:
    """The files of both roles, by target path. No `notices` means: never had any."""

    notices: Mapping[str, Digest] = field(default_factory=dict)
    withdrawals: Mapping[str, Digest] = field(default_factory=dict)


@frozen
class Kept:
    """What is remembered of one source.

    `earlier` are ledgers that were verified before and hold records which `ledgers` lost. `seed`
    is the digest of the policy that came with the installation, once it was looked at.
    """

    ledgers: Ledgers = Ledgers()
    earlier: tuple[Ledgers, ...] = ()
    confirmed_at: datetime | None = None
    expires: datetime | None = None
    seed: Digest | None = None

    def digests(self) -> frozenset[Digest]:
        """Every file that is still needed."""
        everything = (self.ledgers, *self.earlier)
        return frozenset(
            digest
            for one in everything
            for digest in (*one.notices.values(), *one.withdrawals.values())
        )


class Store:
    """One folder for one source and one trust root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = folder / "lock"
        self.metadata = folder / "metadata"
        self._files = folder / "files"
        self._state = folder / "state.json"

    def prepare(self) -> None:
        """Make the folders, for this user alone."""
        for folder in (self.folder, self._files, self.metadata):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def clear(self) -> None:
        """Delete what a crash left half written; only for who holds the lock."""
        for folder in (self.folder, self._files, self.metadata):
            for left in folder.glob("tmp*"):
                left.unlink(missing_ok=True)

    def read(self) -> Kept:
        """What was written last, or an empty memory; raises `DamagedError`, OSError."""
        try:
            with self._state.open("rb") as file:
                data = file.read(_LARGEST_STATE)
        except FileNotFoundError:
            return Kept()
        try:
            return _kept(json.loads(data))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise DamagedError(
                f"{self._state} is damaged. Connect to the network and check again."
            ) from error

    def write(self, kept: Kept) -> None:
        """Replace what is remembered; every file it names must be there already."""
        text = json.dumps(_document(kept), indent=1, sort_keys=True)
        _write(self._state, text.encode())

    def forget_unneeded(self, kept: Kept) -> None:
        """Delete the files that `kept` does not name."""
        needed = kept.digests()
        for file in self._files.iterdir():
            if file.name not in needed:
                file.unlink(missing_ok=True)

    def path(self, digest: Digest) -> Path:
        """Where a file with this digest lies, or would."""
        return self._files / digest

    def add(self, data: bytes) -> Digest:
        """Keep a file's content and return its digest."""
        digest = hashlib.sha256(data).hexdigest()
        if self.get(digest) is None:
            _write(self.path(digest), data)
        return digest

    def get(self, digest: Digest) -> bytes | None:
        """The content with this digest, None where it is missing or no longer the same."""
        try:
            data = self.path(digest).read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == digest else None

    def contents(self, files: Mapping[str, Digest]) -> dict[str, bytes]:
        """The files by target path; raises `DamagedError`."""
        found: dict[str, bytes] = {}
        for path, digest in files.items():
            data = self.get(digest)
            if data is None:
                raise DamagedError(
                    f"The stored copy of {path} in {self.folder} is damaged."
                    " Connect to the network and check again."
                )
            found[path] = data
        return found

    def settle_metadata(self) -> None:
        """Make sure that what python-tuf replaced survives a loss of power."""
        for folder in (self.metadata, self.metadata / "root_history"):
            if folder.is_dir():
                for file in folder.iterdir():
                    if file.is_file():
                        _sync(file)
                _sync(folder)


def _write(path: Path, data: bytes) -> None:
    """Write a new file beside `path`, force it to the disk, and put it in its place."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix="tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync(path.parent)


def _sync(path: Path) -> None:
    """Force a file or a folder to the disk, where the system can do that."""
    flags = os.O_RDONLY if os.name == "posix" or path.is_dir() else os.O_RDWR
    # Windows opens no folders, and some network file systems cannot do this at all.
    with contextlib.suppress(OSError):
        descriptor = os.open(path, flags)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _document(kept: Kept) -> dict[str, object]:
    return {
        "schema": _SCHEMA,
        "confirmed_at": kept.confirmed_at.isoformat() if kept.confirmed_at else None,
        "expires": kept.expires.isoformat() if kept.expires else None,
        "ledgers": _ledgers_document(kept.ledgers),
        "earlier": [_ledgers_document(one) for one in kept.earlier],
        "seed": kept.seed,
    }


def _ledgers_document(ledgers: Ledgers) -> dict[str, dict[str, str]]:
    return {"notices": dict(ledgers.notices), "withdrawals": dict(ledgers.withdrawals)}


def _kept(document: Mapping[str, object]) -> Kept:
    if document["schema"] != _SCHEMA:
        raise ValueError(f"not {_SCHEMA}")
    earlier = document["earlier"]
    return Kept(
        ledgers=_ledgers(document["ledgers"]),
        earlier=tuple(_ledgers(one) for one in (earlier if isinstance(earlier, list) else ())),
        confirmed_at=_moment(document["confirmed_at"]),
        expires=_moment(document["expires"]),
        seed=str(document["seed"]) if document.get("seed") else None,
    )


def _ledgers(document: object) -> Ledgers:
    if not isinstance(document, dict):
        raise TypeError("the ledgers are no map")
    return Ledgers(_digests(document["notices"]), _digests(document["withdrawals"]))


def _digests(document: Mapping[str, object]) -> dict[str, Digest]:
    found = {str(path): str(digest) for path, digest in document.items()}
    if any(set(digest) - set("0123456789abcdef") for digest in found.values()):
        raise ValueError("not a digest")
    return found


def _moment(value: object) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment

"""One look at a signed repository, through python-tuf.

The layout it expects: root delegates as usual to timestamp, snapshot and targets; targets
delegates to two terminating roles, `notices` and `withdrawals`, each with one index and the
parts that the index names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from tuf.api.exceptions import LengthOrHashMismatchError, RepositoryError
from tuf.api.metadata import TargetFile
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from selfcheck.documents.ledger import parts_of
from selfcheck.feed.store import Digest, Store

LARGEST_FILE = 4 * 1024 * 1024
LARGEST_ROLE = 64 * 1024 * 1024
"""Bytes; the readers of documents are stricter where they know more."""

LIMITS = UpdaterConfig(
    root_max_length=128 * 1024,
    timestamp_max_length=16 * 1024,
    snapshot_max_length=64 * 1024,
    targets_max_length=2 * 1024 * 1024,
    max_delegations=4,
)

_ROLES = ("root", "timestamp", "snapshot", "targets")


class Repository:
    """A repository as it stands at `now`, which is also the clock for expiry."""

    def __init__(
        self, store: Store, base: str, trust: bytes, fetcher: FetcherInterface, now: datetime
    ) -> None:
        """Begin from `trust`, the root metadata that came with the installation.

        Raises RepositoryError where `trust` is no root metadata, and OSError.
        """
        self._store = store
        self._updater = Updater(
            str(store.metadata),
            f"{base}metadata/",
            target_base_url=f"{base}targets/",
            fetcher=fetcher,
            config=LIMITS,
            bootstrap=trust,
        )
        # One clock for the whole program, handed in: python-tuf has no public way to set it.
        self._updater._trusted_set.reference_time = now  # noqa: SLF001

    def refresh(self) -> None:
        """Bring the top-level metadata up to date; raises what `Updater.refresh` raises."""
        self._updater.refresh()

    def role(self, name: str) -> dict[str, Digest]:
        """Every file of one role, verified and kept, by target path.

        Raises what `Updater` raises, DocumentError for an index that names no proper parts,
        and OSError.
        """
        index_path = f"{name}/ledger.json"
        files: dict[str, Digest] = {}
        index = self._target(index_path, files)
        total = len(index)
        for path in parts_of(index):
            if not path.startswith(f"{name}/parts/"):
                raise RepositoryError(f"{index_path} names {path}, which is not its own")
            total += len(self._target(path, files))
            if total > LARGEST_ROLE:
                raise RepositoryError(f"{index_path} names more than this program reads")
        return files

    def expires(self) -> datetime:
        """The earliest end among all signatures the verified state rests on."""
        roles = (*_ROLES, "notices", "withdrawals")
        return min(_expiry(self._store.metadata / f"{role}.json") for role in roles)

    def _target(self, path: str, files: dict[str, Digest]) -> bytes:
        info = self._updater.get_targetinfo(path)
        if info is None:
            raise RepositoryError(f"{path} is not among the signed files")
        if info.length > LARGEST_FILE:
            raise RepositoryError(f"{path} is larger than this program reads")
        data = self._kept(info) or self._download(info)
        files[path] = self._store.add(data)
        return data

    def _kept(self, info: TargetFile) -> bytes | None:
        """The file from the disk, where it is the one that was signed."""
        data = self._store.get(info.hashes.get("sha256", ""))
        if data is None:
            return None
        try:
            info.verify_length_and_hashes(data)
        except LengthOrHashMismatchError:
            return None
        return data

    def _download(self, info: TargetFile) -> bytes:
        file = self._store.folder / "tmp-download"
        try:
            self._updater.download_target(info, str(file))
            return file.read_bytes()
        finally:
            file.unlink(missing_ok=True)


def _expiry(metadata: Path) -> datetime:
    """When a verified file of metadata expires (TUF specification 4.3: ISO 8601, in UTC)."""
    document: Mapping[str, Mapping[str, str]] = json.loads(metadata.read_bytes())
    return datetime.fromisoformat(document["signed"]["expires"]).astimezone(UTC)

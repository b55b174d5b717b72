"""Signatures in turn: what A signed waits in SOURCE/signing/ for B.

    SOURCE/signing/ROLE.json          what is signed: the role's next metadata, readable JSON
    SOURCE/signing/ROLE.KEYID.json    one person's signature of it

One file for each signature, so that two people's commits never conflict. Nothing here is taken
on trust: the content is made again from the source whenever it is needed, and a signature
counts only for exactly that content. Editing the source therefore voids what was signed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from securesystemslib.signer import Signature
from tuf.api.metadata import Metadata
from tuf.api.serialization.json import JSONSerializer

from selfcheck.authoring.assembly import Draft
from selfcheck.authoring.errors import SigningFolderError
from selfcheck.authoring.files import write_atomic
from selfcheck.authoring.roles import Role
from selfcheck.core.frozen import frozen

FOLDER = "signing"
_KEYID_SHOWN = 12
_LARGEST_FILE = 8 * 1024 * 1024


@frozen
class SigningFolder:
    """The signing/ folder of a policy source."""

    path: Path

    @classmethod
    def of(cls, source: Path) -> SigningFolder:
        return cls(source / FOLDER)

    def read(self) -> dict[Role, Metadata[Any]]:
        """What is staged, by role; raises SigningFolderError where a file cannot be read."""
        staged = {}
        for role in Role:
            file = self.path / f"{role}.json"
            if file.exists():
                staged[role] = self._read_role(role, file)
        return staged

    def write(self, drafts: Iterable[Draft]) -> tuple[Path, ...]:
        """Stage these drafts, and remove what is staged of any other content."""
        written = []
        keep = set()
        for draft in drafts:
            if draft.metadata.signatures:
                for path, data in self._files(draft).items():
                    write_atomic(path, data)
                    written.append(path)
                    keep.add(path)
        self._remove(path for path in self._all() if path not in keep)
        return tuple(written)

    def clear(self) -> None:
        """Remove everything staged, after it was published."""
        self._remove(self._all())
        if self.path.is_dir() and not any(self.path.iterdir()):
            self.path.rmdir()

    def _read_role(self, role: Role, file: Path) -> Metadata[Any]:
        try:
            metadata: Metadata[Any] = Metadata.from_dict(
                {"signed": _read(file)["signed"], "signatures": []}
            )
            if metadata.signed.type != _type_of(role):
                raise ValueError(f"it holds the role {metadata.signed.type}")
            for path in sorted(self.path.glob(f"{role}.*.json")):
                signature = Signature.from_dict(_read(path)["signature"])
                metadata.signatures[signature.keyid] = signature
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            raise SigningFolderError(
                f"{file} or a signature beside it is damaged: {error}. Remove both and sign again."
            ) from error
        return metadata

    def _files(self, draft: Draft) -> dict[Path, bytes]:
        content = JSONSerializer(compact=False).serialize(Metadata(draft.metadata.signed))
        files = {self.path / f"{draft.role}.json": content + b"\n"}
        for keyid, signature in draft.metadata.signatures.items():
            if keyid in draft.signers.signed:
                document = {"owner": draft.signers.owners[keyid], "signature": signature.to_dict()}
                name = f"{draft.role}.{keyid[:_KEYID_SHOWN]}.json"
                files[self.path / name] = (json.dumps(document, indent=1) + "\n").encode()
        return files

    def _all(self) -> list[Path]:
        return [path for role in Role for path in self.path.glob(f"{role}.*json")]

    def _remove(self, paths: Iterable[Path]) -> None:
        for path in list(paths):
            path.unlink(missing_ok=True)


def _type_of(role: Role) -> str:
    return Role.TARGETS if role in (Role.NOTICES, Role.WITHDRAWALS) else role


def _read(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise SigningFolderError(f"{path} cannot be read: {error.strerror}.") from error
    document = json.loads(data) if len(data) <= _LARGEST_FILE else None
    if not isinstance(document, dict):
        raise TypeError("it is not a JSON object")
    return document

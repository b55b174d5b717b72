"""A change of keys that is signed in turn: a folder that is passed on, in a git repository.

    FOLDER/request.json         which keys come and go, to read
    FOLDER/ROLE.json            what is signed: the next root, top role and what must be signed anew
    FOLDER/ROLE.KEYID.json      one person's signature of it

As in SOURCE/signing nothing here is taken on trust: what is to be signed is made again from
request.json and the site, and a signature counts only for exactly that.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from selfcheck.authoring.errors import KeyFileError, SigningFolderError
from selfcheck.authoring.files import write_atomic
from selfcheck.authoring.key_changes import KeyChange, adding, revoking
from selfcheck.authoring.public_keys import PublicKey, public_document, public_of
from selfcheck.authoring.site import Site
from selfcheck.authoring.staging import SigningFolder
from selfcheck.core.frozen import frozen

SCHEMA = "selfcheck/key-request/v1"
FILE = "request.json"
_MEMBERS = {"schema", "add", "refresh", "revoke"}
_LARGEST_FILE = 256 * 1024


@frozen
class KeyRequest:
    """A folder with a change of keys that waits for signatures."""

    path: Path

    @property
    def signatures(self) -> SigningFolder:
        return SigningFolder(self.path)

    def write(self, change: KeyChange) -> None:
        """Begin the request; raises SigningFolderError where another is there or it cannot be."""
        if (self.path / FILE).exists():
            raise SigningFolderError(
                f"{self.path} holds a request already: add your signature with selfcheck-policy "
                "keys sign, or choose another folder."
            )
        document = {
            "schema": SCHEMA,
            "add": [public_document(one) for one in change.people],
            "refresh": [public_document(one) for one in change.refreshers],
            "revoke": [{"owner": one.owner, "keyid": one.keyid} for one in change.revoked],
        }
        text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
        try:
            write_atomic(self.path / FILE, text.encode())
        except OSError as error:
            raise SigningFolderError(f"{self.path} cannot be written: {error}.") from error

    def read(self, site: Site) -> KeyChange:
        """What is asked for, checked against the site as if it were given anew.

        Raises SigningFolderError where the file is damaged, AuthoringError where the site does
        not allow the change.
        """
        document = self._document()
        try:
            people, refreshers = (self._keys(document[name]) for name in ("add", "refresh"))
            revoked = [(str(one["owner"]), str(one["keyid"])) for one in document["revoke"]]
            if set(document) != _MEMBERS or len(revoked) > 1:
                raise ValueError("it has members that a request has not")
            if bool(revoked) == bool(people or refreshers):
                raise ValueError("it must either add keys or revoke one")
        except (KeyError, TypeError, ValueError, KeyFileError) as error:
            raise SigningFolderError(
                f"{self.path / FILE} is damaged: {error}. Begin the request anew."
            ) from error
        if not revoked:
            return adding(site, people, refreshers)
        ((owner, keyid),) = revoked
        change = revoking(site, keyid)
        if change.revoked[0].owner != owner or change.revoked[0].keyid != keyid:
            raise SigningFolderError(
                f"{self.path / FILE} says that {keyid[:12]} is {owner}'s key, and it is "
                f"{change.revoked[0].owner}'s. Ask who wrote it, and begin the request anew."
            )
        return change

    def clear(self) -> None:
        """Remove the request after it was published."""
        (self.path / FILE).unlink(missing_ok=True)
        self.signatures.clear()

    def _keys(self, documents: list[Mapping[str, Any]]) -> list[PublicKey]:
        return [public_of(one, str(self.path / FILE)) for one in documents]

    def _document(self) -> Mapping[str, Any]:
        file = self.path / FILE
        try:
            with file.open("rb") as opened:
                data = opened.read(_LARGEST_FILE + 1)
        except OSError as error:
            raise SigningFolderError(
                f"{file} cannot be read: {error.strerror}. selfcheck-policy keys add --stage and "
                "keys revoke --stage begin a request."
            ) from error
        try:
            document = json.loads(data) if len(data) <= _LARGEST_FILE else None
        except (ValueError, RecursionError):
            document = None
        if not isinstance(document, dict) or document.get("schema") != SCHEMA:
            raise SigningFolderError(f"{file} is no request for a change of keys.")
        return document

"""What `upload` needs of a destination, whatever lies behind it.

Paths are those of a site (`metadata/3.snapshot.json`), always with slashes.
"""

from __future__ import annotations

from typing import Protocol, Self

from selfcheck.authoring.errors import AuthoringError

LARGEST = 8 * 1024 * 1024
"""Bytes of a file that is read from a destination; clients read half of that at most."""


class UploadError(AuthoringError):
    """The destination cannot be used, or may not be given this site (exit 2)."""


class ChangedError(UploadError):
    """Somebody else wrote to the destination in the meantime."""


class Destination(Protocol):
    """An open destination; used as a context manager, which ends the connection."""

    @property
    def name(self) -> str:
        """How sentences call it."""

    def read(self, path: str) -> bytes | None:
        """A file, or None where there is none; raises UploadError."""

    def write(self, path: str, data: bytes) -> None:
        """Write or replace a file: readers find the old one or the new one whole.

        Raises UploadError.
        """

    def replace(self, path: str, data: bytes, seen: bytes | None) -> None:
        """Like `write`, if the file is still what was `seen`; raises ChangedError otherwise."""

    def tidy(self) -> None:
        """Remove what an upload that was killed left unfinished; raises UploadError."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


def changed(name: str, path: str) -> ChangedError:
    """Somebody else is uploading to the same place."""
    return ChangedError(
        f"{path} at {name} was changed while this upload ran: somebody else is uploading there. "
        "Run the command again; it looks at what they left."
    )


def too_large(name: str, path: str) -> UploadError:
    """A file that no client would read either."""
    return UploadError(
        f"{path} at {name} is larger than {LARGEST >> 20} MiB and was not made by this program. "
        "Look at it there, and remove it if it is none of yours."
    )

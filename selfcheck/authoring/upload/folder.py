"""A folder as destination: a mounted share, or the folder that a web server on this machine reads.

Files are written under a name that begins with a dot, flushed and renamed, so readers never see
half a file. The folder itself must be there: writing below the mount point of a share that is
not mounted would look like success.
"""

from __future__ import annotations

from pathlib import Path
from typing import Self

from selfcheck.authoring.files import TEMPORARY, write_atomic
from selfcheck.authoring.site import METADATA, TARGETS, is_site
from selfcheck.authoring.skeleton import has_source
from selfcheck.authoring.upload.destination import (
    LARGEST,
    UploadError,
    changed,
    too_large,
)


class FolderDestination:
    """Writes below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        return str(self._folder)

    def read(self, path: str) -> bytes | None:
        try:
            with (self._folder / path).open("rb") as file:
                data = file.read(LARGEST + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._failed(path, "read", error) from error
        if len(data) > LARGEST:
            raise too_large(self.name, path)
        return data

    def write(self, path: str, data: bytes) -> None:
        try:
            write_atomic(self._folder / path, data)
        except OSError as error:
            raise self._failed(path, "written", error) from error

    def replace(self, path: str, data: bytes, seen: bytes | None) -> None:
        if self.read(path) != seen:
            raise changed(self.name, path)
        self.write(path, data)

    def tidy(self) -> None:
        for part in (METADATA, TARGETS):
            try:
                for leftover in list((self._folder / part).rglob(f"{TEMPORARY}*")):
                    leftover.unlink(missing_ok=True)
            except OSError as error:
                raise self._failed(part, "tidied up", error) from error

    def __enter__(self) -> Self:
        if not self._folder.is_dir():
            raise UploadError(
                f"{self._folder} is no folder, or is not there. If it is a share, mount it; "
                "if it is new, make it, and run the command again."
            )
        if has_source(self._folder):
            raise UploadError(f"{self._folder} is a SOURCE. Give the folder that is served.")
        if any(map(is_site, self._folder.resolve().parents)):
            raise UploadError(f"{self._folder} lies inside a site. Give a folder beside it.")
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held open."""

    def _failed(self, path: str, what: str, error: OSError) -> UploadError:
        return UploadError(
            f"{self._folder / path} could not be {what}: {error.strerror or error}. Make room or "
            "set the permissions right, and run the command again; it goes on where it stopped."
        )

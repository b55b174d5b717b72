"""An SFTP server as destination."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import Self

from selfcheck.authoring.files import TEMPORARY
from selfcheck.authoring.roles import LEDGERS, paths_of
from selfcheck.authoring.site import METADATA, TARGETS
from selfcheck.authoring.upload.destination import LARGEST, UploadError, changed, too_large
from selfcheck.authoring.upload.sftp_wire import Code, StatusError, Wire, WireError
from selfcheck.authoring.upload.ssh import Connection, Host

_MARK = 12
_FOLDERS = (
    METADATA,
    *sorted(
        {f"{TARGETS}/{path.rpartition('/')[0]}" for role in LEDGERS for path in paths_of(role)}
    ),
)
"""Every folder of a site that holds files."""


class SftpDestination:
    """Writes below `folder` on `host`, which is absolute or begins at the user's home.

    Each file is written under a temporary name, flushed where the server can, and renamed. A
    server that cannot rename over a file (posix-rename) gets the one file that is ever replaced,
    the timestamp, in two steps: clients that look between them find no site and ask again later.
    """

    def __init__(self, host: Host, folder: str) -> None:
        self._host = host
        self._folder = PurePosixPath(folder)
        self._connection: Connection | None = None
        self._open: Wire | None = None

    @property
    def name(self) -> str:
        path = self._folder if self._folder.is_absolute() else PurePosixPath("/~") / self._folder
        return f"sftp://{self._host.shown}{path}"

    def read(self, path: str) -> bytes | None:
        try:
            data = self._wire.read(self._at(path), LARGEST)
        except StatusError as error:
            if error.code == Code.NO_SUCH_FILE:
                return None
            raise self._failed(path, "read", error) from error
        except WireError as error:
            raise self._lost(error) from error
        if len(data) > LARGEST:
            raise too_large(self.name, path)
        return data

    def write(self, path: str, data: bytes) -> None:
        # The same content has the same temporary name: what a killed upload left is overwritten.
        mark = hashlib.sha256(data).hexdigest()[:_MARK]
        place = PurePosixPath(path)
        temporary = self._at(place.with_name(f"{TEMPORARY}{mark}-{place.name}"))
        try:
            try:
                self._wire.write(temporary, data)
            except StatusError as error:
                if error.code != Code.NO_SUCH_FILE:
                    raise
                self._make_folders(place.parent)
                self._wire.write(temporary, data)
            if not self._wire.can_replace and self._wire.exists(self._at(path)):
                self._wire.remove(self._at(path))
            self._wire.rename(temporary, self._at(path))
        except StatusError as error:
            raise self._failed(path, "written", error) from error
        except WireError as error:
            raise self._lost(error) from error

    def replace(self, path: str, data: bytes, seen: bytes | None) -> None:
        if self.read(path) != seen:
            raise changed(self.name, path)
        self.write(path, data)

    def tidy(self) -> None:
        try:
            for folder in _FOLDERS:
                for name in self._names(folder):
                    if name.startswith(TEMPORARY):
                        self._wire.remove(self._at(f"{folder}/{name}"))
        except StatusError as error:
            raise self._failed(METADATA, "tidied up", error) from error
        except WireError as error:
            raise self._lost(error) from error

    def __enter__(self) -> Self:
        self._connection = Connection(self._host)
        try:
            self._open = Wire(self._connection.reader, self._connection.writer)
            if not self._open.exists(self._at("")):
                raise UploadError(
                    f"{self.name} is not there. Make that folder on the server, or correct the "
                    "address, and run the command again."
                )
        except BaseException as error:
            found = self._lost(error) if isinstance(error, WireError) else None
            self._connection.close()
            if found is not None:
                raise found from error
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection is not None:
            self._connection.close()

    @property
    def _wire(self) -> Wire:
        if self._open is None:
            raise RuntimeError("a destination is used within its `with`")
        return self._open

    def _at(self, path: str | PurePosixPath) -> str:
        return str(self._folder / path)

    def _names(self, folder: str) -> list[str]:
        try:
            return self._wire.names(self._at(folder))
        except StatusError as error:
            if error.code == Code.NO_SUCH_FILE:
                return []
            raise

    def _make_folders(self, folder: PurePosixPath) -> None:
        for one in (*reversed(folder.parents), folder):
            if not self._wire.exists(self._at(one)):
                self._wire.make_folder(self._at(one))

    def _failed(self, path: str, what: str, error: StatusError) -> UploadError:
        return UploadError(
            f"{self.name}: {path} could not be {what}; the server says: {error}. See that the "
            "user may write there and that there is room, and run the command again; it goes on "
            "where it stopped."
        )

    def _lost(self, error: WireError) -> UploadError:
        if self._connection is None:
            raise RuntimeError("a destination is used within its `with`") from error
        return self._connection.failure(str(error))

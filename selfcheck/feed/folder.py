"""Reads a published policy from a folder, for instance a network share, or from files at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from pathlib import Path, PurePosixPath

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import FetcherInterface

from selfcheck.feed.failures import StoppedError, UnansweredError
from selfcheck.feed.watch import Watch

_CHUNK = 16 * 1024


class FolderFetcher(FetcherInterface):
    """Hands out the files below `folder`; a missing one is what 404 is on the web."""

    def __init__(self, folder: Path, watch: Watch) -> None:
        self._folder = folder
        self._watch = watch

    def _fetch(self, url: str) -> Iterator[bytes]:
        parts = PurePosixPath(url).parts
        if ".." in parts or PurePosixPath(url).is_absolute():
            raise UnansweredError(f"{url} does not lie in {self._folder}. Ask IT to publish again.")
        file = self._folder.joinpath(*parts)
        # Asked before opening: reading from a pipe or a device would wait forever.
        if not file.is_file():
            raise DownloadHTTPError(f"{file} is missing.", HTTPStatus.NOT_FOUND)
        return self._chunks(file)

    def _chunks(self, file: Path) -> Iterator[bytes]:
        try:
            with file.open("rb") as opened:
                while chunk := opened.read(_CHUNK):
                    why = self._watch.ended()
                    if why is not None:
                        raise StoppedError(why, f"Reading {file} was ended. Check again.")
                    yield chunk
        except OSError as error:
            raise UnansweredError(
                f"{file} cannot be read: {error.strerror or error}."
                " Check that the folder is connected and that you may read it."
            ) from error


class MemoryFetcher(FetcherInterface):
    """Hands out files by their paths below a site."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def _fetch(self, url: str) -> Iterator[bytes]:
        if url not in self._files:
            raise DownloadHTTPError(f"{url} is missing.", HTTPStatus.NOT_FOUND)
        return iter((self._files[url],))

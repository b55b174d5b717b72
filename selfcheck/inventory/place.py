"""A file or folder on the scanned machine, reached without leaving that machine.

A mounted image or a test tree is scanned under a root folder. Its symbolic links were made
for a machine on which that folder is `/`; followed by this computer they would lead to this
computer's own files. So under a root every link is followed by hand and stays inside.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from selfcheck.inventory.errors import Unreadable

_HOPS = 40  # as many links as Linux follows in one path (path_resolution(7))
# Never wait for a writer of a named pipe, never become the owner of a terminal.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Tree:
    """Where paths start and where absolute links lead.

    `base` is the folder on this computer that paths start from, `root` the one that stands for
    `/` on the scanned machine, and `shown` what the scanned machine calls `base`. With
    `root` at this computer's own `/` links are left to the operating system.
    """

    base: Path
    root: Path
    shown: str

    @property
    def own(self) -> bool:
        return self.root == Path(self.root.anchor)


@dataclass(frozen=True, slots=True)
class Place:
    """A path in a tree. Reading gives None where there is nothing, `Unreadable` otherwise."""

    tree: Tree
    path: PurePosixPath = PurePosixPath()

    def __truediv__(self, more: str) -> Place:
        return Place(self.tree, self.path / more.lstrip("/"))

    def __str__(self) -> str:
        """The path as the scanned machine calls it."""
        return str(PurePosixPath(self.tree.shown) / self.path)

    @property
    def name(self) -> str:
        return self.path.name

    def named(self, path: str) -> Place:
        """The place at an absolute path of the scanned machine, as found in one of its files."""
        if self.tree.own:
            return Place(Tree(Path("/"), Path("/"), "/")) / path
        return Place(Tree(self.tree.root, self.tree.root, "/")) / path

    def locate(self) -> Path | None:
        """Where it is on this computer, links followed inside the tree; None if not there."""
        path = self.tree.base / self.path
        if self.tree.own:
            try:
                path.stat()
            except FileNotFoundError:
                pass  # not there, or a link that leads nowhere: the walk tells
            except OSError as error:
                raise Unreadable(_because(self, error)) from error
            else:
                return path
        return self._walk()

    def read(self, limit: int = 16 * MEBIBYTE) -> bytes | None:
        """The content of a regular file of at most `limit` bytes."""
        found = self.locate()
        return None if found is None else _read(found, self, limit)

    def start(self, length: int) -> bytes | None:
        """The first `length` bytes of a regular file."""
        found = self.locate()
        return None if found is None else _read(found, self, length, cut=True)

    def names(self, limit: int = 100_000) -> list[str] | None:
        """The sorted names in a folder."""
        found = self.locate()
        if found is None:
            return None
        try:
            names = os.listdir(found)
        except OSError as error:
            raise Unreadable(_because(self, error)) from error
        if len(names) > limit:
            raise Unreadable(f"{self} holds more than {limit} names")
        return sorted(names)

    def files(self, suffix: str, limit: int = MEBIBYTE) -> Iterator[tuple[str, bytes | Unreadable]]:
        """Every file in a folder whose name ends in `suffix`, in the order of names.

        The folder is located once, so that reading hundreds of files stays fast under a root.
        """
        found = self.locate()
        for name in self.names() or ():
            if found is None or not name.endswith(suffix):
                continue
            try:
                if self.tree.own or not (found / name).is_symlink():
                    yield name, _read(found / name, self / name, limit)
                else:
                    content = (self / name).read(limit)
                    if content is not None:
                        yield name, content
            except Unreadable as error:
                yield name, error

    def folders(self, limit: int = 100_000) -> list[str] | None:
        """The sorted names of the folders in a folder, links to folders among them."""
        names = self.names(limit)
        return None if names is None else [name for name in names if (self / name).is_folder()]

    def status(self) -> os.stat_result | None:
        """What kind of thing it is (links followed)."""
        found = self.locate()
        try:
            return None if found is None else found.stat()
        except OSError as error:
            raise Unreadable(_because(self, error)) from error

    def is_folder(self) -> bool:
        status = self.status()
        return status is not None and stat.S_ISDIR(status.st_mode)

    def is_file(self) -> bool:
        status = self.status()
        return status is not None and stat.S_ISREG(status.st_mode)

    def link(self) -> str | None:
        """Where a symbolic link leads, as written in it; None if it is none or not there."""
        above = Place(self.tree, self.path.parent).locate()
        try:
            return None if above is None else os.readlink(above / self.path.name)
        except OSError:
            return None

    def _walk(self) -> Path | None:
        """The path with every link followed as the scanned machine would, never outside it."""
        todo = list(reversed(self.path.parts))
        current = self.tree.base
        ceiling = self.tree.root if self.tree.own else current
        hops = linked = 0  # links followed; parts at the end of `todo` that came from links
        while todo:
            part, from_link = todo.pop(), linked > 0
            linked = max(linked - 1, 0)
            if part == "..":
                current = current if current == ceiling else current.parent
                continue
            try:
                target = _link(current / part)
            except FileNotFoundError as error:
                if from_link:
                    raise Unreadable(f"{self}: a link leads nowhere") from error
                return None
            except OSError as error:
                raise Unreadable(_because(self, error)) from error
            if target is None:
                current /= part
                continue
            hops += 1
            if hops > _HOPS:
                raise Unreadable(f"{self}: too many links")
            if target.is_absolute():
                current = ceiling = self.tree.root
            parts = [part for part in target.parts if part != "/"]
            todo.extend(reversed(parts))
            linked += len(parts)
        return current


def _link(path: Path) -> PurePosixPath | None:
    """Where a link leads; None for anything else that exists."""
    return PurePosixPath(os.readlink(path)) if stat.S_ISLNK(path.lstat().st_mode) else None


def _read(path: Path, place: Place, limit: int, *, cut: bool = False) -> bytes:
    try:
        with open(os.open(path, _FLAGS), "rb", buffering=0) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Unreadable(f"{place} is not a file")
            content = _drain(file, limit if cut else limit + 1)
    except OSError as error:
        raise Unreadable(_because(place, error)) from error
    if len(content) > limit:
        raise Unreadable(f"{place} is larger than {limit // MEBIBYTE} MiB")
    return content


def _drain(file: io.FileIO, length: int) -> bytes:
    """Up to `length` bytes: one read may give fewer."""
    parts: list[bytes] = []
    while length > 0:
        part = file.read(min(length, 4 * MEBIBYTE))
        if not part:
            break
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _because(place: Place, error: OSError) -> str:
    return f"{place}: {error.strerror or error}"

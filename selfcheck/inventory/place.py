"""A file or folder on the scanned machine, reached without leaving that machine.

A mounted image or a test tree is scanned under a root folder. Its symbolic links were made
for a machine on which that folder is `/`; followed by this computer they would lead to this
computer's own files. So under a root every link is followed by hand and stays inside.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import field
from pathlib import Path, PurePosixPath

from selfcheck.core.frozen import frozen
from selfcheck.inventory.errors import UnreadableError

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
_SMALL = 1 << 15
"""Bytes that are read in one call; nearly every list of a package's files is shorter."""
_HERE = PurePosixPath()


@frozen
class Tree:
    """Where paths start and where absolute links lead.

    `base` is the folder on this computer that paths start from, `root` the one that stands for
    `/` on the scanned machine, and `shown` what the scanned machine calls `base`. With
    `root` at this computer's own `/` links are left to the operating system.
    """

    base: Path
    root: Path
    shown: str
    own: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "own", self.root == Path(self.root.anchor))


@frozen
class Place:
    """A path in a tree. Reading gives None where there is nothing, `UnreadableError` otherwise."""

    tree: Tree
    path: PurePosixPath = _HERE

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
        if "\0" in str(path) or not _encodable(str(path)):
            raise UnreadableError(f"{str(self)!r} is not a path")
        if self.tree.own:
            try:
                path.stat()
            except FileNotFoundError:
                pass  # not there, or a link that leads nowhere: the walk tells
            except OSError as error:
                raise UnreadableError(_because(self, error)) from error
            else:
                return path
        return self._walk()

    def read(self, limit: int = 16 * MEBIBYTE) -> bytes | None:
        """The content of a regular file of at most `limit` bytes."""
        found = self.locate()
        return None if found is None else _read(str(found), str(self), limit)

    def start(self, length: int) -> bytes | None:
        """The first `length` bytes of a regular file."""
        found = self.locate()
        return None if found is None else _read(str(found), str(self), length, cut=True)

    def names(self, limit: int = 100_000) -> list[str] | None:
        """The sorted names in a folder."""
        found = self.locate()
        if found is None:
            return None
        try:
            names = os.listdir(found)  # noqa: PTH208  names are all that is wanted
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UnreadableError(_because(self, error)) from error
        if len(names) > limit:
            raise UnreadableError(f"{self} holds more than {limit} names")
        return sorted(names)

    def files(
        self, suffix: str, limit: int = MEBIBYTE
    ) -> Iterator[tuple[str, bytes | UnreadableError]]:
        """Every file in a folder whose name ends in `suffix`, in the order of names.

        The folder is opened once, and plain files are opened beneath it, so that reading a
        thousand takes milliseconds; links, and whatever gives trouble, go the usual way.
        """
        with _opened(self.locate()) as folder:
            for name in self.names() or ():
                if not name.endswith(suffix):
                    continue
                try:
                    content = _beneath(folder, name)
                    if content is None or len(content) > limit:
                        content = (self / name).read(limit)
                except UnreadableError as error:
                    yield name, error
                else:
                    if content is not None:
                        yield name, content

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
            raise UnreadableError(_because(self, error)) from error

    def is_folder(self) -> bool:
        status = self.status()
        return status is not None and stat.S_ISDIR(status.st_mode)

    def is_file(self) -> bool:
        status = self.status()
        return status is not None and stat.S_ISREG(status.st_mode)

    def _walk(self) -> Path | None:
        """The path with every link followed as the scanned machine would, never outside it.

        With plain strings: a scan looks at thousands of parts of paths.
        """
        base, root = _plain(self.tree.base), _plain(self.tree.root)
        todo = list(reversed(self.path.parts))
        current = base
        ceiling = root if self.tree.own else base
        hops = linked = 0  # links followed; parts at the end of `todo` that came from links
        while todo:
            part, from_link = todo.pop(), linked > 0
            linked = max(linked - 1, 0)
            if part == "..":
                current = current if current == ceiling else _above(current)
                continue
            try:
                target = _link(f"{current}/{part}")
            except FileNotFoundError as error:
                if from_link:
                    raise UnreadableError(f"{self}: a link leads nowhere") from error
                return None
            except OSError as error:
                raise UnreadableError(_because(self, error)) from error
            if target is None:
                current = f"{current}/{part}"
                continue
            hops += 1
            if hops > _HOPS:
                raise UnreadableError(f"{self}: too many links")
            if target.startswith("/"):
                current = ceiling = root
            parts = [part for part in target.split("/") if part not in ("", ".")]
            todo.extend(reversed(parts))
            linked += len(parts)
        return Path(current or "/")


def _plain(folder: Path) -> str:
    """The folder's path, to which a slash and a name can be added."""
    return str(folder).rstrip("/")


def _above(path: str) -> str:
    return os.path.dirname(path).rstrip("/")  # noqa: PTH120  see _walk


def _encodable(path: str) -> bool:
    """Whether it can name a file: texts from JSON can hold half of a character."""
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        return False
    return True


def _link(path: str) -> str | None:
    """Where a link leads; None for anything else that exists."""
    if not stat.S_ISLNK(os.lstat(path).st_mode):
        return None
    return os.readlink(path)  # noqa: PTH115  see _walk


def _read(path: str, shown: str, limit: int, *, cut: bool = False) -> bytes:
    try:
        descriptor = os.open(path, _FLAGS)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(f"{shown} is not a file")
            content = _drain(descriptor, status.st_size, limit if cut else limit + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise UnreadableError(f"{shown}: {error.strerror or error}") from error
    if len(content) > limit:
        raise UnreadableError(f"{shown} is larger than {limit // MEBIBYTE} MiB")
    return content


@contextmanager
def _opened(folder: Path | None) -> Iterator[int | None]:
    """A descriptor of the folder; None where nothing can be opened beneath one."""
    descriptor = None
    if folder is not None and os.open in os.supports_dir_fd:
        with suppress(OSError):
            descriptor = os.open(folder, _FLAGS | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _beneath(folder: int | None, name: str) -> bytes | None:
    """The content of a small plain file; None for anything else."""
    if folder is None:
        return None
    try:
        descriptor = os.open(name, _FLAGS | os.O_NOFOLLOW, dir_fd=folder)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            content = os.read(descriptor, _SMALL)
        finally:
            os.close(descriptor)
    except OSError:
        return None
    return content if len(content) < _SMALL else None


def _drain(descriptor: int, size: int, length: int) -> bytes:
    """Up to `length` bytes. The size is only what the file says: /proc says 0."""
    content = os.read(descriptor, min(length, size + 1))
    if len(content) < min(length, size + 1) and content:
        return content
    parts = [content]
    length -= len(content)
    while length > 0 and (part := os.read(descriptor, min(length, 4 * MEBIBYTE))):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _because(place: Place, error: OSError) -> str:
    return f"{place}: {error.strerror or error}"

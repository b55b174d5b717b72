"""Packages of rpm (Fedora, Red Hat, SUSE and what is made from them).

The database is rpmdb.sqlite in /usr/lib/sysimage/rpm or /var/lib/rpm: a table `Packages` of
headers. A header is two counts, an index of 16-byte entries (tag, type, offset, count) and the
data (rpm's documentation, "Package format", header structure; in the database it has no magic).
The older formats, Packages.db (ndb) and Packages (Berkeley DB), are left to the rpm command.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.ownership import RPM_FOLDERS
from selfcheck.inventory.place import Place
from selfcheck.inventory.sqlite import open_read_only

if TYPE_CHECKING:
    import sqlite3

_NAME, _VERSION, _RELEASE, _EPOCH, _VENDOR = 1000, 1001, 1002, 1003, 1011
_WANTED = frozenset({_NAME, _VERSION, _RELEASE, _EPOCH, _VENDOR})
_INT32, _STRING, _I18N = 4, 6, 9
_ENTRIES = 1 << 16  # rpm's own limit on the index of a header
_KEYS = "gpg-pubkey"  # how rpm keeps the keys that it trusts: not a program
_FORMAT = r"%{NAME}\t%{EVR}\t%{VENDOR}\n"


def databases(machine: Machine) -> Iterator[Place | Unread]:
    """Each folder with a database of rpm, once: some are links to others."""
    seen: set[str] = set()
    for path in RPM_FOLDERS:
        folder = machine.system / path
        try:
            found = folder.locate()
            if found is None or str(found.resolve()) in seen:
                continue
            seen.add(str(found.resolve()))
            if any(
                (folder / name).locate() for name in ("rpmdb.sqlite", "Packages.db", "Packages")
            ):
                yield folder
        except UnreadableError as error:
            yield Unread(str(error))


def find(machine: Machine) -> Iterator[Found]:
    """The packages of every database."""
    for folder in databases(machine):
        if isinstance(folder, Unread):
            yield folder
            continue
        yield Looked(str(folder))
        try:
            if (folder / "rpmdb.sqlite").locate() is not None:
                yield from _sqlite(folder / "rpmdb.sqlite")
            else:
                yield from _command(machine, folder)
        except UnreadableError as error:
            yield Unread(str(error))


def _sqlite(file: Place) -> Iterator[Found]:
    import sqlite3

    try:
        with closing(open_read_only(file)) as database:
            yield from _headers(database, file)
    except sqlite3.Error as error:
        raise UnreadableError(f"{file}: {error}") from error


def _headers(database: sqlite3.Connection, file: Place) -> Iterator[Found]:
    for number, header in database.execute("SELECT hnum, blob FROM Packages"):
        try:
            yield _package(_tags(header))
        except (ValueError, TypeError, struct.error) as error:
            yield Unread(f"{file}: header {number}: {error}")


def _tags(header: bytes) -> dict[int, str | int]:
    """The wanted tags; every other entry is passed over."""
    count, size = struct.unpack_from(">II", header)
    start = 8 + 16 * count
    if count > _ENTRIES or start + size > len(header):
        raise ValueError("cut short")
    tags: dict[int, str | int] = {}
    for tag, kind, offset, _ in struct.iter_unpack(">IIII", header[8:start]):
        if tag not in _WANTED:
            continue
        if offset >= size:
            raise ValueError(f"tag {tag} lies outside")
        if kind in {_STRING, _I18N}:
            end = header.index(b"\0", start + offset)
            tags[tag] = header[start + offset : end].decode(errors="replace")
        elif kind == _INT32:
            (tags[tag],) = struct.unpack_from(">I", header, start + offset)
    return tags


def _package(tags: dict[int, str | int]) -> InstalledApp:
    if not tags.get(_NAME):
        raise ValueError("no name")
    version = f"{tags.get(_VERSION, '')}-{tags.get(_RELEASE, '')}"
    if _EPOCH in tags:
        version = f"{tags[_EPOCH]}:{version}"
    return _app(str(tags[_NAME]), version, str(tags.get(_VENDOR, "")) or None)


def _command(machine: Machine, folder: Place) -> Iterator[Found]:
    """What `rpm -qa` says of the same folder; rpm reads the older formats only itself."""
    found = folder.locate()
    output = machine.commands.run(["rpm", "-qa", "--dbpath", str(found), "--queryformat", _FORMAT])
    for line in output.decode(errors="replace").splitlines():
        parts = line.split("\t")
        if len(parts) != 3 or not parts[0]:  # noqa: PLR2004  the fields of _FORMAT
            yield Unread(f"rpm -qa wrote {line[:80]!r}")
            continue
        name, version, vendor = parts
        yield _app(name, version, None if vendor == "(none)" else vendor)


def _app(name: str, version: str, vendor: str | None) -> InstalledApp:
    return InstalledApp(
        name=name,
        source=SOURCE.name,
        version=version,
        publisher=vendor,
        ids={IdKind.RPM: name},
        hidden=name == _KEYS,
    )


SOURCE = TableSource("rpm_packages", LINUX, frozenset({IdKind.RPM}), find)

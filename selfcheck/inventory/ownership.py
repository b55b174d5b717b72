"""Where packages are recorded, and which files came with one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import PurePosixPath

from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import MEBIBYTE, Place

RPM_FOLDERS = ("usr/lib/sysimage/rpm", "var/lib/rpm", "usr/share/rpm")
"""Where distributions keep rpm's database; some of them are links to others."""


def dpkg_folder(machine: Machine) -> Place:
    """Where dpkg keeps its records; DPKG_ADMINDIR moves it on the running computer (dpkg(1))."""
    moved = machine.environment.get("DPKG_ADMINDIR")
    return machine.system.named(moved) if moved else machine.system / "var" / "lib" / "dpkg"


def owned_by_dpkg(admin: Place, paths: frozenset[str], folder: bytes) -> set[str]:
    """Those of `paths` that the lists in dpkg's `info` folder name.

    `folder` is a part that all of them have: a list without it is passed over. A list that
    cannot be read owns nothing, so that what it may own is listed rather than lost.
    """
    lines = {b"\n%b\n" % path.encode(errors="surrogateescape"): path for path in paths}
    found: set[str] = set()
    for _, content in _lists(admin):
        if folder in content:
            found.update(path for line, path in lines.items() if line in content)
            if len(found) == len(lines):
                break
    return found


def _lists(admin: Place) -> Iterator[tuple[str, bytes]]:
    try:
        for name, content in (admin / "info").files(".list", 64 * MEBIBYTE):
            if isinstance(content, bytes):
                yield name, content
    except UnreadableError:
        return


def owned_by_rpm(file: Place, paths: frozenset[str]) -> set[str]:
    """Those of `paths` whose name is in the table Basenames of rpm's SQLite database."""
    import sqlite3

    from selfcheck.inventory.sqlite import open_read_only

    names = {PurePosixPath(path).name: path for path in paths}
    try:
        with closing(open_read_only(file)) as database:
            query = "SELECT 1 FROM Basenames WHERE key = ? LIMIT 1"
            return {
                path for name, path in names.items() if database.execute(query, (name,)).fetchone()
            }
    except (UnreadableError, sqlite3.Error):
        return set()


def owned(machine: Machine, paths: frozenset[str], folder: bytes) -> set[str]:
    """Those of `paths` (as the scanned machine calls them) that a package brought."""
    if not paths:
        return set()
    found = owned_by_dpkg(dpkg_folder(machine), paths, folder)
    for path in RPM_FOLDERS:
        file = machine.system / path / "rpmdb.sqlite"
        try:
            there = file.locate() is not None
        except UnreadableError:
            there = False
        if there and (rest := paths - found):
            found |= owned_by_rpm(file, rest)
    return found

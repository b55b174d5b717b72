"""Programs that only a desktop entry tells of: installed by hand, by Wine, by a game store.

Entries lie in `applications` under the data folders of the XDG Base Directory Specification.
Those that a package brought are left to the package's source, and launchers of web apps to
web_apps. The id is the desktop file id of the Desktop Entry Specification, with `.desktop`.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.core.frozen import frozen
from selfcheck.inventory.desktop_files import parse
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.ownership import owned
from selfcheck.inventory.place import Place

_SUFFIX = ".desktop"
_DEPTH = 3
_SYSTEM = ("usr/local/share", "usr/share")


@frozen
class _File:
    """A desktop entry that was found; `key` is its desktop file id."""

    key: str
    place: Place


def find(machine: Machine) -> Iterator[Found]:
    """Every entry that no package brought."""
    system: list[_File] = []
    own: list[_File] = []
    for folders, files in ((_system_folders(machine), system), (_own_folders(machine), own)):
        for folder in folders:
            for found in _files(folder / "applications", "", _DEPTH):
                if isinstance(found, _File):
                    files.append(found)
                else:
                    yield found
    packaged = owned(
        machine, frozenset(str(file.place) for file in system), b"/share/applications/"
    )
    keys = {file.key for file in system if str(file.place) in packaged}
    for file in system:
        if str(file.place) not in packaged:
            yield from _entry(file)
    for file in own:
        if file.key not in keys:  # else a person's changed copy of a package's launcher
            yield from _entry(file)


def _system_folders(machine: Machine) -> list[Place]:
    named = [path for path in machine.environment.get("XDG_DATA_DIRS", "").split(":") if path]
    folders = {str(place): place for place in (machine.system / path for path in _SYSTEM)}
    for path in named:
        # What Flatpak and snapd export there is listed by their own sources.
        if path.startswith("/") and "flatpak" not in path and "snapd" not in path:
            place = machine.system.named(path.rstrip("/"))
            folders.setdefault(str(place), place)
    return list(folders.values())


def _own_folders(machine: Machine) -> list[Place]:
    moved = machine.environment.get("XDG_DATA_HOME")
    return [home.named(moved) if moved else home / ".local" / "share" for home in machine.homes]


def _files(folder: Place, prefix: str, depth: int) -> Iterator[_File | Looked | Unread]:
    """The entries in a folder and the folders in it, whose names become part of the id."""
    try:
        names = folder.names()
        if names is None:
            return
        yield Looked(str(folder))
        for name in names:
            if name.endswith(_SUFFIX):
                yield _File(prefix + name, folder / name)
            elif depth > 1 and "." not in name and (folder / name).is_folder():
                yield from _files(folder / name, f"{prefix}{name}-", depth - 1)
    except UnreadableError as error:
        yield Unread(str(error))


def _entry(file: _File) -> Iterator[Found]:
    try:
        content = file.place.read()
        if content is None:
            return
        entry = parse(content)
    except (UnreadableError, ValueError) as error:
        yield Unread(str(error) if isinstance(error, UnreadableError) else f"{file.place}: {error}")
        return
    if entry.kind != "Application" or entry.deleted or entry.browser_app is not None:
        return
    yield InstalledApp(
        name=entry.name,
        source=SOURCE.name,
        version=entry.version,
        ids={IdKind.DESKTOP: file.key},
        path=str(file.place),
        hidden=entry.hidden,
    )


SOURCE = TableSource("desktop_entries", LINUX, frozenset({IdKind.DESKTOP}), find)

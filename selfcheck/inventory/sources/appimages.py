"""AppImages: programs in one file, kept wherever a person put them.

An AppImage is an ELF file with `AI` and its type, 1 or 2, at byte 8 (AppImage specification).
Only the usual folders are looked into. The id is the file's name without version,
architecture and ending: an AppImage has no other name that can be read without unpacking it.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import Place

_HOME = (
    "", "Applications", "AppImages", ".local/bin", "bin", "Desktop", "Downloads", ".appimages",
    ".local/share/applications", ".local/lib",
)  # fmt: skip
_SYSTEM = ("opt", "usr/local/bin", "Applications")
_ENDING = ".appimage"
_ARCHITECTURE = (
    r"(?i)[-_.](x86[-_]64|amd64|x64|i[36]86|ia32|aarch64|arm64|armv7l|armhf|linux(?:64|32)?)"
    r"(?=[-_.]|$)"
)
_VERSION = r"[-_ .]v?(\d+(?:\.\d+)*(?:[-+~.]?[0-9A-Za-z]+)*)$"
_EXECUTABLE = 0o111
_FILES = 20_000


def find(machine: Machine) -> Iterator[Found]:
    """Every AppImage in the usual folders, and one folder deeper in /opt and ~/Applications."""
    for home in machine.homes:
        for path in _HOME:
            yield from _folder(home / path, deeper=path in {"Applications", "AppImages"})
    for path in _SYSTEM:
        yield from _folder(machine.system / path, deeper=path == "opt", shared=True)


def _folder(folder: Place, *, deeper: bool, shared: bool = False) -> Iterator[Found]:
    try:
        for name in folder.names(_FILES) or ():
            try:
                place = folder / name
                if _is_appimage(place):
                    yield Looked(str(folder))
                    yield _app(place)
                elif deeper and place.is_folder():
                    yield from _deeper(place, shared=shared)
            except UnreadableError as error:
                if _may_matter(name):
                    yield Unread(str(error))
    except UnreadableError as error:
        yield Unread(str(error))


def _deeper(folder: Place, *, shared: bool) -> Iterator[Found]:
    """A folder in /opt that only the system may list (as Docker makes one) holds no one's apps."""
    try:
        folder.names(_FILES)
    except UnreadableError as error:
        if shared and isinstance(error.__cause__, PermissionError):
            return
    yield from _folder(folder, deeper=False)


def _may_matter(name: str) -> bool:
    """A file called an AppImage that cannot be read; other unreadable files are not our matter."""
    return name.lower().endswith(_ENDING)


def _is_appimage(place: Place) -> bool:
    status = place.status()
    named = _may_matter(place.name)
    regular = status is not None and stat.S_ISREG(status.st_mode)
    if status is None or (not named and not (regular and status.st_mode & _EXECUTABLE)):
        return False
    start = (place.start(11) or b"") if regular else b""
    if start[:4] == b"\x7fELF" and start[8:10] == b"AI" and start[10:] in (b"\x01", b"\x02"):
        return True
    if named:
        raise UnreadableError(f"{place} is called an AppImage and is none")
    return False


def _app(place: Place) -> InstalledApp:
    name = place.name
    stem = re.sub(_ARCHITECTURE, "", name[: -len(_ENDING)] if _may_matter(name) else name)
    match = re.search(_VERSION, stem)
    name = stem[: match.start()] if match and match.start() else stem
    return InstalledApp(
        name=name,
        source=SOURCE.name,
        version=match[1] if match and match.start() else None,
        ids={IdKind.APPIMAGE: name},
        path=str(place),
    )


SOURCE = TableSource("appimages", LINUX, frozenset({IdKind.APPIMAGE}), find)

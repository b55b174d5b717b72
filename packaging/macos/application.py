"""What macOS is told of the application: its Info.plist, and its icon."""

from __future__ import annotations

import struct
from typing import Final

from linux.icons import png
from macos.product import EMPLOYEE, OLDEST
from selfcheck import __version__

_HEADER: Final = struct.Struct(">4sI")
PICTURES: Final = {
    b"icp4": 16,
    b"ic11": 32,
    b"icp5": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""The kinds of PNG pictures in an .icns file, and how many pixels each is wide and high."""


def information() -> dict[str, object]:
    """Beside what PyInstaller writes (Apple, "Bundle Resources": Information Property List)."""
    return {
        "CFBundleName": EMPLOYEE.title,
        "CFBundleDisplayName": EMPLOYEE.title,
        "CFBundleExecutable": EMPLOYEE.agent.rpartition("/")[2],
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "LSApplicationCategoryType": "public.app-category.utilities",
        "LSBackgroundOnly": False,  # one of the programs has a console, the application has not
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
    }


def icon() -> bytes:
    """The program's icon as an .icns file."""
    drawn = {size: png(size) for size in sorted(set(PICTURES.values()))}
    entries = [
        _HEADER.pack(kind, _HEADER.size + len(drawn[size])) + drawn[size]
        for kind, size in PICTURES.items()
    ]
    content = b"".join(entries)
    return _HEADER.pack(b"icns", _HEADER.size + len(content)) + content

"""The program's icon as Windows has them: pictures of several sizes in one file."""

from __future__ import annotations

import struct
from typing import Final

from linux.icons import png

SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
_HEADER: Final = struct.Struct("<HHH")
_ENTRY: Final = struct.Struct("<BBBBHHII")
_ICON: Final = 1


def icon() -> bytes:
    """An .ico file of PNG pictures, which Windows reads since Vista (ICONDIR, ICONDIRENTRY)."""
    pictures = [(size, png(size)) for size in SIZES]
    place = _HEADER.size + len(pictures) * _ENTRY.size
    entries = []
    for size, picture in pictures:
        side = size % 256  # 256 is written as 0
        entries.append(_ENTRY.pack(side, side, 0, 0, 1, 32, len(picture), place))
        place += len(picture)
    contents = (picture for _, picture in pictures)
    return b"".join([_HEADER.pack(0, _ICON, len(pictures)), *entries, *contents])

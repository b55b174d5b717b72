"""Windows: whether only administrators could have changed a file, by its security descriptor.

A descriptor is read as text, in Microsoft's "Security Descriptor Definition Language". The rights
of a folder on the way matter as far as they let somebody put another file in the place of the one
that is there; whoever only adds a file owns it, and an owner who is no administrator is a fault.
Entries that deny are passed over: they only ever take rights away.
"""

from __future__ import annotations

import re
from typing import Final

_TRUSTED_INSTALLER: Final = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"
_ADMINISTRATORS: Final = frozenset(
    {
        *("SY", "S-1-5-18"),  # the system
        *("BA", "S-1-5-32-544"),  # the computer's administrators
        *("LA", "DA", "EA"),  # the administrator, those of the domain, those of the whole
        *("OW", "S-1-3-4"),  # the owner, who is looked at for himself
        *("CO", "S-1-3-0"),  # whoever makes a file in this folder, and owns it then
        _TRUSTED_INSTALLER,
    }
)
_DELETE, _CHANGE_RIGHTS, _TAKE_OVER = 0x1_0000, 0x4_0000, 0x8_0000
_ALL, _WRITE = 0x1000_0000, 0x4000_0000
_WRITE_DATA, _APPEND, _WRITE_EXTRA, _DELETE_CHILD = 0x2, 0x4, 0x10, 0x40
_REPLACES: Final = _DELETE | _CHANGE_RIGHTS | _TAKE_OVER | _ALL
_FOLDER: Final = _REPLACES | _DELETE_CHILD
_FILE: Final = _REPLACES | _WRITE | _WRITE_DATA | _APPEND | _WRITE_EXTRA
_RIGHTS: Final = {
    "GA": _ALL,
    "GR": 0x8000_0000,
    "GW": _WRITE,
    "GX": 0x2000_0000,
    "SD": _DELETE,
    "RC": 0x2_0000,
    "WD": _CHANGE_RIGHTS,
    "WO": _TAKE_OVER,
    "FA": 0x1F_01FF,
    "FR": 0x12_0089,
    "FW": 0x12_0116,
    "FX": 0x12_00A0,
    "CC": 0x1,
    "DC": 0x2,
    "LC": 0x4,
    "SW": 0x8,
    "RP": 0x10,
    "WP": 0x20,
    "DT": 0x40,
    "LO": 0x80,
    "CR": 0x100,
}
"""The names of rights that stand for bits (winnt.h, sddl.h)."""
_ALLOWS: Final = ("A", "XA", "OA", "ZA")
_OWNER: Final = re.compile(r"O:(S-[\d-]+|[A-Z]{2})")
_LIST: Final = re.compile(r"D:([A-Z_]*)((?:\((?:[^()]|\([^()]*\))*\))*)")
_ENTRY: Final = re.compile(r"\(([A-Z]+);([A-Z]*);([^;]*);[^;]*;[^;]*;([^;)]+)")


def fault(descriptor: str, *, folder: bool) -> str | None:
    """Why others than administrators could have changed what has this descriptor, or None.

    What cannot be understood is a fault.
    """
    owner, found = _OWNER.search(descriptor), _LIST.search(descriptor)
    if owner is None or found is None:
        return "has rights that cannot be read"
    if owner[1] not in _ADMINISTRATORS:
        return "does not belong to an administrator"
    flags, listed = found.groups()
    entries = _ENTRY.findall(listed)
    if "NO_ACCESS_CONTROL" in flags:
        return "can be changed by everybody"
    if len(entries) != len(re.findall(r"\([A-Z]+;", listed)):
        return "has rights that cannot be read"
    for kind, inherited, rights, whose in entries:
        if kind not in _ALLOWS or "IO" in re.findall("..", inherited):
            continue
        bits = _bits(rights)
        if bits is None:
            return "has rights that cannot be read"
        if whose not in _ADMINISTRATORS and bits & (_FOLDER if folder else _FILE):
            return "can be changed by others than administrators"
    return None


def _bits(rights: str) -> int | None:
    """The rights as bits: a number, or names of two letters each."""
    if rights[:1].isdigit():
        try:
            return int(rights, 0)
        except ValueError:
            return None
    names = re.findall("..", rights)
    if "".join(names) != rights or not all(name in _RIGHTS for name in names):
        return None
    bits = 0
    for name in names:
        bits |= _RIGHTS[name]
    return bits

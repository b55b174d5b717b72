r"""Windows: settings as a .reg file, for tools that import those and for tests.

Microsoft, "Using a .reg file": a header, keys in brackets, one value a line; REG_MULTI_SZ is
hexadecimal, in UTF-16, each text and the whole ended by a zero. A map and a list become a key of
their own, as the template writes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from selfcheck.settings.stores.registry import PATH, RECOMMENDED

_HEADER: Final = "Windows Registry Editor Version 5.00"
COMPUTER: Final = "HKEY_LOCAL_MACHINE"
USER: Final = "HKEY_CURRENT_USER"


def registration(
    values: Mapping[str, object],
    recommended: Mapping[str, object] | None = None,
    hive: str = COMPUTER,
) -> str:
    """The file's text, with CR LF; write it as UTF-16 with a byte order mark."""
    lines = [_HEADER, ""]
    lines += _key(rf"{hive}\{PATH}", values)
    lines += _key(rf"{hive}\{PATH}\{RECOMMENDED}", recommended or {})
    return "\r\n".join([*lines, ""])


def _key(path: str, values: Mapping[str, object]) -> list[str]:
    if not values:
        return []
    own: list[str] = []
    below: list[str] = []
    for name, value in values.items():
        match value:
            case list():
                numbered = {str(place): each for place, each in enumerate(value, 1)}
                below += _key(rf"{path}\{name}", numbered)
            case dict():
                below += _key(rf"{path}\{name}", value)
            case _:
                own.append(f"{_quoted(name)}={_data(value)}")
    return [f"[{path}]", *own, "", *below]


def _data(value: object) -> str:
    if value is None:
        return _quoted("unknown")
    if isinstance(value, (bool, int)):
        return f"dword:{int(value):08x}"
    text = str(value)
    if "\n" not in text:
        return _quoted(text)
    texts = "".join(f"{line}\0" for line in text.splitlines()) + "\0"
    return f"hex(7):{texts.encode('utf-16-le').hex(',')}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

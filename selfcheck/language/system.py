"""Which languages this computer's user reads, by the system's settings and without Qt."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from typing import Final

_LOCALE: Final = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]+)*")


def system_languages(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """BCP 47 tags, the preferred one first; empty where nothing is said.

    On Linux as gettext does: LANGUAGE lists some unless the locale is C, then the first of
    LC_ALL, LC_MESSAGES and LANG that is set
    (https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html).
    On Windows and macOS the system's own lists count where that names none.
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    told = _tag(locale)
    if told:
        listed = [_tag(each) for each in environment.get("LANGUAGE", "").split(":")]
        return tuple(dict.fromkeys(tag for tag in (*listed, told) if tag))
    return _of_the_platform()


def _tag(locale: str) -> str:
    """A locale such as "de_AT.UTF-8@euro" as "de-AT"; "" for C, POSIX and what is none."""
    name = re.split("[.@]", locale, maxsplit=1)[0]
    return name.replace("_", "-") if _LOCALE.fullmatch(name) and name != "POSIX" else ""


def _of_the_platform() -> tuple[str, ...]:
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    return ()


def _windows() -> tuple[str, ...]:
    """GetUserPreferredUILanguages gives names such as "de-DE", each ended by a null."""
    import ctypes

    number, size = ctypes.c_ulong(), ctypes.c_ulong()
    ask = ctypes.windll.kernel32.GetUserPreferredUILanguages  # type: ignore[attr-defined,unused-ignore]
    by_name = 0x8
    ask(by_name, ctypes.byref(number), None, ctypes.byref(size))
    found = ctypes.create_unicode_buffer(size.value or 1)
    if not ask(by_name, ctypes.byref(number), found, ctypes.byref(size)):
        return ()
    return tuple(filter(None, ctypes.wstring_at(found, size.value).split("\0")))


def _macos() -> tuple[str, ...]:
    """The list of System Settings, which every account has in its global preferences."""
    import plistlib
    from pathlib import Path

    file = Path("~/Library/Preferences/.GlobalPreferences.plist").expanduser()
    try:
        found = plistlib.loads(file.read_bytes()).get("AppleLanguages", ())
    except (OSError, ValueError, plistlib.InvalidFileException):
        return ()
    return tuple(tag for tag in found if isinstance(tag, str))

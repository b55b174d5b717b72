"""The managed preferences of the macOS that the program runs on, through CoreFoundation.

Apple, "Preferences Utilities" (CFPreferences.h): CFPreferencesAppValueIsForced tells whether a
profile holds a value, CFPreferencesCopyAppValue gives it. A value becomes a property list and is
read as one, so that no type needs a way of its own.
"""

from __future__ import annotations

import ctypes
import getpass
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

_LIBRARY: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_MANAGED: Final = Path("/Library/Managed Preferences")
_UTF_8: Final = 0x08000100
_XML: Final = 100
"""kCFStringEncodingUTF8 and kCFPropertyListXMLFormat_v1_0 (CFString.h, CFPropertyList.h)."""

_POINTER = ctypes.c_void_p
_SIGNATURES: Final[tuple[tuple[str, Any, tuple[Any, ...]], ...]] = (
    ("CFStringCreateWithCString", _POINTER, (_POINTER, ctypes.c_char_p, ctypes.c_uint32)),
    ("CFPreferencesAppValueIsForced", ctypes.c_ubyte, (_POINTER, _POINTER)),
    ("CFPreferencesCopyAppValue", _POINTER, (_POINTER, _POINTER)),
    (
        "CFPropertyListCreateData",
        _POINTER,
        (_POINTER, _POINTER, ctypes.c_long, ctypes.c_ulong, _POINTER),
    ),
    ("CFDataGetLength", ctypes.c_long, (_POINTER,)),
    ("CFDataGetBytePtr", _POINTER, (_POINTER,)),
    ("CFRelease", None, (_POINTER,)),
)


class ManagedPreferences:
    """The managed preferences of `domain`.

    `library` is CoreFoundation, `managed` the folder in which macOS keeps what profiles bring.
    """

    def __init__(self, domain: str, library: Any = None, managed: Path = _MANAGED) -> None:  # noqa: ANN401 - ctypes knows no types
        self._domain = domain
        self._library = library if library is not None else ctypes.CDLL(_LIBRARY)
        self._file = f"{domain}.plist"
        self._managed = managed
        for name, result, arguments in _SIGNATURES:
            function = getattr(self._library, name)
            function.restype, function.argtypes = result, arguments

    @property
    def domain(self) -> str:
        return self._domain

    def names(self) -> Iterable[str]:
        """The names in the files of the computer's and the user's profiles.

        CoreFoundation cannot list what is forced; the files only help to tell of misspelt names.
        """
        found: dict[str, None] = {}
        files = (self._managed / self._file, self._managed / _user() / self._file)
        for file in filter(Path.is_file, files):
            import plistlib  # slow to import: only a computer with a profile pays for it

            try:
                found.update(dict.fromkeys(plistlib.loads(file.read_bytes())))
            except (OSError, ValueError, TypeError, plistlib.InvalidFileException):
                continue
        return found

    def forced(self, name: str) -> object | None:
        """What a profile forces; asked before and after, since a profile may go in between."""
        domain, key = self._text(self._domain), self._text(name)
        try:
            is_forced = self._library.CFPreferencesAppValueIsForced
            if not is_forced(key, domain):
                return None
            value = self._library.CFPreferencesCopyAppValue(key, domain)
            if not value:
                return None
            try:
                found = self._plain(value)
            finally:
                self._library.CFRelease(value)
            return found if is_forced(key, domain) else None
        finally:
            self._library.CFRelease(key)
            self._library.CFRelease(domain)

    def _text(self, text: str) -> int:
        made = self._library.CFStringCreateWithCString(None, text.encode(), _UTF_8)
        if not made:
            raise ValueError("macOS could not take the name")
        return int(made)

    def _plain(self, value: int) -> object:
        import plistlib

        data = self._library.CFPropertyListCreateData(None, value, _XML, 0, None)
        if not data:
            raise ValueError("a value that is no property list")
        try:
            length = self._library.CFDataGetLength(data)
            written = ctypes.string_at(self._library.CFDataGetBytePtr(data), length)
        finally:
            self._library.CFRelease(data)
        return plistlib.loads(written)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""

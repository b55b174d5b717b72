r"""Windows: the registry's Policies keys, which group policy and management tools write.

HKEY_LOCAL_MACHINE before HKEY_CURRENT_USER, below each the key Recommended; of HKEY_CURRENT_USER
only an administrator can change Software\Policies. A value has its setting's name. A list is
REG_MULTI_SZ or a key of its own whose values are numbered, as a template's list element writes
it; a map is a key of its own with named values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import IntEnum
from typing import Final, Protocol

from selfcheck.core.frozen import frozen
from selfcheck.settings import protection
from selfcheck.settings.layers import Layer, unknown
from selfcheck.settings.model import Origin, SettingProblem
from selfcheck.settings.schema import ROWS

PATH: Final = r"SOFTWARE\Policies\SelfCheck"
RECOMMENDED: Final = "Recommended"


class Hive(IntEnum):
    """The predefined keys (winreg.h), without their upper half."""

    CURRENT_USER = 1
    LOCAL_MACHINE = 2

    @property
    def short(self) -> str:
        return "HKCU" if self is Hive.CURRENT_USER else "HKLM"


class Kind(IntEnum):
    """The types of values that are read (winnt.h)."""

    TEXT = 1
    BINARY = 3
    NUMBER = 4
    TEXTS = 7
    LONG_NUMBER = 11


EXPANDABLE: Final = 2
"""REG_EXPAND_SZ. It would be filled in from the person's own environment, so it is not read."""


@frozen
class Key:
    """One key: its values by name, each with its type, and the names of the keys below it."""

    values: Mapping[str, tuple[object, int]] = field(default_factory=dict)
    keys: tuple[str, ...] = ()


class Registry(Protocol):
    """The 64-bit view of the registry."""

    def key(self, hive: Hive, path: str) -> Key | None:
        """A key, None where there is none. Raises OSError where it cannot be read."""


_ORIGINS: Final = (
    (Origin.MACHINE, Hive.LOCAL_MACHINE, PATH),
    (Origin.MANAGED_USER, Hive.CURRENT_USER, PATH),
    (Origin.RECOMMENDED, Hive.LOCAL_MACHINE, rf"{PATH}\{RECOMMENDED}"),
    (Origin.RECOMMENDED_USER, Hive.CURRENT_USER, rf"{PATH}\{RECOMMENDED}"),
)


class RegistryStore:
    """What is below the Policies keys of the two hives."""

    place = rf"HKLM\{PATH}"

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def layers(self) -> Iterable[Layer]:
        return [self._layer(origin, hive, path) for origin, hive, path in _ORIGINS]

    def _layer(self, origin: Origin, hive: Hive, path: str) -> Layer:
        place = rf"{hive.short}\{path}"
        try:
            found = self._registry.key(hive, path)
            if found is None:
                return Layer(origin)
            below = {
                name: self._registry.key(hive, rf"{path}\{name}") or Key()
                for name in found.keys
                if not (path == PATH and name.casefold() == RECOMMENDED.casefold())
            }
        except OSError as error:
            detail = f"it cannot be read ({error.strerror}); tell IT"
            return Layer(origin, problems=(SettingProblem(origin, place, detail),))
        return _Reading(origin, place).layer(found, below)


class _Reading:
    """Turns one key into a layer."""

    def __init__(self, origin: Origin, place: str) -> None:
        self._origin = origin
        self._place = place
        self._values: dict[str, tuple[object, str]] = {}
        self._problems: list[SettingProblem] = []

    def layer(self, found: Key, below: Mapping[str, Key]) -> Layer:
        for name, (data, kind) in found.values.items():
            self._take(name, _plain(data, kind), kind)
        for name, key in below.items():
            if key.values:  # group policy leaves empty keys behind
                self._take(name, _gathered(key), None)
        return Layer(self._origin, self._values, tuple(self._problems), protection.fault)

    def _take(self, said: str, value: object, kind: int | None) -> None:
        """One value; the registry does not tell capitals from small letters."""
        name, place = said.casefold(), rf"{self._place}\{said}"
        if name not in ROWS:
            if said:  # the key's own default value has no name
                self._problems.append(unknown(self._origin, self._place, said))
        elif name in self._values:
            self._wrong(place, f"{name} is set as a value and as a key; set it once")
        elif value is None:
            self._wrong(place, f"{name}: {_refusal(kind)}")
        elif value != "":
            self._values[name] = (value, place)

    def _wrong(self, place: str, detail: str) -> None:
        self._problems.append(SettingProblem(self._origin, place, detail))


def _plain(data: object, kind: int) -> object:
    """The value of a type that is read, else None."""
    if kind == Kind.TEXTS:
        return list(data) if isinstance(data, list) else []
    return data if kind in list(Kind) else None


def _gathered(key: Key) -> object:
    """Numbered values are a list in their order, others a map; None where one cannot be read."""
    plain = {name: _plain(data, kind) for name, (data, kind) in key.values.items()}
    if any(value is None for value in plain.values()):
        return None
    if all(name.isdecimal() for name in plain):
        return [plain[name] for name in sorted(plain, key=int)]
    return plain


def _refusal(kind: int | None) -> str:
    if kind == EXPANDABLE:
        return "REG_EXPAND_SZ depends on the person's environment; write it out as REG_SZ"
    return "a type that is not read; use REG_SZ, REG_MULTI_SZ or REG_DWORD"

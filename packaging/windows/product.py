"""What is packaged for Windows: the employee's program, and IT's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from uuid import UUID, uuid5

from selfcheck import __version__
from selfcheck.settings import ENVIRONMENT_PREFIX, TABLE
from selfcheck.settings.schema import Group, Shape

PROJECT: Final = Path(__file__).resolve().parents[2]
MANUFACTURER: Final = "The Self-Check project"
_VERSION: Final = re.compile(r"(\d+)\.(\d+)\.(\d+)")
_MOST: Final = (255, 255, 65535)
_ONE_TEXT: Final = (Shape.TEXT, Shape.CHOICE, Shape.YES_NO, Shape.NUMBER, Shape.CONTENT)


class VersionError(SystemExit):
    """Windows Installer could not tell this version from others."""


def installer_version(version: str = __version__) -> str:
    """The version as Windows Installer compares it (ProductVersion). Raises VersionError."""
    found = _VERSION.fullmatch(version)
    if found is None or any(int(n) > most for n, most in zip(found.groups(), _MOST, strict=True)):
        raise VersionError(
            f"{version} is no version for Windows Installer: it compares three numbers, of which"
            " the first two are at most 255 and the third at most 65535."
        )
    return version


@dataclass(frozen=True, slots=True)
class Product:
    """One package of the bundle `name`.

    `family` is what Windows knows all its versions by (the upgrade code) and never changes.
    `window` is the program that the start menu opens and every session starts, `properties` are
    the settings that whoever installs may give, by the property that gives them.
    """

    name: str
    title: str
    summary: str
    family: UUID
    programs: tuple[str, ...]
    window: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)
    version: str = field(default_factory=installer_version)

    def id_of(self, path: str) -> UUID:
        """The same for one path in every version, as Windows Installer's components need it."""
        return uuid5(self.family, path)


EMPLOYEE: Final = Product(
    "selfcheck",
    "Self-Check",
    "Tells you whether you need to act on your company's app policy",
    UUID("25947983-88d0-4830-97a5-04fce46bbca5"),
    ("selfcheck.exe", "selfcheck-window.exe"),
    window="selfcheck-window.exe",
    properties={
        f"{ENVIRONMENT_PREFIX}{row.name.upper()}": row.name
        for row in TABLE
        if row.shape in _ONE_TEXT and row.group is not Group.RUN
    },
)
OFFICE: Final = Product(
    "selfcheck-policy",
    "Self-Check for IT",
    "Writes, signs, publishes and withdraws app policy for Self-Check",
    UUID("4e661666-f460-4d21-8b6e-77896d16f906"),
    ("selfcheck-policy.exe",),
)
PRODUCTS: Final = (EMPLOYEE, OFFICE)

"""What is packaged for macOS: the employee's program, and IT's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from selfcheck import __version__, places

PROJECT: Final = Path(__file__).resolve().parents[2]
FILES: Final = Path(__file__).resolve().parent / "files"
OLDEST: Final = "13.0"
"""What Qt 6.11 runs on (doc.qt.io, "Supported Platforms")."""
ENTITLEMENTS: Final = FILES / "entitlements.plist"


@dataclass(frozen=True, slots=True)
class Product:
    """One package of the bundle `bundle`, whose place on the computer is `home`.

    `commands` are linked to from /usr/local/bin, by their place below `home`; `agent` is what every
    session starts.
    """

    name: str
    title: str
    identifier: str
    bundle: str
    home: str
    commands: tuple[str, ...]
    agent: str = ""
    version: str = __version__


EMPLOYEE: Final = Product(
    "selfcheck",
    "Self-Check",
    places.DOMAIN,
    "Self-Check.app",
    "Applications/Self-Check.app",
    ("Contents/MacOS/selfcheck",),
    agent="Contents/MacOS/selfcheck-window",
)
OFFICE: Final = Product(
    "selfcheck-policy",
    "Self-Check for IT",
    f"{places.DOMAIN}.policy",
    "selfcheck-policy",
    "usr/local/lib/selfcheck-policy",
    ("selfcheck-policy",),
)
PRODUCTS: Final = (EMPLOYEE, OFFICE)

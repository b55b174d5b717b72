"""How a program looks from outside: its icon, and what its system tells of it."""

from __future__ import annotations

import sys
from pathlib import Path

from PyInstaller.building.api import COLLECT
from PyInstaller.building.osx import BUNDLE

from selfcheck import __version__, places


def own_looks(
    bundle: str, program: str, work: Path, platform: str = sys.platform
) -> dict[str, str]:
    """What PyInstaller's EXE takes beside the rest: on Windows an icon and a version.

    `work` is a folder for both files. Nothing where `bundle` is none of ours.
    """
    if platform != "win32":
        return {}
    from windows.icon import icon
    from windows.product import PRODUCTS
    from windows.versions import version_information

    product = next((each for each in PRODUCTS if each.name == bundle), None)
    if product is None:
        return {}
    drawn, version = work / "selfcheck.ico", work / f"{program}.version"
    drawn.write_bytes(icon())
    version.write_text(version_information(product, f"{program}.exe"), encoding="utf-8")
    return {"icon": str(drawn), "version": str(version)}


def make_application(collection: COLLECT, work: Path, platform: str = sys.platform) -> None:
    """Self-Check.app out of what was collected, where the system is macOS."""
    if platform != "darwin":
        return
    from macos.application import icon, information
    from macos.product import EMPLOYEE

    drawn = work / "selfcheck.icns"
    drawn.write_bytes(icon())
    BUNDLE(
        collection,
        name=EMPLOYEE.bundle,
        icon=str(drawn),
        bundle_identifier=places.DOMAIN,
        version=__version__,
        info_plist=information(),
    )

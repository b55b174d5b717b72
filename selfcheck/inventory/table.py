"""Every source of this program, and what the sources of every platform can give."""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.core.apps import IdKind
from selfcheck.inventory.interface import Source
from selfcheck.inventory.sources import (
    appimages,
    chrome_extensions,
    deb_packages,
    desktop_entries,
    firefox_addons,
    flatpak_apps,
    rpm_packages,
    snap_packages,
    web_apps,
)

SOURCES: tuple[Source, ...] = (
    deb_packages.SOURCE,
    rpm_packages.SOURCE,
    flatpak_apps.SOURCE,
    snap_packages.SOURCE,
    desktop_entries.SOURCE,
    appimages.SOURCE,
    chrome_extensions.SOURCE,
    web_apps.SOURCE,
    firefox_addons.SOURCE,
)
"""What is read on this computer, in the order in which apps are listed."""

_ELSEWHERE: Mapping[str, frozenset[IdKind]] = {
    # Windows
    "programs": frozenset({IdKind.WINDOWS_UNINSTALL}),
    "msix_packages": frozenset({IdKind.MSIX}),
    "winget_packages": frozenset({IdKind.WINGET}),
    # macOS
    "apps": frozenset({IdKind.MACOS, IdKind.IOS}),
    "homebrew_packages": frozenset({IdKind.CASK}),
    # Linux, not read yet
    "pacman_packages": frozenset({IdKind.PACMAN}),
    # Editors
    "vscode_extensions": frozenset({IdKind.VSCODE_EXTENSION}),
    "jetbrains_plugins": frozenset({IdKind.JETBRAINS_PLUGIN}),
    # Phones
    "android_packages": frozenset({IdKind.ANDROID}),
    "ios_apps": frozenset({IdKind.IOS}),
}

YIELDS: Mapping[str, frozenset[IdKind]] = {
    **_ELSEWHERE,
    **{source.name: source.yields for source in SOURCES},
}
"""The kinds of id that each source can give, by the names that saved inventories use.

Names follow osquery's tables where one exists. A name that is not here could give any kind.
"""

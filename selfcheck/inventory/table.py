"""Every source of this program, and what the sources of every platform can give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfcheck.core.apps import IdKind
from selfcheck.core.devices import Os
from selfcheck.inventory.interface import Found, Source, TableSource, Unread
from selfcheck.inventory.machine import Machine
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

_EDITORS = ("vscode_extensions", "jetbrains_plugins")
_BROWSERS = ("chrome_extensions", "web_apps", "firefox_addons")
_NOT_READ: Mapping[Os, tuple[str, ...]] = {
    Os.WINDOWS: ("programs", "msix_packages", "winget_packages", *_BROWSERS, *_EDITORS),
    Os.MACOS: ("apps", "homebrew_packages", *_BROWSERS, *_EDITORS),
}


def _not_read(_: Machine) -> Iterator[Found]:
    yield Unread("this version of Self-Check does not read it on this system yet")


NOT_READ: tuple[Source, ...] = tuple(
    TableSource(name, frozenset({system}), YIELDS[name], _not_read)
    for system, names in _NOT_READ.items()
    for name in names
)
"""What may hold apps on other systems, and is not looked into: nothing follows from its silence."""

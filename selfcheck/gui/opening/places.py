"""Where a platform lets people remove, install or update an app: a table, nothing else.

Windows: "Launch the Windows Settings app" (Microsoft Learn). macOS: the panes' identifiers in
System Settings' own Info.plist. GNOME Software: its man page. Discover: its `--listmodes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from selfcheck.core.apps import Form
from selfcheck.core.devices import Os
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Action
from selfcheck.language import Marked, mark


class Desktop(Enum):
    """What draws a Linux computer's settings; OTHER for all the rest and other systems."""

    GNOME = "gnome"
    KDE = "kde"
    OTHER = "other"


@frozen
class Place:
    """One place of the system: what the button says, and the ways to get there, best first.

    `unopened` says that it was not opened.

    A way is an address with a scheme of the system, or a program with its arguments.
    """

    label: Marked
    ways: tuple[str | tuple[str, ...], ...]

    @property
    def unopened(self) -> Marked:
        return _UNOPENED[self.label]


_UNOPENED: Final[Mapping[str, Marked]] = {
    "Open Software": mark("Software was not opened."),
    "Open Discover": mark("Discover was not opened."),
    "Open the software centre": mark("The software centre was not opened."),
    "Open Installed apps": mark("The list of installed apps was not opened."),
    "Open Microsoft Store": mark("Microsoft Store was not opened."),
    "Open Storage settings": mark("The storage settings were not opened."),
    "Open App Store": mark("App Store was not opened."),
}


_GNOME_APPS: Final = ("gnome-control-center", "applications")
_SOFTWARE: Final = ("gnome-software", "--mode=installed")
_SOFTWARE_NEW: Final = ("gnome-software", "--mode=overview")
_SOFTWARE_UPDATES: Final = ("gnome-software", "--mode=updates")
_DISCOVER: Final = ("plasma-discover", "--mode", "installed")
_DISCOVER_NEW: Final = ("plasma-discover",)
_DISCOVER_UPDATES: Final = ("plasma-discover", "--mode", "update")
_KDE_SETTINGS: Final = ("systemsettings",)

_LINUX: Final[Mapping[tuple[Desktop, Action], Place]] = {
    (Desktop.GNOME, Action.REMOVE): Place(mark("Open Software"), (_SOFTWARE, _GNOME_APPS)),
    (Desktop.GNOME, Action.INSTALL): Place(mark("Open Software"), (_SOFTWARE_NEW,)),
    (Desktop.GNOME, Action.UPDATE): Place(mark("Open Software"), (_SOFTWARE_UPDATES,)),
    (Desktop.KDE, Action.REMOVE): Place(mark("Open Discover"), (_DISCOVER, _KDE_SETTINGS)),
    (Desktop.KDE, Action.INSTALL): Place(mark("Open Discover"), (_DISCOVER_NEW,)),
    (Desktop.KDE, Action.UPDATE): Place(mark("Open Discover"), (_DISCOVER_UPDATES, _KDE_SETTINGS)),
    (Desktop.OTHER, Action.REMOVE): Place(mark("Open the software centre"), (_SOFTWARE, _DISCOVER)),
    (Desktop.OTHER, Action.INSTALL): Place(
        mark("Open the software centre"), (_SOFTWARE_NEW, _DISCOVER_NEW)
    ),
    (Desktop.OTHER, Action.UPDATE): Place(
        mark("Open the software centre"), (_SOFTWARE_UPDATES, _DISCOVER_UPDATES)
    ),
}
_OTHERS: Final[Mapping[tuple[Os, Action], Place]] = {
    (Os.WINDOWS, Action.REMOVE): Place(mark("Open Installed apps"), ("ms-settings:appsfeatures",)),
    (Os.WINDOWS, Action.INSTALL): Place(mark("Open Microsoft Store"), ("ms-windows-store://home",)),
    (Os.WINDOWS, Action.UPDATE): Place(
        mark("Open Microsoft Store"), ("ms-windows-store://downloadsandupdates",)
    ),
    (Os.MACOS, Action.REMOVE): Place(
        mark("Open Storage settings"),
        ("x-apple.systempreferences:com.apple.settings.Storage",),
    ),
    (Os.MACOS, Action.INSTALL): Place(mark("Open App Store"), ("macappstore://",)),
    (Os.MACOS, Action.UPDATE): Place(mark("Open App Store"), ("macappstore://showUpdatesPage",)),
}


def place(system: Os, desktop: Desktop, form: Form, action: Action | None) -> Place | None:
    """The place on this computer where an app of this form is dealt with; None for nowhere.

    An extension lives in its browser or editor, and no system leads to a page within those.
    A web app is listed by Windows only; elsewhere its own menu removes it.
    """
    if action is None or form is Form.EXTENSION:
        return None
    if form is Form.WEB_APP and (system is not Os.WINDOWS or action is not Action.REMOVE):
        return None
    if system is Os.LINUX:
        return _LINUX[desktop, action]
    return _OTHERS.get((system, action))


def desktop_of(named: str) -> Desktop:
    """The desktop that XDG_CURRENT_DESKTOP names, such as "ubuntu:GNOME"."""
    names = {name.casefold() for name in named.split(":")}
    if "kde" in names:
        return Desktop.KDE
    return Desktop.GNOME if names & {"gnome", "unity", "pop"} else Desktop.OTHER

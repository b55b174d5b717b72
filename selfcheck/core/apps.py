"""Apps: the catalogue's products, and what is installed on a device."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from selfcheck.core.devices import Device
from selfcheck.core.frozen import frozen
from selfcheck.core.text import Text


class IdKind(StrEnum):
    """The naming systems in which an app has an exact id."""

    __hash__ = str.__hash__  # the enum's own is written in Python, and every id is looked up

    ANDROID = "android"
    IOS = "ios"
    MACOS = "macos"
    MSIX = "msix"
    WINDOWS_UNINSTALL = "windows_uninstall"
    WINGET = "winget"
    CASK = "cask"
    FLATPAK = "flatpak"
    SNAP = "snap"
    DEB = "deb"
    RPM = "rpm"
    PACMAN = "pacman"
    APPIMAGE = "appimage"
    DESKTOP = "desktop"
    WEB_APP = "web_app"
    CHROME_EXTENSION = "chrome_extension"
    FIREFOX_EXTENSION = "firefox_extension"
    VSCODE_EXTENSION = "vscode_extension"
    JETBRAINS_PLUGIN = "jetbrains_plugin"


class Form(StrEnum):
    """How an app is present: a program, a web app installed from a browser, or an extension."""

    NATIVE = "native"
    WEB_APP = "web_app"
    EXTENSION = "extension"


class KnownBy(StrEnum):
    """How the presence of an app is known."""

    READ = "read"
    BACKUP = "backup"
    REPORT = "report"
    DECLARED = "declared"


class SourceStatus(StrEnum):
    """What became of one source: only `unreadable` and `skipped` leave something open."""

    READ = "read"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    SKIPPED = "skipped"


@frozen
class CatalogueApp:
    """One product across platforms, as the organization's catalogue names it."""

    slug: str
    name: Text
    formerly: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    ids: Mapping[IdKind, tuple[str, ...]] = field(default_factory=dict)


@frozen
class InstalledApp:
    """One thing found on a device, in one place.

    `ids` holds the exact ids the source gave, one for each kind. `path` is the place, where
    the source knows one. `hidden` apps are not shown by their platform (system components):
    they match by id and publisher, never by name.
    """

    name: str
    source: str
    version: str | None = None
    publisher: str | None = None
    form: Form = Form.NATIVE
    ids: Mapping[IdKind, str] = field(default_factory=dict)
    path: str | None = None
    hidden: bool = False
    known_by: KnownBy = KnownBy.READ


@frozen
class SourceReport:
    """What one source gave: its status, how many apps, how long it took, and why not."""

    name: str
    status: SourceStatus
    apps: int = 0
    milliseconds: int = 0
    detail: str | None = None


@frozen
class Inventory:
    """Everything known to be installed on one device.

    `declared_present` and `declared_absent` hold catalogue slugs that the person said are or
    are not there; an app not asked about is unknown. An app that was read outweighs a "no".
    `known_by` says how the whole was learnt. `live` is true for a scan or a stored phone, false
    for a saved file given for a preview: only live ones age.
    """

    device: Device
    collected_at: datetime
    apps: tuple[InstalledApp, ...] = ()
    sources: tuple[SourceReport, ...] = ()
    known_by: KnownBy = KnownBy.READ
    declared_present: tuple[str, ...] = ()
    declared_absent: tuple[str, ...] = ()
    live: bool = True

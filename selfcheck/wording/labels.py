"""The short words for the values of the model: states, statuses, kinds, platforms."""

from __future__ import annotations

from typing import assert_never

from selfcheck.core.apps import Form, IdKind, KnownBy, SourceStatus
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.records import Effect, WithdrawalReason
from selfcheck.core.report import Action, MatchedBy, NoticeState, Status, Verdict

STATES = {
    NoticeState.WITHDRAWN: "Withdrawn",
    NoticeState.SUPERSEDED: "Replaced",
    NoticeState.CONFLICT: "Two versions",
    NoticeState.NOT_UNDERSTOOD: "Needs a newer Self-Check",
    NoticeState.EXPIRED: "Ended",
    NoticeState.SCHEDULED: "Coming up",
    NoticeState.PARTLY_WITHDRAWN: "Withdrawn in part",
    NoticeState.IN_FORCE: "In force",
}
STATUSES = {
    Status.ACTION_REQUIRED: "To do",
    Status.UPCOMING: "Coming up",
    Status.WITHDRAWN: "Withdrawn",
    Status.POSSIBLE: "Possibly meant",
    Status.UNKNOWN_SCOPE: "Not clear yet",
    Status.EXEMPT: "Exempt",
    Status.ALLOWED: "Allowed",
    Status.CLASH: "Instructions disagree",
}
REASONS = {
    WithdrawalReason.SENT_IN_ERROR: "sent in error",
    WithdrawalReason.RESCINDED: "rescinded",
    WithdrawalReason.SUSPENDED: "suspended",
    WithdrawalReason.SUPERSEDED_ELSEWHERE: "replaced by a rule elsewhere",
    WithdrawalReason.OTHER: "for another reason",
}
EFFECTS = {
    Effect.PROHIBIT: "Not permitted",
    Effect.REQUIRE: "Required",
    Effect.MINIMUM_VERSION: "Update needed",
    Effect.ALLOW: "Allowed",
}
SYSTEMS = {
    Os.WINDOWS: "Windows",
    Os.MACOS: "macOS",
    Os.LINUX: "Linux",
    Os.ANDROID: "Android",
    Os.IOS: "iOS",
    Os.CHROMEOS: "ChromeOS",
}
DEVICE_VERDICTS = {
    Verdict.ACTION_REQUIRED: "To do",
    Verdict.NO_ACTION: "Nothing to do",
    Verdict.CANNOT_TELL: "Can’t tell yet",
}
FORMS = {Form.NATIVE: "App", Form.WEB_APP: "Web app", Form.EXTENSION: "Extension"}
SOURCE_STATUSES = {
    SourceStatus.READ: "Read",
    SourceStatus.ABSENT: "Not present",
    SourceStatus.UNREADABLE: "Not readable",
    SourceStatus.SKIPPED: "Left out",
}
SOURCES = {
    "adb_packages": "Apps read over USB",
    "apk_report": "Report from the phone",
    "appimages": "AppImage files",
    "apps": "Applications folder",
    "chrome_extensions": "Extensions of Chrome, Edge and their relatives",
    "deb_packages": "Debian packages",
    "declared": "What you said",
    "desktop_entries": "Programs in the start menu",
    "firefox_addons": "Firefox add-ons",
    "flatpak_apps": "Flatpak apps",
    "homebrew_packages": "Homebrew",
    "jetbrains_plugins": "Plugins of JetBrains editors",
    "msix_packages": "Apps from the Microsoft Store",
    "npm_packages": "npm packages",
    "programs": "Windows programs",
    "python_packages": "Python packages",
    "rpm_packages": "RPM packages",
    "snap_packages": "Snap apps",
    "vscode_extensions": "Extensions of VS Code and its relatives",
    "web_apps": "Web apps installed from a browser",
    "winget_packages": "Programs installed with winget",
}
ID_KINDS = {
    IdKind.ANDROID: "Android package",
    IdKind.IOS: "App Store id",
    IdKind.MACOS: "macOS bundle id",
    IdKind.MSIX: "Windows package family",
    IdKind.WINDOWS_UNINSTALL: "Windows uninstall entry",
    IdKind.WINGET: "winget id",
    IdKind.CASK: "Homebrew cask",
    IdKind.FLATPAK: "Flatpak id",
    IdKind.SNAP: "Snap name",
    IdKind.DEB: "Debian package",
    IdKind.RPM: "RPM package",
    IdKind.PACMAN: "pacman package",
    IdKind.APPIMAGE: "AppImage",
    IdKind.DESKTOP: "menu entry",
    IdKind.WEB_APP: "web app address",
    IdKind.CHROME_EXTENSION: "Chrome extension id",
    IdKind.FIREFOX_EXTENSION: "Firefox add-on id",
    IdKind.VSCODE_EXTENSION: "VS Code extension id",
    IdKind.JETBRAINS_PLUGIN: "JetBrains plugin id",
}


def source(name: str) -> str:
    """An inventory source in plain words; one without an entry keeps its own name."""
    return SOURCES.get(name, name.replace("_", " ").capitalize())


def device(thing: Device) -> str:
    """A device as its owner would call it."""
    if thing.id == "this-computer":
        return "this computer"
    return (
        thing.name
        or {
            DeviceKind.COMPUTER: "a computer",
            DeviceKind.PHONE: "your phone",
            DeviceKind.TABLET: "your tablet",
        }[thing.kind]
    )


def device_title(thing: Device) -> str:
    """The same at the beginning of a sentence or as a heading."""
    name = device(thing)
    return name[:1].upper() + name[1:] if name != thing.name else name


def portable(kind: DeviceKind, os: Os) -> str:
    """What a phone or tablet is called before it has a name: "iPhone", "Android tablet"."""
    if os is Os.IOS:
        return "iPad" if kind is DeviceKind.TABLET else "iPhone"
    return f"{SYSTEMS[os]} {'tablet' if kind is DeviceKind.TABLET else 'phone'}"


def system(thing: Device) -> str:
    """The operating system with its version where known: "Android 14"."""
    # A Linux version is the distribution's, whose name is not known here.
    version = thing.os_version if thing.os is not Os.LINUX else ""
    return f"{SYSTEMS[thing.os]} {version or ''}".strip()


def verb(action: Action) -> str:
    """What a card asks for, at the beginning of its title."""
    return {Action.REMOVE: "Remove", Action.INSTALL: "Install", Action.UPDATE: "Update"}[action]


def action_of(effect: Effect) -> Action | None:
    """What breaking a rule of this effect would ask for."""
    match effect:
        case Effect.PROHIBIT:
            return Action.REMOVE
        case Effect.REQUIRE:
            return Action.INSTALL
        case Effect.MINIMUM_VERSION:
            return Action.UPDATE
        case Effect.ALLOW:
            return None
        case _:
            assert_never(effect)


def tier(matched_by: MatchedBy | None, *, confirmed: bool = False) -> str:
    """How sure the match is; `confirmed` where the person said that the name means this app."""
    if matched_by is None:
        return ""
    if confirmed:
        return "Name, confirmed by you"
    return {
        MatchedBy.ID: "Exact id",
        MatchedBy.PUBLISHER: "Publisher",
        MatchedBy.NAME: "Name only: possibly",
    }[matched_by]


def known_by(how: KnownBy | None, date: str) -> str:
    """How it is known what is on a device, with the date of that knowledge."""
    match how:
        case None:
            return "not checked"
        case KnownBy.READ:
            return f"read from the device {date}".strip()
        case KnownBy.BACKUP:
            return f"from the backup of {date}"
        case KnownBy.REPORT:
            return f"from the report of {date}"
        case KnownBy.DECLARED:
            return f"declared by you {date}".strip()
        case _:
            assert_never(how)

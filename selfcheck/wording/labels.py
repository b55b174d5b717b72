"""The short words for the values of the model: states, statuses, kinds, platforms."""

from __future__ import annotations

from typing import Final, assert_never

from selfcheck.core.apps import Form, IdKind, KnownBy, SourceStatus
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.records import Effect, WithdrawalReason
from selfcheck.core.report import Action, MatchedBy, NoticeState, Report, Status, Verdict
from selfcheck.language import Marked, mark, tr, translated
from selfcheck.wording.voice import begun

STATES: Final[dict[NoticeState, Marked]] = {
    NoticeState.WITHDRAWN: mark("Withdrawn"),
    NoticeState.SUPERSEDED: mark("Replaced"),
    NoticeState.CONFLICT: mark("Two versions"),
    NoticeState.NOT_UNDERSTOOD: mark("Needs a newer Self-Check"),
    NoticeState.EXPIRED: mark("Ended"),
    NoticeState.SCHEDULED: mark("Coming up"),
    NoticeState.PARTLY_WITHDRAWN: mark("Withdrawn in part"),
    NoticeState.IN_FORCE: mark("In force"),
}
STATUSES: Final[dict[Status, Marked]] = {
    Status.ACTION_REQUIRED: mark("To do"),
    Status.UPCOMING: mark("Coming up"),
    Status.WITHDRAWN: mark("Withdrawn"),
    Status.POSSIBLE: mark("Possibly meant"),
    Status.UNKNOWN_SCOPE: mark("Not clear yet"),
    Status.EXEMPT: mark("Exempt"),
    Status.ALLOWED: mark("Allowed"),
    Status.CLASH: mark("Instructions disagree"),
}
STATUSES_THEN: Final[dict[Status, Marked]] = {
    Status.ACTION_REQUIRED: mark("Had to be done"),
    Status.UPCOMING: mark("Was coming up"),
    Status.WITHDRAWN: mark("Withdrawn"),
    Status.POSSIBLE: mark("Was possibly meant"),
    Status.UNKNOWN_SCOPE: mark("Was not clear"),
    Status.EXEMPT: mark("Was exempt"),
    Status.ALLOWED: mark("Was allowed"),
    Status.CLASH: mark("Instructions disagreed"),
}
"""The same of a moment that is over."""
REASONS: Final[dict[WithdrawalReason, Marked]] = {
    WithdrawalReason.SENT_IN_ERROR: mark("sent in error"),
    WithdrawalReason.RESCINDED: mark("rescinded"),
    WithdrawalReason.SUSPENDED: mark("suspended"),
    WithdrawalReason.SUPERSEDED_ELSEWHERE: mark("replaced by a rule elsewhere"),
    WithdrawalReason.OTHER: mark("for another reason"),
}
EFFECTS: Final[dict[Effect, Marked]] = {
    Effect.PROHIBIT: mark("Not permitted"),
    Effect.REQUIRE: mark("Required"),
    Effect.MINIMUM_VERSION: mark("Update needed"),
    Effect.ALLOW: mark("Allowed"),
}
SYSTEMS: Final = {
    Os.WINDOWS: "Windows",
    Os.MACOS: "macOS",
    Os.LINUX: "Linux",
    Os.ANDROID: "Android",
    Os.IOS: "iOS",
    Os.CHROMEOS: "ChromeOS",
}
DEVICE_VERDICTS: Final[dict[Verdict, Marked]] = {
    Verdict.ACTION_REQUIRED: mark("To do"),
    Verdict.NO_ACTION: mark("Nothing to do"),
    Verdict.CANNOT_TELL: mark("Can’t tell yet"),
}
DEVICE_VERDICTS_THEN: Final[dict[Verdict, Marked]] = {
    Verdict.ACTION_REQUIRED: mark("There was something to do"),
    Verdict.NO_ACTION: mark("There was nothing to do"),
    Verdict.CANNOT_TELL: mark("It could not be told"),
}
FORMS: Final[dict[Form, Marked]] = {
    Form.NATIVE: mark("App"),
    Form.WEB_APP: mark("Web app"),
    Form.EXTENSION: mark("Extension"),
}
SOURCE_STATUSES: Final[dict[SourceStatus, Marked]] = {
    SourceStatus.READ: mark("Read"),
    SourceStatus.ABSENT: mark("Not present"),
    SourceStatus.UNREADABLE: mark("Not readable"),
    SourceStatus.SKIPPED: mark("Left out"),
}
SOURCES: Final[dict[str, Marked]] = {
    "adb_packages": mark("Apps read over USB"),
    "apk_report": mark("Report from the phone"),
    "appimages": mark("AppImage files"),
    "apps": mark("Applications folder"),
    "chrome_extensions": mark("Extensions of Chrome, Edge and their relatives"),
    "deb_packages": mark("Debian packages"),
    "declared": mark("What you said"),
    "desktop_entries": mark("Programs in the start menu"),
    "firefox_addons": mark("Firefox add-ons"),
    "flatpak_apps": mark("Flatpak apps"),
    "homebrew_packages": mark("Homebrew"),
    "jetbrains_plugins": mark("Plugins of JetBrains editors"),
    "msix_packages": mark("Apps from the Microsoft Store"),
    "npm_packages": mark("npm packages"),
    "programs": mark("Windows programs"),
    "python_packages": mark("Python packages"),
    "rpm_packages": mark("RPM packages"),
    "snap_packages": mark("Snap apps"),
    "vscode_extensions": mark("Extensions of VS Code and its relatives"),
    "web_apps": mark("Web apps installed from a browser"),
    "winget_packages": mark("Programs installed with winget"),
}
ID_KINDS: Final[dict[IdKind, Marked]] = {
    IdKind.ANDROID: mark("Android package"),
    IdKind.IOS: mark("App Store id"),
    IdKind.MACOS: mark("macOS bundle id"),
    IdKind.MSIX: mark("Windows package family"),
    IdKind.WINDOWS_UNINSTALL: mark("Windows uninstall entry"),
    IdKind.WINGET: mark("winget id"),
    IdKind.CASK: mark("Homebrew cask"),
    IdKind.FLATPAK: mark("Flatpak id"),
    IdKind.SNAP: mark("Snap name"),
    IdKind.DEB: mark("Debian package"),
    IdKind.RPM: mark("RPM package"),
    IdKind.PACMAN: mark("pacman package"),
    IdKind.APPIMAGE: mark("AppImage"),
    IdKind.DESKTOP: mark("menu entry"),
    IdKind.WEB_APP: mark("web app address"),
    IdKind.CHROME_EXTENSION: mark("Chrome extension id"),
    IdKind.FIREFOX_EXTENSION: mark("Firefox add-on id"),
    IdKind.VSCODE_EXTENSION: mark("VS Code extension id"),
    IdKind.JETBRAINS_PLUGIN: mark("JetBrains plugin id"),
}


def tense(report: Report) -> int:
    """0 for now; at another moment -1 where it is over, 1 where it is still to come."""
    if not report.past:
        return 0
    return -1 if report.as_of < report.checked_at else 1


def status(of: Status, report: Report) -> str:
    """A finding's status as a label; of a moment that is over, it says so by its tense."""
    return translated((STATUSES_THEN if tense(report) < 0 else STATUSES)[of])


def source(name: str) -> str:
    """An inventory source in plain words; one without an entry keeps its own name."""
    known = SOURCES.get(name)
    return translated(known) if known is not None else name.replace("_", " ").capitalize()


def device(thing: Device) -> str:
    """A device as its owner would call it."""
    if thing.id == "this-computer":
        return tr("this computer")
    if thing.name:
        return thing.name
    match thing.kind:
        case DeviceKind.COMPUTER:
            return tr("a computer")
        case DeviceKind.PHONE:
            return tr("your phone")
        case DeviceKind.TABLET:
            return tr("your tablet")
        case _:
            assert_never(thing.kind)


def on_device(thing: Device) -> str:
    """Where something is: "on this computer". Other languages have their own cases for it."""
    if thing.id == "this-computer":
        return tr("on this computer")
    if thing.name:
        return tr("on {device}", device=thing.name)
    match thing.kind:
        case DeviceKind.COMPUTER:
            return tr("on a computer")
        case DeviceKind.PHONE:
            return tr("on your phone")
        case DeviceKind.TABLET:
            return tr("on your tablet")
        case _:
            assert_never(thing.kind)


def from_device(thing: Device) -> str:
    """Where something is taken from: "from this computer"."""
    if thing.id == "this-computer":
        return tr("from this computer")
    if thing.name:
        return tr("from {device}", device=thing.name)
    match thing.kind:
        case DeviceKind.COMPUTER:
            return tr("from a computer")
        case DeviceKind.PHONE:
            return tr("from your phone")
        case DeviceKind.TABLET:
            return tr("from your tablet")
        case _:
            assert_never(thing.kind)


def device_title(thing: Device) -> str:
    """The same at the beginning of a sentence or as a heading."""
    name = device(thing)
    return begun(name) if name != thing.name else name


def portable(kind: DeviceKind, os: Os) -> str:
    """What a phone or tablet is called before it has a name: "iPhone", "Android tablet"."""
    if os is Os.IOS:
        return "iPad" if kind is DeviceKind.TABLET else "iPhone"
    if kind is DeviceKind.TABLET:
        return tr("{system} tablet", system=SYSTEMS[os])
    return tr("{system} phone", system=SYSTEMS[os])


def system(thing: Device) -> str:
    """The operating system with its version where known: "Android 14"."""
    # A Linux version is the distribution's, whose name is not known here.
    version = thing.os_version if thing.os is not Os.LINUX else ""
    return f"{SYSTEMS[thing.os]} {version or ''}".strip()


def asked(action: Action | None, app: str) -> str:
    """What a card asks for, without a device: "Remove TikTok"."""
    match action:
        case Action.REMOVE:
            return tr("Remove {app}", app=app)
        case Action.INSTALL:
            return tr("Install {app}", app=app)
        case Action.UPDATE:
            return tr("Update {app}", app=app)
        case None:
            return app
        case _:
            assert_never(action)


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
        return tr("Name, confirmed by you")
    match matched_by:
        case MatchedBy.ID:
            return tr("Exact id")
        case MatchedBy.PUBLISHER:
            return tr("Publisher")
        case MatchedBy.NAME:
            return tr("Name only: possibly")
        case _:
            assert_never(matched_by)


def known_by(how: KnownBy | None, date: str) -> str:
    """How it is known what is on a device, with the date of that knowledge."""
    match how:
        case None:
            return tr("not checked")
        case KnownBy.READ:
            if not date:
                return tr("read from the device")
            return tr("read from the device {when}", when=date)
        case KnownBy.BACKUP:
            return tr("from the backup of {when}", when=date)
        case KnownBy.REPORT:
            return tr("from the report of {when}", when=date)
        case KnownBy.DECLARED:
            return tr("as you told us {when}", when=date) if date else tr("as you told us")
        case _:
            assert_never(how)

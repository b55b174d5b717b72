"""Which id kinds exist on which operating system, and which form each kind stands for."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.core.apps import CatalogueApp, Form, IdKind
from selfcheck.core.devices import DeviceKind, Os
from selfcheck.core.records import Rule

_DESKTOP = frozenset(
    {
        IdKind.WEB_APP,
        IdKind.CHROME_EXTENSION,
        IdKind.FIREFOX_EXTENSION,
        IdKind.VSCODE_EXTENSION,
        IdKind.JETBRAINS_PLUGIN,
    }
)
KINDS_ON: dict[Os, frozenset[IdKind]] = {
    Os.WINDOWS: _DESKTOP | {IdKind.MSIX, IdKind.WINDOWS_UNINSTALL, IdKind.WINGET},
    Os.MACOS: _DESKTOP | {IdKind.MACOS, IdKind.CASK, IdKind.IOS},
    Os.LINUX: _DESKTOP
    | {
        IdKind.FLATPAK,
        IdKind.SNAP,
        IdKind.DEB,
        IdKind.RPM,
        IdKind.PACMAN,
        IdKind.APPIMAGE,
        IdKind.DESKTOP,
    },
    Os.ANDROID: frozenset({IdKind.ANDROID}),
    Os.IOS: frozenset({IdKind.IOS}),
    Os.CHROMEOS: frozenset({IdKind.ANDROID, IdKind.WEB_APP, IdKind.CHROME_EXTENSION}),
}
_FORMS = {
    IdKind.WEB_APP: Form.WEB_APP,
    IdKind.CHROME_EXTENSION: Form.EXTENSION,
    IdKind.FIREFOX_EXTENSION: Form.EXTENSION,
    IdKind.VSCODE_EXTENSION: Form.EXTENSION,
    IdKind.JETBRAINS_PLUGIN: Form.EXTENSION,
}
PHONES = (
    (DeviceKind.PHONE, Os.ANDROID),
    (DeviceKind.PHONE, Os.IOS),
    (DeviceKind.TABLET, Os.ANDROID),
    (DeviceKind.TABLET, Os.IOS),
)


def form_of(kind: IdKind) -> Form:
    """The form in which an app with such an id is present."""
    return _FORMS.get(kind, Form.NATIVE)


def kinds_on(app: CatalogueApp, os: Os, forms: Iterable[Form] = ()) -> frozenset[IdKind]:
    """The id kinds by which `app` can be found on `os`, in one of `forms` (empty: any)."""
    there, wanted = KINDS_ON[os], tuple(forms)
    return frozenset(k for k in app.ids if k in there and (not wanted or form_of(k) in wanted))


def could_be_on(app: CatalogueApp, os: Os, rule: Rule) -> bool:
    """Whether `app` could be on `os` as `rule` means it; an entry without ids could be anywhere."""
    there, forms = KINDS_ON[os], rule.forms
    return not app.ids or any(k in there and (not forms or form_of(k) in forms) for k in app.ids)

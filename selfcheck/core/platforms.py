"""Which id kinds exist on which operating system, and which form each kind stands for."""

from __future__ import annotations

from functools import lru_cache

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


def kinds_on(app: CatalogueApp, os: Os, forms: tuple[Form, ...] = ()) -> frozenset[IdKind]:
    """The id kinds by which `app` can be found on `os`, in one of `forms` (empty: any)."""
    return _kinds_in(os, forms).intersection(app.ids)


def could_be_on(app: CatalogueApp, os: Os, rule: Rule) -> bool:
    """Whether `app` could be on `os` as `rule` means it; an entry without ids could be anywhere."""
    return not app.ids or not _kinds_in(os, rule.forms).isdisjoint(app.ids)


@lru_cache(maxsize=256)
def _kinds_in(os: Os, forms: tuple[Form, ...]) -> frozenset[IdKind]:
    return frozenset(kind for kind in KINDS_ON[os] if not forms or form_of(kind) in forms)

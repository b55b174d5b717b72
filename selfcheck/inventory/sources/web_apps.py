"""Web apps that a person installed from a Chromium browser.

A profile's web app registrar lies in its LevelDB `Sync Data/LevelDB`, under keys
`web_apps-dt-ID`, each a `WebAppProto` (Chromium, chrome/browser/web_applications/proto). The
browser's id of an app is the first 32 hex digits of sha256(sha256(manifest id URL)), written
with the letters a-p: so a manifest id URL worked out from the record can be checked. Where it
cannot be worked out, the browser's id stands in its place. Where the database cannot be read,
the folder `Web Applications` names its apps by the browser's id; so do the launchers that a
browser wrote for apps of a profile that lies elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcheck.core.apps import Form, IdKind, InstalledApp
from selfcheck.core.frozen import frozen
from selfcheck.inventory.browsers import chromium_profiles
from selfcheck.inventory.desktop_files import parse
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.jsonfile import inner, read_object, text
from selfcheck.inventory.leveldb import read_range
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import Place
from selfcheck.inventory.varint import read_message

_PREFIX = b"web_apps-dt-"
_ID = r"[a-p]{32}"
# Fields of WebAppProto and of WebAppSpecifics, which it holds in its first field.
_SYNCED, _NAME, _HERE = 1, 2, 8
_START_URL, _SYNCED_NAME, _MANIFEST_ID = 1, 2, 9


@frozen
class _WebApp:
    """One registered app. `here` is false for one that is only synced from another device."""

    browser_id: str
    name: str
    url: str | None
    here: bool


def browser_id(manifest_id: str) -> str:
    """The id that Chromium derives from a manifest id URL."""
    from hashlib import sha256

    digits = sha256(sha256(manifest_id.encode()).digest()).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digits)


def find(machine: Machine) -> Iterator[Found]:
    """The web apps of every profile, and of launchers whose profile does not name them."""
    listed: set[str] = set()
    for profile in chromium_profiles(machine):
        if isinstance(profile, Unread):
            yield profile
            continue
        yield Looked(str(profile))
        yield from _profile(profile, listed)
    for home in machine.homes:
        yield from _launchers(home / ".local" / "share" / "applications", listed)


def _profile(profile: Place, listed: set[str]) -> Iterator[Found]:
    known: dict[str, _WebApp] = {}
    records = None
    try:
        records = read_range(profile / "Sync Data" / "LevelDB", _PREFIX)
    except UnreadableError as error:
        yield Unread(str(error))
    for key, value in (records or {}).items():
        name = key[len(_PREFIX) :].decode(errors="replace")
        if re.fullmatch(_ID, name):
            try:
                known[name] = _web_app(name, value)
            except ValueError as error:
                yield Unread(f"{profile}: web app {name}: {error}")
                known[name] = _WebApp(name, name, None, here=True)
    try:
        known = _by_preferences(profile) | known
        if records is None:
            known = _by_folder(profile) | known
    except UnreadableError as error:
        yield Unread(str(error))
    for app in known.values():
        if app.here:
            listed.add(app.browser_id)
            yield _installed(app, str(profile))


def _web_app(browser: str, record: bytes) -> _WebApp:
    fields = read_message(record)
    synced = fields.get(_SYNCED)
    if not isinstance(synced, bytes):
        raise ValueError("no start URL")  # noqa: TRY004  of what was read
    shared = read_message(synced)
    name = _text(fields.get(_NAME)) or _text(shared.get(_SYNCED_NAME)) or browser
    return _WebApp(
        browser_id=browser,
        name=name,
        url=_manifest_id(browser, _text(shared.get(_START_URL)), shared.get(_MANIFEST_ID)),
        here=fields.get(_HERE) != 0,
    )


def _manifest_id(browser: str, start: str | None, relative: int | bytes | None) -> str | None:
    """The manifest id URL: the id kept relative to the start URL's origin, else the start URL."""
    if start is None:
        return None
    candidates = [start.partition("#")[0]]
    if isinstance(relative, bytes):
        from urllib.parse import urljoin, urlsplit  # only machines with web apps pay for it

        parts = urlsplit(start)
        origin = f"{parts.scheme}://{parts.netloc}/"
        candidates.insert(0, urljoin(origin, "/" + _text(relative)))
    return next((url for url in candidates if browser_id(url) == browser), None)


def _by_folder(profile: Place) -> dict[str, _WebApp]:
    """Apps with a folder of their own: `Manifest Resources/ID`, or `_crx_ID` as it once was."""
    folder = profile / "Web Applications"
    names = [
        *((folder / "Manifest Resources").folders() or ()),
        *(name.removeprefix("_crx_") for name in folder.folders() or ()),
    ]
    return {name: _WebApp(name, name, None, here=True) for name in names if re.fullmatch(_ID, name)}


def _by_preferences(profile: Place) -> dict[str, _WebApp]:
    """Until 2021 web apps were kept as extensions made from a bookmark."""
    found = {}
    for file in ("Preferences", "Secure Preferences"):
        settings = inner(read_object(profile / file) or {}, "extensions", "settings")
        for key, entry in settings.items():
            if re.fullmatch(_ID, key) and inner(entry).get("from_bookmark") is True:
                manifest = inner(entry, "manifest")
                start = text(inner(manifest, "app", "launch").get("web_url"))
                found[key] = _WebApp(
                    key, text(manifest.get("name")) or key, _manifest_id(key, start, None), True
                )
    return found


def _launchers(folder: Place, listed: set[str]) -> Iterator[Found]:
    """Launchers of web apps in profiles that lie elsewhere (`--user-data-dir`)."""
    try:
        for name, content in folder.files(".desktop"):
            if isinstance(content, UnreadableError):
                yield Unread(str(content))
                continue
            try:
                entry = parse(content)
            except ValueError:
                continue  # no launcher of a browser; desktop_entries says that it is unread
            key = entry.browser_app
            if key is not None and key not in listed and not entry.deleted:
                listed.add(key)
                yield _installed(_WebApp(key, entry.name, None, here=True), str(folder / name))
    except UnreadableError as error:
        yield Unread(str(error))


def _installed(app: _WebApp, path: str) -> InstalledApp:
    return InstalledApp(
        name=app.name,
        source=SOURCE.name,
        form=Form.WEB_APP,
        ids={IdKind.WEB_APP: app.url or app.browser_id},
        path=path,
    )


def _text(value: int | bytes | None) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else ""


SOURCE = TableSource("web_apps", LINUX, frozenset({IdKind.WEB_APP}), find)

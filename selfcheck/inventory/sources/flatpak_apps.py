"""Flatpak apps, of the system and of each person.

An installation keeps each deployed app in app/ID/ARCH/BRANCH, where the link `active` leads
to the deployed commit. Beside the app's files lies `deploy`, a GVariant with what the app said
about itself. Runtimes lie under runtime/ and are not apps. Further installations of a system
are named in /etc/flatpak/installations.d (flatpak-installation(5)).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.inventory.desktop_files import parse
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import MEBIBYTE, Place

# Component metadata (AppStream): the developer's name without a language, in the newer and the
# older form.
_DEVELOPER = rb"<developer(?:\s[^>]*)?>\s*<name>([^<]{1,200})</name>|<developer_name>([^<]{1,200})<"
_ALIGN = 8  # a variant begins at a multiple of this


def find(machine: Machine) -> Iterator[Found]:
    """The apps of every installation."""
    for installation in _installations(machine):
        if isinstance(installation, Unread):
            yield installation
            continue
        try:
            if (installation / "app").locate() is None and not _begun(installation):
                continue
            yield Looked(str(installation))
            for app in (installation / "app").folders() or ():
                yield from _app(installation / "app" / app)
        except UnreadableError as error:
            yield Unread(str(error))


def _begun(installation: Place) -> bool:
    return (installation / "repo").locate() is not None


def _installations(machine: Machine) -> Iterator[Place | Unread]:
    system, moved = machine.system, machine.environment.get
    at = moved("FLATPAK_SYSTEM_DIR")
    yield system.named(at) if at else system / "var" / "lib" / "flatpak"
    try:
        for name, content in (system / "etc" / "flatpak" / "installations.d").files(".conf"):
            if isinstance(content, UnreadableError):
                yield Unread(str(content))
                continue
            for line in content.decode(errors="replace").splitlines():
                key, _, path = line.partition("=")
                if key.strip() == "Path" and path.strip().startswith("/"):
                    yield system.named(path.strip())
            del name
    except UnreadableError as error:
        yield Unread(str(error))
    for home in machine.homes:
        at = moved("FLATPAK_USER_DIR")
        data = moved("XDG_DATA_HOME")
        if at:
            yield home.named(at)
        elif data:
            yield home.named(data) / "flatpak"
        else:
            yield home / ".local" / "share" / "flatpak"


def _app(folder: Place) -> Iterator[Found]:
    """Every architecture and branch that is deployed, as `flatpak list` has them."""
    try:
        for architecture in folder.folders() or ():
            if architecture == "current":
                continue
            for branch in (folder / architecture).folders() or ():
                place = folder / architecture / branch
                try:
                    if (place / "active").locate() is not None:
                        yield from _deployed(folder.name, place / "active")
                except UnreadableError as error:
                    yield Unread(str(error))
    except UnreadableError as error:
        yield Unread(str(error))


def _deployed(key: str, active: Place) -> Iterator[Found]:
    name = version = developer = None
    try:
        deploy = (active / "deploy").read(MEBIBYTE)
        if deploy is None:
            yield Unread(f"{active} has no deploy")
        else:
            version, name = _said(deploy, b"appdata-version"), _said(deploy, b"appdata-name")
            if not _names_app(active, key):
                yield Unread(f"{active / 'metadata'} does not name {key}")
        developer = _developer(active, key)
        if name is None:
            launcher = (active / "export" / "share" / "applications" / f"{key}.desktop").read()
            name = parse(launcher).name if launcher is not None else None
    except (UnreadableError, ValueError) as error:
        yield Unread(str(error) if isinstance(error, UnreadableError) else f"{active}: {error}")
    yield InstalledApp(
        name=name or key,
        source=SOURCE.name,
        version=version,
        publisher=developer,
        ids={IdKind.FLATPAK: key},
        path=str(active),
    )


def _names_app(active: Place, key: str) -> bool:
    """Whether the app's own metadata (flatpak-metadata(5)) is there and names it."""
    metadata = (active / "metadata").read(MEBIBYTE) or b""
    return f"name={key}".encode() in metadata.split()


def _developer(active: Place, key: str) -> str | None:
    """Who publishes the app, by its own metadata."""
    for folder in ("metainfo", "appdata"):
        for ending in ("metainfo", "appdata"):
            file = active / "files" / "share" / folder / f"{key}.{ending}.xml"
            match = re.search(_DEVELOPER, file.read(MEBIBYTE) or b"")
            if match is not None:
                from html import unescape

                return unescape((match[1] or match[2]).decode(errors="replace")).strip() or None
    return None


def _said(deploy: bytes, key: bytes) -> str | None:
    """A text in the GVariant dictionary a{sv}: key, padding, text, NUL, the type `s`."""
    at = deploy.find(key + b"\0")
    if at < 0:
        return None
    at += len(key) + 1
    at += -at % _ALIGN
    text, nul, rest = deploy[at:].partition(b"\0")
    said = text.decode(errors="replace")
    return said if nul and rest.startswith(b"\0s") and said else None


SOURCE = TableSource("flatpak_apps", LINUX, frozenset({IdKind.FLATPAK}), find)

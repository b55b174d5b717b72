"""Extensions of the Chromium family.

A profile's Preferences and Secure Preferences hold `extensions.settings`, by extension id;
which of the two files has an entry differs by platform and version, so both are read, and an
entry may be split over them. Packed extensions lie in Extensions/ID/VERSION_N, where an
extension is found even if no preferences name it. `location` is Chromium's
`mojom::ManifestLocation`: 5 and 10 are components of the browser itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from selfcheck.core.apps import Form, IdKind, InstalledApp
from selfcheck.inventory.browsers import chromium_profiles
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.jsonfile import inner, read_object, text
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import Place

_COMPONENTS = frozenset({5, 10})
_UNINSTALLED = 2  # `state` of an external extension that the person removed
_ID = r"[a-p]{32}"
_MESSAGE = r"(?i)__MSG_(.+?)__"


def find(machine: Machine) -> Iterator[Found]:
    """The extensions of every profile."""
    for profile in chromium_profiles(machine):
        if isinstance(profile, Unread):
            yield profile
        else:
            yield Looked(str(profile))
            yield from _profile(profile)


def _profile(profile: Place) -> Iterator[Found]:
    settings: dict[str, dict[str, Any]] = {}
    for file in ("Preferences", "Secure Preferences"):
        try:
            preferences = read_object(profile / file) or {}
        except UnreadableError as error:
            yield Unread(str(error))
            continue
        for key, entry in inner(preferences, "extensions", "settings").items():
            if re.fullmatch(_ID, key) and isinstance(entry, dict):
                settings[key] = settings.get(key, {}) | entry
    folders: dict[str, Place] = {}
    try:
        for name in (profile / "Extensions").folders() or ():
            if re.fullmatch(_ID, name):
                folders[name] = profile / "Extensions" / name
    except UnreadableError as error:
        yield Unread(str(error))
    for key in sorted(settings.keys() | folders.keys()):
        yield from _extension(key, settings.get(key, {}), profile, folders.get(key))


def _extension(
    key: str, entry: dict[str, Any], profile: Place, folder: Place | None
) -> Iterator[Found]:
    """One extension: its own manifest where it can be read, else what preferences keep."""
    kept = inner(entry, "manifest")
    if (
        entry.get("location") in _COMPONENTS
        or entry.get("from_bookmark") is True  # a web app, as browsers kept them until 2021
        or (entry.get("state") == _UNINSTALLED and folder is None)
    ):
        return
    place: Place | None = None
    manifest: dict[str, Any] = {}
    try:
        place = _installed_at(text(entry.get("path")), profile, folder)
        if place is not None:
            manifest = read_object(place / "manifest.json") or {}
    except UnreadableError as error:
        yield Unread(str(error))
    if not manifest and not kept and folder is None:
        return  # a trace of an extension that is not there: an acknowledgement, a block
    if not manifest and place is not None and not kept:
        yield Unread(f"{place} has no manifest.json")
    try:
        name = _name(manifest, place) or text(kept.get("name"))
    except UnreadableError as error:
        yield Unread(str(error))
        name = text(kept.get("name"))
    yield InstalledApp(
        name=name or key,
        source=SOURCE.name,
        version=text(manifest.get("version")) or text(kept.get("version")),
        form=Form.EXTENSION,
        ids={IdKind.CHROME_EXTENSION: key},
        path=str(place or profile),
        hidden="theme" in (manifest or kept),
    )


def _installed_at(path: str | None, profile: Place, folder: Place | None) -> Place | None:
    """`path` is relative to Extensions, or absolute for an unpacked extension."""
    if path is not None:
        place = profile.named(path) if path.startswith("/") else profile / "Extensions" / path
        if place.locate() is not None:
            return place
    if folder is None:
        return None
    versions = folder.folders() or []
    return folder / max(versions, key=_version_order) if versions else folder


def _version_order(name: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", name)]


def _name(manifest: dict[str, Any], place: Place | None) -> str | None:
    """The name for people; `__MSG_key__` stands for a message, found without regard to case."""
    name = text(manifest.get("name"))
    match = re.fullmatch(_MESSAGE, name) if name else None
    if match is None or place is None:
        return name
    wanted = match[1].casefold()
    for locale in _locales(manifest):
        messages = read_object(place / "_locales" / locale / "messages.json") or {}
        for key, message in messages.items():
            if key.casefold() == wanted and (found := text(inner(message).get("message"))):
                return found
    return None


def _locales(manifest: dict[str, Any]) -> list[str]:
    own = text(manifest.get("default_locale"))
    safe = own is not None and "/" not in own and ".." not in own
    return [*([own] if own and safe else []), "en", "en_US"]


SOURCE = TableSource("chrome_extensions", LINUX, frozenset({IdKind.CHROME_EXTENSION}), find)

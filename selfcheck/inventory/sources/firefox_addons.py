"""Add-ons of Firefox and what is made from it.

A profile's extensions.json lists what its add-on manager knows, most of it built into the
browser: `location` tells. Themes, languages and dictionaries (`type`) run no code of their
own. Before the first start that sees them, packed add-ons lie in the profile's `extensions`
folder under their id.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selfcheck.core.apps import Form, IdKind, InstalledApp
from selfcheck.inventory.browsers import firefox_profiles
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.jsonfile import inner, read_object, text
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import Place

_BUILT_IN = frozenset(
    {"app-builtin", "app-builtin-addons", "app-system-defaults", "app-system-addons"}
)
_RUNS_CODE = frozenset({"extension", "webextension"})


def find(machine: Machine) -> Iterator[Found]:
    """The add-ons of every profile."""
    for profile in firefox_profiles(machine):
        if isinstance(profile, Unread):
            yield profile
        else:
            yield from _profile(profile)


def _profile(profile: Place) -> Iterator[Found]:
    file = profile / "extensions.json"
    known: set[str] = set()
    try:
        content = read_object(file)
        if content is not None:
            yield Looked(str(profile))
            addons = content.get("addons")
            if not isinstance(addons, list):
                raise UnreadableError(f"{file} has no list of add-ons")
            for addon in addons:
                yield from _addon(inner(addon), profile, known)
    except UnreadableError as error:
        yield Unread(str(error))
    yield from _packed(profile / "extensions", known)


def _addon(addon: dict[str, Any], profile: Place, known: set[str]) -> Iterator[Found]:
    key = text(addon.get("id"))
    if key is None:
        yield Unread(f"{profile / 'extensions.json'}: an add-on without an id")
        return
    known.add(key)
    if addon.get("location") in _BUILT_IN or addon.get("type", "extension") not in _RUNS_CODE:
        return
    yield InstalledApp(
        name=text(inner(addon, "defaultLocale").get("name")) or key,
        source=SOURCE.name,
        version=text(addon.get("version")),
        form=Form.EXTENSION,
        ids={IdKind.FIREFOX_EXTENSION: key},
        path=text(addon.get("path")) or str(profile),
        hidden=addon.get("hidden") is True,
    )


def _packed(folder: Place, known: set[str]) -> Iterator[Found]:
    """Packed add-ons that extensions.json does not name; the file is called after the id."""
    try:
        for name in folder.names() or ():
            key = name.removesuffix(".xpi")
            if key != name and key not in known:
                yield InstalledApp(
                    name=key,
                    source=SOURCE.name,
                    form=Form.EXTENSION,
                    ids={IdKind.FIREFOX_EXTENSION: key},
                    path=str(folder / name),
                )
    except UnreadableError as error:
        yield Unread(str(error))


SOURCE = TableSource("firefox_addons", LINUX, frozenset({IdKind.FIREFOX_EXTENSION}), find)

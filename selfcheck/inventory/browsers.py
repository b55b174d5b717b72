"""Where browsers keep their profiles on Linux."""

from __future__ import annotations

from collections.abc import Iterator

from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import Place

CHROMIUM_FAMILY = (
    "chromium",
    "google-chrome",
    "google-chrome-beta",
    "google-chrome-unstable",
    "google-chrome-canary",
    "google-chrome-for-testing",
    "microsoft-edge",
    "microsoft-edge-beta",
    "microsoft-edge-dev",
    "BraveSoftware/Brave-Browser",
    "BraveSoftware/Brave-Browser-Beta",
    "BraveSoftware/Brave-Browser-Nightly",
    "vivaldi",
    "vivaldi-snapshot",
    "opera",
    "opera-beta",
    "opera-developer",
    "yandex-browser",
    "yandex-browser-beta",
    "thorium",
)
"""User data folders under the configuration folder, one for each browser and channel."""

FIREFOX_FAMILY = (
    ".mozilla/firefox",
    ".config/mozilla/firefox",
    ".librewolf",
    ".config/librewolf/librewolf",
    ".waterfox",
    ".floorp",
    ".zen",
)
"""Profile folders of Firefox and what is made from it, under the home folder."""

_PROFILE_MARKS = ("Preferences", "Secure Preferences", "Extensions", "Web Applications")


def chromium_profiles(machine: Machine) -> Iterator[Place | Unread]:
    """Every profile folder of every Chromium browser: native, Flatpak and Snap.

    A profile is a folder of the user data folder with preferences, extensions or web apps in
    it; Opera may keep them in the user data folder itself.
    """
    for data in _existing(_chromium_data(machine)):
        if isinstance(data, Unread):
            yield data
            continue
        try:
            folders = [data, *(data / name for name in data.folders() or ())]
        except UnreadableError as error:
            yield Unread(str(error))
            continue
        for folder in folders:
            try:
                if any((folder / mark).locate() is not None for mark in _PROFILE_MARKS):
                    yield folder
            except UnreadableError as error:
                yield Unread(str(error))


def firefox_profiles(machine: Machine) -> Iterator[Place | Unread]:
    """Every profile folder: those that profiles.ini names, and every folder with add-ons."""
    for data in _existing(_firefox_data(machine)):
        if isinstance(data, Unread):
            yield data
            continue
        seen: set[str] = set()
        try:
            ini = ((data / "profiles.ini").read() or b"").decode(errors="replace")
            places = list(_profiles_named(ini, data))
            places += [data / name for name in data.folders() or ()]
        except UnreadableError as error:
            yield Unread(str(error))
            continue
        for place in places:
            if str(place) not in seen:
                seen.add(str(place))
                yield place


def _profiles_named(ini: str, data: Place) -> Iterator[Place]:
    """`Path=` of each profile: relative to the folder, or anywhere on the machine."""
    for line in ini.splitlines():
        key, _, path = line.strip().partition("=")
        if key.strip().casefold() == "path" and path.strip():
            path = path.strip()
            yield data.named(path) if path.startswith("/") else data / path


def _chromium_data(machine: Machine) -> Iterator[Place | Unread]:
    for home in machine.homes:
        configuration = machine.environment.get("XDG_CONFIG_HOME", "")
        if configuration and configuration != f"{home}/.config":
            yield from (home.named(configuration) / name for name in CHROMIUM_FAMILY)
        yield from (home / ".config" / name for name in CHROMIUM_FAMILY)
        for app in _folders(home / ".var" / "app"):
            if isinstance(app, Unread):
                yield app
                continue
            yield from (app / "config" / name for name in CHROMIUM_FAMILY)
        for snap in _folders(home / "snap"):
            if isinstance(snap, Unread):
                yield snap
                continue
            for kept in (snap / "common", snap / "current"):
                yield from (kept / name for name in CHROMIUM_FAMILY)
                yield from (kept / ".config" / name for name in CHROMIUM_FAMILY)


def _firefox_data(machine: Machine) -> Iterator[Place | Unread]:
    for home in machine.homes:
        yield from (home / name for name in FIREFOX_FAMILY)
        for app in _folders(home / ".var" / "app"):
            if isinstance(app, Unread):
                yield app
                continue
            yield from (app / name for name in FIREFOX_FAMILY)
            yield app / "config" / "mozilla" / "firefox"
        for snap in _folders(home / "snap"):
            if isinstance(snap, Unread):
                yield snap
                continue
            for kept in (snap / "common", snap / "current"):
                yield from (kept / name for name in FIREFOX_FAMILY)


def _folders(folder: Place) -> Iterator[Place | Unread]:
    """The folders in a folder; one `Unread` where it cannot be listed."""
    try:
        for name in folder.folders() or ():
            yield folder / name
    except UnreadableError as error:
        yield Unread(str(error))


def _existing(places: Iterator[Place | Unread]) -> Iterator[Place | Unread]:
    """Each place that is there, once, however many paths lead to it."""
    seen: set[str] = set()
    for place in places:
        if isinstance(place, Unread):
            yield place
            continue
        try:
            found = place.locate()
        except UnreadableError as error:
            yield Unread(str(error))
            continue
        if found is not None and (real := str(found.resolve())) not in seen:
            seen.add(real)
            yield place

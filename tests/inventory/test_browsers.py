"""What of the browsers' folders cannot be listed is said, whatever else there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.inventory.browsers import chromium_profiles, firefox_profiles
from selfcheck.inventory.interface import Unread
from selfcheck.inventory.machine import Machine


@pytest.fixture
def home(tmp_path) -> Path:
    home = tmp_path / "home/person"
    (home / ".config/chromium/Default").mkdir(parents=True)
    (home / ".config/chromium/Default/Preferences").write_text("{}")
    (home / ".mozilla/firefox/one.default").mkdir(parents=True)
    return home


def found(profiles, home):
    root = home.parent.parent
    places, unread = [], []
    for one in profiles(Machine.at(root, home)):
        if isinstance(one, Unread):
            unread.append(one.reason)
        else:
            places.append(str(one))
    return places, unread


@pytest.mark.parametrize("profiles", [chromium_profiles, firefox_profiles])
@pytest.mark.parametrize("folder", [".var/app", "snap"])
def test_folders_of_apps_that_cannot_be_listed(home, profiles, folder):
    (home / folder).parent.mkdir(exist_ok=True)
    (home / folder).write_text("no folder")
    places, unread = found(profiles, home)
    assert len(places) == 1
    assert unread == [f"/home/person/{folder}: Not a directory"]


@pytest.mark.parametrize(
    ("profiles", "folder"),
    [(chromium_profiles, ".config/vivaldi"), (firefox_profiles, ".librewolf")],
)
def test_a_browsers_folder_that_leads_nowhere(home, profiles, folder):
    (home / folder).symlink_to("/mnt/elsewhere")
    places, unread = found(profiles, home)
    assert len(places) == 1
    assert unread == [f"/home/person/{folder}: a link leads nowhere"]


@pytest.mark.parametrize(
    ("profiles", "folder"),
    [(chromium_profiles, ".config/vivaldi"), (firefox_profiles, ".librewolf")],
)
def test_a_browsers_folder_that_is_a_file(home, profiles, folder):
    (home / folder).write_text("no folder")
    places, unread = found(profiles, home)
    assert len(places) == 1
    assert unread


def test_a_profile_that_leads_nowhere(home):
    (home / ".config/chromium/Profile 1").mkdir()
    (home / ".config/chromium/Profile 1/Preferences").symlink_to("/mnt/elsewhere")
    places, unread = found(chromium_profiles, home)
    assert places == ["/home/person/.config/chromium/Default"]
    assert unread == ["/home/person/.config/chromium/Profile 1/Preferences: a link leads nowhere"]


def test_one_folder_reached_by_two_paths_is_one(home):
    (home / "snap/chromium/current").mkdir(parents=True)
    (home / "snap/chromium/current/chromium").symlink_to("/home/person/.config/chromium")
    assert found(chromium_profiles, home) == (["/home/person/.config/chromium/Default"], [])


def test_opera_keeps_its_profile_in_the_folder_itself(home):
    (home / ".config/opera").mkdir()
    (home / ".config/opera/Preferences").write_text("{}")
    assert "/home/person/.config/opera" in found(chromium_profiles, home)[0]

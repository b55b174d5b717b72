from __future__ import annotations

import sys
from pathlib import Path

import pytest
from platformdirs import PlatformDirs
from platformdirs.macos import MacOS
from platformdirs.windows import Windows, get_win_folder_from_env_vars

from selfcheck import places
from selfcheck.history.folder import StateFolder
from selfcheck.settings.stores import here


def test_resources_of_a_checkout_lie_beside_the_package():
    assert places.resources() == Path(__file__).resolve().parents[1] / "resources"


def test_resources_of_a_bundle_come_first(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert places.resources() == tmp_path / "resources"


def test_resources_of_an_installed_package_lie_inside_it(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "selfcheck"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(places, "__file__", str(package / "places.py"))
    assert places.resources() == package / "resources"


def test_missing_resources_are_none(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "__file__", str(tmp_path / "a" / "places.py"))
    assert places.resources() is None


@pytest.mark.skipif(sys.platform != "linux", reason="names Linux's places")
def test_linux_places_follow_the_xdg_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    assert places.user_settings() == tmp_path / "c" / "selfcheck" / "settings.yaml"
    assert places.state() == tmp_path / "s" / "selfcheck"
    assert here.store().place == "/etc/selfcheck/policy.d"


SYSTEMS = {
    "windows": (Windows, "LOCALAPPDATA", "selfcheck"),
    "macos": (MacOS, "HOME", "Library/Application Support/selfcheck"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked for its folders")
@pytest.mark.parametrize("system", SYSTEMS)
def test_elsewhere_what_is_kept_does_not_lie_among_the_settings(tmp_path, monkeypatch, system):
    """One folder for both would be taken for somebody else's once everything was forgotten."""
    dirs, variable, below = SYSTEMS[system]
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.delenv(f"XDG_{name}_HOME")
    monkeypatch.setenv(variable, str(tmp_path / "home"))
    monkeypatch.setattr("platformdirs.PlatformDirs", dirs)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", get_win_folder_from_env_vars)
    monkeypatch.setattr(places, "FOLLOWS_XDG", False)
    home = tmp_path / "home" / below
    assert places.user_settings() == home / "settings.yaml"
    assert places.state() == home / "state"
    home.mkdir(parents=True)
    places.user_settings().write_text("region: US")
    kept = StateFolder(places.state())
    for _ in range(2):
        kept.prepare()
        kept.summary.write_text("{}")
        assert kept.forget() == ()
    assert places.user_settings().read_text() == "region: US"


@pytest.mark.skipif(sys.platform != "linux", reason="names Linux's places")
@pytest.mark.parametrize("given", [None, "", "relative/folder", "/somewhere/{}", " "])
def test_linux_places_are_those_of_platformdirs(given, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
        if given is not None:
            monkeypatch.setenv(name, given.format(name))
    folders = PlatformDirs("selfcheck", appauthor=False)
    assert places.user_settings() == folders.user_config_path / "settings.yaml"
    assert places.state() == folders.user_state_path


def test_asking_for_a_folder_makes_none(own_folders):
    places.state()
    places.user_settings()
    assert list(own_folders.iterdir()) == []

from __future__ import annotations

import json
import shutil

import pytest

from selfcheck.core.apps import Form, IdKind, SourceStatus
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.sources.chrome_extensions import SOURCE

DATA = "home/person/.config/chromium"
OTHER = "b" * 32


@pytest.fixture
def key(recordings):
    folder = recordings / "chrome_extensions/root" / DATA / "Default/Extensions"
    return next(folder.iterdir()).name


@pytest.fixture
def change(copied):
    """The root, and a function that changes the settings in one preferences file."""
    root = copied("chrome_extensions")

    def settings(file, entries):
        path = root / DATA / "Default" / file
        document = json.loads(path.read_text())
        document["extensions"]["settings"] = entries
        path.write_text(json.dumps(document))

    return root, settings


def test_the_recorded_extension_and_no_component(recordings, recorded, scan, key):
    settings = json.loads(
        (recordings / "chrome_extensions/root" / DATA / "Default/Preferences").read_text()
    )
    assert len(settings["extensions"]["settings"]) == 2
    apps, _, _ = scan(SOURCE, recorded("chrome_extensions"))
    assert [(app.name, app.version, app.form, app.ids) for app in apps] == [
        ("Example Helper", "1.4.2", Form.EXTENSION, {IdKind.CHROME_EXTENSION: key})
    ]


@pytest.mark.parametrize(
    "data",
    [
        ".config/google-chrome-beta",
        ".config/BraveSoftware/Brave-Browser",
        ".var/app/com.google.Chrome/config/google-chrome",
        "snap/chromium/common/chromium",
        "snap/brave/current/.config/BraveSoftware/Brave-Browser",
    ],
)
def test_profiles_of_other_browsers_flatpaks_and_snaps(copied, scan, data):
    root = copied("chrome_extensions")
    target = root / "home/person" / data
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(root / DATA, target)
    assert len(scan(SOURCE, root)[0]) == 1


def test_a_configuration_folder_that_was_moved(copied, scan, monkeypatch):
    root = copied("chrome_extensions")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(root / "home/person/.config"))
    assert len(scan(SOURCE, Machine.at())[0]) == 1


def test_every_profile_is_read(copied, scan):
    root = copied("chrome_extensions")
    shutil.copytree(root / DATA / "Default", root / DATA / "Profile 1")
    assert len(scan(SOURCE, root)[0]) == 2


def test_one_unreadable_profile_is_said_and_the_other_listed(copied, scan):
    root = copied("chrome_extensions")
    shutil.copytree(root / DATA / "Default", root / DATA / "Profile 1")
    (root / DATA / "Profile 1" / "Secure Preferences").write_text("{")
    apps, status, detail = scan(SOURCE, root)
    assert (len(apps), status) == (2, SourceStatus.UNREADABLE)
    assert "/home/person/.config/chromium/Profile 1/Secure Preferences is not JSON" in detail


def test_entries_split_over_both_files_are_one(change, scan, key):
    root, settings = change
    settings("Preferences", {key: {"state": 1}, OTHER: {"ack_external": True}, "no id": {}})
    settings("Secure Preferences", {key: {"path": f"{key}/1.4.2_0", "location": 1}})
    apps, status, _ = scan(SOURCE, root)
    assert ([app.ids[IdKind.CHROME_EXTENSION] for app in apps], status) == (
        [key],
        SourceStatus.READ,
    )


def test_an_extension_that_only_the_folder_knows(change, scan, key):
    root, settings = change
    settings("Preferences", {})
    apps, _, _ = scan(SOURCE, root)
    assert [(app.name, app.version) for app in apps] == [("Example Helper", "1.4.2")]


def test_an_unpacked_extension_lies_anywhere_on_that_machine(change, scan):
    root, settings = change
    (root / "home/person/mine").mkdir()
    (root / "home/person/mine/manifest.json").write_text('{"name": "Mine", "version": "0.1"}')
    settings("Preferences", {OTHER: {"location": 4, "path": "/home/person/mine"}})
    apps, _, _ = scan(SOURCE, root)
    assert ("Mine", "0.1", "/home/person/mine") in [
        (app.name, app.version, app.path) for app in apps
    ]


def test_an_extension_whose_files_are_gone_is_known_from_preferences(change, scan):
    root, settings = change
    kept = {"name": "Kept", "version": "3", "theme": {}}
    settings("Preferences", {OTHER: {"location": 1, "path": f"{OTHER}/3_0", "manifest": kept}})
    apps, status, _ = scan(SOURCE, root)
    assert ("Kept", "3", True) in [(app.name, app.version, app.hidden) for app in apps]
    assert status is SourceStatus.READ


@pytest.mark.parametrize(
    "entry",
    [{"location": 5}, {"location": 10}, {"from_bookmark": True}, {"state": 2}, {"blacklist": True}],
)
def test_what_is_no_installed_extension(change, scan, entry):
    root, settings = change
    manifest = {} if "blacklist" in entry else {"manifest": {"name": "x", "version": "1"}}
    settings("Preferences", {OTHER: {**entry, **manifest}})
    assert OTHER not in [app.ids[IdKind.CHROME_EXTENSION] for app in scan(SOURCE, root)[0]]


def test_the_newest_of_several_versions(change, scan, key):
    root, settings = change
    settings("Preferences", {})
    folder = root / DATA / "Default/Extensions" / key
    shutil.copytree(folder / "1.4.2_0", folder / "1.10.0_0")
    manifest = json.loads((folder / "1.10.0_0/manifest.json").read_text())
    (folder / "1.10.0_0/manifest.json").write_text(json.dumps(manifest | {"version": "1.10.0"}))
    assert [app.version for app in scan(SOURCE, root)[0]] == ["1.10.0"]


def test_a_name_without_its_message_falls_back(change, scan, key):
    root, _ = change
    folder = root / DATA / "Default/Extensions" / key / "1.4.2_0"
    messages = folder / "_locales/en/messages.json"
    messages.write_text("{")
    apps, status, _ = scan(SOURCE, root)
    assert ([app.name for app in apps], status) == (["Example Helper"], SourceStatus.UNREADABLE)
    messages.write_text('{"other": {"message": "x"}}')
    assert [app.name for app in scan(SOURCE, root)[0]] == ["Example Helper"]


def test_a_folder_without_a_manifest_is_said(change, scan):
    root, settings = change
    settings("Preferences", {})
    (root / DATA / "Default/Extensions" / OTHER / "1_0").mkdir(parents=True)
    apps, status, detail = scan(SOURCE, root)
    assert (len(apps), status) == (2, SourceStatus.UNREADABLE)
    assert "no manifest.json" in detail


def test_an_extensions_folder_that_cannot_be_listed(change, scan, key):
    root, _ = change
    shutil.rmtree(root / DATA / "Default/Extensions")
    (root / DATA / "Default/Extensions").write_text("no folder")
    apps, status, _ = scan(SOURCE, root)
    assert [app.ids[IdKind.CHROME_EXTENSION] for app in apps] == [key]
    assert status is SourceStatus.UNREADABLE

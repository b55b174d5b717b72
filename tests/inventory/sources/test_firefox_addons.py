from __future__ import annotations

import json
import shutil

import pytest

from selfcheck.core.apps import IdKind, SourceStatus
from selfcheck.inventory.sources.firefox_addons import SOURCE

DATA = "home/person/.mozilla/firefox"
PROFILE = f"{DATA}/example.default-esr"


def ids(apps):
    return [app.ids[IdKind.FIREFOX_EXTENSION] for app in apps]


def test_only_what_is_not_built_in(recordings, recorded, scan):
    content = json.loads(
        (recordings / "firefox_addons/root" / PROFILE / "extensions.json").read_text()
    )
    assert len(content["addons"]) > 5
    apps, _, _ = scan(SOURCE, recorded("firefox_addons"))
    assert [(app.name, app.version, app.hidden) for app in apps] == [
        ("Example Helper", "2.3", False)
    ]
    assert ids(apps) == ["helper@example.com"]


@pytest.mark.parametrize(
    "data",
    [
        ".config/mozilla/firefox",
        ".librewolf",
        ".var/app/org.mozilla.firefox/.mozilla/firefox",
        ".var/app/org.mozilla.firefox/config/mozilla/firefox",
        "snap/firefox/common/.mozilla/firefox",
    ],
)
def test_profiles_of_other_places(copied, scan, data):
    root = copied("firefox_addons")
    target = root / "home/person" / data
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(root / DATA, target)
    assert ids(scan(SOURCE, root)[0]) == ["helper@example.com"]


def test_a_profile_elsewhere_that_profiles_ini_names(copied, scan):
    root = copied("firefox_addons")
    shutil.move(root / PROFILE, root / "srv")
    (root / DATA / "profiles.ini").write_text("[Profile0]\nIsRelative=0\nPath=/srv\n")
    assert ids(scan(SOURCE, root)[0]) == ["helper@example.com"]


def _change(root, **changes):
    file = root / PROFILE / "extensions.json"
    document = json.loads(file.read_text())
    for addon in document["addons"]:
        if addon["id"] == "helper@example.com":
            addon.update(changes)
    file.write_text(json.dumps(document))


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "theme"},
        {"type": "locale"},
        {"location": "app-builtin"},
        {"location": "app-system-defaults"},
    ],
)
def test_what_is_left_out(copied, scan, changes):
    root = copied("firefox_addons")
    _change(root, **changes)
    assert scan(SOURCE, root) == ((), SourceStatus.READ, None)


@pytest.mark.parametrize("location", ["app-global", "app-system-share", "app-temporary"])
def test_an_administrators_addon_counts(copied, scan, location):
    root = copied("firefox_addons")
    _change(root, location=location, defaultLocale=None)
    assert [app.name for app in scan(SOURCE, root)[0]] == ["helper@example.com"]


def test_an_addon_that_firefox_has_not_seen_yet(copied, scan):
    root = copied("firefox_addons")
    (root / PROFILE / "extensions").mkdir()
    for name in ("new@example.com.xpi", "helper@example.com.xpi", "staged"):
        (root / PROFILE / "extensions" / name).write_bytes(b"PK")
    assert ids(scan(SOURCE, root)[0]) == ["helper@example.com", "new@example.com"]


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"addons": [{}]}', '{"addons": [1]}'])
def test_one_unreadable_profile_is_said_and_the_other_listed(copied, scan, content):
    root = copied("firefox_addons")
    shutil.copytree(root / PROFILE, root / DATA / "other.default")
    (root / DATA / "other.default/extensions.json").write_text(content)
    apps, status, detail = scan(SOURCE, root)
    assert (ids(apps), status) == (["helper@example.com"], SourceStatus.UNREADABLE)
    assert "other.default" in detail


def test_a_profile_that_was_never_started(tmp_path, scan):
    (tmp_path / DATA / "new").mkdir(parents=True)
    assert scan(SOURCE, tmp_path)[1] is SourceStatus.ABSENT


def test_packed_addons_that_cannot_be_listed(copied, scan):
    root = copied("firefox_addons")
    (root / PROFILE / "extensions").write_text("no folder")
    apps, status, _ = scan(SOURCE, root)
    assert (len(apps), status) == (1, SourceStatus.UNREADABLE)

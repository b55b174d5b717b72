from __future__ import annotations

import json
import shutil

import pytest

from selfcheck.core.apps import Form, IdKind, SourceStatus
from selfcheck.inventory.sources.web_apps import SOURCE, _web_app, browser_id

PROFILE = "home/person/.config/chromium/Default"
LAUNCHERS = "home/person/.local/share/applications"
NOTES = "http://localhost:48123/notes"
BOARD = "http://localhost:48123/board"


def ids(apps):
    return {app.ids[IdKind.WEB_APP] for app in apps}


def test_apps_are_known_by_their_manifest_id(recorded, scan):
    """One manifest names its own id, the other leaves it to the start URL."""
    apps, _, _ = scan(SOURCE, recorded("web_apps"))
    assert {(app.name, app.ids[IdKind.WEB_APP]) for app in apps} == {
        ("Example Notes", NOTES),
        ("Example Board", BOARD),
    }
    assert {app.form for app in apps} == {Form.WEB_APP}


def test_the_browsers_id(recordings):
    folders = (
        recordings / "web_apps/root" / PROFILE / "Web Applications/Manifest Resources"
    ).iterdir()
    assert {folder.name for folder in folders} == {browser_id(NOTES), browser_id(BOARD)}
    assert browser_id("https://www.tiktok.com/foryou") == "nlalbmkafgmoifbeooblidblkmlhhpnc"


def test_an_unreadable_database_leaves_the_browsers_ids(copied, scan):
    root = copied("web_apps")
    (root / PROFILE / "Sync Data/LevelDB/CURRENT").write_text("MANIFEST-000009\n")
    apps, status, detail = scan(SOURCE, root)
    assert ids(apps) == {browser_id(NOTES), browser_id(BOARD)}
    assert status is SourceStatus.UNREADABLE
    assert "LevelDB" in detail


def test_a_profile_without_a_database(copied, scan):
    root = copied("web_apps")
    shutil.rmtree(root / PROFILE / "Sync Data")
    (root / PROFILE / "Web Applications" / f"_crx_{'c' * 32}").mkdir()
    apps, status, _ = scan(SOURCE, root)
    assert ids(apps) == {browser_id(NOTES), browser_id(BOARD), "c" * 32}
    assert status is SourceStatus.READ


def test_icons_left_by_an_app_that_is_gone_are_not_an_app(copied, scan):
    root = copied("web_apps")
    (root / PROFILE / "Web Applications/Manifest Resources" / ("a" * 32) / "Icons").mkdir(
        parents=True
    )
    assert ids(scan(SOURCE, root)[0]) == {NOTES, BOARD}


def test_launchers_of_a_profile_that_lies_elsewhere(copied, scan):
    root = copied("web_apps")
    shutil.rmtree(root / "home/person/.config")
    apps, status, _ = scan(SOURCE, root)
    assert {(app.name, app.ids[IdKind.WEB_APP]) for app in apps} == {
        ("Example Notes", browser_id(NOTES)),
        ("Example Board", browser_id(BOARD)),
    }
    assert status is SourceStatus.READ
    for launcher in (root / LAUNCHERS).iterdir():
        launcher.write_text(launcher.read_text() + "Hidden=true\n")
    assert scan(SOURCE, root)[0] == ()


def test_apps_of_browsers_until_2021(copied, scan):
    root = copied("web_apps")
    url = "https://app.example.com/start"
    manifest = {"name": "Old", "app": {"launch": {"web_url": url}}}
    entry = {browser_id(url): {"from_bookmark": True, "manifest": manifest}}
    (root / PROFILE / "Preferences").write_text(json.dumps({"extensions": {"settings": entry}}))
    assert url in ids(scan(SOURCE, root)[0])


def test_an_unreadable_preferences_file_is_said(copied, scan):
    root = copied("web_apps")
    (root / PROFILE / "Preferences").write_text("[]")
    apps, status, _ = scan(SOURCE, root)
    assert (ids(apps), status) == ({NOTES, BOARD}, SourceStatus.UNREADABLE)


def _record(**fields: bytes) -> bytes:
    synced = b"\x0a" + bytes([len(fields["start"])]) + fields["start"]
    return b"\x0a" + bytes([len(synced)]) + synced + fields.get("more", b"")


def test_an_app_only_synced_from_another_device_is_not_here():
    start = b"https://app.example.com/"
    key = browser_id(start.decode())
    assert _web_app(key, _record(start=start)).here
    assert _web_app(key, _record(start=start, more=b"\x40\x01")).here
    assert not _web_app(key, _record(start=start, more=b"\x40\x00")).here


def test_a_url_that_does_not_give_the_browsers_id_is_not_used():
    app = _web_app("a" * 32, _record(start=b"isolated-app://example/"))
    assert (app.url, app.name) == (None, "a" * 32)


@pytest.mark.parametrize("record", [b"", b"\x08\x01", b"\xff\xff"])
def test_a_damaged_record(record):
    with pytest.raises(ValueError):  # noqa: PT011  any of its reasons
        _web_app("a" * 32, record)


def _write_log(folder, *batches: bytes) -> None:
    """A LevelDB log in place of the recorded one, each batch a whole record (no checksum)."""
    log = next(folder.glob("*.log"))
    log.write_bytes(
        b"".join(bytes(4) + len(batch).to_bytes(2, "little") + b"\x01" + batch for batch in batches)
    )


def _batch(number: int, kind: int, key: str, value: bytes = b"") -> bytes:
    name = b"web_apps-dt-" + key.encode()
    body = bytes([kind, len(name)]) + name + (bytes([len(value)]) + value if kind else b"")
    return number.to_bytes(8, "little") + (1).to_bytes(4, "little") + body


def test_a_damaged_record_among_others_is_said_and_its_app_listed(copied, scan):
    root = copied("web_apps")
    start = b"https://app.example.com/"
    good = browser_id(start.decode())
    _write_log(
        root / PROFILE / "Sync Data/LevelDB",
        _batch(1, 1, good, _record(start=start)),
        _batch(2, 1, "a" * 32, b"\xff\xff"),
        _batch(3, 1, "DATABASE_METADATA", b"x"),
    )
    shutil.rmtree(root / "home/person/.local")
    apps, status, detail = scan(SOURCE, root)
    assert (ids(apps), status) == ({start.decode(), "a" * 32}, SourceStatus.UNREADABLE)
    assert "web app " + "a" * 32 in detail


def test_a_removed_app_is_not_listed(copied, scan):
    root = copied("web_apps")
    start = b"https://app.example.com/"
    key = browser_id(start.decode())
    shutil.rmtree(root / "home/person/.local")
    put, delete = _batch(1, 1, key, _record(start=start)), _batch(2, 0, key)
    _write_log(root / PROFILE / "Sync Data/LevelDB", put, delete)
    assert scan(SOURCE, root) == ((), SourceStatus.READ, None)
    _write_log(root / PROFILE / "Sync Data/LevelDB", put)
    assert ids(scan(SOURCE, root)[0]) == {start.decode()}


def test_launchers_that_cannot_be_read_are_said(copied, scan):
    root = copied("web_apps")
    (root / LAUNCHERS / "folder.desktop").mkdir()
    assert scan(SOURCE, root)[1] is SourceStatus.UNREADABLE
    shutil.rmtree(root / LAUNCHERS)
    (root / LAUNCHERS).write_text("no folder")
    apps, status, _ = scan(SOURCE, root)
    assert (ids(apps), status) == ({NOTES, BOARD}, SourceStatus.UNREADABLE)

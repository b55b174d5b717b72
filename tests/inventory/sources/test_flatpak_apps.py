from __future__ import annotations

import shutil

import pytest

from selfcheck.core.apps import IdKind, SourceStatus
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.sources.flatpak_apps import SOURCE

PERSON = "home/person/.local/share/flatpak"
ACTIVE = "var/lib/flatpak/app/com.example.Draw/x86_64/stable/active"


def test_lists_exactly_what_flatpak_lists(recordings, recorded, scan):
    said = (recordings / "flatpak_apps" / "said.txt").read_text().splitlines()
    apps, _, _ = scan(SOURCE, recorded("flatpak_apps"))
    assert sorted(
        "\t".join([app.ids[IdKind.FLATPAK], app.version, app.name]) for app in apps
    ) == sorted(said)


def test_runtimes_are_not_apps(recordings):
    assert list((recordings / "flatpak_apps/root/var/lib/flatpak/runtime").iterdir())


def test_one_damaged_app_is_said_and_the_others_listed(copied, scan):
    root = copied("flatpak_apps")
    (root / ACTIVE / "metadata").write_text("garbage")
    apps, status, detail = scan(SOURCE, root)
    assert (len(apps), status) == (2, SourceStatus.UNREADABLE)
    assert "com.example.Draw" in detail


def test_an_app_that_says_nothing_of_itself_has_its_launchers_name(copied, scan):
    root = copied("flatpak_apps")
    (root / ACTIVE / "deploy").unlink()
    apps, status, _ = scan(SOURCE, root)
    assert ("Example Draw", None) in [(app.name, app.version) for app in apps]
    assert status is SourceStatus.UNREADABLE


def test_an_app_whose_commit_is_gone(copied, scan):
    root = copied("flatpak_apps")
    (root / ACTIVE).unlink()
    (root / ACTIVE).symlink_to("0" * 64)
    apps, status, detail = scan(SOURCE, root)
    assert status is SourceStatus.UNREADABLE
    assert "leads nowhere" in detail
    assert len(apps) == 1


def test_an_app_that_is_not_deployed_is_not_listed(copied, scan):
    root = copied("flatpak_apps")
    (root / ACTIVE).unlink()
    apps, status, _ = scan(SOURCE, root)
    assert (len(apps), status) == (1, SourceStatus.READ)


def test_further_installations(copied, scan):
    root = copied("flatpak_apps")
    (root / "srv").mkdir()
    shutil.move(root / PERSON, root / "srv/flatpak")
    folder = root / "etc/flatpak/installations.d"
    folder.mkdir(parents=True)
    (folder / "extra.conf").write_text('[Installation "extra"]\nPath=/srv/flatpak\n')
    assert len(scan(SOURCE, root)[0]) == 2
    (folder / "bad.conf").mkdir()
    assert scan(SOURCE, root)[1] is SourceStatus.UNREADABLE


def test_variables_move_the_installations(copied, scan, monkeypatch):
    root = copied("flatpak_apps")
    monkeypatch.setenv("FLATPAK_SYSTEM_DIR", str(root / "var/lib/flatpak"))
    monkeypatch.setenv("FLATPAK_USER_DIR", str(root / PERSON))
    assert len(scan(SOURCE, Machine.at())[0]) == 2
    monkeypatch.delenv("FLATPAK_USER_DIR")
    monkeypatch.setenv("XDG_DATA_HOME", str(root / "home/person/.local/share"))
    assert len(scan(SOURCE, Machine.at())[0]) == 2


def test_an_installation_without_apps_was_read(tmp_path, scan):
    (tmp_path / "var/lib/flatpak/repo").mkdir(parents=True)
    assert scan(SOURCE, tmp_path)[1] is SourceStatus.READ


def test_an_installation_that_cannot_be_listed(copied, scan):
    root = copied("flatpak_apps")
    shutil.rmtree(root / "var/lib/flatpak/app")
    (root / "var/lib/flatpak/app").write_text("no folder")
    apps, status, detail = scan(SOURCE, root)
    assert (len(apps), status) == (1, SourceStatus.UNREADABLE)
    assert "/var/lib/flatpak/app" in detail


def test_further_installations_that_cannot_be_listed(copied, scan):
    root = copied("flatpak_apps")
    (root / "etc/flatpak").mkdir(parents=True)
    (root / "etc/flatpak/installations.d").write_text("no folder")
    apps, status, _ = scan(SOURCE, root)
    assert (len(apps), status) == (2, SourceStatus.UNREADABLE)


@pytest.mark.parametrize(
    ("folder", "ending", "content"),
    [
        ("metainfo", "metainfo", '<developer id="x">\n <name>Ex &amp; Co.</name></developer>'),
        (
            "metainfo",
            "appdata",
            "<developer_name xml:lang='de'>Falsch</developer_name><developer_name>Ex &amp; Co.</developer_name>",
        ),
        (
            "appdata",
            "appdata",
            "<developer><name xml:lang='de'>Falsch</name></developer><developer_name>Ex &amp; Co.</developer_name>",
        ),
    ],
)
def test_the_developer_is_the_publisher(copied, scan, folder, ending, content):
    root = copied("flatpak_apps")
    file = root / ACTIVE / "files/share" / folder / f"com.example.Draw.{ending}.xml"
    file.parent.mkdir(parents=True)
    file.write_text(f"<component>{content}</component>")
    apps, _, _ = scan(SOURCE, root)
    assert {app.name: app.publisher for app in apps} == {
        "Example Draw": "Ex & Co.",
        "Example Chat": None,
    }

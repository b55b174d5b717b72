from __future__ import annotations

import shutil

from selfcheck.core.apps import IdKind, SourceStatus
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.sources.desktop_entries import SOURCE

PERSON = "home/person/.local/share/applications"


def found(apps):
    return {app.ids[IdKind.DESKTOP]: (app.name, app.hidden) for app in apps}


def test_lists_only_what_no_package_brought(recorded, scan):
    apps, _, _ = scan(SOURCE, recorded("desktop_entries"))
    assert found(apps) == {
        "example-game.desktop": ("Example Game", False),
        "example-handler.desktop": ("Example Handler", True),
        "wine-Programs-Example Reader.desktop": ("Example Reader", False),
    }


def test_a_system_entry_that_no_package_brought(copied, scan):
    root = copied("desktop_entries")
    (root / "usr/local/share/applications").mkdir(parents=True)
    (root / "usr/local/share/applications/tool.desktop").write_text(
        "[Desktop Entry]\nType=Application\nName=A\\sTool\nExec=tool\nX-AppImage-Version=1.2\n"
    )
    apps, _, _ = scan(SOURCE, root)
    assert ("A Tool", "1.2", "/usr/local/share/applications/tool.desktop") in [
        (app.name, app.version, app.path) for app in apps
    ]


def test_where_owners_cannot_be_read_nothing_is_lost(copied, scan):
    root = copied("desktop_entries")
    shutil.rmtree(root / "var/lib/dpkg/info")
    (root / "var/lib/dpkg/info").write_text("no folder")
    apps, _, _ = scan(SOURCE, root)
    assert "example-editor.desktop" in found(apps)


def test_entries_of_rpm_packages_are_left_to_rpm(recordings, tmp_path, scan):
    shutil.copytree(recordings / "rpm_packages" / "root", tmp_path, dirs_exist_ok=True)
    folder = tmp_path / "usr/share/applications"
    folder.mkdir(parents=True)
    for name in ("example-editor", "by-hand"):
        (folder / f"{name}.desktop").write_text(f"[Desktop Entry]\nName={name}\nExec=x\n")
    assert set(found(scan(SOURCE, tmp_path)[0])) == {"by-hand.desktop"}


def test_one_damaged_entry_is_said_and_the_others_listed(copied, scan):
    root = copied("desktop_entries")
    (root / PERSON / "broken.desktop").write_text("[Desktop Entry]\nExec=x\n")
    (root / PERSON / "folder.desktop").mkdir()
    apps, status, detail = scan(SOURCE, root)
    assert (len(apps), status) == (3, SourceStatus.UNREADABLE)
    assert "broken.desktop: no Name" in detail
    assert "folder.desktop is not a file" in detail


def test_data_folders_named_by_variables(copied, scan, monkeypatch):
    root = copied("desktop_entries")
    monkeypatch.setenv("XDG_DATA_HOME", str(root / "home/person/.local/share"))
    monkeypatch.setenv(
        "XDG_DATA_DIRS", f"/var/lib/flatpak/exports/share:{root}/usr/share/:relative"
    )
    keys = found(scan(SOURCE, Machine.at())[0])
    assert {"example-game.desktop", "example-editor.desktop"} <= set(keys)

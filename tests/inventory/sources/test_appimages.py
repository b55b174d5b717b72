from __future__ import annotations

import pytest

from selfcheck.core.apps import IdKind, SourceStatus
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.place import Place
from selfcheck.inventory.sources.appimages import SOURCE

NOTES = "home/person/Applications/Example_Notes-1.4.2-x86_64.AppImage"


def test_finds_images_by_their_mark_and_not_by_their_name(recorded, scan):
    apps, _, _ = scan(SOURCE, recorded("appimages"))
    assert [(app.name, app.version, app.path) for app in apps] == [
        ("Example_Notes", "1.4.2", f"/{NOTES}"),
        ("example-viewer", None, "/opt/example/example-viewer"),
    ]


@pytest.mark.parametrize(
    ("file", "name", "version"),
    [
        ("Example.AppImage", "Example", None),
        ("Example-v2.0.0-rc.1.AppImage", "Example", "2.0.0-rc.1"),
        ("Example_App-22.04.3-amd64.appimage", "Example_App", "22.04.3"),
        ("example-linux-1.0.AppImage", "example", "1.0"),
        ("Example 3.AppImage", "Example", "3"),
        ("x86.AppImage", "x86", None),
        ("2048.AppImage", "2048", None),
    ],
)
def test_names_and_versions(copied, scan, file, name, version):
    root = copied("appimages")
    (root / NOTES).rename(root / "home/person/Applications" / file)
    apps, _, _ = scan(SOURCE, root)
    assert (name, name, version) in [
        (app.name, app.ids[IdKind.APPIMAGE], app.version) for app in apps
    ]


def test_the_older_type_counts_and_a_file_that_is_not_executable_yet(copied, scan):
    root = copied("appimages")
    content = (root / NOTES).read_bytes()
    (root / NOTES).write_bytes(content.replace(b"AI\x02", b"AI\x01", 1))
    (root / NOTES).chmod(0o644)
    assert len(scan(SOURCE, root)[0]) == 2


def test_a_download_cut_to_nothing_is_said_and_the_others_listed(copied, scan):
    root = copied("appimages")
    (root / NOTES).write_bytes(b"")
    apps, status, detail = scan(SOURCE, root)
    assert (len(apps), status) == (1, SourceStatus.UNREADABLE)
    assert "Example_Notes" in detail


def _no_list(self, limit=0, names=Place.names):
    if str(self) in {"/opt/example", "/home/person/Applications/mine"}:
        raise UnreadableError(f"{self}: Permission denied") from PermissionError()
    return names(self, limit)


def test_a_systems_folder_that_is_not_for_everyone_is_passed_over(copied, scan, monkeypatch):
    """Such as the one that Docker makes in /opt; a person's own folder is not passed over."""
    root = copied("appimages")
    monkeypatch.setattr(Place, "names", _no_list)
    assert [status for _, status, _ in [scan(SOURCE, root)]] == [SourceStatus.READ]
    (root / "home/person/Applications/mine").mkdir()
    assert scan(SOURCE, root)[1] is SourceStatus.UNREADABLE


def test_too_many_files(copied, scan, monkeypatch):
    monkeypatch.setattr("selfcheck.inventory.sources.appimages._FILES", 0)
    assert scan(SOURCE, copied("appimages"))[1] is SourceStatus.UNREADABLE

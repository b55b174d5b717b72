from __future__ import annotations

from selfcheck.core.apps import IdKind, SourceStatus
from selfcheck.inventory.sources.snap_packages import SOURCE


def test_every_snap_once(recorded, scan):
    apps, _, _ = scan(SOURCE, recorded("snap_packages"))
    assert [(app.name, app.ids[IdKind.SNAP], app.version, app.hidden) for app in apps] == [
        ("core22", "core22", "20260101", True),
        ("Example Notes", "example-notes", "1.4", False),
        ("example-off", "example-off", None, False),
    ]


def test_a_snap_without_a_current_revision_is_the_newest_kept(copied, scan):
    root = copied("snap_packages")
    (root / "snap/example-notes/current").unlink()
    apps, status, _ = scan(SOURCE, root)
    assert [app.version for app in apps if app.name == "Example Notes"] == ["1.4"]
    assert status is SourceStatus.READ


def test_a_snap_that_is_not_mounted_is_known_by_name(copied, scan):
    root = copied("snap_packages")
    for revision in ("41", "42"):
        (root / "snap/example-notes" / revision / "meta/snap.yaml").unlink()
    apps, status, _ = scan(SOURCE, root)
    assert ("example-notes", None) in [(app.name, app.version) for app in apps]
    assert status is SourceStatus.READ


def test_a_damaged_description_is_said_and_the_snap_listed(copied, scan):
    root = copied("snap_packages")
    for content in ("name: [", "- a list\n", "!!python/object:os.system x\n", "[" * 5000):
        (root / "snap/example-notes/42/meta/snap.yaml").write_text(content)
        apps, status, detail = scan(SOURCE, root)
        assert status is SourceStatus.UNREADABLE
        assert "snap.yaml" in detail
        assert "example-notes" in [app.ids[IdKind.SNAP] for app in apps]


def test_kept_snaps_that_cannot_be_listed(copied, scan):
    root = copied("snap_packages")
    (root / "var/lib/snapd/snaps/example-off_7.snap").unlink()
    (root / "var/lib/snapd/snaps").rmdir()
    (root / "var/lib/snapd/snaps").write_text("no folder")
    (root / "var/lib/snapd/snap").symlink_to("/snap")
    apps, status, _ = scan(SOURCE, root)
    assert (len(apps), status) == (2, SourceStatus.UNREADABLE)

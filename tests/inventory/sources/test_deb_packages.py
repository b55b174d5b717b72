from __future__ import annotations

import pytest

from selfcheck.core.apps import IdKind, SourceStatus
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.sources.deb_packages import SOURCE

GOOD = "Package: one\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1\n"


@pytest.fixture
def status(tmp_path):
    folder = tmp_path / "var/lib/dpkg"
    folder.mkdir(parents=True)
    return folder / "status"


def names(apps):
    return [app.ids[IdKind.DEB] for app in apps]


def test_lists_exactly_what_dpkg_query_calls_installed(recordings, recorded, scan):
    said = (recordings / "deb_packages" / "said.txt").read_text().split("\n")
    installed = sorted(line.split(" ", 1)[1] for line in said if line.startswith("installed "))
    states = {line.split(" ")[0] for line in said if line}
    assert states >= {"installed", "config-files", "half-installed", "half-configured", "unpacked"}
    apps, _, _ = scan(SOURCE, recorded("deb_packages"))
    assert sorted(f"{app.name} {app.version}" for app in apps) == installed
    assert "example-held 0.9-1" in installed


def test_the_maintainer_is_not_the_publisher(recorded, scan):
    apps, _, _ = scan(SOURCE, recorded("deb_packages"))
    assert {app.publisher for app in apps} == {None}


def test_a_journal_of_an_interrupted_dpkg_counts(status, tmp_path, scan):
    status.write_text(GOOD + "\n" + GOOD.replace("one", "two"))
    (status.parent / "updates").mkdir()
    (status.parent / "updates" / "0000").write_text(
        GOOD.replace("install ok installed", "deinstall ok config-files")
    )
    (status.parent / "updates" / "0001").write_text(GOOD.replace("one", "three"))
    (status.parent / "updates" / "tmp.i").write_text("unfinished")
    apps, read, _ = scan(SOURCE, tmp_path)
    assert (names(apps), read) == (["two", "three"], SourceStatus.READ)


def test_one_package_of_two_architectures(status, tmp_path, scan):
    status.write_text(GOOD + "\n" + GOOD.replace("amd64", "i386"))
    assert names(scan(SOURCE, tmp_path)[0]) == ["one", "one"]


def test_fields_in_any_case_and_folded_text(status, tmp_path, scan):
    status.write_text(
        "PACKAGE: one\nDescription: x\n Status: deinstall ok config-files\nstatus:install hold-never installed\n".replace(
            "hold-never", "ok"
        )
    )
    assert names(scan(SOURCE, tmp_path)[0]) == ["one"]


@pytest.mark.parametrize(
    "bad",
    [
        "Package: two\nVersion: 1\n",
        "Status: install ok installed\n",
        "Package: two\nStatus: install ok\n",
        "Package: two\nStatus: install ok splendid\n",
    ],
)
def test_one_bad_stanza_is_said_and_the_others_listed(status, tmp_path, scan, bad):
    status.write_text(f"{GOOD}\n{bad}\n{GOOD.replace('one', 'three')}")
    apps, read, detail = scan(SOURCE, tmp_path)
    assert (names(apps), read) == (["one", "three"], SourceStatus.UNREADABLE)
    assert "/var/lib/dpkg/status: stanza 2" in detail


def test_a_status_cut_short_is_unreadable(status, tmp_path, scan):
    status.write_text(GOOD + "\n" + GOOD.replace("one", "two").rstrip())
    apps, read, _ = scan(SOURCE, tmp_path)
    assert (names(apps), read) == (["one", "two"], SourceStatus.UNREADABLE)


def test_an_empty_status_is_a_machine_without_packages(status, tmp_path, scan):
    status.write_text("")
    assert scan(SOURCE, tmp_path) == ((), SourceStatus.READ, None)


def test_a_large_status_of_another_tool(status, tmp_path, scan, monkeypatch):
    monkeypatch.setattr("selfcheck.inventory.sources.deb_packages.STATUS_LIMIT", 10)
    status.write_text(GOOD)
    assert scan(SOURCE, tmp_path)[1] is SourceStatus.UNREADABLE


def test_the_administration_folder_can_be_moved(tmp_path, scan, monkeypatch):
    (tmp_path / "status").write_text(GOOD)
    monkeypatch.setenv("DPKG_ADMINDIR", str(tmp_path))
    assert names(scan(SOURCE, Machine.at())[0]) == ["one"]


def test_images_without_dpkg(status, tmp_path, scan):
    folder = status.parent / "status.d"
    folder.mkdir()
    (folder / "base").write_text("Package: base\nVersion: 2\n")
    (folder / "base.md5sums").write_text("x")
    assert names(scan(SOURCE, tmp_path)[0]) == ["base"]
    (folder / "broken").write_text("nothing of the kind\n")
    (folder / "folder").mkdir()
    apps, read, detail = scan(SOURCE, tmp_path)
    assert (names(apps), read) == (["base"], SourceStatus.UNREADABLE)
    assert "broken" in detail
    assert "folder" in detail


def test_a_journal_that_cannot_be_listed(status, tmp_path, scan):
    status.write_text(GOOD)
    (status.parent / "updates").write_text("no folder")
    (status.parent / "status.d").write_text("no folder")
    apps, read, detail = scan(SOURCE, tmp_path)
    assert (names(apps), read) == (["one"], SourceStatus.UNREADABLE)
    assert "updates" in detail
    assert "status.d" in detail

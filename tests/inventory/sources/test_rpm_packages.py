from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from selfcheck.core.apps import IdKind, SourceStatus
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.sources.rpm_packages import SOURCE

FILE = "var/lib/rpm/rpmdb.sqlite"


@pytest.fixture
def said(recordings):
    return (recordings / "rpm_packages" / "said.txt").read_text()


class Recorded:
    """Commands that were recorded; any other fails."""

    def __init__(self, outputs):
        self.outputs = outputs

    def run(self, arguments):
        for start, output in self.outputs.items():
            if " ".join(arguments).startswith(start):
                return output
        raise UnreadableError(f"not recorded: {arguments}")


def rows(apps):
    return sorted("\t".join([app.name, app.version, app.publisher or "(none)"]) for app in apps)


def test_lists_exactly_what_rpm_lists(recorded, said, scan):
    apps, _, _ = scan(SOURCE, recorded("rpm_packages"))
    assert rows(apps) == sorted(said.splitlines())
    assert all(app.ids == {IdKind.RPM: app.name} for app in apps)


@pytest.mark.parametrize("file", ["Packages.db", "Packages"])
def test_older_formats_are_asked_of_rpm(tmp_path, said, scan, file):
    (tmp_path / "var/lib/rpm").mkdir(parents=True)
    (tmp_path / "var/lib/rpm" / file).write_bytes(b"RpmP")
    start = f"rpm -qa --dbpath {tmp_path}/var/lib/rpm --queryformat"
    machine = replace(Machine.at(tmp_path), commands=Recorded({start: said.encode()}))
    apps, status, _ = scan(SOURCE, machine)
    assert (rows(apps), status) == (sorted(said.splitlines()), SourceStatus.READ)


def test_an_older_format_without_rpm_is_unreadable(tmp_path, scan):
    (tmp_path / "var/lib/rpm").mkdir(parents=True)
    (tmp_path / "var/lib/rpm/Packages.db").write_bytes(b"RpmP")
    machine = replace(Machine.at(tmp_path), commands=Recorded({}))
    apps, status, detail = scan(SOURCE, machine)
    assert (apps, status) == ((), SourceStatus.UNREADABLE)
    assert "not recorded" in detail


def test_a_line_that_rpm_should_not_write(tmp_path, scan):
    (tmp_path / "var/lib/rpm").mkdir(parents=True)
    (tmp_path / "var/lib/rpm/Packages").write_bytes(b"x")
    machine = replace(Machine.at(tmp_path), commands=Recorded({"rpm": b"a\t1-1\t(none)\nwhat\n"}))
    apps, status, _ = scan(SOURCE, machine)
    assert ([app.name for app in apps], status) == (["a"], SourceStatus.UNREADABLE)


def test_a_write_ahead_log_counts(copied, scan):
    root = copied("rpm_packages")
    database = sqlite3.connect(root / FILE)
    assert database.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
    database.execute("PRAGMA wal_autocheckpoint=0")
    database.execute("DELETE FROM Packages WHERE hnum = (SELECT min(hnum) FROM Packages)")
    database.commit()
    assert (root / f"{FILE}-wal").stat().st_size > 0
    before = len(scan(SOURCE, Machine.at(root))[0])
    database.close()
    assert before == 2


def test_one_damaged_header_is_said_and_the_others_listed(copied, scan):
    root = copied("rpm_packages")
    database = sqlite3.connect(root / FILE)
    database.execute(
        "UPDATE Packages SET blob = substr(blob, 1, 40) WHERE hnum = (SELECT min(hnum) FROM Packages)"
    )
    database.execute("INSERT INTO Packages VALUES (900, 'text')")
    database.commit()
    database.close()
    apps, status, detail = scan(SOURCE, root)
    assert (len(apps), status) == (2, SourceStatus.UNREADABLE)
    assert "header 900" in detail


def test_a_database_without_packages_table(copied, scan):
    root = copied("rpm_packages")
    (root / FILE).unlink()
    database = sqlite3.connect(root / FILE)
    database.execute("CREATE TABLE other (x)")
    database.commit()
    database.close()
    assert scan(SOURCE, root)[1] is SourceStatus.UNREADABLE


def test_a_database_reached_by_two_paths_is_read_once(copied, scan):
    root = copied("rpm_packages")
    (root / "usr/lib/sysimage").mkdir(parents=True)
    (root / "usr/lib/sysimage/rpm").symlink_to("/var/lib/rpm")
    apps, status, _ = scan(SOURCE, root)
    assert (len(apps), status) == (3, SourceStatus.READ)

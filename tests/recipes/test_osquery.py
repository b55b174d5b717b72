"""The recipe for osquery, with the real osqueryi out of a locked package (slow: 120 MB)."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from tests.project.files import ROOT
from tests.recipes.recipes import ACT, CASES, OSQUERY, RECIPES, run, stand_in

LOCK = json.loads(Path(__file__).with_name("osquery.lock.json").read_text())
CONFIGURATION = RECIPES / "osquery" / "selfcheck.conf"
needs_sqlite = pytest.mark.skipif(
    shutil.which("sqlite3") is None, reason="needs the Debian package sqlite3"
)


def test_the_configuration_reads_the_columns_that_are_written(tmp_path):
    """Quick, without osquery: a column that is not there would make the whole table vanish."""
    table = json.loads(CONFIGURATION.read_text())["auto_table_construction"]["selfcheck_summary"]
    if shutil.which("sqlite3") is None:
        pytest.skip("needs the Debian package sqlite3")
    run(OSQUERY, stand_in(tmp_path, ACT), tmp_path / "fleet")
    import sqlite3

    with sqlite3.connect(tmp_path / "fleet" / "summary.db") as database:
        written = [row[1] for row in database.execute("PRAGMA table_info(summary)")]
        assert len(database.execute(table["query"]).fetchall()) == 1
    assert table["columns"] == written
    assert table["path"] == "/var/lib/selfcheck-fleet/summary.db"
    assert "/var/lib/selfcheck-fleet}" in OSQUERY.read_text()


@pytest.fixture(scope="session")
def osqueryi():
    """The program, fetched once into .cache, and only with the hash that is locked."""
    if shutil.which("npm") is None or platform.machine() != "x86_64":
        pytest.skip("needs the Debian package npm, and a computer with x86-64")
    folder = ROOT / ".cache" / "osquery"
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / f"osqueryi-{LOCK['osquery']}-{LOCK['sha512'][:16]}"
    if program.exists():
        return program
    wanted = f"{LOCK['package']}@{LOCK['version']}"
    got = subprocess.run(
        ["npm", "pack", "--silent", "--ignore-scripts", wanted],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if got.returncode != 0:
        pytest.skip(f"the registry of npm does not give {wanted}: {got.stderr[-200:]}")
    packed = folder / got.stdout.strip().splitlines()[-1]
    with packed.open("rb") as file:
        digest = hashlib.file_digest(file, "sha512").hexdigest()
    assert digest == LOCK["sha512"], "not the package that is locked"
    with tarfile.open(packed) as tar:
        tar.extract(LOCK["program"], folder, filter="data")
    (folder / LOCK["program"]).replace(program)
    program.chmod(0o755)
    packed.unlink()
    return program


@pytest.fixture
def asked(osqueryi, tmp_path):
    """What osquery answers, with the recipe's configuration pointed at a folder of the test."""

    def ask(query):
        text = CONFIGURATION.read_text().replace(
            "/var/lib/selfcheck-fleet", str(tmp_path / "fleet")
        )
        (tmp_path / "osquery.conf").write_text(text)
        done = subprocess.run(
            [osqueryi, "--json", "--ephemeral", "--disable_extensions", "--disable_logging",
             "--config_path", tmp_path / "osquery.conf",
             "--database_path", tmp_path / "osquery.db", query],
            capture_output=True, text=True, check=False, timeout=120,
            env={**os.environ, "HOME": str(tmp_path)},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask


def scheduled():
    return json.loads(CONFIGURATION.read_text())["schedule"]["selfcheck_summary"]["query"]


@pytest.mark.slow
@needs_sqlite
@pytest.mark.parametrize(
    "case", [CASES[0], CASES[2], CASES[4], CASES[6]], ids=lambda case: case.name
)
def test_the_scheduled_query_gives_the_verdict(tmp_path, asked, case):
    run(OSQUERY, stand_in(tmp_path, case), tmp_path / "fleet")
    (row,) = asked(scheduled())
    assert (row["state"], row["verdict"]) == case.osquery
    assert row["old"] == "0"
    assert set(row) == {"state", "verdict", "act", "questions", "gaps", "fresh", "old"}


@pytest.mark.slow
@needs_sqlite
def test_the_real_programs_verdict_comes_through(tmp_path, asked, asked_to_act):
    run(OSQUERY, asked_to_act, tmp_path / "fleet")
    (row,) = asked(scheduled())
    assert (row["verdict"], row["act"], row["fresh"]) == ("action-required", "1", "1")


@pytest.mark.slow
@needs_sqlite
def test_a_database_that_is_no_longer_written_is_called_old(tmp_path, asked):
    run(OSQUERY, stand_in(tmp_path, ACT), tmp_path / "fleet")
    change = "UPDATE summary SET written = written - 7300"
    subprocess.run(["sqlite3", tmp_path / "fleet" / "summary.db", change], check=True)
    assert asked(scheduled())[0]["old"] == "1"


@pytest.mark.slow
def test_without_a_database_there_is_no_row(tmp_path, asked):
    assert asked("SELECT count(*) AS rows FROM file WHERE path = '/'")  # osquery works
    (tmp_path / "fleet").mkdir()
    assert asked(scheduled()) == []

"""What each recipe makes of each answer, and that it passes on nothing else."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import sys

import pytest

from tests.recipes.recipes import (
    ACT,
    CASES,
    INTUNE,
    JAMF,
    NAGIOS,
    OSQUERY,
    RECIPES,
    SECRET,
    line,
    run,
    stand_in,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
needs_sqlite = pytest.mark.skipif(
    shutil.which("sqlite3") is None, reason="needs the Debian package sqlite3"
)
SCRIPTS = [NAGIOS, JAMF, OSQUERY, INTUNE]


@each_case
def test_nagios(tmp_path, case):
    done = run(NAGIOS, "-p", stand_in(tmp_path, case))
    code, begins = case.nagios
    assert (done.returncode, done.stdout.startswith(f"SELFCHECK {begins}")) == (code, True), done
    assert done.stdout.count("\n") == 1
    assert (tmp_path / "asked").read_text() == "check --summary --user\n"
    assert SECRET not in done.stdout + done.stderr
    assert "\x1b" not in done.stdout


def test_the_figures_for_nagios_are_performance_data(tmp_path):
    """As the Monitoring Plugins Development Guidelines have it: 'label'=value;warn;crit;min;max."""
    done = run(NAGIOS, "-p", stand_in(tmp_path, ACT))
    said, _, figures = done.stdout.strip().partition(" | ")
    assert said == "SELFCHECK WARNING - action-required: 2 to do, 1 asked, 0 not known"
    assert figures == "act=2;;;0 questions=1;;;0 gaps=0;;;0 fresh=1;;;0;1"


def test_nagios_calls_it_critical_where_that_is_wanted(tmp_path):
    done = run(NAGIOS, "-c", "-p", stand_in(tmp_path, ACT))
    assert (done.returncode, done.stdout[:18]) == (2, "SELFCHECK CRITICAL")


@pytest.mark.parametrize("words", [["-x"], ["-p"]])
def test_nagios_does_not_know_an_option(words):
    done = run(NAGIOS, *words)
    assert (done.returncode, "UNKNOWN - usage" in done.stdout) == (3, True)


@each_case
def test_jamf(tmp_path, case):
    done = run(JAMF, SELFCHECK_PROGRAM=stand_in(tmp_path, case))
    assert (done.returncode, done.stdout, done.stderr) == (0, f"<result>{case.word}</result>\n", "")
    assert (tmp_path / "asked").read_text() == "check --summary --user\n"


@each_case
def test_intune_on_linux(tmp_path, case):
    done = run(INTUNE, SELFCHECK_PROGRAM=stand_in(tmp_path, case))
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)
    assert found["SelfCheckState"] == case.state
    assert found["SelfCheckToDo"] == (2 if case is ACT else 0)
    assert found["SelfCheckInstalled"] is True
    current = case.state in {"no-action", "action-required", "cannot-tell"}
    assert found["SelfCheckIsCurrent"] is (current and '"fresh": true' in case.line)
    assert (tmp_path / "asked").read_text() == "check --summary\n"  # it runs as the person


@needs_sqlite
@pytest.mark.parametrize("case", [c for c in CASES if c.osquery], ids=lambda case: case.name)
def test_the_database_for_osquery(tmp_path, case):
    folder = tmp_path / "fleet"
    done = run(OSQUERY, stand_in(tmp_path, case), folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [entry.name for entry in folder.iterdir()] == ["summary.db"]
    assert (folder / "summary.db").stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(folder / "summary.db") as database:
        ((state, verdict),) = database.execute("SELECT state, verdict FROM summary")
    assert (state, verdict or "") == case.osquery
    assert SECRET.encode() not in (folder / "summary.db").read_bytes()


@needs_sqlite
def test_a_later_run_replaces_the_database_for_osquery(tmp_path):
    for case in (CASES[0], ACT):
        run(OSQUERY, stand_in(tmp_path, case), tmp_path / "fleet")
    with sqlite3.connect(tmp_path / "fleet" / "summary.db") as database:
        assert database.execute("SELECT verdict, act FROM summary").fetchall() == [
            ("action-required", 2)
        ]


@needs_sqlite
def test_where_it_is_not_installed_each_says_so(tmp_path):
    none = tmp_path / "none"
    assert "not installed" in run(NAGIOS, "-p", none).stdout
    assert run(JAMF, SELFCHECK_PROGRAM=none).stdout == "<result>not-installed</result>\n"
    found = json.loads(run(INTUNE, SELFCHECK_PROGRAM=none).stdout)
    assert (found["SelfCheckState"], found["SelfCheckInstalled"]) == ("not-installed", False)
    run(OSQUERY, none, tmp_path / "fleet")
    with sqlite3.connect(tmp_path / "fleet" / "summary.db") as database:
        assert database.execute("SELECT state FROM summary").fetchone() == ("not-installed",)


@needs_sqlite
def test_with_the_real_program(tmp_path, asked_to_act):
    assert (
        run(asked_to_act, "check", "--summary", "--user").stdout.split('"confirmed_at"')[0]
        == (line("action-required", 1).split('"confirmed_at"')[0])
    )
    nagios = run(NAGIOS, "-p", asked_to_act)
    assert (nagios.returncode, "1 to do, 0 asked, 0 not known" in nagios.stdout) == (1, True)
    assert run(JAMF, SELFCHECK_PROGRAM=asked_to_act).stdout == "<result>action-required</result>\n"
    intune = json.loads(run(INTUNE, SELFCHECK_PROGRAM=asked_to_act).stdout)
    assert (intune["SelfCheckState"], intune["SelfCheckToDo"]) == ("action-required", 1)
    run(OSQUERY, asked_to_act, tmp_path / "fleet")
    with sqlite3.connect(tmp_path / "fleet" / "summary.db") as database:
        told = database.execute("SELECT state, verdict, act, fresh FROM summary").fetchone()
    assert told == ("checked", "action-required", 1, 1)


@pytest.mark.parametrize(
    "file", [f for f in sorted(RECIPES.rglob("*")) if f.is_file()], ids=lambda file: file.name
)
def test_every_recipe_asks_for_the_summary_and_for_nothing_else(file):
    """No recipe may pass on apps or phones."""
    text = re.sub(r"^\s*#.*$", "", file.read_text(), flags=re.MULTILINE)
    assert set(re.findall(r"\bcheck (--[a-z-]+)", text)) <= {"--summary"}
    assert not re.search(r"--(json|html)\b|\b(inventory|notices|phone)\b", text)


@pytest.mark.skipif(
    shutil.which("shellcheck") is None, reason="needs the Debian package shellcheck"
)
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_the_shells_linter_finds_nothing(script):
    done = run("shellcheck", "--shell=sh", script)
    assert (done.returncode, done.stdout) == (0, "")
    assert script.stat().st_mode & 0o111

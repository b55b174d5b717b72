"""The log of real runs, searched for everything that is personal."""

from __future__ import annotations

import json
import platform
from pathlib import Path

import pytest

from selfcheck.checker.checker import Checker
from selfcheck.history.log import NAME
from tests.company import notice

MARKER = "quixotic"
"""Stands in every name that the runs meet."""
STATUS = """\
Package: demo-chat
Status: install ok installed
Architecture: amd64
Version: 1.0-quixotic
Maintainer: Eva Quixotic <eva@quixotic.example>
Description: Demo Chat

Package: quixotic-app
Status: install ok installed
Architecture: amd64
Version: 1.0
Maintainer: Eva Quixotic <eva@quixotic.example>
Description: secret

"""
MISTAKEN = "region: [quixotic-land\n"
ENTRY = "[Desktop Entry]\nType=Application\nName=Quixotic Serial 0042\nExec=/home/quixotic/run\n"


@pytest.fixture
def marked(tmp_path, company):
    """The environment of a person whose every name is the marker."""
    home = tmp_path / "home" / "eva.quixotic"
    (home / ".local" / "share" / "applications").mkdir(parents=True)
    (home / ".local" / "share" / "applications" / "quixotic.desktop").write_text(ENTRY)
    packages = tmp_path / "quixotic-dpkg"
    packages.mkdir()
    (packages / "status").write_text(STATUS)
    text = notice("quixotic-ban").replace("summary: ", "summary: Quixotic. ")
    company.publish("quixotic-ban", text)
    environment = {
        "HOME": str(home),
        "USER": "eva.quixotic",
        "LOGNAME": "eva.quixotic",
        "DPKG_ADMINDIR": str(packages),
        "SELFCHECK_REGION": "Quixotic Land",
    }
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        environment[f"XDG_{name}_HOME"] = str(home / name.lower())
    return environment


@pytest.fixture
def run(selfcheck, company, marked):
    def ran(*arguments, **more):
        given = {**marked, **more}
        where = () if "SELFCHECK_SOURCE" in more else ("--source", company.site)
        return selfcheck(*arguments, *where, "--trust", company.trust, **given)

    return ran


def log_of(environment):
    files = sorted((Path(environment["XDG_STATE_HOME"]) / "selfcheck" / "log").iterdir())
    return "".join(file.read_text() for file in files)


def test_no_run_leaves_anything_personal_in_the_log(run, marked, company, monkeypatch):
    assert run("check", "--summary").code == 1
    assert run("phone", "add", "--os", "android", "--name", "Quixotic phone").code == 0
    assert run("phone", "answer", "Quixotic phone", "access:company-email=yes").code == 0
    for command in (
        ["check"],
        ["check", "--json"],
        ["inventory", "--json"],
        ["notices"],
        ["settings"],
    ):
        assert run(*command).code in {0, 1, 3}
    company.withdraw("quixotic-ban")
    run("check", "--json")
    run("check", SELFCHECK_SOURCE="https://quixotic.invalid/policy")
    # What cannot be read, and what is refused.
    settings = Path(marked["XDG_CONFIG_HOME"]) / "selfcheck" / "settings.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(MISTAKEN)
    assert run("check").code == 2
    settings.unlink()
    assert run("phone", "answer", "quixotic", "app:quixotic=yes").code == 2

    def break_off(*_):
        raise RuntimeError(f"a fault about {MARKER} in {marked['HOME']}")

    monkeypatch.setattr(Checker, "check", break_off)
    assert run("check").code == 4
    log = log_of(marked)
    assert log.count(" checked verdict=") >= 4
    assert "problem=offline" in log
    assert " fault builtins.RuntimeError at " in log
    assert MARKER not in log.casefold()
    for personal in ("demo", "eva", "serial", platform.node(), marked["HOME"], "example.", "/"):
        assert personal not in log.replace("demonstration=", ""), personal


def test_a_check_is_noted_with_its_figures(run, marked):
    ran = run("check", "--summary")
    summary = json.loads(ran.out)
    line = log_of(marked).splitlines()[-1]
    assert f"verdict={summary['verdict']} act={summary['act']} questions=" in line
    assert f"fresh=yes confirmed={summary['confirmed_at'][:19]}Z apps=" in line
    assert line.endswith("troubles=0 demonstration=no")


@pytest.mark.parametrize("passing", [["--at", "2026-11-20"], ["--inventory", "FILE"]])
def test_a_run_that_remembers_nothing_is_not_noted(run, marked, tmp_path, passing):
    saved = tmp_path / "saved.json"
    saved.write_text(run("inventory", "--json").out)
    run("check", *(str(saved) if word == "FILE" else word for word in passing))
    assert not (Path(marked["XDG_STATE_HOME"]) / "selfcheck" / "log" / NAME).exists()

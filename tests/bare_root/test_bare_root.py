"""`make run` and `make test` on a Debian that has Python, make and nothing else.

The tests build on one another in the order in which they stand, as a person's first hour does.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import bare_root
from tests.a11y.screen import SESSION, on_a_screen, the_verdict
from tests.project.files import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500)]


@pytest.fixture(scope="module")
def root(bare_debian, tmp_path_factory):
    """A bare Debian with Python and make, and a fresh clone of this checkout in it."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("there is no repository here to clone, or no git")
    folder = tmp_path_factory.mktemp("bare") / "root"
    bare_root.another(bare_debian, folder)
    bare_root.install(folder, *bare_root.BARE)
    bare_root.clone(folder)
    yield folder
    shutil.rmtree(folder)


def run(root: Path, log: Path, *command: str) -> str:
    """What `command` printed in the root; it must succeed."""
    with log.open("wb") as file:
        code = bare_root.run(root, list(command), log=file)
    said = log.read_text(errors="replace")
    assert code == 0, said[-6000:]
    return said


def test_the_root_is_bare(root, tmp_path):
    said = run(root, tmp_path / "log", "sh", "-c", "ls /usr/bin /usr/lib/*-linux-gnu")
    assert "python3.11" in said
    for absent in ("git\n", "libEGL", "libfontconfig", "xvfb-run", "pip3"):
        assert absent not in said


def test_make_run_sets_everything_up(root, tmp_path):
    first = run(root, tmp_path / "first", "make", "run", "ARGS=--version")
    assert "Installing" in first
    assert "Self-Check 0.1.0" in first


def test_the_second_make_run_installs_nothing(root, tmp_path):
    second = run(root, tmp_path / "second", "make", "run", "ARGS=--version")
    assert second.split("\n", 1)[0] == "Self-Check 0.1.0"


def test_make_test_passes(root, tmp_path):
    said = run(root, tmp_path / "log", "make", "test")
    assert " passed" in said.splitlines()[-1]


def test_make_run_opens_a_window_in_which_the_verdict_is_found(root, tmp_path):
    sentence = "You don’t need to do anything"
    look = ["python3", "tests/a11y/probe.py", "90", "verdict", sentence]
    command = on_a_screen([*look, "make", "run"])
    session = [f"{name}={value}" for name, value in SESSION.items()]
    said = run(root, tmp_path / "log", "env", *session, *command)
    (listed,) = (line for line in said.splitlines() if line.startswith('[{"'))
    # What the program says to the terminal may follow on the same line.
    widgets, _ = json.JSONDecoder().raw_decode(listed)
    assert the_verdict(widgets)["showing"]

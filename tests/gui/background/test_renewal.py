"""A program that another one was installed over begins anew, once nobody looks."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QWidget

from selfcheck.gui.background.renewal import Renewal, bundled_program, environment


@pytest.fixture
def program(tmp_path):
    file = tmp_path / "selfcheck-window"
    file.write_text("one version")
    return file


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def renewal(window, program):
    return Renewal(window, program)


def install(program, text="another version"):
    """As dpkg and rpm do it: the new file takes the old one's name."""
    new = program.with_name("new")
    new.write_text(text)
    new.rename(program)


def looked(renewal, times):
    came = []
    renewal.due.connect(lambda: came.append(True))
    for _ in range(times):
        renewal.look()
    return len(came)


def test_while_it_is_the_same_file_nothing_comes(renewal):
    assert looked(renewal, 3) == 0
    assert renewal.successor is None


def test_another_file_is_gone_on_with_once_it_stays(renewal, program):
    install(program)
    assert looked(renewal, 1) == 0
    assert looked(renewal, 1) == 1
    assert renewal.successor == program


def test_while_it_still_changes_it_waits(renewal, program):
    for text in ("a", "bb", "ccc"):
        install(program, text)
        assert looked(renewal, 1) == 0


def test_the_same_bytes_put_there_again_are_another_file(renewal, program):
    install(program, "one version")
    assert looked(renewal, 2) == 1


def test_a_window_that_is_in_sight_is_not_taken_away(renewal, window, program):
    window.show()
    install(program)
    assert looked(renewal, 3) == 0
    assert renewal.successor is None
    window.hide()
    assert looked(renewal, 1) == 1


def test_a_program_that_was_removed_ends(renewal, program):
    program.unlink()
    assert looked(renewal, 2) == 1
    assert renewal.successor is None


def test_one_that_is_taken_away_for_a_moment_goes_on(renewal, program):
    text = program.read_text()
    program.unlink()
    assert looked(renewal, 1) == 0
    install(program, text)
    assert looked(renewal, 2) == 1
    assert renewal.successor == program


def test_it_is_the_clock_that_looks(renewal, program, qtbot):
    install(program)
    renewal._timer.setInterval(10)
    with qtbot.waitSignal(renewal.due):
        pass
    assert not renewal._timer.isActive()


def test_only_a_bundle_watches_itself(window, monkeypatch):
    assert bundled_program() is None
    assert not Renewal(window)._timer.isActive()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert bundled_program() is None


def test_what_the_starter_told_itself_is_not_handed_on():
    given = environment(
        {"_PYI_ARCHIVE_FILE": "x", "LD_LIBRARY_PATH": "/bundle", "DISPLAY": ":1", "LANG": "de"}
    )
    assert given == {"DISPLAY": ":1", "LANG": "de", "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    own = environment({"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/mine"})
    assert own["LD_LIBRARY_PATH"] == "/mine"
    assert "LD_LIBRARY_PATH_ORIG" not in own


BECOME = """
import sys
from pathlib import Path
from selfcheck.gui.background.renewal import become
become(Path(sys.argv[1]), sys.argv[2:])
"""


def became(program, *words):
    command = [sys.executable, "-c", BECOME, program, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_it_goes_on_in_the_background_with_the_words_it_was_started_with(program):
    program.write_text('#!/bin/sh\necho "$*"\n')
    program.chmod(0o755)
    assert became(program, "--source", "x").stdout == "--background --source x\n"
    assert became(program, "--background").stdout == "--background\n"


def test_a_program_that_cannot_be_started_is_a_fault(program):
    done = became(program)
    assert done.returncode != 0
    assert "Permission denied" in done.stderr

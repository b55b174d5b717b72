"""The system's text size on X11: GNOME's "Large Text" and more, on a real (virtual) screen.

GNOME's daemon gives the factor to programs as Xft/DPI (XSETTINGS), 96 times the factor; here
xsettingsd does. The screen is that of a small laptop.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.gui.background.desk import Desk, need
from tests.project.files import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]
PROGRAM = Path(__file__).with_name("measured.py")
USUAL = 12
"""Pixels, of nine points at 96 to the inch."""


@pytest.fixture
def laptop(tmp_path):
    need("dbus-daemon", "Xvfb", "openbox", "xsettingsd")
    made = Desk(tmp_path, screen="1366x768x24")
    try:
        made.begin()
        made.start("openbox")
        yield made
    finally:
        made.end()
        for program in made.running:
            if program.stdout is not None:
                program.stdout.close()


def in_text_size(desk, factor):
    """GNOME's daemon with this text size."""
    ask_for(desk, factor)
    daemon = desk.start("xsettingsd", "-c", str(desk.folder / "xsettings"))
    # It owns the screen's settings a moment after it was started.
    time.sleep(1)
    return daemon


def ask_for(desk, factor):
    (desk.folder / "xsettings").write_text(f"Xft/DPI {round(96 * factor * 1024)}\n")


def opened(desk, **more):
    """The program on the demonstration; what it measures comes by its output."""
    runtime = desk.folder / "runtime"
    runtime.mkdir(mode=0o700)
    around = {"QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(runtime), **more}
    return desk.start(
        sys.executable, str(PROGRAM),
        stdout=subprocess.PIPE, env=desk.environment | around, cwd=ROOT,
    )  # fmt: skip


def measured(program):
    line = program.stdout.readline()
    assert line, "the program ended"
    return json.loads(line)


def whole(found):
    assert found["broken"] == []
    assert found["window"] == found["shown"]
    assert all(own <= room for own, room in zip(found["shown"], found["screen"], strict=True))


@pytest.mark.parametrize("factor", [1, 1.25, 2, 3])
def test_letters_are_as_large_as_asked_and_nothing_is_cut_off(laptop, factor):
    in_text_size(laptop, factor)
    found = measured(opened(laptop))
    assert found["letters"] == USUAL * factor
    whole(found)


def test_another_size_is_taken_while_the_window_is_open(laptop):
    daemon = in_text_size(laptop, 1)
    program = opened(laptop)
    assert measured(program)["letters"] == USUAL
    ask_for(laptop, 2)
    daemon.send_signal(signal.SIGHUP)
    found = measured(program)
    assert found["letters"] == USUAL * 2
    whole(found)


def test_a_size_in_the_environment_is_taken(laptop):
    found = measured(opened(laptop, QT_FONT_DPI="192"))
    assert found["letters"] == USUAL * 2
    whole(found)

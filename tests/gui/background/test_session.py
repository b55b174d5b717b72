"""The whole program in a session of its own: started, told, opened, closed, ended."""

from __future__ import annotations

import os
import signal
import time

import pytest

from tests.gui.background.desk import Panel, need, wait_for
from tests.gui.background.session import Session


@pytest.fixture(scope="module", autouse=True)
def window_manager(desk):
    need("openbox", "xdotool")
    return desk.start("openbox")


@pytest.fixture
def session(desk, tmp_path_factory):
    # A socket's path has room for some hundred letters.
    made = Session(desk, tmp_path_factory.mktemp("s"))
    yield made
    made.end()


@pytest.fixture
def panel(desk):
    made = Panel(desk)
    yield made
    made.end()


def test_a_day_in_the_tray(session, panel, desk, dunst):
    """Started with the session; told; opened by a click; put away; opened again; ended."""
    program = session.start("--background")
    wait_for(lambda: panel.items, "no icon came")
    wait_for(lambda: "You need to act: 1 thing" in panel.tip())
    (told,) = wait_for(dunst.new, "nothing was told")
    assert told["summary"] == "You need to act"
    assert not any("Self-Check" in title for title in desk.windows())
    icon = panel.properties()["IconPixmap"]
    assert {(width, height) for width, height, _ in icon} >= {(16, 16), (22, 22), (24, 24)}

    dunst.click()
    window = session.window()
    wait_for(lambda: desk.xdotool("getactivewindow") == [window], "it came not to the front")
    desk.xdotool("key", "ctrl+w")
    wait_for(lambda: "Self-Check" in desk.windows(), "nothing said that it stays")
    desk.xdotool("key", "Return")
    wait_for(lambda: not any("Self-Check" in title for title in desk.windows()))
    assert program.poll() is None

    assert session.start().wait(60) == 0, "a second start"
    window = session.window()
    wait_for(lambda: desk.xdotool("getactivewindow") == [window], "it came not to the front")
    desk.xdotool("key", "ctrl+w")
    wait_for(lambda: not any("Self-Check" in title for title in desk.windows()))
    panel.click()
    session.window()

    session.company.withdraw("ban")
    check = next(line for line in wait_for(panel.menu) if line.startswith("Check again (confirmed"))
    panel.choose(check)
    wait_for(lambda: "You don’t need to do anything" in panel.tip())
    wait_for(lambda: "Notices: 1 new" in panel.menu())
    panel.choose("Quit Self-Check")
    assert program.wait(60) == 0


def test_a_start_with_the_session_disturbs_nobody_who_is_there(session, panel, desk, dunst):
    first = session.start("--background")
    wait_for(lambda: panel.items, "no icon came")
    assert session.start("--background").wait(60) == 0
    assert not any("Self-Check" in title for title in desk.windows())
    assert first.poll() is None
    first.send_signal(signal.SIGTERM)
    first.wait(60)
    third = session.start("--background")
    wait_for(lambda: len(panel.items) > 1, "no icon came after a first program that was ended")
    assert third.poll() is None


@pytest.mark.parametrize(
    ("words", "environment", "why"),
    [
        (["--demo", "amazon-2020"], {}, "a demonstration has nothing to watch"),
        ([], {"SELFCHECK_SOURCE": "", "SELFCHECK_TRUST": ""}, "a demonstration has nothing"),
        ([], {"SELFCHECK_KEEP_RUNNING": "no"}, "keep_running is set to no"),
    ],
)
def test_where_there_is_nothing_to_watch_it_is_not_started(session, words, environment, why):
    program = session.start("--background", *words, **environment)
    assert program.wait(60) == 0
    assert why in program.stderr.read()


@pytest.fixture
def trayer(desk):
    """A panel of the older kind, in the corner at the left and below."""
    need("trayer")
    made = desk.start("trayer", "--edge", "bottom", "--align", "left", "--widthtype", "request")
    wait_for(lambda: "panel" in desk.windows(), "trayer never came")
    yield
    desk.stop(made)


@pytest.mark.usefixtures("trayer")
def test_the_older_kind_of_tray_will_do(session, desk):
    """XEmbed: the panel takes the icon's window, and Qt draws and opens everything itself."""
    program = session.start()
    window = session.window()
    wait_for(lambda: in_tray(desk), "no icon came")
    desk.xdotool("windowfocus", "--sync", window, "key", "ctrl+w")
    wait_for(lambda: "Self-Check" in desk.windows(), "nothing said that it stays")
    assert program.poll() is None
    desk.xdotool("mousemove", "10", str(768 - 10), "click", "1")
    window = session.window()
    desk.xdotool("windowfocus", "--sync", window, "key", "ctrl+q")
    assert program.wait(60) == 0


def in_tray(desk):
    """Whether trayer has grown by an icon."""
    (panel,) = desk.xdotool("search", "--onlyvisible", "--name", "^panel$")
    shape = dict(line.split("=") for line in desk.xdotool("getwindowgeometry", "--shell", panel))
    return int(shape["WIDTH"]) > 10


def test_without_any_tray_the_program_ends_with_its_window(session, desk):
    program = session.start()
    window = session.window()
    wait_for((session.folder / "state" / "told.json").exists)
    desk.xdotool("windowfocus", "--sync", window, "key", "ctrl+w")
    assert program.wait(60) == 0


@pytest.mark.slow
def test_a_computer_that_slept_looks_again_at_once(session, panel):
    """The program is stopped for longer than a tick may be late, as a sleep stops it."""
    program = session.start("--background", SELFCHECK_POLL_MINUTES="600")
    wait_for(lambda: panel.items, "no icon came")
    wait_for(lambda: "You need to act" in panel.tip())
    session.company.withdraw("ban")
    os.kill(program.pid, signal.SIGSTOP)
    time.sleep(65)
    os.kill(program.pid, signal.SIGCONT)
    wait_for(lambda: "You don’t need to do anything" in panel.tip(), "it slept on")

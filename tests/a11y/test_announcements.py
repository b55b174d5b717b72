"""What a screen reader hears by itself, while nobody presses anything."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.a11y.screen import DEBIAN_PYTHON, SESSION, need_debian_packages
from tests.gui.background.desk import Desk, need, wait_for
from tests.gui.background.session import Session

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
LISTENER = Path(__file__).with_name("listener.py")


@pytest.fixture
def desk(tmp_path_factory):
    need_debian_packages()
    need("dbus-daemon", "Xvfb", "openbox", "xdotool")
    made = Desk(tmp_path_factory.mktemp("desk"))
    try:
        made.begin()
        made.start("openbox")
        yield made
    finally:
        made.end()


def test_a_withdrawal_is_heard_at_the_next_look(desk, tmp_path_factory):
    session = Session(desk, tmp_path_factory.mktemp("s"))
    heard = desk.folder / "heard.txt"
    with heard.open("w") as output:
        desk.start(DEBIAN_PYTHON, str(LISTENER), stdout=output, env=desk.environment | SESSION)
        wait_for(lambda: "listening" in heard.read_text())
        try:
            program = session.start(**SESSION, SELFCHECK_POLL_MINUTES="1")
            session.window()
            wait_for(lambda: "You need to act" in "".join(desk.windows()))
            session.company.withdraw("ban")
            for _ in range(2):
                # The minute until the next look, and what waits for it besides.
                if "Withdrawn" in heard.read_text():
                    break
                wait_or_not(program)
            said = heard.read_text()
        finally:
            session.end()
    assert "Withdrawn: “Remove Demo Chat (ban)”. You don’t need to do anything." in said


def wait_or_not(program: subprocess.Popen) -> None:
    """Three quarters of a minute, in which the program goes on."""
    with pytest.raises(subprocess.TimeoutExpired):
        program.wait(45)

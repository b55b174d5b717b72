"""One instance: within this process where it can be, else with real programs."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QWidget

from selfcheck.gui.background import single
from selfcheck.gui.background.single import Instance, configuration, knock, private_folder
from selfcheck.settings import Settings

NAME = "selfcheck-0123456789abcdef"


@pytest.fixture
def short():
    """A folder with a path short enough for a socket, wherever the tests run."""
    with tempfile.TemporaryDirectory(prefix="run-") as made:
        yield Path(made)


@pytest.fixture
def folder(short):
    return short


@pytest.fixture
def first(folder, qapp):
    made = Instance(folder, NAME)
    assert made.take()
    made.listen()
    yield made
    made.close()


class TestFolder:
    @pytest.fixture(autouse=True)
    def runtime(self, short, monkeypatch):
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(short))

    def test_it_is_within_the_users_own_runtime_folder(self, short):
        assert private_folder() == short / "selfcheck"
        assert (short / "selfcheck").stat().st_mode & 0o777 == 0o700

    @pytest.mark.parametrize("runtime", ["", "relative"])
    def test_else_it_is_the_users_own_among_the_temporary_files(self, monkeypatch, short, runtime):
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        monkeypatch.setenv("TMPDIR", str(short))
        assert private_folder() == short / f"selfcheck-{os.getuid()}"

    @pytest.mark.parametrize("mode", [0o777, 0o750, 0o701])
    def test_one_that_others_can_use_is_not_used(self, short, mode):
        (short / "selfcheck").mkdir()
        (short / "selfcheck").chmod(mode)
        assert private_folder() != short / "selfcheck"

    def test_nor_one_that_leads_elsewhere(self, short):
        (short / "mine").mkdir(mode=0o700)
        (short / "selfcheck").symlink_to("mine")
        assert private_folder() != short / "selfcheck"

    def test_macos_temporary_folder_leaves_room_for_a_socket(self, monkeypatch):
        """It has a long path, and the socket's address may have 103 bytes."""
        place = "/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T"
        monkeypatch.setenv("XDG_RUNTIME_DIR", "")
        monkeypatch.setattr(QDir, "tempPath", lambda: place)
        made = []
        monkeypatch.setattr(Path, "mkdir", lambda self, **_: made.append(self))
        monkeypatch.setattr(single, "is_private", lambda folder: True)
        folder = private_folder()
        assert [folder] == made == [Path(place) / f"selfcheck-{os.getuid()}"]
        assert len(single.address(folder, configuration(Settings(state=Path("/x"))))) <= 103

    def test_one_without_room_for_a_socket_is_not_used(self, short, monkeypatch):
        (short / ("x" * 80)).mkdir()
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(short / ("x" * 80)))
        monkeypatch.setenv("TMPDIR", str(short))
        assert private_folder() == short / f"selfcheck-{os.getuid()}"

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
    def test_nor_one_of_another_user(self, short):
        (short / "selfcheck").mkdir(mode=0o700)
        os.chown(short / "selfcheck", 12345, 12345)
        assert private_folder() != short / "selfcheck"


def test_each_configuration_has_a_name_of_its_own():
    settings = [
        Settings(),
        Settings(source="https://policy.example.com"),
        Settings(demo="amazon-2020"),
        Settings(state=Path("/elsewhere")),
    ]
    assert len({configuration(each) for each in settings}) == 4
    assert configuration(replace(settings[0], fresh_hours=3)) == configuration(settings[0])


def test_without_a_safe_folder_every_program_is_the_first(qapp):
    instance = Instance(None, NAME)
    assert instance.take()
    instance.listen()
    instance.close()


def knocking(folder):
    """A second start in a process of its own; it prints whether it was answered."""
    code = (
        "import sys; from pathlib import Path; from selfcheck.gui.background.single import knock;"
        f"print(knock(Path(sys.argv[1]), {NAME!r}, 1.0))"
    )
    around = os.environ | {"XDG_ACTIVATION_TOKEN": "token-7"}
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True, env=around
    )


def test_a_second_start_is_answered_and_its_token_is_passed_on(first, folder, qtbot):
    assert not Instance(folder, NAME).take()
    with qtbot.waitSignal(first.wanted, timeout=20_000) as wanted:
        second = knocking(folder)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0].strip() == "True"
    assert wanted.args == ["token-7"]


@pytest.mark.parametrize("said", [b"delete everything\n", b"x" * 5000, b"show " + b"x" * 3000])
def test_anything_else_is_not_listened_to(first, folder, qtbot, said):
    with socket.socket(socket.AF_UNIX) as caller, qtbot.assertNotEmitted(first.wanted, wait=50):
        caller.settimeout(20)
        caller.connect(single.address(folder, NAME))
        caller.sendall(said)
    assert not Instance(folder, NAME).take()


def test_the_socket_is_the_users_alone(first, folder):
    assert Path(single.address(folder, NAME)).stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a socket away")
def test_another_users_socket_is_not_trusted(first, folder):
    os.chown(single.address(folder, NAME), 12345, 12345)
    assert knock(folder, NAME, 0.0) is False


@pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)")  # the offscreen one
def test_a_hidden_or_minimised_window_comes_back(qapp, monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    window = QWidget()
    for put_away in (window.hide, window.showMinimized):
        put_away()
        single.bring_forward(window, "token-7")
        assert window.isVisible()
        assert not window.isMinimized()
        assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-7"
    window.close()


def test_nobody_answers_where_nobody_listens(folder, qapp):
    assert knock(folder, NAME, 0.0) is False


def start(environment):
    command = [sys.executable, "-m", "selfcheck", "--demo", "amazon-2020"]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)


def second(environment):
    with start(environment) as program:
        return program.wait(timeout=60)


def test_a_second_program_ends_well_and_a_crash_leaves_nothing_in_the_way(short):
    """Two real programs, and a third after the first was killed."""
    environment = os.environ | {
        "XDG_RUNTIME_DIR": str(short),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def listening():
        return list(short.glob("selfcheck/*.socket"))

    def wait_for(what, program):
        until = time.monotonic() + 60
        while not what():
            assert program.poll() is None, program.stderr.read()
            assert time.monotonic() < until
            time.sleep(0.05)

    first = start(environment)
    third = None
    try:
        wait_for(listening, first)
        assert second(environment) == 0
        assert first.poll() is None
        first.send_signal(signal.SIGKILL)
        first.wait(timeout=60)
        (left,) = listening()
        before = left.stat().st_ino, left.stat().st_ctime_ns
        third = start(environment)
        wait_for(
            lambda: listening() and (left.stat().st_ino, left.stat().st_ctime_ns) != before, third
        )
        assert second(environment) == 0
        assert third.poll() is None
    finally:
        for program in (first, third):
            if program is not None:
                program.kill()
                program.wait(timeout=60)
                program.stderr.close()

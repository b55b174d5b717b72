from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest

from selfcheck.core.report import Verdict
from selfcheck.history.folder import StateFolder
from selfcheck.history.log import LARGEST, NAME, OLDER, Event, Log, Names

NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "state" / "log")


def lines(tmp_path, name=NAME):
    return (tmp_path / "state" / "log" / name).read_text().splitlines()


def test_a_line_says_when_which_program_and_what(log, tmp_path):
    local = NOW.astimezone(timezone(timedelta(hours=2)))
    log.note(Event.CHECKED, local, verdict=Verdict.NO_ACTION, act=0, fresh=True, problem=None)
    (line,) = lines(tmp_path)
    assert (
        line
        == f"2026-11-25T10:00:00Z 0.1.0 {os.getpid()} checked verdict=no-action act=0 fresh=yes"
    )


def test_only_names_of_a_table_are_told(log, tmp_path):
    table = {"deb_packages": 1, "rpm_packages": 2}
    log.note(Event.CHECKED, NOW, unread=Names(["rpm_packages", "Ünal’s app\nfault"], table))
    log.note(Event.CHECKED, NOW, unread=Names([], table))
    assert [line.rpartition(" ")[2] for line in lines(tmp_path)] == [
        "unread=rpm_packages",
        "unread=none",
    ]


def test_a_fault_says_its_kind_and_place_and_never_its_message(log, tmp_path):
    def break_off():
        raise FileNotFoundError(2, "No such file", "/home/eva.marker/TikTok")

    try:
        break_off()
    except OSError as error:
        log.fault(error, NOW)
    (line,) = lines(tmp_path)
    assert "fault builtins.FileNotFoundError errno=ENOENT at " in line
    assert "test_log:" in line
    assert "marker" not in line
    assert "TikTok" not in line


def test_a_fault_without_a_trace(log, tmp_path):
    log.fault(ValueError("x"), NOW)
    assert lines(tmp_path)[0].endswith("fault builtins.ValueError at ?")


def test_it_is_readable_by_its_owner_only(log, tmp_path):
    old = os.umask(0)
    try:
        log.note(Event.CHECKED, NOW)
    finally:
        os.umask(old)
    folder = tmp_path / "state" / "log"
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_full_files_are_put_aside_and_the_oldest_goes(log, tmp_path):
    log.note(Event.CHECKED, NOW)
    for number in range(OLDER + 2):
        file = tmp_path / "state" / "log" / NAME
        file.write_text(f"{number}\n" + "x" * LARGEST)
        log.note(Event.CHECKED, NOW)
    kept = [f"{NAME}.{number}" for number in range(1, OLDER + 1)]
    assert [lines(tmp_path, name)[0] for name in kept] == ["3", "2"]
    assert len(lines(tmp_path)) == 1
    left = {entry.name for entry in (tmp_path / "state" / "log").iterdir()}
    assert left == {NAME, *kept, f"{NAME}.lock"}


def test_several_processes_lose_no_line_over_a_turn(tmp_path):
    """Each writes lines of its own; the first file is nearly full at the beginning."""
    folder = tmp_path / "state" / "log"
    folder.mkdir(parents=True)
    (folder / NAME).write_text("x" * (LARGEST - 5000) + "\n")
    code = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from selfcheck.history.log import Event, Log\n"
        "log = Log(Path(sys.argv[1]))\n"
        "for n in range(200): log.note(Event.CHECKED, datetime.now(UTC), act=int(sys.argv[2]) + n)\n"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(folder), str(1000 * number)])
        for number in range(4)
    ]
    assert [each.wait(60) for each in started] == [0, 0, 0, 0]
    told = [
        int(line.rpartition("act=")[2])
        for name in (f"{NAME}.1", NAME)
        for line in lines(tmp_path, name)
        if "act=" in line
    ]
    assert sorted(told) == [1000 * number + n for number in range(4) for n in range(200)]


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_nothing_planted_in_its_place_is_written_to(log, tmp_path, kind):
    file, victim = tmp_path / "state" / "log" / NAME, tmp_path / "victim"
    victim.write_text("mine")
    file.parent.mkdir(parents=True)
    {
        "link": lambda: file.symlink_to(victim),
        "pipe": lambda: os.mkfifo(file),
        "folder": file.mkdir,
    }[kind]()
    log.note(Event.CHECKED, NOW)
    assert victim.read_text() == "mine"


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "state").write_text("in the way")
    Log(tmp_path / "state" / "log").note(Event.CHECKED, NOW)


def test_forget_deletes_it_wherever_it_lies(tmp_path):
    inside = StateFolder(tmp_path / "a")
    elsewhere = StateFolder(tmp_path / "b", logs=tmp_path / "Logs")
    for folder in (inside, elsewhere):
        folder.prepare()
        Log(folder.log).note(Event.CHECKED, NOW)
        assert (folder.log / NAME).exists()
        demonstration = folder.demonstration("amazon-2020")
        assert demonstration.log == demonstration.path / "log"
        assert folder.forget() == ()
        assert not folder.log.exists()
    assert not (tmp_path / "Logs").exists()


def test_forget_leaves_what_others_keep_among_the_logs(tmp_path):
    folder = StateFolder(tmp_path / "b", logs=tmp_path / "Logs")
    Log(folder.log).note(Event.CHECKED, NOW)
    (tmp_path / "Logs" / "other.log").write_text("x")
    folder.forget()
    assert [each.name for each in (tmp_path / "Logs").iterdir()] == ["other.log"]


def test_forget_follows_no_link_to_a_folder_of_logs(tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / NAME).write_text("x")
    (tmp_path / "Logs").symlink_to(tmp_path / "other")
    StateFolder(tmp_path / "b", logs=tmp_path / "Logs").forget()
    assert (tmp_path / "other" / NAME).exists()

from __future__ import annotations

import errno
import hashlib
import os
import pickle
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from selfcheck import __version__
from selfcheck.checker import apart
from selfcheck.checker.apart import Work
from selfcheck.checker.assembly import assemble
from selfcheck.checker.collectors import ThisComputer
from selfcheck.checker.outcome import Outcome
from selfcheck.core.apps import SourceReport, SourceStatus
from selfcheck.settings import load_settings

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is none elsewhere")
GREETING = __version__
REPORT = SourceReport("deb_packages", SourceStatus.READ, 3, 2)


def never():
    return False


def stand_in(tmp_path, monkeypatch, script):
    """Another program in the place of ours: what a process can do that ours should not."""
    file = tmp_path / "stand-in"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(file))
    return apart.begin(Work.FIRST_OUTCOME)


def said(*messages):
    parts = [pickle.dumps(each, pickle.HIGHEST_PROTOCOL) for each in messages]
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


@pytest.fixture
def outcome():
    return assemble(load_settings(), lambda: datetime.now(UTC)).last()


@pytest.fixture
def pipe():
    """An `Apart` that hears what the test writes; its process only waits."""
    process = subprocess.Popen(["sleep", "60"], start_new_session=True)
    output, told = os.pipe()
    made = apart.Apart(process.pid, output)
    with os.fdopen(told, "wb", buffering=0) as writing:
        yield made, writing
    made.close()
    process.returncode = 0  # `close` has waited for it


def steady(outcome):
    """Without the moments and lengths of time, which differ from look to look."""
    then = datetime(2026, 1, 1, tzinfo=UTC)
    inventories = tuple(
        replace(
            each,
            collected_at=then,
            sources=tuple(replace(source, milliseconds=0) for source in each.sources),
        )
        for each in outcome.inventories
    )
    return replace(outcome, inventories=inventories, report=outcome.report.verdict)


def test_it_makes_the_outcome_that_the_window_would_make(outcome):
    made = apart.begin(Work.FIRST_OUTCOME).take(Outcome, lambda _: None, never)
    assert steady(made) == steady(outcome)
    assert made.report.findings == outcome.report.findings


def test_it_keeps_nothing(own_folders, outcome):
    before = contents(own_folders)
    assert apart.begin(Work.FIRST_OUTCOME).take(Outcome, lambda _: None, never) is not None
    assert contents(own_folders) == before


def contents(folder):
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_first_run_is_left_to_the_window(own_folders):
    assert apart.begin(Work.FIRST_OUTCOME).take(Outcome, lambda _: None, never) is None
    assert contents(own_folders) == {}


def test_a_damaged_memory_is_left_to_the_window_which_tells_of_it(own_folders, outcome):
    (memory,) = (file.parent / "history.sqlite3" for file in demonstrations_kept(own_folders))
    memory.write_bytes(b"nothing of ours" * 100)
    before = contents(own_folders)
    assert apart.begin(Work.FIRST_OUTCOME).take(Outcome, lambda _: None, never) is None
    assert contents(own_folders) == before


def demonstrations_kept(folder):
    return [file for file in folder.rglob(".selfcheck-state") if "demo" in file.parts]


@pytest.mark.parametrize("first", ["0.0.0", REPORT], ids=["another version", "none"])
def test_another_version_is_not_listened_to(pipe, outcome, first):
    made, writing = pipe
    writing.write(said(first, REPORT, REPORT))
    told = []
    assert made.take(SourceReport, told.append, never) is None
    assert told == []


def test_what_cannot_be_understood_is_none(pipe):
    made, writing = pipe
    nonsense = b"cselfcheck.nowhere\nGone\n."
    writing.write(said(GREETING) + len(nonsense).to_bytes(4, "big") + nonsense)
    assert made.take(Outcome, lambda _: None, never) is None


def test_what_it_began_ends_with_it(tmp_path, monkeypatch):
    made = stand_in(tmp_path, monkeypatch, f"sleep 60 & echo $! > {tmp_path}/number; wait")
    number = tmp_path / "number"
    until = time.monotonic() + 20
    while not (number.exists() and number.read_text(encoding="utf-8").strip()):
        assert time.monotonic() < until
        time.sleep(0.01)
    made.close()
    process = int(number.read_text(encoding="utf-8"))
    while ended_not(process):
        assert time.monotonic() < until
        time.sleep(0.01)


def ended_not(process):
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return False


def test_the_folder_it_is_started_in_brings_no_code(tmp_path, monkeypatch, outcome):
    trap = f"open({str(tmp_path / 'sprung')!r}, 'w')\n"
    for name in ("pickle.py", "selfcheck.py", "fcntl.py"):
        (tmp_path / name).write_text(trap, encoding="utf-8")
    monkeypatch.setattr(sys, "path", [each or str(Path.cwd()) for each in sys.path])
    monkeypatch.chdir(tmp_path)
    assert apart.begin(Work.FIRST_OUTCOME).take(Outcome, lambda _: None, never) is not None
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize("work", [Work.INVENTORY, Work.FIRST_OUTCOME])
def test_who_gives_the_option_is_told_what_it_is(work):
    file = subprocess.run(
        [sys.executable, "-m", "selfcheck", apart.OPTION, work],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (file.returncode, file.stderr) == (2, "selfcheck: --apart is for Self-Check itself\n")


@pytest.mark.parametrize(
    "script",
    ["exit 1", "kill -9 $$", "printf '\\0\\0\\0\\377half'", "printf '\\0\\0'"],
    ids=["refuses", "dies", "ends in a message", "ends in a length"],
)
def test_of_a_process_that_fails_there_is_no_outcome(tmp_path, monkeypatch, script):
    made = stand_in(tmp_path, monkeypatch, script)
    assert made.take(Outcome, lambda _: None, never) is None


def test_where_no_process_can_be_started_there_is_none(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/selfcheck")
    assert apart.begin(Work.FIRST_OUTCOME) is None


def test_where_no_more_files_can_be_opened_there_is_none(monkeypatch):
    def full():
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    monkeypatch.setattr(os, "pipe", full)
    assert apart.begin(Work.FIRST_OUTCOME) is None


def test_nobody_waits_for_it_any_longer_than_they_want(tmp_path, monkeypatch):
    made = stand_in(tmp_path, monkeypatch, "exec sleep 60")
    process = made._process
    begun = time.monotonic()
    assert made.take(Outcome, lambda _: None, lambda: time.monotonic() > begun + 0.2) is None
    while ended_not(process):
        assert time.monotonic() < begun + 20
        time.sleep(0.01)
    made.close()


def test_one_that_hangs_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(apart, "LIMIT_SECONDS", 0.2)
    made = stand_in(tmp_path, monkeypatch, "exec sleep 60")
    assert made.take(Outcome, lambda _: None, never) is None


def test_what_is_read_is_told_until_the_outcome_is_there(pipe, outcome):
    made, writing = pipe
    told = []
    heard = threading.Event()

    def tell(news):
        told.append(news)
        heard.set()

    def write():
        message = said(GREETING, REPORT)
        for position in range(len(message)):  # a pipe may give any part of what was written
            writing.write(message[position : position + 1])
        heard.wait(20)
        writing.write(said(outcome))

    writer = threading.Thread(target=write)
    writer.start()
    assert made.take(Outcome, tell, never) == outcome
    writer.join()
    assert told == [REPORT]


def test_what_was_read_long_ago_is_not_told_before_the_outcome(pipe, outcome):
    made, writing = pipe
    message = said(GREETING, REPORT, outcome)
    threading.Thread(target=writing.write, args=(message,)).start()
    told = []
    time.sleep(0.1)
    assert made.take(Outcome, told.append, never) == outcome
    assert len(told) <= 1  # none where all of it fits into the pipe


def test_a_fault_says_nothing_and_is_left_to_whoever_waits():
    command = [sys.executable, "-m", "selfcheck", apart.OPTION, "nothing-known"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (4, b"")
    assert done.stdout == said(GREETING)


class TestTheInventory:
    @pytest.fixture
    def computer(self):
        return ThisComputer(load_settings(), lambda: datetime.now(UTC), apart=True)

    def test_is_read_as_it_would_be_here(self, computer):
        told = []
        (read,) = computer.collect(told.append, never)
        (here,) = replace(computer, apart=False).collect(lambda _: None, never)
        assert (read.device, read.apps) == (here.device, here.apps)
        assert {each.name for each in told} <= {each.name for each in read.sources}

    @pytest.mark.parametrize("script", ["exit 1", None], ids=["fails", "is not there"])
    def test_is_read_here_where_no_process_does_it(self, computer, tmp_path, monkeypatch, script):
        (here,) = replace(computer, apart=False).collect(lambda _: None, never)
        if script is None:
            monkeypatch.setattr(sys, "executable", "/nowhere/selfcheck")
        else:
            stand_in(tmp_path, monkeypatch, script).close()
        (read,) = computer.collect(lambda _: None, never)
        assert (read.device, read.apps) == (here.device, here.apps)

    @pytest.mark.parametrize("given", ["system_root", "home"])
    def test_of_a_tree_that_is_given_is_never_this_computers(self, computer, tmp_path, given):
        """The other process reads this computer alone."""
        (tmp_path / "tree").mkdir()
        tree = replace(computer, **{given: tmp_path / "tree"})
        assert tree._read_apart(lambda _: None, never) is None
        (read,) = tree.collect(lambda _: None, never)
        (here,) = replace(tree, apart=False).collect(lambda _: None, never)
        assert read.apps == here.apps

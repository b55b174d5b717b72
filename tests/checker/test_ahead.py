from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from selfcheck.checker import ahead
from selfcheck.checker.assembly import assemble
from selfcheck.core.apps import SourceReport, SourceStatus
from selfcheck.core.errors import SelfCheckError
from selfcheck.settings import load_settings

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is none elsewhere")
REPORT = SourceReport("deb_packages", SourceStatus.READ, 3, 2)


def never():
    return False


def stand_in(tmp_path, monkeypatch, script):
    """Another program in the place of ours: what a process can do that ours should not."""
    file = tmp_path / "stand-in"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(file))
    return ahead.begin()


def said(*messages):
    parts = [pickle.dumps(each) for each in messages]
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


@pytest.fixture
def outcome():
    return assemble(load_settings(), lambda: datetime.now(UTC)).last()


@pytest.fixture
def pipe():
    """An `Ahead` that hears what the test writes; its process only waits."""
    process = subprocess.Popen(["sleep", "60"])
    output, told = os.pipe()
    made = ahead.Ahead(process.pid, output)
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
    made = ahead.begin().take(lambda _: None, never)
    assert steady(made) == steady(outcome)
    assert made.report.findings == outcome.report.findings


def test_it_keeps_nothing(own_folders):
    assert ahead.begin().take(lambda _: None, never) is not None
    kept = {file.name for file in own_folders.rglob("*") if file.is_file()}
    assert kept <= {".selfcheck-state"}  # which marks a folder as ours


@pytest.mark.parametrize(
    "script",
    ["exit 1", "kill -9 $$", "printf '\\0\\0\\0\\377half'", "printf '\\0\\0'"],
    ids=["refuses", "dies", "ends in a message", "ends in a length"],
)
def test_of_a_process_that_fails_there_is_no_outcome(tmp_path, monkeypatch, script):
    made = stand_in(tmp_path, monkeypatch, script)
    assert made.take(lambda _: None, never) is None


def test_where_no_process_can_be_started_there_is_none(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/selfcheck")
    assert ahead.begin() is None


def test_nobody_waits_for_it_any_longer_than_they_want(tmp_path, monkeypatch):
    made = stand_in(tmp_path, monkeypatch, "exec sleep 60")
    process = made._process
    begun = time.monotonic()
    assert made.take(lambda _: None, lambda: time.monotonic() > begun + 0.2) is None
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    made.close()


def test_one_that_hangs_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(ahead, "LIMIT_SECONDS", 0.2)
    made = stand_in(tmp_path, monkeypatch, "exec sleep 60")
    assert made.take(lambda _: None, never) is None


def test_what_is_read_is_told_until_the_outcome_is_there(pipe, outcome):
    made, writing = pipe
    told = []
    heard = threading.Event()

    def tell(news):
        told.append(news)
        heard.set()

    def write():
        message = said(REPORT)
        for position in range(len(message)):  # a pipe may give any part of what was written
            writing.write(message[position : position + 1])
        heard.wait(20)
        writing.write(said(outcome))

    writer = threading.Thread(target=write)
    writer.start()
    assert made.take(tell, never) == outcome
    writer.join()
    assert told == [REPORT]


def test_what_was_read_long_ago_is_not_told_before_the_outcome(pipe, outcome):
    made, writing = pipe
    message = said(REPORT, outcome)
    threading.Thread(target=writing.write, args=(message,)).start()
    told = []
    time.sleep(0.1)
    assert made.take(told.append, never) == outcome
    assert len(told) <= 1  # none where all of it fits into the pipe


def test_a_fault_says_nothing_and_is_left_to_whoever_waits(monkeypatch, capfdbinary):
    def fails(*_):
        raise SelfCheckError("no")

    monkeypatch.setattr("selfcheck.checker.assembly.assemble", fails)
    assert ahead.serve() == 1
    assert capfdbinary.readouterr() == (b"", b"")

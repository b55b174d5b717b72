from __future__ import annotations

import os
from datetime import timedelta

import pytest

from selfcheck.core.report import ProblemKind
from selfcheck.feed.client import TufFeed
from selfcheck.feed.failures import StoppedError, UnansweredError
from selfcheck.feed.folder import FolderFetcher
from selfcheck.feed.watch import Ended, Watch
from tests.feed.conftest import never
from tests.feed.simulator import withdrawal
from tests.feed.test_client import ids


@pytest.fixture
def feed(site, tmp_path):
    return TufFeed(str(site.site), site.trust, tmp_path / "state")


def test_a_folder_that_is_not_there_is_offline_and_named(site, feed, now, tmp_path):
    good = feed.refresh(now, never)
    site.site.rename(tmp_path / "unplugged")
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert str(site.site) in state.problem.detail
    assert state.policy == good.policy


def test_a_rolled_back_folder_is_refused(site, feed, now, tmp_path):
    old = site.copy(tmp_path / "old")
    site.add(withdrawal("n1")).publish()
    feed.refresh(now, never)
    site.put_back(old)
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.SIGNATURE
    assert ids(state) == ["n1", "n1-withdrawn"]


def test_a_file_that_is_too_large_is_not_read_to_its_end(site, feed, now):
    with site.file_of("timestamp").open("ab") as file:
        file.truncate(10_000_000_000)
    assert feed.refresh(now, never).problem.kind is ProblemKind.SIGNATURE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_a_pipe_is_not_waited_for(site, feed, now):
    site.file_of("timestamp").unlink()
    os.mkfifo(site.site / "metadata" / "timestamp.json")
    assert feed.refresh(now, never).problem.kind is ProblemKind.OFFLINE


@pytest.mark.parametrize("path", ["../secret", "metadata/../../secret", "/etc/passwd"])
def test_nothing_outside_the_folder_is_read(tmp_path, path):
    with Watch(never, 5) as watch, pytest.raises(UnansweredError):
        FolderFetcher(tmp_path, watch).fetch(path)


def test_without_a_clock_in_the_folder_our_own_memory_is_asked(feed, now):
    feed.refresh(now, never)
    state = feed.refresh(now - timedelta(hours=1), never)
    assert state.problem.kind is ProblemKind.CLOCK
    assert state.confirmed_at == now


def test_a_server_that_knows_the_time_corrects_our_memory(site, server, now, tmp_path):
    feed = TufFeed(server.url, site.trust, tmp_path / "web")
    server.wrong_by(timedelta(hours=2))
    assert feed.refresh(now + timedelta(hours=2), never).problem is None
    server.wrong_by(timedelta(0))
    state = feed.refresh(now, never)
    assert state.problem is None
    assert state.confirmed_at == now


def test_a_file_that_goes_away_while_it_is_read_is_offline(tmp_path):
    (tmp_path / "file").write_bytes(b"data")
    with Watch(never, 5) as watch:
        chunks = FolderFetcher(tmp_path, watch).fetch("file")
        (tmp_path / "file").unlink()
        with pytest.raises(UnansweredError, match="cannot be read"):
            next(chunks)


def test_reading_a_large_file_can_be_cancelled(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 100_000)
    cancelled = []
    with Watch(lambda: bool(cancelled), 5) as watch:
        chunks = FolderFetcher(tmp_path, watch).fetch("file")
        next(chunks)
        cancelled.append(True)
        with pytest.raises(StoppedError) as stopped:
            next(chunks)
    assert stopped.value.why is Ended.CANCELLED

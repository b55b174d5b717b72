"""Several programs on one folder: a window, the command line, a management tool."""

from __future__ import annotations

import subprocess
import sys
import threading

from filelock import FileLock

from selfcheck.core.report import ProblemKind
from selfcheck.feed.client import TufFeed
from tests.feed.conftest import never
from tests.feed.simulator import notice

REFRESHER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from selfcheck.core.report import ProblemKind
from selfcheck.feed.client import TufFeed
feed = TufFeed(sys.argv[1], Path(sys.argv[2]).read_bytes(), Path(sys.argv[3]))
for _ in range(15):
    state = feed.refresh(datetime.now(UTC), lambda: False)
    assert state.problem is None, state.problem
    assert feed.load().policy is not None
"""


def test_four_processes_share_one_folder_while_the_policy_changes(
    feed, site, server, now, tmp_path
):
    (tmp_path / "root.json").write_bytes(site.trust)
    command = [sys.executable, "-c", REFRESHER, server.url]
    command += [str(tmp_path / "root.json"), str(tmp_path / "state")]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    for number in range(10):
        site.add(notice(f"m{number}")).publish()
    errors = [process.communicate()[1] for process in running]
    assert errors == [""] * 4
    assert [process.returncode for process in running] == [0] * 4
    state = feed.refresh(now, never)
    assert state.problem is None
    assert len(state.policy.records.notices) == 11


def test_a_folder_that_stays_locked_leaves_the_last_state(site, server, now, tmp_path):
    feed = TufFeed(server.url, site.trust, tmp_path / "state", longest=0.3)
    good = feed.refresh(now, never)
    (lock,) = (tmp_path / "state").glob("*/")
    with FileLock(lock / "lock"):
        state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert "Another program" in state.problem.detail
    assert state.policy == good.policy
    assert feed.refresh(now, never).problem is None


def test_waiting_for_the_lock_can_be_cancelled(feed, now, tmp_path):
    good = feed.refresh(now, never)
    (folder,) = (tmp_path / "state").glob("*/")
    looks: list[bool] = []

    def cancel() -> bool:
        looks.append(True)
        return len(looks) > 3

    with FileLock(folder / "lock"):
        assert feed.refresh(now, cancel) == good


def test_who_waits_for_the_lock_sees_what_came_meanwhile(feed, site, now, tmp_path):
    feed.refresh(now, never)
    (folder,) = (tmp_path / "state").glob("*/")
    states = []
    with FileLock(folder / "lock"):
        waiting = threading.Thread(target=lambda: states.append(feed.refresh(now, never)))
        waiting.start()
        site.add(notice("n2")).publish()
    waiting.join()
    assert len(states[0].policy.records.notices) == 2

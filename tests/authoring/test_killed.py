"""Killed with SIGKILL at moments of chance, as processes of their own: nothing breaks or is lost.

The enumerated steps of test_site_write, test_key_changes_interrupted and upload/test_killed cover
every write; here the process really dies, wherever it happens to be.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from selfcheck.feed.client import TufFeed
from tests.authoring.conftest import PASSPHRASE, Workshop
from tests.authoring.upload.servers import (
    BUCKET,
    CREDENTIALS,
    running_sshd,
    running_store,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's"),
    pytest.mark.timeout(1800),  # a busy machine takes long over 50 moments
]

MOMENTS = 50
AT_ONCE = 2
SEED = int(os.environ.get("KILLED_SEED") or random.SystemRandom().randrange(10**6))
"""Printed, and with every failure; KILLED_SEED=... repeats the moments."""
# A moment is a wait in seconds, from the start or from the first file that the command writes.
WHOLE_RUN, WRITING = 1.2, 0.06


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill: so long after the start, or after the first thing written under `watched`."""

    number: int
    after_write: bool
    wait: float


def moments(name):
    """Most lie where files are written, which is a small part of a run."""
    chance = random.Random(f"{SEED} {name}")
    found = []
    for number in range(MOMENTS):
        after_write = number % 4 != 0
        wait = chance.uniform(0, WRITING if after_write else WHOLE_RUN)
        found.append(Moment(number, after_write, wait))
    return found


def start(arguments):
    return subprocess.Popen(
        [sys.executable, "-m", "selfcheck.authoring", *map(str, arguments)],
        env={**os.environ, **CREDENTIALS, "SELFCHECK_KEY_PASSPHRASE": PASSPHRASE},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def run(arguments):
    process = start(arguments)
    _, said = process.communicate()
    assert process.returncode == 0, said.decode()


def names(folders):
    return {path for folder in folders for path in folder.rglob("*")}


def killed(arguments, moment, watched):
    """Start a command and kill it; returns where it was: before it wrote, in it, or after."""
    before = names(watched)
    process = start(arguments)
    if moment.after_write:
        while names(watched) == before and process.poll() is None:
            time.sleep(0.0005)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(moment.wait)
    over = process.poll() is not None
    process.kill()
    _, said = process.communicate()
    assert process.returncode in (0, -9), said.decode()
    if over:
        return "after the end"
    return "while writing" if names(watched) != before else "before writing"


def read(source, trust, memory):
    """What an employee's program with this memory finds; it must be content."""
    feed = TufFeed(str(source), trust, memory)
    state = feed.refresh(datetime.now(UTC), lambda: False)
    assert state.problem is None, state.problem
    records = state.policy.records
    return {one.id for one in records.notices}, {one.withdraws for one in records.withdrawals}


def try_all(name, prepared, folder, one):
    """Every moment on a copy of what was prepared, two at a time."""

    def at(moment):
        copy = folder / f"{name}-{moment.number}"
        shutil.copytree(prepared, copy)
        try:
            return one(copy, moment)
        except BaseException as error:
            error.add_note(f"{name}, seed {SEED}, {moment}")
            raise
        finally:
            shutil.rmtree(copy)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        where = Counter(pool.map(at, moments(name)))
    print(f"\n{name}: seed {SEED}, {dict(where)}")
    assert sum(where.values()) == MOMENTS


@pytest.fixture
def prepared(published: Workshop, tmp_path: Path) -> Path:
    """A folder with source and site: `ban` published, a second notice written."""
    folder = tmp_path / "prepared"
    folder.mkdir()
    text = (published.source / "notices" / "ban.yaml").read_text().replace("id: ban", "id: more")
    (published.source / "notices" / "more.yaml").write_text(text)
    shutil.copytree(published.site, folder / "site")
    shutil.copytree(published.source, folder / "source")
    return folder


def key(published, *owners):
    return [part for owner in owners for part in ("--key", published.keys / owner)]


def test_publish(published, prepared, tmp_path):
    trust = (prepared / "site" / "root.json").read_bytes()

    def one(copy, moment):
        site = copy / "site"
        command = ["publish", copy / "source", "--site", site, *key(published, "alice", "bob")]
        read(site, trust, copy / "memory")
        where = killed(command, moment, [site / "metadata", site / "targets"])
        found, _ = read(site, trust, copy / "memory")
        assert {"ban"} <= found <= {"ban", "more"}
        assert read(site, trust, copy / "new") == (found, set())
        run(command)
        assert read(site, trust, copy / "memory") == ({"ban", "more"}, set())
        assert not list(site.rglob(".new-*"))
        return where

    try_all("publish", prepared, tmp_path, one)


def test_withdraw(published, prepared, tmp_path):
    trust = (prepared / "site" / "root.json").read_bytes()

    def one(copy, moment):
        site = copy / "site"
        said = ["--reason", "sent-in-error", "--statement", "It was sent in error."]
        command = ["withdraw", copy / "source", "ban", "--site", site, *said]
        command += key(published, "carol")
        read(site, trust, copy / "memory")
        where = killed(command, moment, [copy / "source", site / "metadata", site / "targets"])
        found, taken_back = read(site, trust, copy / "memory")
        assert found == {"ban"}
        written = list((copy / "source" / "withdrawals").glob("[!.]*"))
        # What clients can read stands in the source too.
        assert not taken_back or written
        run(command)
        assert read(site, trust, copy / "memory") == ({"ban"}, {"ban"})
        assert read(site, trust, copy / "new") == ({"ban"}, {"ban"})
        return where

    try_all("withdraw", prepared, tmp_path, one)


@pytest.fixture
def servers(tmp_path):
    folder = tmp_path / "servers"
    folder.mkdir()
    with running_sshd(folder) as sshd, running_store(folder) as store:
        yield sshd, store


def test_upload(published, prepared, tmp_path, servers):
    """To a folder, an SFTP server and an object store in turn."""
    sshd, store = servers
    trust = (prepared / "site" / "root.json").read_bytes()
    (prepared / "served").mkdir()
    run(["upload", "--site", prepared / "site", "--to", prepared / "served"])
    said = ["--reason", "sent-in-error", "--statement", "It was sent in error."]
    withdraw = ["withdraw", prepared / "source", "ban", "--site", prepared / "site", *said]
    run([*withdraw, *key(published, "carol")])

    def one(copy, moment):
        served, number = copy / "served", moment.number
        watched, source = [served], str(served)
        match number % 3:
            case 0:
                to = ["--to", served]
            case 1:
                to = ["--to", sshd.address(served), "--ssh-config", sshd.config]
            case _:
                for path in served.rglob("*.json"):
                    name = f"{number}/{path.relative_to(served).as_posix()}"
                    store.client.put_object(Bucket=BUCKET, Key=name, Body=path.read_bytes())
                to = ["--to", f"s3://{BUCKET}/{number}", "--endpoint", store.endpoint]
                # Nothing to see on the disk, so these begin where the upload takes its lock.
                watched, source = [copy / "site"], f"{store.endpoint}/{BUCKET}/{number}"
        command = ["upload", "--site", copy / "site", *to]
        assert read(source, trust, copy / "memory") == ({"ban"}, set())
        where = killed(command, moment, watched)
        found, taken_back = read(source, trust, copy / "memory")
        assert found == {"ban"}
        assert read(source, trust, copy / "new") == (found, taken_back)
        run(command)
        assert read(source, trust, copy / "memory") == ({"ban"}, {"ban"})
        assert not list(served.rglob(".new-*"))
        return where

    try_all("upload", prepared, tmp_path, one)

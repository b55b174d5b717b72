"""Whatever bytes lie on a site or on this computer: no exception, and nothing unsigned is used."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcheck.feed.client import TufFeed
from tests.feed.conftest import never
from tests.feed.simulator import Site, notice, withdrawal
from tests.feed.test_client import ids
from tests.feed.test_locking import REFRESHER

SAME_FIXTURES = settings(
    deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def damage(draw):
    """Turns the bytes of a file into others: cut, overwritten, replaced, or with one value changed."""
    kind = draw(st.sampled_from(["cut", "overwrite", "replace", "edit"]))
    place, junk = draw(st.floats(0, 1)), draw(st.binary(max_size=40))
    old, new = draw(
        st.sampled_from(
            [
                (b'"version":', b'"version":9'),
                (b'"version":', b'"version":-'),
                (b'"expires":"2', b'"expires":"9'),
                (b'"signatures":[', b'"signatures":[[],'),
                (b'"_type":"', b'"_type":"x'),
                (b'"meta":{', b'"meta":[],"x":{'),
                (b'"spec_version":"1', b'"spec_version":"2'),
                (b'"keyid":"', b'"keyid":"0'),
                (b'"sig":"', b'"sig":"zz'),
                (b'"length":', b'"length":1'),
                (b'"parts":[', b'"parts":["../x",'),
                (b"{", b"[" * 3000),
            ]
        )
    )

    def apply(data: bytes) -> bytes:
        at = int(place * len(data))
        match kind:
            case "cut":
                return data[:at]
            case "overwrite":
                return data[:at] + junk + data[at + len(junk) :]
            case "replace":
                return junk
            case _:
                return data.replace(old, new)

    return apply


@pytest.fixture
def scene(tmp_path):
    """A client that has verified one notice, and a site on which there is more."""
    site = Site(tmp_path / "it").add(notice("n1")).publish()
    TufFeed(str(site.site), site.trust, tmp_path / "state").refresh(datetime.now(UTC), never)
    site.add(notice("n2"), withdrawal("n1")).publish()
    shutil.copytree(site.site, tmp_path / "site")
    shutil.copytree(tmp_path / "state", tmp_path / "before")
    return site


@SAME_FIXTURES
@given(which=st.integers(0, 10_000), damaged=damage())
def test_a_damaged_site(scene, tmp_path, which, damaged):
    for folder, copy in ((scene.site, "site"), (tmp_path / "state", "before")):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / copy, folder, symlinks=True)
    files = sorted(file for file in scene.site.rglob("*") if file.is_file())
    file = files[which % len(files)]
    file.write_bytes(damaged(file.read_bytes()))
    feed = TufFeed(str(scene.site), scene.trust, tmp_path / "state")
    state = feed.refresh(datetime.now(UTC), never)
    allowed = (["n1"], ["n1", "n1-withdrawn"], ["n1", "n1-withdrawn", "n2"])
    assert ids(state) in allowed
    assert state.problem is not None or ids(state) == allowed[-1]
    assert feed.load().policy == state.policy


@SAME_FIXTURES
@given(which=st.integers(0, 10_000), damaged=damage())
def test_a_damaged_disk(scene, tmp_path, which, damaged):
    state_folder = tmp_path / "state"
    shutil.rmtree(state_folder)
    shutil.copytree(tmp_path / "before", state_folder, symlinks=True)
    files = sorted(f for f in state_folder.rglob("*") if f.is_file() and not f.is_symlink())
    file = files[which % len(files)]
    file.write_bytes(damaged(file.read_bytes()))
    feed = TufFeed(str(scene.site), scene.trust, state_folder)
    state = feed.load()
    if state.policy is not None:
        assert ids(state) == ["n1"]
    state = feed.refresh(datetime.now(UTC), never)
    assert ids(state) == ["n1", "n1-withdrawn", "n2"], state.problem
    assert state.problem is None


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_killed_program_leaves_a_whole_state(site, tmp_path, now):
    """Killed in the middle of its work, again and again, while the policy grows."""
    (tmp_path / "root.json").write_bytes(site.trust)
    endless = REFRESHER.replace("for _ in range(15):", "print(flush=True)\nwhile True:")
    command = [sys.executable, "-c", endless, str(site.site)]
    command += [str(tmp_path / "root.json"), str(tmp_path / "state")]
    feed = TufFeed(str(site.site), site.trust, tmp_path / "state")
    assert feed.refresh(now, never).problem is None
    for number in range(6):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as running:
            running.stdout.readline()
            site.add(withdrawal("n1", f"w{number}"))
            site.publish()
            until_seen(feed, f"w{number}")
            running.send_signal(signal.SIGKILL)
        state = feed.load()
        assert state.problem is None
        assert f"w{number}" in ids(state)
    assert feed.refresh(datetime.now(UTC), never).problem is None
    assert not [*Path(tmp_path / "state").rglob("tmp*")]


def until_seen(feed, id):
    """Look until the other program has it; the test's own time limit ends a vain wait."""
    while True:
        state = feed.load()
        if state.policy is not None and id in ids(state):
            return

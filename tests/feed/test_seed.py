"""A policy that comes with the installation: verified like any other, and never the last word."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta

import pytest

from selfcheck.core.report import ProblemKind
from selfcheck.documents.seed import read_seed, write_seed
from selfcheck.feed.client import TufFeed
from selfcheck.feed.freshness import policy_status
from selfcheck.feed.seeding import Seed
from selfcheck.feed.store import Store
from tests.feed.conftest import never
from tests.feed.faults import serving
from tests.feed.simulator import Site, notice, withdrawal
from tests.feed.test_client import ids

NOWHERE = "http://127.0.0.1:9"


def seed_of(site, place="/etc/selfcheck/seed.json"):
    """A seed of everything that lies on the site."""
    files = {
        str(file.relative_to(site.site)): file.read_bytes()
        for file in site.site.rglob("*.json")
        if file.parent != site.site
    }
    return Seed(write_seed(files), place)


@pytest.fixture
def feed_with(site, tmp_path):
    def made(seed, source=NOWHERE, trust=None, folder="fresh"):
        return TufFeed(source, trust or site.trust, tmp_path / folder, longest=20, seed=seed)

    return made


class TestFirstStart:
    def test_offline_it_shows_the_policy_as_of_the_seed(self, site, feed_with, now):
        state = feed_with(seed_of(site)).load()
        assert ids(state) == ["n1"]
        assert state.problem is None
        assert state.remarks == ()
        assert state.expires == site.timestamp.signed.expires
        # The simulator signs without microseconds, within the last minute.
        assert timedelta(0) <= now - state.confirmed_at < timedelta(minutes=5)

    def test_after_the_source_gave_no_answer_it_is_still_there(self, site, feed_with, now):
        state = feed_with(seed_of(site)).refresh(now, never)
        assert ids(state) == ["n1"]
        assert state.problem.kind is ProblemKind.OFFLINE
        assert policy_status(state, now).fresh

    def test_it_ages_from_when_it_was_signed(self, site, feed_with, now):
        state = feed_with(seed_of(site)).load()
        status = policy_status(state, now + timedelta(days=2))
        assert (status.verified, status.fresh) == (True, False)
        assert status.confirmed_at == state.confirmed_at
        assert status.problem.kind is ProblemKind.STALE

    def test_one_whose_signatures_have_expired_is_shown_and_is_not_fresh(
        self, site, feed_with, now
    ):
        """A package lies on a server for months; what it brings was verified, and is no more."""
        site.timestamp.signed.expires = now.replace(microsecond=0) - timedelta(days=60)
        site.bump("timestamp")
        state = feed_with(seed_of(site)).load()
        assert ids(state) == ["n1"]
        assert state.confirmed_at < now - timedelta(days=60)
        status = policy_status(state, now)
        assert (status.fresh, status.problem.kind) == (False, ProblemKind.STALE)
        assert "expired at" in status.problem.detail

    def test_a_clock_before_the_seed_is_noticed(self, site, feed_with, now):
        """A computer whose battery is empty begins in 2015 and would take anything for current."""
        state = feed_with(seed_of(site)).load()
        status = policy_status(state, now - timedelta(days=4000))
        assert (status.fresh, status.problem.kind) == (False, ProblemKind.CLOCK)

    def test_then_the_source_confirms_it(self, site, server, feed_with, now):
        feed = feed_with(seed_of(site), server.url)
        feed.load()
        state = feed.refresh(now, never)
        assert (state.problem, state.confirmed_at) == (None, now)
        # Everything was known already: two questions, as on any other day.
        assert server.requests == ["metadata/2.root.json", "metadata/timestamp.json"]

    def test_without_a_look_at_the_disk_first_the_source_is_asked_knowing_it(
        self, site, server, feed_with, now
    ):
        assert feed_with(seed_of(site), server.url).refresh(now, never).problem is None
        assert len(server.requests) == 2

    def test_it_is_looked_at_once(self, site, feed_with, tmp_path):
        seed = seed_of(site)
        feed_with(seed).load()
        (tmp_path / "seed.json").write_bytes(seed.data)
        (tmp_path / "root.json").write_bytes(site.trust)
        program = """
import sys
from pathlib import Path
from selfcheck.feed.client import TufFeed
from selfcheck.feed.seeding import Seed
seed = Seed(Path(sys.argv[2], "seed.json").read_bytes(), "seed.json")
trust = Path(sys.argv[2], "root.json").read_bytes()
state = TufFeed(sys.argv[1], trust, Path(sys.argv[2], "fresh"), seed=seed).load()
assert state.policy.records.notices
print(sorted({"tuf", "requests", "cryptography", "filelock"}.intersection(sys.modules)))
"""
        run = subprocess.run(
            [sys.executable, "-c", program, NOWHERE, str(tmp_path)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == "[]"


class TestRollback:
    """An old state whose signatures are still good: only who has seen a newer one can tell."""

    @pytest.fixture
    def old(self, site, tmp_path):
        """A mirror that stands still before the withdrawal."""
        folder = site.copy(tmp_path / "old")
        site.add(withdrawal("n1")).publish()
        return folder

    def test_without_a_seed_a_fresh_computer_believes_it(self, old, feed_with, now):
        with serving(old) as mirror:
            state = feed_with(None, mirror.url).refresh(now, never)
        assert (ids(state), state.problem) == (["n1"], None)

    def test_with_one_it_is_refused_and_the_withdrawal_holds(self, site, old, feed_with, now):
        with serving(old) as mirror:
            state = feed_with(seed_of(site), mirror.url).refresh(now, never)
        assert ids(state) == ["n1", "n1-withdrawn"]
        assert state.problem.kind is ProblemKind.SIGNATURE
        assert "older than what was verified before" in state.problem.detail
        assert state.confirmed_at < now

    def test_even_where_the_seed_has_expired_since(self, site, old, feed_with, now):
        site.timestamp.signed.expires = now.replace(microsecond=0) - timedelta(days=1)
        site.bump("timestamp")
        with serving(old) as mirror:
            state = feed_with(seed_of(site), mirror.url).refresh(now, never)
        assert ids(state) == ["n1", "n1-withdrawn"]
        assert state.problem.kind is ProblemKind.SIGNATURE


class TestUpgrade:
    def test_a_newer_seed_brings_what_it_knows(self, site, feed_with):
        feed_with(seed_of(site)).load()
        site.add(withdrawal("n1")).publish()
        state = feed_with(seed_of(site)).load()
        assert ids(state) == ["n1", "n1-withdrawn"]
        assert (state.problem, state.remarks) == (None, ())

    def test_an_older_one_changes_nothing_and_is_no_alarm(
        self, site, server, feed_with, now, tmp_path
    ):
        packaged = seed_of(site)
        site.add(withdrawal("n1")).publish()
        before = feed_with(None, server.url).refresh(now, never)
        feed = feed_with(packaged, server.url)
        assert feed.load() == before
        (folder,) = (tmp_path / "fresh").iterdir()
        assert Store(folder).read().seed == packaged.digest
        state = feed.refresh(now, never)
        assert (ids(state), state.problem, state.remarks) == (["n1", "n1-withdrawn"], None, ())

    def test_the_same_state_again_moves_no_confirmation_back(self, site, server, feed_with, now):
        feed_with(None, server.url).refresh(now, never)
        assert feed_with(seed_of(site), server.url).load().confirmed_at == now

    def test_one_that_lost_a_record_raises_the_alarm(self, site, server, feed_with, now):
        feed_with(None, server.url).refresh(now, never)
        (site.source / "notices" / "n1.yaml").unlink()
        site.ledgers["notices"] = {}
        site.add(notice("n2")).publish()
        state = feed_with(seed_of(site), server.url).load()
        assert ids(state) == ["n1", "n2"]
        assert state.problem.kind is ProblemKind.RECORD_VANISHED

    def test_a_changed_root_is_followed(self, site, feed_with):
        site.bump("root")
        site.add(withdrawal("n1")).publish()
        assert ids(feed_with(seed_of(site)).load()) == ["n1", "n1-withdrawn"]


class TestRefused:
    def assert_unused(self, feed, now, why):
        for state in (feed.load(), feed.refresh(now, never)):
            assert state.policy is None
            assert len(state.remarks) == 1
            assert "came with the installation (/etc/selfcheck/seed.json)" in state.remarks[0]
            assert why in state.remarks[0]

    def test_one_of_another_organization(self, feed_with, now, tmp_path):
        other = Site(tmp_path / "other").add(notice("theirs")).publish()
        self.assert_unused(feed_with(seed_of(other)), now, "was refused")

    @pytest.mark.parametrize(
        "path",
        ["metadata/timestamp.json", "metadata/2.snapshot.json", "metadata/2.notices.json"],
    )
    def test_one_that_was_changed(self, site, feed_with, now, path):
        seed = seed_of(site)
        files = read_seed(seed.data, "")
        document = json.loads(files[path])
        document["signed"]["version"] += 5
        files[path] = json.dumps(document).encode()
        self.assert_unused(feed_with(Seed(write_seed(files), seed.place)), now, "was refused")

    @pytest.mark.parametrize("part", ["metadata/2.snapshot", "targets/notices", "timestamp"])
    def test_one_that_is_not_whole(self, site, feed_with, now, part):
        seed = seed_of(site)
        files = {path: d for path, d in read_seed(seed.data, "").items() if part not in path}
        assert len(files) < len(read_seed(seed.data, ""))
        self.assert_unused(feed_with(Seed(write_seed(files), seed.place)), now, "was not used")

    @pytest.mark.parametrize(
        "data", [b"", b"{}", b"[]", b"\xff", b'{"schema": "selfcheck/seed/v1"}']
    )
    def test_one_that_is_none(self, feed_with, now, data):
        self.assert_unused(feed_with(Seed(data, "/etc/selfcheck/seed.json")), now, "seed.json")

    @pytest.mark.parametrize("expires", ["never", 7, None, "2026-13-01T00:00:00Z"])
    def test_one_that_tells_no_moment(self, site, feed_with, now, expires):
        seed = seed_of(site)
        files = read_seed(seed.data, "")
        document = json.loads(files["metadata/timestamp.json"])
        document["signed"]["expires"] = expires
        files["metadata/timestamp.json"] = json.dumps(document).encode()
        self.assert_unused(feed_with(Seed(write_seed(files), seed.place)), now, "was not used")

    def test_a_ledger_that_cannot_be_read(self, site, feed_with, now):
        site.put("notices", {"notices/ledger.json": b'{"schema": "selfcheck/ledger/v9"}'})
        site.seal()
        self.assert_unused(feed_with(seed_of(site)), now, "was not used")

    def test_the_source_is_asked_all_the_same(self, site, server, feed_with, now):
        seed = Seed(b"garbage", "/etc/selfcheck/seed.json")
        state = feed_with(seed, server.url).refresh(now, never)
        assert (ids(state), state.problem) == (["n1"], None)
        assert len(state.remarks) == 1


def test_while_another_program_fetches_the_disk_is_read_as_it_is(
    site, feed_with, tmp_path, monkeypatch
):
    from filelock import FileLock

    monkeypatch.setattr("selfcheck.feed.client.PATIENCE", 0.1)
    feed = feed_with(seed_of(site))
    feed._store.prepare()
    with FileLock(feed._store.lock):
        state = feed.load()
    assert state.policy is None
    assert state.problem.kind is ProblemKind.OFFLINE
    assert ids(feed.load()) == ["n1"]

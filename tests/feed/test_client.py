from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta

from selfcheck.core.report import ProblemKind
from selfcheck.feed.client import TufFeed
from tests.feed.conftest import never
from tests.feed.simulator import Site, notice, reinstatement, withdrawal


def ids(state):
    records = state.policy.records
    return sorted(r.id for r in (*records.notices, *records.withdrawals, *records.reinstatements))


def test_before_the_first_refresh_there_is_no_policy_and_it_says_so(feed):
    state = feed.load()
    assert state.policy is None
    assert state.confirmed_at is None
    assert state.problem is not None
    assert state.problem.kind is ProblemKind.OFFLINE
    assert "has been fetched" in state.problem.detail


def test_a_refresh_brings_the_verified_policy(feed, server, now):
    state = feed.refresh(now, never)
    assert state.problem is None
    assert ids(state) == ["n1"]
    assert state.confirmed_at == now
    assert state.source == server.url


def test_what_was_verified_is_used_offline_by_another_process(feed, server, site, now, tmp_path):
    refreshed = feed.refresh(now, never)
    server.shutdown()
    assert TufFeed(server.url, site.trust, tmp_path / "state").load() == refreshed


def test_expires_is_the_earliest_end_of_all_signatures(feed, site, now):
    soon = datetime.now(UTC).replace(microsecond=0) + timedelta(days=2)
    site.withdrawals.signed.expires = soon
    site.bump("withdrawals")
    site.seal()
    assert feed.refresh(now, never).expires == soon


def test_a_folder_is_a_source_too(site, now, tmp_path):
    feed = TufFeed(str(site.site), site.trust, tmp_path / "state")
    state = feed.refresh(now, never)
    assert state.problem is None
    assert ids(state) == ["n1"]
    assert feed.load() == state
    assert feed.warning is None


def test_new_records_arrive(feed, site, now):
    feed.refresh(now, never)
    site.add(notice("n2", "wechat"), withdrawal("n1")).publish()
    assert ids(feed.refresh(now, never)) == ["n1", "n1-withdrawn", "n2"]
    site.add(reinstatement("n1-withdrawn")).publish()
    state = feed.refresh(now, never)
    assert state.problem is None
    assert ids(state) == ["n1", "n1-withdrawn", "n1-withdrawn-ended", "n2"]


def test_a_revision_is_no_lost_record(feed, site, now):
    feed.refresh(now, never)
    site.add(notice("n1", revision=2, title="Remove it, please")).publish()
    state = feed.refresh(now, never)
    assert state.problem is None
    assert sorted(n.revision for n in state.policy.records.notices) == [1, 2]


def test_the_root_can_be_rotated(feed, site, now):
    feed.refresh(now, never)
    site.bump("root")
    site.bump("root")
    site.add(withdrawal("n1")).publish()
    state = feed.refresh(now, never)
    assert state.problem is None
    assert ids(state) == ["n1", "n1-withdrawn"]


def test_withdrawals_count_although_the_notices_have_expired(feed, site, now):
    confirmed = feed.refresh(now, never).confirmed_at
    site.add(withdrawal("n1")).publish()
    site.expire("notices")
    state = feed.refresh(now + timedelta(minutes=1), never)
    assert state.problem.kind is ProblemKind.STALE
    assert ids(state) == ["n1", "n1-withdrawn"]
    assert state.confirmed_at == confirmed
    assert ids(feed.load()) == ["n1", "n1-withdrawn"]


def test_withdrawals_count_although_the_notices_have_too_few_signatures(feed, site, now):
    feed.refresh(now, never)
    site.add(notice("n2"), withdrawal("n1")).publish()
    site.sign("notices", site.people[:1])
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.SIGNATURE
    assert ids(state) == ["n1", "n1-withdrawn"]


def test_withdrawals_count_although_the_notices_cannot_be_read(feed, site, now):
    feed.refresh(now, never)
    site.add(withdrawal("n1")).publish()
    site.put("notices", {"notices/ledger.json": b'{"schema": "selfcheck/ledger/v9"}'})
    site.seal()
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.SIGNATURE
    assert "cannot be read" in state.problem.detail
    assert ids(state) == ["n1", "n1-withdrawn"]


def test_notices_never_count_without_their_withdrawals(feed, server, site, now):
    feed.refresh(now, never)
    site.add(notice("n2", "wechat"), withdrawal("n2")).publish()
    site.ledger_file("withdrawals").unlink()
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert ids(state) == ["n1"]


def test_another_trust_root_begins_with_nothing(feed, server, site, now, tmp_path):
    feed.refresh(now, never)
    other = Site(tmp_path / "other")
    state = TufFeed(server.url, other.trust, tmp_path / "state").load()
    assert state.policy is None


def test_a_trust_root_that_is_none_is_refused(server, now, tmp_path):
    for trust in (b"", b"{}", b"garbage"):
        state = TufFeed(server.url, trust, tmp_path / "state").refresh(now, never)
        assert state.policy is None
        assert state.problem.kind is ProblemKind.SIGNATURE
        assert "trust root" in state.problem.detail


def test_the_clock_that_is_handed_in_decides_about_expiry(site, tmp_path, now):
    feed = TufFeed(str(site.site), site.trust, tmp_path / "state")
    state = feed.refresh(now + timedelta(days=40), never)
    assert state.problem.kind is ProblemKind.STALE


def test_loading_imports_nothing_slow(feed, server, site, now, tmp_path):
    feed.refresh(now, never)
    (tmp_path / "root.json").write_bytes(site.trust)
    program = """
import sys
from pathlib import Path
from selfcheck.feed.client import TufFeed
trust = Path(sys.argv[2]).read_bytes()
state = TufFeed(sys.argv[1], trust, Path(sys.argv[3])).load()
assert state.policy.records.notices
print(sorted({"tuf", "requests", "urllib3", "cryptography", "truststore", "filelock", "yaml"}
             .intersection(sys.modules)))
"""
    arguments = [server.url, str(tmp_path / "root.json"), str(tmp_path / "state")]
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"

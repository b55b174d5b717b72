"""What was verified once stays, whatever the site shows later."""

from __future__ import annotations

import pytest

from selfcheck.core.records import UnreadRecord
from selfcheck.core.report import ProblemKind
from selfcheck.documents.ledger import compile_notices, compile_withdrawals, read_ledgers
from selfcheck.documents.source import read_source
from selfcheck.feed.vanished import alarm, lost_from, united
from tests.feed.conftest import never
from tests.feed.simulator import Site, notice, reinstatement, withdrawal
from tests.feed.test_client import ids

VANISHED = ProblemKind.RECORD_VANISHED


def lose(site: Site, tmp_path, role: str, *records) -> None:
    """Let IT publish, properly signed, a ledger compiled from a source that never had more."""
    fresh = Site(tmp_path / "rewritten").add(*records)
    compiler = {"notices": compile_notices, "withdrawals": compile_withdrawals}[role]
    site.put(role, compiler(read_source(fresh.source), {}))
    site.seal()


def test_a_withdrawal_that_vanishes_is_still_used_and_named(feed, site, now, tmp_path):
    site.add(withdrawal("n1")).publish()
    feed.refresh(now, never)
    kept = dict(site.ledgers["withdrawals"])
    lose(site, tmp_path, "withdrawals")
    state = feed.refresh(now, never)
    assert state.problem.kind is VANISHED
    assert "withdrawal n1-withdrawn" in state.problem.detail
    assert ids(state) == ["n1", "n1-withdrawn"]
    assert feed.load() == state, "the alarm is not forgotten"
    assert feed.refresh(now, never) == state, "and not by asking again"

    site.put("withdrawals", kept)
    site.seal()
    state = feed.refresh(now, never)
    assert state.problem is None
    assert ids(state) == ["n1", "n1-withdrawn"]
    assert feed.load() == state


def test_a_changed_notice_is_a_lost_one_and_both_contents_stay(feed, site, now, tmp_path):
    feed.refresh(now, never)
    lose(site, tmp_path, "notices", notice("n1", title="Keep TikTok"))
    state = feed.refresh(now, never)
    assert state.problem.kind is VANISHED
    assert "notice n1" in state.problem.detail
    assert len(state.policy.records.notices) == 2


def test_a_reinstatement_that_vanishes_stays(feed, site, now, tmp_path):
    site.add(withdrawal("n1"), reinstatement("n1-withdrawn")).publish()
    feed.refresh(now, never)
    lose(site, tmp_path, "notices", notice("n1"))
    state = feed.refresh(now, never)
    assert state.problem.kind is VANISHED
    assert "n1-withdrawn-ended" in ids(state)


def test_losses_add_up_and_end_one_by_one(feed, site, now, tmp_path):
    site.add(notice("n2"), withdrawal("n1")).publish()
    feed.refresh(now, never)
    good = {role: dict(files) for role, files in site.ledgers.items()}
    lose(site, tmp_path / "a", "withdrawals")
    feed.refresh(now, never)
    lose(site, tmp_path / "b", "notices", notice("n1"), notice("n3"))
    state = feed.refresh(now, never)
    assert ids(state) == ["n1", "n1-withdrawn", "n2", "n3"]
    assert "notice n2" in state.problem.detail
    assert "withdrawal n1-withdrawn" in state.problem.detail
    site.put("withdrawals", good["withdrawals"])
    site.seal()
    state = feed.refresh(now, never)
    assert state.problem.kind is VANISHED
    assert "withdrawal" not in state.problem.detail
    assert ids(state) == ["n1", "n1-withdrawn", "n2", "n3"]


def test_the_alarm_outlasts_being_offline(feed, site, server, now, tmp_path):
    site.add(withdrawal("n1")).publish()
    feed.refresh(now, never)
    lose(site, tmp_path, "withdrawals")
    feed.refresh(now, never)
    server.shutdown()
    server.server_close()
    state = feed.refresh(now, never)
    assert state.problem.kind is VANISHED
    assert ids(state) == ["n1", "n1-withdrawn"]


def test_what_is_no_longer_needed_is_deleted(feed, site, now, tmp_path):
    feed.refresh(now, never)
    for number in range(4):
        site.add(withdrawal("n1", f"w{number}")).publish()
        feed.refresh(now, never)
    assert len([*(tmp_path / "state").glob("*/files/*")]) == 2
    lose(site, tmp_path, "withdrawals")
    feed.refresh(now, never)
    lose(site, tmp_path / "again", "withdrawals", notice("n1"), withdrawal("n1", "other"))
    feed.refresh(now, never)
    assert len([*(tmp_path / "state").glob("*/files/*")]) == 3


@pytest.fixture
def policy(site):
    return read_ledgers(site.ledgers["notices"], site.ledgers["withdrawals"])


def test_nothing_is_lost_from_the_same_policy(policy):
    lost = lost_from(policy, [policy, policy])
    assert not lost
    assert united(policy, lost) is policy
    assert alarm(lost, "here") is None


def test_an_unread_record_is_lost_unless_it_can_be_read_now(site, policy):
    def with_unread(*records):
        return type(policy)(
            policy.organization,
            policy.catalogue,
            type(policy.records)(policy.records.notices, unread=records),
        )

    readable_now = with_unread(UnreadRecord("notice", "n1", "too new"))
    assert not lost_from(policy, [readable_now])
    gone = UnreadRecord("withdrawal", "w9", "too new", concerns="n1")
    nameless = UnreadRecord("withdrawal", None, "no id at all")
    lost = lost_from(policy, [with_unread(gone, nameless)])
    assert lost.unread == (gone,)
    assert united(policy, lost).records.unread == (gone,)
    assert "withdrawal w9" in alarm(lost, "here").detail


def test_a_long_list_of_losses_is_a_short_sentence(site, policy):
    site.add(*(notice(f"m{number}") for number in range(5))).publish()
    larger = read_ledgers(site.ledgers["notices"], site.ledgers["withdrawals"])
    detail = alarm(lost_from(policy, [larger]), "here").detail
    assert "notice m0, notice m1, notice m2 and 2 more" in detail

"""What settles a doubt about times, revisions and withdrawals (semantics, lines 4 and 5)."""

from __future__ import annotations

import pytest

from selfcheck.core.report import NoticeState, Verdict
from tests.core.builders import (
    HERE,
    check,
    day,
    notice,
    policy,
    reinstatement,
    rule,
    states,
    withdrawal,
)


class TestLine4:
    def test_a_withdrawal_counts_at_once_whatever_its_time_says(self):
        report = check(policy(notice("n1", rule()), withdrawal(at=day(30))), HERE)
        assert states(report) == {"n1": NoticeState.WITHDRAWN}
        assert report.verdict is Verdict.NO_ACTION

    def test_a_reinstatement_counts_at_once_whatever_its_time_says(self):
        records = notice("n1", rule()), withdrawal(), reinstatement(at=day(30))
        report = check(policy(*records), HERE)
        assert report.verdict is Verdict.ACTION_REQUIRED
        [(ended, end)] = report.notices[0].ended
        assert (ended.id, end.id) == ("n1-withdrawn", "back")

    def test_a_notice_issued_ahead_is_scheduled_and_asks_for_nothing(self):
        report = check(policy(notice("n1", rule(), issued=day(24))), HERE)
        assert states(report) == {"n1": NoticeState.SCHEDULED}
        assert report.findings == ()
        assert report.verdict is Verdict.NO_ACTION

    def test_only_another_moment_hides_records_by_their_time(self):
        of = policy(notice("n1", rule(), issued=day(10)), withdrawal(at=day(11)))
        assert check(of, HERE, as_of=day(10, 13)).verdict is Verdict.ACTION_REQUIRED
        assert check(of, HERE, as_of=day(11, 13)).verdict is Verdict.NO_ACTION

    def test_before_the_first_record_nothing_held(self):
        report = check(policy(notice("n1", rule())), HERE, as_of=day(9))
        assert report.notices == ()
        assert report.verdict is Verdict.NO_ACTION
        assert report.past

    def test_a_past_view_hides_a_reinstatement_that_came_later(self):
        records = notice("n1", rule()), withdrawal(at=day(11)), reinstatement(at=day(13))
        report = check(policy(*records), HERE, as_of=day(12))
        assert states(report) == {"n1": NoticeState.WITHDRAWN}


class TestLine5:
    @pytest.mark.parametrize("revision", [1, 2])
    def test_a_withdrawal_holds_for_earlier_and_later_revisions(self, revision):
        of = policy(notice("n1", rule(), revision=revision), withdrawal(seen="sha256:other"))
        assert states(check(of, HERE)) == {"n1": NoticeState.WITHDRAWN}

    def test_a_new_revision_of_a_withdrawn_notice_stays_withdrawn(self):
        later = notice("n1", rule(), revision=2, issued=day(20))
        report = check(policy(notice("n1", rule()), later, withdrawal()), HERE)
        assert states(report) == {"n1": NoticeState.WITHDRAWN}
        assert report.notices[0].notice.revision == 2

    def test_a_reinstatement_ends_one_of_two_live_withdrawals(self):
        records = notice("n1", rule()), withdrawal(), withdrawal(id="second", at=day(12))
        of = policy(*records, reinstatement("n1-withdrawn"))
        report = check(of, HERE)
        assert states(report) == {"n1": NoticeState.WITHDRAWN}
        assert [w.id for w in report.notices[0].withdrawals] == ["second"]

    def test_a_withdrawal_of_a_withdrawal_ends_nothing(self):
        of = policy(notice("n1", rule()), withdrawal(), withdrawal("n1-withdrawn", id="undo"))
        report = check(of, HERE)
        assert states(report) == {"n1": NoticeState.WITHDRAWN}
        assert [(g.name, g.open) for g in report.gaps] == [("undo", False)]

    def test_a_withdrawal_id_used_twice_is_ended_by_nothing(self):
        twice = withdrawal(), withdrawal(digest="sha256:other")
        report = check(policy(notice("n1", rule()), *twice, reinstatement()), HERE)
        assert states(report) == {"n1": NoticeState.WITHDRAWN}

    def test_a_revision_replaces_earlier_ones_from_its_own_issue(self):
        mild = notice("n1", rule(apps=("game",)), revision=2, issued=day(20), effective=day(28))
        report = check(policy(notice("n1", rule()), mild), HERE)
        assert report.verdict is Verdict.NO_ACTION
        assert [n.revision for n in report.notices[0].earlier] == [1]

    def test_a_revision_issued_ahead_leaves_the_one_that_holds(self):
        later = notice("n1", rule(apps=("game",)), revision=2, issued=day(28))
        report = check(policy(notice("n1", rule()), later), HERE)
        assert report.verdict is Verdict.ACTION_REQUIRED

    def test_of_three_revisions_the_highest_holds_in_any_order(self):
        revisions = [notice("n1", rule(f"r{n}"), revision=n) for n in (2, 3, 1)]
        report = check(policy(*revisions), HERE)
        assert [f.rule.id for f in report.findings] == ["r3"]

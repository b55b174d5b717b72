"""What settles a doubt about records that are not understood (semantics, line 9)."""

from __future__ import annotations

from selfcheck.core.records import UnreadRecord
from selfcheck.core.report import GapKind, NoticeState, Verdict
from tests.core.builders import (
    HERE,
    OLD,
    check,
    notice,
    policy,
    reinstatement,
    rule,
    states,
    withdrawal,
)


class TestLine9:
    def test_a_notice_with_an_unknown_key_is_not_understood_and_cannot_tell(self):
        report = check(policy(notice("n1", rule(), unknown=("rules[0].effect",))), HERE)
        assert states(report) == {"n1": NoticeState.NOT_UNDERSTOOD}
        assert report.verdict is Verdict.CANNOT_TELL
        assert "rules[0].effect" in report.gaps[0].detail

    def test_a_withdrawal_not_understood_makes_its_notice_not_understood(self):
        report = check(policy(notice("n1", rule()), withdrawal(unknown=("scope.moon",))), HERE)
        assert states(report) == {"n1": NoticeState.NOT_UNDERSTOOD}
        assert report.findings == ()

    def test_a_withdrawal_that_could_not_be_read_makes_its_notice_not_understood(self):
        unread = UnreadRecord("withdrawal", "w", "no time", concerns="n1")
        report = check(policy(notice("n1", rule()), unread=(unread,)), HERE)
        assert states(report) == {"n1": NoticeState.NOT_UNDERSTOOD}

    def test_a_revision_that_could_not_be_read_makes_its_notice_not_understood(self):
        unread = UnreadRecord("notice", "n1", "no time")
        report = check(policy(notice("n1", rule()), unread=(unread,)), HERE)
        assert states(report) == {"n1": NoticeState.NOT_UNDERSTOOD}

    def test_a_record_that_belongs_to_nothing_known_is_an_open_gap(self):
        unread = UnreadRecord("notice", None, "no id")
        report = check(policy(unread=(unread,)), HERE)
        assert [(g.kind, g.name, g.open) for g in report.gaps] == [(GapKind.RECORD, "?", True)]
        assert report.verdict is Verdict.CANNOT_TELL

    def test_a_reinstatement_not_understood_leaves_the_withdrawal_and_says_so(self):
        of = policy(notice("n1", rule()), withdrawal(), reinstatement(unknown=("x",)))
        report = check(of, HERE)
        assert states(report) == {"n1": NoticeState.WITHDRAWN}
        assert report.verdict is Verdict.CANNOT_TELL
        assert not report.notices[0].clear

    def test_a_withdrawal_not_understood_of_a_notice_not_known_stays_open(self):
        report = check(policy(withdrawal(unknown=("x",))), HERE)
        assert [(g.name, g.open) for g in report.gaps] == [("n1-withdrawn", True)]

    def test_supersedes_of_a_record_not_understood_counts(self):
        newer = notice("new", supersedes=("old",), unknown=("x",))
        report = check(policy(OLD, newer), HERE)
        assert states(report)["old"] is NoticeState.SUPERSEDED

    def test_supersedes_of_a_notice_that_could_hardly_be_read_counts(self):
        unread = UnreadRecord("notice", "new", "no title", supersedes=("old",))
        report = check(policy(OLD, unread=(unread,)), HERE)
        assert states(report)["old"] is NoticeState.SUPERSEDED
        assert report.verdict is Verdict.CANNOT_TELL

"""What settles a doubt about the state of a notice (semantics, lines 7 and 8)."""

from __future__ import annotations

import pytest

from selfcheck.core.devices import Audience, DeviceKind, DeviceScope
from selfcheck.core.records import NoticeKind, WithdrawalScope
from selfcheck.core.report import GapKind, NoticeState, Status, Verdict
from tests.core.builders import (
    CHAT,
    HERE,
    check,
    computer,
    day,
    inventory,
    notice,
    phone,
    policy,
    rule,
    states,
    statuses,
    withdrawal,
)


class TestLine7:
    """The first state that fits, in the order of precedence."""

    @pytest.mark.parametrize(
        ("of", "state"),
        [
            ([notice("n1", expires=day(12)), withdrawal(at=day(20))], NoticeState.WITHDRAWN),
            (
                [notice("n1"), notice("z", supersedes=("n1",)), withdrawal()],
                NoticeState.WITHDRAWN,
            ),
            (
                [notice("n1"), notice("n1", digest="b"), notice("z", supersedes=("n1",))],
                NoticeState.SUPERSEDED,
            ),
            (
                [notice("n1", unknown=("a",)), notice("n1", digest="b")],
                NoticeState.CONFLICT,
            ),
            ([notice("n1", unknown=("a",), expires=day(12))], NoticeState.NOT_UNDERSTOOD),
            ([notice("n1", issued=day(25), expires=day(12))], NoticeState.EXPIRED),
            ([notice("n1", effective=day(25))], NoticeState.SCHEDULED),
            ([notice("n1", rule())], NoticeState.IN_FORCE),
        ],
    )
    def test_precedence(self, of, state):
        assert states(check(policy(*of), HERE))["n1"] is state

    def test_a_withdrawal_after_the_deadline_is_withdrawn_not_expired(self):
        of = notice("n1", rule(deadline=day(12)), expires=day(12))
        report = check(policy(of, withdrawal(at=day(20))), HERE)
        assert states(report) == {"n1": NoticeState.WITHDRAWN}
        assert statuses(report) == [("n1", Status.WITHDRAWN)]

    def test_the_same_revision_with_two_contents_is_a_conflict_never_a_guess(self):
        report = check(policy(notice("n1", rule()), notice("n1", digest="sha256:b")), HERE)
        assert states(report) == {"n1": NoticeState.CONFLICT}
        assert report.findings == ()
        assert report.verdict is Verdict.CANNOT_TELL
        assert [(g.kind, g.name, g.open) for g in report.gaps] == [(GapKind.RECORD, "n1", True)]

    def test_the_same_record_twice_is_one_record(self):
        assert states(check(policy(notice("n1"), notice("n1")), HERE)) == {
            "n1": NoticeState.IN_FORCE
        }

    def test_the_remaining_rules_of_a_partly_withdrawn_notice_are_in_force(self):
        of = notice("n1", rule("r1"), rule("r2"))
        part = withdrawal(scope=WithdrawalScope(rules=("r1",)))
        report = check(policy(of, part), HERE)
        assert states(report) == {"n1": NoticeState.PARTLY_WITHDRAWN}
        found = {f.rule.id: f.status for f in report.findings}
        assert found == {"r1": Status.WITHDRAWN, "r2": Status.ACTION_REQUIRED}

    def test_every_rule_withdrawn_one_by_one_is_withdrawn(self):
        parts = [withdrawal(id=r, scope=WithdrawalScope(rules=(r,))) for r in ("r1", "r2")]
        report = check(policy(notice("n1", rule("r1"), rule("r2")), *parts), HERE)
        assert states(report) == {"n1": NoticeState.WITHDRAWN}
        assert {f.withdrawal.id for f in report.findings} == {"r1", "r2"}

    def test_a_report_says_withdrawn_when_all_devices_the_notice_is_for_are(self):
        phones = DeviceScope(kind=(DeviceKind.PHONE,))
        of = policy(
            notice("n1", rule(devices=phones)), withdrawal(scope=WithdrawalScope(devices=phones))
        )
        report = check(of, [*HERE, inventory(phone())])
        assert states(report) == {"n1": NoticeState.WITHDRAWN}

    def test_an_information_withdrawn_for_some_devices_is_partly_withdrawn(self):
        scope = WithdrawalScope(devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        of = notice("n1", kind=NoticeKind.INFORMATION)
        report = check(policy(of, withdrawal(scope=scope)), [*HERE, inventory(phone())])
        assert states(report) == {"n1": NoticeState.PARTLY_WITHDRAWN}

    def test_a_withdrawal_for_other_devices_leaves_the_notice_in_force(self):
        scope = WithdrawalScope(devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        report = check(policy(notice("n1", rule()), withdrawal(scope=scope)), HERE)
        assert states(report) == {"n1": NoticeState.IN_FORCE}
        assert report.notices[0].withdrawals == ()


class TestLine8:
    def test_the_keys_of_a_withdrawals_scope_intersect(self):
        scope = WithdrawalScope(
            rules=("r1",),
            devices=DeviceScope(kind=(DeviceKind.COMPUTER,)),
            audience=Audience(regions=("DE",)),
        )
        of = policy(notice("n1", rule("r1"), rule("r2")), withdrawal(scope=scope))
        germany = check(of, [inventory(computer(region="DE"), CHAT)])
        france = check(of, [inventory(computer(region="FR"), CHAT)])
        assert [f.status for f in germany.findings] == [Status.ACTION_REQUIRED, Status.WITHDRAWN]
        assert [f.status for f in france.findings] == [Status.ACTION_REQUIRED] * 2

    def test_an_unknown_reach_is_unknown_scope_and_a_question_never_an_alarm(self):
        scope = WithdrawalScope(audience=Audience(groups=("sales",)))
        report = check(policy(notice("n1", rule()), withdrawal(scope=scope)), HERE)
        assert statuses(report) == [("n1", Status.UNKNOWN_SCOPE)]
        assert report.verdict is Verdict.CANNOT_TELL
        assert [(q.device, q.fact) for q in report.questions] == [(None, "group:sales")]


def test_the_notices_of_a_report_stand_latest_first():
    of = policy(notice("a", issued=day(3)), notice("b", issued=day(5)), notice("c", issued=day(4)))
    assert [n.notice.id for n in check(of, HERE).notices] == ["b", "c", "a"]


def test_a_report_without_devices_tells_the_state_of_the_notices():
    report = check(policy(notice("n1", rule()), withdrawal()), [])
    assert states(report) == {"n1": NoticeState.WITHDRAWN}

"""What settles a doubt about notices that replace others (semantics, line 6)."""

from __future__ import annotations

from selfcheck.core.apps import IdKind
from selfcheck.core.devices import DeviceKind, DeviceScope
from selfcheck.core.records import WithdrawalScope
from selfcheck.core.report import NoticeState, Status, Verdict
from tests.core.builders import (
    HERE,
    OLD,
    check,
    day,
    installed,
    inventory,
    notice,
    phone,
    policy,
    rule,
    states,
    statuses,
    withdrawal,
)


class TestLine6:
    def test_a_newer_notice_replaces_when_it_takes_effect(self):
        newer = notice("new", supersedes=("old",), issued=day(10), effective=day(24))
        of = policy(OLD, newer)
        assert check(of, HERE).verdict is Verdict.ACTION_REQUIRED
        later = check(of, HERE, now=day(25))
        assert states(later)["old"] is NoticeState.SUPERSEDED
        assert later.verdict is Verdict.NO_ACTION

    def test_what_a_withdrawn_notice_had_replaced_holds_again(self):
        newer = notice("new", supersedes=("old",))
        report = check(policy(OLD, newer, withdrawal("new")), HERE)
        assert states(report) == {"old": NoticeState.IN_FORCE, "new": NoticeState.WITHDRAWN}
        assert report.verdict is Verdict.ACTION_REQUIRED

    def test_it_holds_again_only_on_the_devices_of_the_withdrawal(self):
        newer = notice("new", rule(apps=("game",)), supersedes=("old",))
        scope = WithdrawalScope(devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        on_phone = installed("Chat", ids={IdKind.ANDROID: "com.example.chat"})
        devices = [*HERE, inventory(phone(), on_phone)]
        report = check(policy(OLD, newer, withdrawal("new", scope=scope)), devices)
        assert [f.device.id for f in report.findings] == ["phone-1"]
        assert states(report)["new"] is NoticeState.PARTLY_WITHDRAWN

    def test_supersession_reaches_through_a_withdrawn_link(self):
        b = notice("b", supersedes=("old",), issued=day(5))
        c = notice("c", supersedes=("b",), issued=day(6))
        report = check(policy(OLD, b, c, withdrawal("b")), HERE)
        assert states(report)["old"] is NoticeState.SUPERSEDED
        assert {n.notice.id: n.superseded_by for n in report.notices}["old"] == "c"

    def test_supersession_outlives_the_newer_notices_expiry(self):
        newer = notice("new", supersedes=("old",), expires=day(20))
        report = check(policy(OLD, newer), HERE)
        assert states(report) == {"old": NoticeState.SUPERSEDED, "new": NoticeState.EXPIRED}

    def test_notices_that_replace_each_other_are_a_conflict(self):
        a, b = notice("a", rule(), supersedes=("b",)), notice("b", rule(), supersedes=("a",))
        report = check(policy(a, b), HERE)
        assert set(states(report).values()) == {NoticeState.CONFLICT}
        assert report.verdict is Verdict.CANNOT_TELL

    def test_a_circle_still_replaces_what_stands_outside_it(self):
        a = notice("a", supersedes=("b", "old"))
        b = notice("b", supersedes=("a",))
        assert states(check(policy(OLD, a, b), HERE))["old"] is NoticeState.SUPERSEDED

    def test_a_notice_that_names_itself_is_not_replaced(self):
        report = check(policy(notice("n1", rule(), supersedes=("n1",))), HERE)
        assert states(report) == {"n1": NoticeState.IN_FORCE}

    def test_of_a_conflict_only_what_all_contents_replace_is_replaced(self):
        one = notice("new", supersedes=("old", "x"))
        two = notice("new", supersedes=("old",), digest="sha256:two")
        three = notice("new", supersedes=(), digest="sha256:three")
        assert states(check(policy(OLD, one, two), HERE))["old"] is NoticeState.SUPERSEDED
        assert states(check(policy(OLD, one, three), HERE))["old"] is NoticeState.IN_FORCE

    def test_an_unknown_reach_of_the_withdrawal_leaves_the_replaced_notice_unknown(self):
        newer = notice("new", rule(apps=("game",)), supersedes=("old",))
        scope = WithdrawalScope(devices=DeviceScope(access=("company-email",)))
        report = check(policy(OLD, newer, withdrawal("new", scope=scope)), HERE)
        assert statuses(report) == [("old", Status.UNKNOWN_SCOPE)]
        assert [q.fact for q in report.questions] == ["access:company-email"]

    def test_a_long_chain_is_followed_to_its_end(self):
        chain = [notice(f"n{i}", rule(), supersedes=(f"n{i - 1}",)) for i in range(1, 2000)]
        report = check(policy(notice("n0", rule()), *chain), HERE)
        assert [f.notice.id for f in report.findings] == ["n1999"]

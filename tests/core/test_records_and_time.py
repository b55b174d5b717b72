"""What settles a doubt about records and time (semantics, lines 4 to 10)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.core.apps import IdKind
from selfcheck.core.devices import Audience, DeviceKind, DeviceScope, Facts
from selfcheck.core.records import Effect, NoticeKind, UnreadRecord, WithdrawalScope
from selfcheck.core.report import GapKind, NoticeState, Status, Verdict
from tests.core.builders import (
    NOW,
    check,
    computer,
    day,
    installed,
    inventory,
    mail_phone,
    notice,
    phone,
    policy,
    reinstatement,
    rule,
    withdrawal,
)

CHAT = installed("chat")
HERE = [inventory(computer(), CHAT)]


def states(report):
    return {n.notice.id: n.state for n in report.notices}


def statuses(report):
    return sorted((f.notice.id, f.status) for f in report.findings)


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


class TestLine6:
    OLD = notice("old", rule(), issued=day(1))

    def test_a_newer_notice_replaces_when_it_takes_effect(self):
        newer = notice("new", supersedes=("old",), issued=day(10), effective=day(24))
        of = policy(self.OLD, newer)
        assert check(of, HERE).verdict is Verdict.ACTION_REQUIRED
        later = check(of, HERE, now=day(25))
        assert states(later)["old"] is NoticeState.SUPERSEDED
        assert later.verdict is Verdict.NO_ACTION

    def test_what_a_withdrawn_notice_had_replaced_holds_again(self):
        newer = notice("new", supersedes=("old",))
        report = check(policy(self.OLD, newer, withdrawal("new")), HERE)
        assert states(report) == {"old": NoticeState.IN_FORCE, "new": NoticeState.WITHDRAWN}
        assert report.verdict is Verdict.ACTION_REQUIRED

    def test_it_holds_again_only_on_the_devices_of_the_withdrawal(self):
        newer = notice("new", rule(apps=("game",)), supersedes=("old",))
        scope = WithdrawalScope(devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        on_phone = installed("Chat", ids={IdKind.ANDROID: "com.example.chat"})
        devices = [*HERE, inventory(phone(), on_phone)]
        report = check(policy(self.OLD, newer, withdrawal("new", scope=scope)), devices)
        assert [f.device.id for f in report.findings] == ["phone-1"]
        assert states(report)["new"] is NoticeState.PARTLY_WITHDRAWN

    def test_supersession_reaches_through_a_withdrawn_link(self):
        b = notice("b", supersedes=("old",), issued=day(5))
        c = notice("c", supersedes=("b",), issued=day(6))
        report = check(policy(self.OLD, b, c, withdrawal("b")), HERE)
        assert states(report)["old"] is NoticeState.SUPERSEDED
        assert {n.notice.id: n.superseded_by for n in report.notices}["old"] == "c"

    def test_supersession_outlives_the_newer_notices_expiry(self):
        newer = notice("new", supersedes=("old",), expires=day(20))
        report = check(policy(self.OLD, newer), HERE)
        assert states(report) == {"old": NoticeState.SUPERSEDED, "new": NoticeState.EXPIRED}

    def test_notices_that_replace_each_other_are_a_conflict(self):
        a, b = notice("a", rule(), supersedes=("b",)), notice("b", rule(), supersedes=("a",))
        report = check(policy(a, b), HERE)
        assert set(states(report).values()) == {NoticeState.CONFLICT}
        assert report.verdict is Verdict.CANNOT_TELL

    def test_a_circle_still_replaces_what_stands_outside_it(self):
        a = notice("a", supersedes=("b", "old"))
        b = notice("b", supersedes=("a",))
        assert states(check(policy(self.OLD, a, b), HERE))["old"] is NoticeState.SUPERSEDED

    def test_a_notice_that_names_itself_is_not_replaced(self):
        report = check(policy(notice("n1", rule(), supersedes=("n1",))), HERE)
        assert states(report) == {"n1": NoticeState.IN_FORCE}

    def test_of_a_conflict_only_what_all_contents_replace_is_replaced(self):
        one = notice("new", supersedes=("old", "x"))
        two = notice("new", supersedes=("old",), digest="sha256:two")
        three = notice("new", supersedes=(), digest="sha256:three")
        assert states(check(policy(self.OLD, one, two), HERE))["old"] is NoticeState.SUPERSEDED
        assert states(check(policy(self.OLD, one, three), HERE))["old"] is NoticeState.IN_FORCE

    def test_an_unknown_reach_of_the_withdrawal_leaves_the_replaced_notice_unknown(self):
        newer = notice("new", rule(apps=("game",)), supersedes=("old",))
        scope = WithdrawalScope(devices=DeviceScope(access=("company-email",)))
        report = check(policy(self.OLD, newer, withdrawal("new", scope=scope)), HERE)
        assert statuses(report) == [("old", Status.UNKNOWN_SCOPE)]
        assert [q.fact for q in report.questions] == ["access:company-email"]

    def test_a_long_chain_is_followed_to_its_end(self):
        chain = [notice(f"n{i}", rule(), supersedes=(f"n{i - 1}",)) for i in range(1, 2000)]
        report = check(policy(notice("n0", rule()), *chain), HERE)
        assert [f.notice.id for f in report.findings] == ["n1999"]


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
        report = check(policy(TestLine6.OLD, newer), HERE)
        assert states(report)["old"] is NoticeState.SUPERSEDED

    def test_supersedes_of_a_notice_that_could_hardly_be_read_counts(self):
        unread = UnreadRecord("notice", "new", "no title", supersedes=("old",))
        report = check(policy(TestLine6.OLD, unread=(unread,)), HERE)
        assert states(report)["old"] is NoticeState.SUPERSEDED
        assert report.verdict is Verdict.CANNOT_TELL


class TestLine10:
    """What may be said beside a withdrawn notice."""

    def withdrawn(self, *others, devices=None, **over):
        of = policy(notice("n1", rule(), **over), withdrawal(), *others)
        report = check(of, devices or HERE)
        return next(n for n in report.notices if n.notice.id == "n1")

    def test_clear_when_nothing_else_is_about_the_app(self):
        assert self.withdrawn(notice("n2", rule(apps=("game",)))).clear

    def test_clear_when_the_app_is_gone_too(self):
        assert self.withdrawn(devices=[inventory(computer())]).clear

    @pytest.mark.parametrize("effective", [day(10), day(28)])
    def test_not_clear_while_another_notice_prohibits_or_will(self, effective):
        found = self.withdrawn(notice("n2", rule(), effective=effective))
        assert (found.clear, found.still_prohibited_by) == (False, ("n2",))

    def test_not_clear_on_a_device_where_the_app_is_not_any_more(self):
        found = self.withdrawn(notice("n2", rule()), devices=[inventory(computer())])
        assert found.still_prohibited_by == ("n2",)

    def test_not_clear_while_the_other_rules_reach_is_unknown(self):
        reach = DeviceScope(access=("company-email",))
        found = self.withdrawn(notice("n2", rule(devices=reach)))
        assert (found.clear, found.still_prohibited_by) == (False, ())

    def test_clear_when_the_other_prohibition_is_withdrawn_superseded_or_elsewhere(self):
        assert self.withdrawn(notice("n2", rule()), withdrawal("n2")).clear
        assert self.withdrawn(notice("n2", rule()), notice("n3", supersedes=("n2",))).clear
        phones = DeviceScope(kind=(DeviceKind.PHONE,))
        assert self.withdrawn(notice("n2", rule(devices=phones))).clear

    def test_clear_when_a_narrower_allow_lifts_the_other_prohibition(self):
        by_publisher = notice("n2", rule("p", apps=(), publishers=("Example Inc.",)))
        from tests.core.builders import entry

        catalogue = (entry("chat", publishers=("Example",)),)
        records = notice("n1", rule()), withdrawal(), by_publisher
        not_lifted = check(policy(*records, catalogue=catalogue), HERE)
        lifted = check(
            policy(*records, notice("n3", rule("a", Effect.ALLOW)), catalogue=catalogue), HERE
        )
        assert [n.clear for n in not_lifted.notices if n.notice.id == "n1"] == [False]
        assert [n.clear for n in lifted.notices if n.notice.id == "n1"] == [True]

    def test_not_clear_when_an_allow_of_no_clear_breadth_contradicts_the_other_prohibition(self):
        allow = notice("n3", rule("a", Effect.ALLOW))
        of = policy(notice("n1", rule()), withdrawal(), notice("n2", rule()), allow)
        found = {n.notice.id: n for n in check(of, HERE).notices}
        assert not found["n1"].clear
        assert found["n1"].still_prohibited_by == ("n2",)

    def test_not_clear_when_forms_do_overlap_and_clear_when_they_do_not(self):
        from selfcheck.core.apps import Form

        of = [
            notice("n1", rule(forms=(Form.NATIVE,))),
            withdrawal(),
            notice("n2", rule(forms=(Form.WEB_APP,))),
        ]
        report = check(policy(*of), HERE)
        assert next(n for n in report.notices if n.notice.id == "n1").clear

    def test_a_withdrawn_requirement_is_not_clear_while_another_requires_the_same(self):
        demand = rule(effect=Effect.REQUIRE)
        of = [notice("n1", demand), withdrawal(), notice("n2", demand)]
        found = {n.notice.id: n for n in check(policy(*of), HERE).notices}
        assert found["n1"].still_prohibited_by == ("n2",)

    def test_nothing_is_clear_while_any_record_is_not_understood(self):
        assert not self.withdrawn(notice("n2", unknown=("x",))).clear

    def test_nothing_is_clear_while_the_policy_is_not_fresh(self):
        from tests.core.builders import FRESH

        stale = replace(FRESH, fresh=False)
        report = check(policy(notice("n1", rule()), withdrawal()), HERE, status=stale)
        assert not report.notices[0].clear

    def test_partly_withdrawn_is_never_clear(self):
        of = policy(
            notice("n1", rule("r1"), rule("r2", apps=("game",))),
            withdrawal(scope=WithdrawalScope(rules=("r1",))),
        )
        assert not check(of, HERE).notices[0].clear


def test_the_notices_of_a_report_stand_latest_first():
    of = policy(notice("a", issued=day(3)), notice("b", issued=day(5)), notice("c", issued=day(4)))
    assert [n.notice.id for n in check(of, HERE).notices] == ["b", "c", "a"]


def test_a_report_without_devices_tells_the_state_of_the_notices():
    report = check(policy(notice("n1", rule()), withdrawal()), [])
    assert states(report) == {"n1": NoticeState.WITHDRAWN}


def test_a_phone_that_reads_mail_and_one_that_does_not_differ():
    scope = DeviceScope(kind=(DeviceKind.PHONE,), access=("company-email",))
    on_phone = installed("Chat", ids={IdKind.ANDROID: "com.example.chat"})
    devices = [
        inventory(mail_phone(id="a"), on_phone),
        inventory(phone(id="b", access=Facts.listed([])), on_phone),
    ]
    report = check(policy(notice("n1", rule(devices=scope))), devices)
    assert [f.device.id for f in report.findings] == ["a"]
    assert [d.verdict for d in report.devices] == [Verdict.ACTION_REQUIRED, Verdict.NO_ACTION]
    assert report.checked_at == report.as_of == NOW

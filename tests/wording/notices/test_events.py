"""What happened to the notices, over real evaluations."""

from __future__ import annotations

from datetime import timedelta

import pytest

from selfcheck.core.devices import DeviceScope
from selfcheck.core.records import WithdrawalScope
from selfcheck.wording.notices.events import Happening, brought_back, events
from tests.core.builders import (
    NOW,
    check,
    computer,
    day,
    inventory,
    notice,
    policy,
    reinstatement,
    rule,
    withdrawal,
)

H = Happening
HERE = [inventory(computer(region="US"))]


def happened(*records, new=(), inventories=HERE, **over):
    """Kinds with the notice and the day of November, the latest first."""
    report = check(policy(*records), inventories, **over)
    return [(e.kind, e.notice_id, e.at.day) for e in events(report, new)]


def test_issue_change_withdrawal_and_reinstatement_stand_in_their_order():
    assert happened(
        notice("n1", rule()),
        notice("n1", rule(), revision=2, issued=day(11)),
        withdrawal(at=day(12)),
        reinstatement(at=day(13)),
    ) == [
        (H.REINSTATED, "n1", 13),
        (H.WITHDRAWN, "n1", 12),
        (H.CHANGED, "n1", 11),
        (H.ISSUED, "n1", 10),
    ]


def test_other_notices_stand_between_an_issue_and_its_withdrawal():
    found = happened(
        notice("n1", rule()), notice("n2", rule(), issued=day(11)), withdrawal(at=day(12))
    )
    assert [id_ for _, id_, _ in found] == ["n1", "n2", "n1"]


def test_every_revision_is_a_change_of_the_one_before():
    records = [notice("n1", rule(), revision=n, issued=day(9 + n)) for n in (1, 2, 3)]
    found = [e for e in events(check(policy(*records))) if e.kind is H.CHANGED]
    assert [(e.before.revision, e.record.revision) for e in found] == [(2, 3), (1, 2)]


class TestAhead:
    def test_what_is_to_come(self):
        ahead = notice(
            "n1", rule(deadline=day(26)), effective=day(24), expires=day(28), issued=day(20)
        )
        report = check(policy(ahead), HERE)
        assert [(e.kind, e.ahead) for e in events(report)] == [
            (H.EXPIRED, True),
            (H.DEADLINE, True),
            (H.EFFECTIVE, True),
            (H.ISSUED, False),
        ]

    def test_what_is_over_is_not(self):
        over = notice("n1", rule(deadline=day(12)), effective=day(11), expires=day(14))
        assert happened(over) == [
            (H.EXPIRED, "n1", 14),
            (H.EFFECTIVE, "n1", 11),
            (H.ISSUED, "n1", 10),
        ]

    def test_rules_of_one_deadline_are_one_event(self):
        two = notice("n1", rule("a", deadline=day(26)), rule("b", deadline=day(26)))
        (due,) = [e for e in events(check(policy(two), HERE)) if e.kind is H.DEADLINE]
        assert [each.id for each in due.rules] == ["a", "b"]

    def test_nothing_withdrawn_has_a_deadline_ahead_or_begins(self):
        taken = notice("n1", rule(deadline=day(26)), effective=day(24), expires=day(28))
        assert happened(taken, withdrawal()) == [(H.WITHDRAWN, "n1", 11), (H.ISSUED, "n1", 10)]

    def test_a_rule_that_was_taken_back_for_all_has_none(self):
        two = notice("n1", rule("a", deadline=day(26)), rule("b", deadline=day(27)))
        part = withdrawal(scope=WithdrawalScope(rules=("a",)))
        assert [k for k, _, _ in happened(two, part)] == [H.DEADLINE, H.WITHDRAWN, H.ISSUED]
        for_some = withdrawal(
            scope=WithdrawalScope(rules=("a",), devices=DeviceScope(regions=("DE",)))
        )
        assert [k for k, _, _ in happened(two, for_some)].count(H.DEADLINE) == 2

    def test_a_withdrawal_counts_at_once_and_is_never_ahead(self):
        report = check(policy(notice("n1", rule()), withdrawal(at=day(30))))
        assert next((e.kind, e.ahead) for e in events(report)) == (H.WITHDRAWN, False)

    def test_a_notice_issued_ahead(self):
        report = check(policy(notice("n1", rule(), issued=day(24))))
        assert [(e.kind, e.ahead) for e in events(report)] == [(H.ISSUED, True)]


class TestPlaces:
    OLD = notice("old", rule(), issued=day(1))
    NEW = notice("new", rule(), issued=day(10), supersedes=("old",))

    def test_a_newer_one_takes_the_place(self):
        assert (H.SUPERSEDED, "old", 10) in happened(self.OLD, self.NEW)

    def test_one_that_will_take_the_place_is_ahead(self):
        newer = notice("new", rule(), issued=day(20), effective=day(25), supersedes=("old",))
        (event,) = [e for e in events(check(policy(self.OLD, newer))) if e.kind is H.SUPERSEDED]
        assert event.ahead

    def test_what_a_withdrawn_one_had_replaced_holds_again(self):
        records = self.OLD, self.NEW, withdrawal("new", at=day(12))
        found = happened(*records)
        assert (H.SUPERSEDED, "old", 10) in found
        assert (H.RETURNED, "old", 12) in found
        report = check(policy(*records))
        (taken,) = [e for e in report.notices if e.withdrawals]
        back = brought_back(taken, taken.withdrawals[0], report)
        assert [e.notice.id for e in back] == ["old"]

    def test_what_was_never_replaced_does_not_come_back(self):
        newer = notice("new", rule(), issued=day(10), effective=day(15), supersedes=("old",))
        records = self.OLD, newer, withdrawal("new", at=day(12))
        kinds = {k for k, id_, _ in happened(*records) if id_ == "old"}
        assert kinds == {H.ISSUED}
        report = check(policy(*records))
        (taken,) = [e for e in report.notices if e.withdrawals]
        assert brought_back(taken, taken.withdrawals[0], report) == ()

    def test_what_another_one_replaced_too_does_not_hold_again(self):
        third = notice("third", rule(), issued=day(11), supersedes=("old",))
        found = happened(self.OLD, self.NEW, third, withdrawal("new", at=day(12)))
        assert H.RETURNED not in {kind for kind, _, _ in found}
        assert found.count((H.SUPERSEDED, "old", 11)) == 1

    def test_a_reinstated_one_takes_the_place_again(self):
        found = happened(
            self.OLD,
            self.NEW,
            withdrawal("new", at=day(12)),
            reinstatement("new-withdrawn", at=day(14)),
        )
        of_old = [(k, at) for k, id_, at in found if id_ == "old"]
        assert of_old == [(H.SUPERSEDED, 14), (H.RETURNED, 12), (H.SUPERSEDED, 10), (H.ISSUED, 1)]

    def test_of_two_withdrawals_the_one_in_effect_decides(self):
        found = happened(
            self.OLD,
            self.NEW,
            withdrawal("new", "first", at=day(12)),
            withdrawal("new", "second", at=day(13)),
            reinstatement("first", at=day(14)),
        )
        of_old = [(k, at) for k, id_, at in found if id_ == "old"]
        assert of_old == [(H.RETURNED, 12), (H.SUPERSEDED, 10), (H.ISSUED, 1)]

    def test_one_withdrawn_before_is_not_replaced(self):
        found = happened(self.OLD, self.NEW, withdrawal("old", at=day(5)))
        assert H.SUPERSEDED not in {kind for kind, _, _ in found}

    def test_one_withdrawn_in_part_keeps_the_place_it_took(self):
        part = withdrawal("new", scope=WithdrawalScope(devices=DeviceScope(regions=("DE",))))
        report = check(policy(self.OLD, self.NEW, part), [inventory(computer(region="DE"))])
        kinds = [e.kind for e in events(report) if e.notice_id == "old"]
        assert kinds == [H.SUPERSEDED, H.ISSUED]

    def test_one_that_is_not_understood_says_nothing_of_others(self):
        unclear = notice("new", rule(), supersedes=("old",), unknown=("rules[0].effect",))
        assert H.SUPERSEDED not in {kind for kind, _, _ in happened(self.OLD, unclear)}


class TestWithdrawals:
    def test_one_that_reaches_no_device_here_is_told_as_that(self):
        part = withdrawal(scope=WithdrawalScope(devices=DeviceScope(regions=("DE",))))
        report = check(policy(notice("n1", rule()), part), HERE)
        (event,) = [e for e in events(report) if e.kind is H.WITHDRAWN]
        assert event.elsewhere
        assert report.notices[0].withdrawals == ()

    def test_one_of_a_notice_never_seen_here(self):
        (event,) = events(check(policy(withdrawal("elsewhere"))))
        assert (event.entry, event.notice_id) == (None, "elsewhere")

    def test_one_that_was_ended_knows_by_what(self):
        records = notice("n1", rule()), withdrawal(at=day(12)), reinstatement(at=day(13))
        (event,) = [e for e in events(check(policy(*records))) if e.kind is H.WITHDRAWN]
        assert event.ended.id == "back"


def test_what_was_not_shown_before_is_new_by_its_record():
    one, taken = notice("n1", rule()), withdrawal(at=day(12))
    report = check(policy(one, taken))
    assert {e.kind for e in events(report, {taken.digest}) if e.new} == {H.WITHDRAWN}
    assert {e.kind for e in events(report, {one.digest}) if e.new} == {H.ISSUED}


def test_another_moment_knows_nothing_later():
    records = notice("n1", rule()), withdrawal(at=day(12))
    assert happened(*records, as_of=day(11)) == [(H.ISSUED, "n1", 10)]


@pytest.mark.parametrize("number", range(3))
def test_every_event_has_its_own_key_that_stays(number):
    old, new = TestPlaces.OLD, TestPlaces.NEW
    records = (old, new, withdrawal("new", at=day(12)), reinstatement("new-withdrawn", at=day(14)))
    more = withdrawal("new", "again", at=day(16)), notice("other", rule(), issued=day(18))
    before = [e.key for e in events(check(policy(*records)))]
    after = [e.key for e in events(check(policy(*records, *more[:number])))]
    assert len(set(before)) == len(before)
    assert len(set(after)) == len(after)
    assert set(before) <= set(after)


def test_a_thousand_notices_stay_in_order():
    many = [
        notice(f"n{n}", rule(), issued=NOW - timedelta(hours=n), supersedes=(f"n{n + 1}",))
        for n in range(1000)
    ]
    found = events(check(policy(*many), HERE))
    assert [e.at for e in found] == sorted((e.at for e in found), reverse=True)
    assert len({e.key for e in found}) == len(found)

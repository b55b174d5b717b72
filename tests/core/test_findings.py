"""What settles a doubt about exemptions and what is shown (semantics, lines 19 and 20)."""

from __future__ import annotations

import pytest

from selfcheck.core.devices import DeviceKind, DeviceScope, Facts
from selfcheck.core.records import Effect, Exemption, WithdrawalScope
from selfcheck.core.report import Action, Status, Verdict
from tests.core.builders import (
    ALLOW,
    BY_PUBLISHER,
    CHAT,
    NOW,
    PUBLISHED,
    check,
    computer,
    day,
    installed,
    inventory,
    judged,
    notice,
    policy,
    rule,
    withdrawal,
)


class TestLine19:
    EXEMPT = rule(exemptions=(Exemption(("legal",), "CISO", day(25)),))

    def test_an_exemption_lifts_and_stays_visible(self):
        device = computer(groups=Facts.listed(["legal"]))
        report = check(policy(notice("n1", self.EXEMPT)), [inventory(device, CHAT)])
        [finding] = report.findings
        assert (finding.status, finding.exemption) == (Status.EXEMPT, self.EXEMPT.exemptions[0])
        assert report.verdict is Verdict.NO_ACTION

    def test_an_unknown_group_gives_unknown_scope(self):
        report = check(policy(notice("n1", self.EXEMPT)), [inventory(computer(), CHAT)])
        assert [f.status for f in report.findings] == [Status.UNKNOWN_SCOPE]
        assert [q.fact for q in report.questions] == ["group:legal"]

    def test_an_exemption_past_its_end_lifts_nothing(self):
        device = computer(groups=Facts.listed(["legal"]))
        of = policy(notice("n1", self.EXEMPT))
        later = check(of, [inventory(device, CHAT)], now=day(26))
        assert [f.status for f in later.findings] == [Status.ACTION_REQUIRED]

    def test_a_person_in_no_such_group_is_not_exempt(self):
        device = computer(groups=Facts.listed([]))
        assert judged(self.EXEMPT, device=device) == [("r1", "action-required")]


class TestLine20:
    def test_upcoming_is_shown_and_asks_for_nothing_today(self):
        report = check(
            policy(notice("n1", rule(), effective=day(28))), [inventory(computer(), CHAT)]
        )
        [finding] = report.findings
        assert (finding.status, finding.action) == (Status.UPCOMING, None)
        assert report.verdict is Verdict.NO_ACTION

    def test_upcoming_of_unknown_scope_makes_no_question(self):
        of = notice("n1", rule(devices=DeviceScope(access=("x",))), effective=day(28))
        report = check(policy(of), [inventory(computer(), CHAT)])
        assert [f.status for f in report.findings] == [Status.UPCOMING]
        assert report.questions == ()

    def test_a_broken_rule_within_its_deadline_is_action_required_and_not_overdue(self):
        demand = rule(deadline=day(25), overdue_from=day(25))
        [finding] = check(policy(notice("n1", demand)), [inventory(computer(), CHAT)]).findings
        assert (finding.status, finding.overdue) == (Status.ACTION_REQUIRED, False)

    @pytest.mark.parametrize(
        ("overdue_from", "overdue"), [(day(22), True), (NOW, True), (day(26), False)]
    )
    def test_overdue_begins_after_the_grace_days(self, overdue_from, overdue):
        demand = rule(deadline=day(20), overdue_from=overdue_from, grace_days=2)
        [finding] = check(policy(notice("n1", demand)), [inventory(computer(), CHAT)]).findings
        assert finding.overdue is overdue
        assert finding.rule.deadline == day(20)

    def test_withdrawn_is_shown_for_devices_not_known_to_be_out_of_scope(self):
        demand = rule(devices=DeviceScope(access=("x",)))
        of = policy(notice("n1", demand), withdrawal())
        unknown = check(of, [inventory(computer(), CHAT)])
        outside = check(of, [inventory(computer(access=Facts.listed([])), CHAT)])
        assert [f.status for f in unknown.findings] == [Status.WITHDRAWN]
        assert unknown.questions == ()
        assert outside.findings == ()

    def test_withdrawn_is_never_shown_for_allow(self):
        of = policy(notice("n1", ALLOW), withdrawal())
        assert check(of, [inventory(computer(), CHAT)]).findings == ()

    @pytest.mark.parametrize(
        "demand",
        [
            rule(effect=Effect.MINIMUM_VERSION, minimum_version="2"),
            rule(effect=Effect.REQUIRE, apps=("mail",)),
        ],
    )
    def test_withdrawn_is_shown_for_every_other_demand(self, demand):
        of = policy(notice("n1", demand), withdrawal())
        [finding] = check(of, [inventory(computer(), CHAT)]).findings
        assert (finding.status, finding.action) == (Status.WITHDRAWN, None)
        assert finding.withdrawal.id == "n1-withdrawn"

    def test_a_withdrawn_requirement_matched_by_name_says_nothing(self):
        of = policy(notice("n1", rule(effect=Effect.REQUIRE)), withdrawal())
        named = installed("Chat", ids={})
        assert check(of, [inventory(computer(), named)]).findings == ()

    def test_only_rules_in_force_make_possible_and_questions(self):
        named = installed("Chat", ids={})
        of = policy(notice("n1", rule(), effective=day(28)))
        report = check(of, [inventory(computer(), named)])
        assert [f.status for f in report.findings] == [Status.UPCOMING]
        assert report.questions == ()

    def test_kept_rules_make_nothing(self):
        of = policy(notice("n1", rule(effect=Effect.REQUIRE), rule("r2", apps=("mail",))))
        report = check(of, [inventory(computer(), CHAT)])
        assert (report.findings, report.questions, report.gaps) == ((), (), ())

    def test_an_upcoming_prohibition_lifted_by_an_allow_is_not_announced(self):
        of = policy(
            notice("a", BY_PUBLISHER, effective=day(28)), notice("b", ALLOW), catalogue=PUBLISHED
        )
        report = check(of, [inventory(computer(), CHAT)])
        assert [f.status for f in report.findings] == [Status.ALLOWED]

    def test_action_is_set_only_with_action_required(self):
        of = policy(
            notice("a", rule("no")),
            notice("b", rule("later", apps=("mail",)), effective=day(28)),
            notice("c", rule("gone", apps=("game",))),
            withdrawal("c"),
        )
        apps = [CHAT, installed("mail"), installed("game")]
        actions = {f.rule.id: f.action for f in check(of, [inventory(computer(), *apps)]).findings}
        assert actions == {"no": Action.REMOVE, "later": None, "gone": None}

    def test_a_withdrawal_for_another_part_is_not_the_one_named(self):
        other = withdrawal(id="other", scope=WithdrawalScope(rules=("else",)))
        far = withdrawal(
            id="far", scope=WithdrawalScope(devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        )
        of = policy(notice("n1", rule()), other, far, withdrawal())
        [finding] = check(of, [inventory(computer(), CHAT)]).findings
        assert finding.withdrawal.id == "n1-withdrawn"

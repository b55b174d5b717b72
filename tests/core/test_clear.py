"""What may be said beside a withdrawn notice (semantics, line 10)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.core.apps import Form
from selfcheck.core.devices import DeviceKind, DeviceScope
from selfcheck.core.records import Effect, WithdrawalScope
from tests.core.builders import (
    FRESH,
    HERE,
    check,
    computer,
    day,
    entry,
    inventory,
    notice,
    policy,
    rule,
    withdrawal,
)


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
        stale = replace(FRESH, fresh=False)
        report = check(policy(notice("n1", rule()), withdrawal()), HERE, status=stale)
        assert not report.notices[0].clear

    def test_partly_withdrawn_is_never_clear(self):
        of = policy(
            notice("n1", rule("r1"), rule("r2", apps=("game",))),
            withdrawal(scope=WithdrawalScope(rules=("r1",))),
        )
        assert not check(of, HERE).notices[0].clear

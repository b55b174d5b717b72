"""What settles a doubt about allow and clash (semantics, line 18)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.core.apps import Form, IdKind
from selfcheck.core.breadth import Breadth, compare
from selfcheck.core.devices import Audience, DeviceKind, DeviceScope, Facts, Os, Ownership
from selfcheck.core.ledger import Entry
from selfcheck.core.matching import Catalogue
from selfcheck.core.records import Effect
from selfcheck.core.report import Status, Verdict
from selfcheck.core.rules import RuleRef
from tests.core.builders import (
    ALLOW,
    BY_PUBLISHER,
    CHAT,
    PUBLISHED,
    check,
    computer,
    day,
    entry,
    installed,
    inventory,
    judged,
    mail_phone,
    notice,
    policy,
    rule,
    withdrawal,
)


def ref(of, **over):
    """A rule in a notice of its own."""
    return RuleRef(Entry(notice("n1", of, **over)), of, 0)


class TestLine18:
    CATALOGUE = Catalogue({e.slug: e for e in PUBLISHED})

    @pytest.mark.parametrize(
        ("narrow", "broad"),
        [
            (rule(), rule(apps=("chat", "mail"))),
            (rule(), BY_PUBLISHER),
            (rule(forms=(Form.WEB_APP,)), rule()),
            (rule(devices=DeviceScope(kind=(DeviceKind.COMPUTER,))), rule()),
            (rule(devices=DeviceScope(os=(Os.LINUX,))), rule()),
            (rule(devices=DeviceScope(ownership=(Ownership.COMPANY,))), rule()),
            (
                rule(devices=DeviceScope(access=("a",))),
                rule(devices=DeviceScope(access=("a", "b"))),
            ),
            (rule(devices=DeviceScope(regions=("DE",))), rule()),
            (rule(devices=DeviceScope(groups=("g",))), rule()),
            (replace(BY_PUBLISHER, excluded=("mail",)), BY_PUBLISHER),
        ],
    )
    def test_narrower_on_one_axis_and_within_on_all(self, narrow, broad):
        assert compare(ref(narrow), ref(broad), self.CATALOGUE) is Breadth.NARROWER
        assert compare(ref(broad), ref(narrow), self.CATALOGUE) is Breadth.BROADER

    @pytest.mark.parametrize(
        ("one", "two"),
        [
            (rule(), rule()),
            (rule(), rule(apps=("mail",))),
            (rule(), replace(BY_PUBLISHER, excluded=("chat",))),
            (rule(forms=(Form.NATIVE,)), rule(apps=("chat",), devices=DeviceScope(os=(Os.LINUX,)))),
            (replace(BY_PUBLISHER, publishers=("Other",)), BY_PUBLISHER),
            (rule(apps=("other",)), BY_PUBLISHER),
        ],
    )
    def test_equal_or_incomparable(self, one, two):
        assert compare(ref(one), ref(two), self.CATALOGUE) is Breadth.NEITHER

    def test_the_audience_is_an_axis(self):
        for audience in Audience(groups=("g",)), Audience(regions=("DE",)):
            some, everyone = ref(rule(), audience=audience), ref(rule())
            assert compare(some, everyone, self.CATALOGUE) is Breadth.NARROWER

    def test_a_narrower_allow_lifts_and_only_the_allowed_finding_is_shown(self):
        assert judged(BY_PUBLISHER, ALLOW) == [("allow", "allowed")]

    def test_a_narrower_prohibition_stands_against_an_allow(self):
        broad = replace(ALLOW, apps=(), publishers=("Example",))
        assert judged(rule("no"), broad) == [("no", "action-required")]

    def test_equal_or_incomparable_is_a_clash_with_one_finding_for_each_rule(self):
        assert judged(rule("no"), ALLOW) == [("allow", "clash"), ("no", "clash")]
        incomparable = rule("no", forms=(Form.NATIVE,))
        wide = replace(ALLOW, devices=DeviceScope(os=(Os.LINUX,)))
        assert judged(incomparable, wide) == [("allow", "clash"), ("no", "clash")]

    def test_a_clash_is_cannot_tell_and_never_action_required(self):
        of = policy(notice("a", rule("no")), notice("b", ALLOW))
        report = check(of, [inventory(computer(), CHAT)])
        assert report.verdict is Verdict.CANNOT_TELL
        assert all(f.action is None for f in report.findings)

    @pytest.mark.parametrize("first", [1, 20])
    def test_dates_never_decide(self, first):
        of = policy(notice("a", rule("no"), issued=day(first)), notice("b", ALLOW))
        report = check(of, [inventory(computer(), CHAT)])
        assert {f.status for f in report.findings} == {Status.CLASH}

    def test_one_narrower_allow_lifts_whatever_else_clashes(self):
        exact = replace(ALLOW, id="exact", forms=(Form.NATIVE,))
        assert judged(rule("no"), ALLOW, exact) == [("allow", "allowed"), ("exact", "allowed")]

    def test_a_narrower_requirement_lifts_a_prohibition(self):
        required = rule("need", Effect.REQUIRE)
        assert judged(BY_PUBLISHER, required) == []
        assert judged(BY_PUBLISHER, required, apps=()) == [("need", "action-required")]

    def test_a_narrower_prohibition_ends_a_requirement(self):
        required = rule("need", Effect.REQUIRE, apps=("chat", "mail"))
        narrow = rule("no", apps=("chat",))
        here = installed("mail")
        assert judged(required, narrow, apps=(here,)) == []
        assert judged(required, narrow, apps=(here, CHAT)) == [("no", "action-required")]

    def test_requirement_against_prohibition_of_equal_breadth_is_a_clash(self):
        required = rule("need", Effect.REQUIRE)
        both = [("need", "clash"), ("no", "clash")]
        assert judged(required, rule("no")) == both
        assert judged(required, rule("no"), apps=()) == both

    def test_an_uncertain_prohibition_does_not_stop_a_requirement(self):
        required = rule("need", Effect.REQUIRE)
        unsure = rule("no", devices=DeviceScope(access=("x",)))
        assert judged(required, unsure, apps=()) == [("need", "action-required")]

    def test_allow_never_lifts_minimum_version(self):
        minimum = rule("new", Effect.MINIMUM_VERSION, minimum_version="2")
        assert judged(minimum, ALLOW) == [("allow", "allowed"), ("new", "action-required")]

    def test_an_allow_of_unknown_scope_makes_the_prohibition_unknown_scope(self):
        unsure = replace(ALLOW, devices=DeviceScope(access=("x",)))
        assert judged(BY_PUBLISHER, unsure) == [("by-publisher", "unknown-scope")]
        of = policy(notice("a", BY_PUBLISHER), notice("b", unsure), catalogue=PUBLISHED)
        report = check(of, [inventory(computer(), CHAT)])
        assert [q.fact for q in report.questions] == ["access:x"]

    def test_a_broader_allow_of_unknown_scope_changes_nothing(self):
        unsure = replace(
            ALLOW, apps=(), publishers=("Example",), devices=DeviceScope(access=("x",))
        )
        no = rule("no", devices=DeviceScope(access=("x",), kind=(DeviceKind.COMPUTER,)))
        device = computer(access=Facts.listed(["x"]))
        assert judged(no, unsure, device=device) == [("no", "action-required")]

    def test_an_incomparable_allow_of_unknown_audience_leaves_the_prohibition_open(self):
        broad = replace(ALLOW, apps=(), publishers=("Example",))
        of = policy(
            notice("a", rule("no", devices=DeviceScope(os=(Os.LINUX,)))),
            notice("b", broad, audience=Audience(groups=("g",))),
            catalogue=PUBLISHED,
        )
        report = check(of, [inventory(computer(), CHAT)])
        assert {f.status for f in report.findings} == {Status.UNKNOWN_SCOPE}

    def test_an_allow_matched_by_name_makes_the_prohibition_unknown_scope(self):
        app = installed("Chat", ids={}, publisher="Other")
        by_own = rule("no", apps=(), publishers=("Other",))
        result = judged(by_own, ALLOW, apps=(app,))
        assert result == [("no", "unknown-scope")]

    def test_an_allow_that_is_withdrawn_lifts_nothing(self):
        of = policy(
            notice("a", BY_PUBLISHER), notice("b", ALLOW), withdrawal("b"), catalogue=PUBLISHED
        )
        report = check(of, [inventory(computer(), CHAT)])
        assert [(f.rule.id, f.status) for f in report.findings] == [
            ("by-publisher", Status.ACTION_REQUIRED)
        ]

    def test_an_allow_on_its_own_is_shown_as_allowed(self):
        assert judged(ALLOW) == [("allow", "allowed")]

    def test_the_laptop_browser_stays_allowed(self):
        url = "https://www.example.com/app"
        catalogue = [entry("chat", ids={IdKind.WEB_APP: (url,), IdKind.ANDROID: ("com.c",)})]
        phones = rule(
            "no", devices=DeviceScope(kind=(DeviceKind.PHONE,), access=("company-email",))
        )
        browser = rule(
            "ok",
            Effect.ALLOW,
            forms=(Form.WEB_APP,),
            devices=DeviceScope(kind=(DeviceKind.COMPUTER,)),
        )
        laptop = installed("Chat", ids={IdKind.WEB_APP: url}, form=Form.WEB_APP)
        on_phone = installed("Chat", ids={IdKind.ANDROID: "com.c"})
        of = policy(notice("n1", phones, browser), catalogue=catalogue)
        report = check(of, [inventory(computer(), laptop), inventory(mail_phone(), on_phone)])
        assert {(f.device.id, f.status) for f in report.findings} == {
            ("this-computer", Status.ALLOWED),
            ("phone-1", Status.ACTION_REQUIRED),
        }

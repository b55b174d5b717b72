"""What settles a doubt about scope, allow, clash and exemption (semantics, lines 16 to 20)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.core.apps import Form, IdKind
from selfcheck.core.breadth import Breadth, compare
from selfcheck.core.devices import (
    UNKNOWN_FACTS,
    Audience,
    DeviceKind,
    DeviceScope,
    Facts,
    Os,
    Ownership,
    Person,
    all_of,
    any_of,
)
from selfcheck.core.ledger import Entry
from selfcheck.core.matching import Catalogue
from selfcheck.core.records import Effect, Exemption, WithdrawalScope
from selfcheck.core.report import Action, Status, Verdict
from selfcheck.core.rules import RuleRef
from selfcheck.core.scope import in_audience, in_devices
from selfcheck.core.text import Text
from tests.core.builders import (
    NOW,
    check,
    computer,
    day,
    entry,
    installed,
    inventory,
    mail_phone,
    notice,
    phone,
    policy,
    rule,
    withdrawal,
)

CHAT = installed("chat")
PHONE_CHAT = installed("Chat", ids={IdKind.ANDROID: "com.example.chat"})
PUBLISHED = (entry("chat", publishers=("Example",)), entry("mail", publishers=("Example",)))
BY_PUBLISHER = rule("by-publisher", apps=(), publishers=("Example",))
ALLOW = rule("allow", Effect.ALLOW)


def found(*rules, device=None, apps=(CHAT,), catalogue=PUBLISHED, **over):
    notices = [notice(f"n{i}", r) for i, r in enumerate(rules)]
    report = check(
        policy(*notices, catalogue=catalogue), [inventory(device or computer(), *apps)], **over
    )
    return sorted((f.rule.id, f.status.value) for f in report.findings)


def ref(of, **over):
    """A rule in a notice of its own."""
    return RuleRef(Entry(notice("n1", of, **over)), of, 0)


class TestLine16:
    @pytest.mark.parametrize(
        ("values", "every", "some"),
        [
            ([True, True], True, True),
            ([True, None], None, True),
            ([False, None], False, None),
            ([None], None, None),
            ([], True, False),
            ([None, False, True], False, True),
        ],
    )
    def test_false_beats_unknown_across_and_true_beats_unknown_within(self, values, every, some):
        assert all_of(values) is every
        assert any_of(values) is some

    def test_within_a_key_any_value_across_keys_all(self):
        scope = DeviceScope(
            kind=(DeviceKind.PHONE, DeviceKind.TABLET),
            os=(Os.ANDROID,),
            ownership=(Ownership.COMPANY,),
            regions=("US", "CA"),
        )
        device = phone(ownership=Ownership.COMPANY, region="CA")
        assert in_devices(scope, device) is True
        assert in_devices(scope, replace(device, region="DE")) is False
        assert in_devices(scope, replace(device, ownership=None)) is None
        assert in_devices(scope, replace(device, ownership=None, region="DE")) is False

    def test_an_unknown_fact_is_unknown_and_an_empty_list_is_known_to_be_none(self):
        scope = DeviceScope(access=("company-email",))
        assert in_devices(scope, phone(access=UNKNOWN_FACTS)) is None
        assert in_devices(scope, phone(access=Facts.listed([]))) is False
        assert in_devices(scope, phone(access=Facts({"company-email": True}))) is True
        assert in_devices(scope, phone(access=Facts({"vpn": True}))) is None
        assert in_devices(scope, phone(access=Facts({"company-email": None}))) is None

    def test_the_audience_goes_by_groups_and_regions(self):
        audience = Audience(groups=("sales", "press"), regions=("DE",))
        known = phone(groups=Facts.listed(["press"]), region="DE")
        assert in_audience(audience, known) is True
        assert in_audience(audience, replace(known, groups=Facts.listed([]))) is False
        assert in_audience(audience, replace(known, region=None)) is None

    def test_unknown_groups_and_region_are_filled_from_the_person(self):
        audience = Audience(groups=("sales",), regions=("DE",))
        of = policy(notice("n1", rule(), audience=audience))
        person = Person(Facts.listed(["sales"]), "DE")
        report = check(of, [inventory(computer(), CHAT)], person=person)
        assert report.verdict is Verdict.ACTION_REQUIRED
        elsewhere = check(of, [inventory(computer(region="FR"), CHAT)], person=person)
        assert elsewhere.verdict is Verdict.NO_ACTION

    def test_what_a_device_says_outweighs_the_person_group_by_group(self):
        scope = DeviceScope(groups=("sales",))
        person = Person(Facts({"sales": True, "legal": True}))
        for known, reached in (({"sales": False}, []), ({"sales": None}, ["r1"]), ({}, ["r1"])):
            device = computer(groups=Facts(known))
            demand = rule(devices=scope)
            assert [r for r, _ in found(demand, device=device, person=person)] == reached
        complete = computer(groups=Facts.listed(["legal"]))
        assert found(rule(devices=scope), device=complete, person=person) == []

    def test_exemptions_use_the_persons_groups_too(self):
        exempt = rule(exemptions=(Exemption(("legal",), "CISO"),))
        person = Person(Facts.listed(["legal"]))
        assert found(exempt, person=person) == [("r1", "exempt")]

    def test_a_device_out_of_scope_gives_nothing(self):
        phones = rule(devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        assert found(phones) == []


class TestLine17:
    MAIL_PHONES = rule(devices=DeviceScope(kind=(DeviceKind.PHONE,), access=("company-email",)))

    def questions(self, *rules, device=None, apps=(PHONE_CHAT,), **over):
        of = policy(*(notice(f"n{i}", r) for i, r in enumerate(rules)))
        report = check(of, [inventory(device or phone(), *apps)], **over)
        return [q.fact for q in report.questions]

    def test_a_broken_rule_of_unknown_scope_asks_for_the_missing_fact_only(self):
        assert self.questions(self.MAIL_PHONES) == ["access:company-email"]

    def test_nothing_is_asked_about_an_app_that_is_not_there(self):
        assert self.questions(self.MAIL_PHONES, apps=()) == []

    def test_nothing_is_asked_where_another_fact_settles_it(self):
        assert self.questions(self.MAIL_PHONES, device=computer(), apps=(CHAT,)) == []

    def test_nothing_is_asked_once_a_broken_rule_settles_the_verdict(self):
        assert self.questions(self.MAIL_PHONES, rule("sure")) == []

    def test_every_kind_of_fact_is_asked_by_its_name(self):
        scope = DeviceScope(
            ownership=(Ownership.COMPANY,), regions=("DE",), access=("a", "b"), groups=("g",)
        )
        facts = ["access:a", "access:b", "group:g", "ownership", "region"]
        assert sorted(self.questions(rule(devices=scope))) == facts

    def test_the_person_is_asked_once_for_all_devices(self):
        of = policy(notice("n1", rule(devices=DeviceScope(groups=("g",)))))
        devices = [inventory(phone(id=i), PHONE_CHAT) for i in "ab"]
        [question] = check(of, devices).questions
        assert (question.device, question.fact) == (None, "group:g")
        assert question.because == (("n1", "r1"),)


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
        assert found(BY_PUBLISHER, ALLOW) == [("allow", "allowed")]

    def test_a_narrower_prohibition_stands_against_an_allow(self):
        broad = replace(ALLOW, apps=(), publishers=("Example",))
        assert found(rule("no"), broad) == [("no", "action-required")]

    def test_equal_or_incomparable_is_a_clash_with_one_finding_for_each_rule(self):
        assert found(rule("no"), ALLOW) == [("allow", "clash"), ("no", "clash")]
        incomparable = rule("no", forms=(Form.NATIVE,))
        wide = replace(ALLOW, devices=DeviceScope(os=(Os.LINUX,)))
        assert found(incomparable, wide) == [("allow", "clash"), ("no", "clash")]

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
        assert found(rule("no"), ALLOW, exact) == [("allow", "allowed"), ("exact", "allowed")]

    def test_a_narrower_requirement_lifts_a_prohibition(self):
        required = rule("need", Effect.REQUIRE)
        assert found(BY_PUBLISHER, required) == []
        assert found(BY_PUBLISHER, required, apps=()) == [("need", "action-required")]

    def test_a_narrower_prohibition_ends_a_requirement(self):
        required = rule("need", Effect.REQUIRE, apps=("chat", "mail"))
        narrow = rule("no", apps=("chat",))
        here = installed("mail")
        assert found(required, narrow, apps=(here,)) == []
        assert found(required, narrow, apps=(here, CHAT)) == [("no", "action-required")]

    def test_requirement_against_prohibition_of_equal_breadth_is_a_clash(self):
        required = rule("need", Effect.REQUIRE)
        both = [("need", "clash"), ("no", "clash")]
        assert found(required, rule("no")) == both
        assert found(required, rule("no"), apps=()) == both

    def test_an_uncertain_prohibition_does_not_stop_a_requirement(self):
        required = rule("need", Effect.REQUIRE)
        unsure = rule("no", devices=DeviceScope(access=("x",)))
        assert found(required, unsure, apps=()) == [("need", "action-required")]

    def test_allow_never_lifts_minimum_version(self):
        minimum = rule("new", Effect.MINIMUM_VERSION, minimum_version="2")
        assert found(minimum, ALLOW) == [("allow", "allowed"), ("new", "action-required")]

    def test_an_allow_of_unknown_scope_makes_the_prohibition_unknown_scope(self):
        unsure = replace(ALLOW, devices=DeviceScope(access=("x",)))
        assert found(BY_PUBLISHER, unsure) == [("by-publisher", "unknown-scope")]
        of = policy(notice("a", BY_PUBLISHER), notice("b", unsure), catalogue=PUBLISHED)
        report = check(of, [inventory(computer(), CHAT)])
        assert [q.fact for q in report.questions] == ["access:x"]

    def test_a_broader_allow_of_unknown_scope_changes_nothing(self):
        unsure = replace(
            ALLOW, apps=(), publishers=("Example",), devices=DeviceScope(access=("x",))
        )
        no = rule("no", devices=DeviceScope(access=("x",), kind=(DeviceKind.COMPUTER,)))
        device = computer(access=Facts.listed(["x"]))
        assert found(no, unsure, device=device) == [("no", "action-required")]

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
        result = found(by_own, ALLOW, apps=(app,))
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
        assert found(ALLOW) == [("allow", "allowed")]

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
        assert found(self.EXEMPT, device=device) == [("r1", "action-required")]


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


def test_a_text_is_read_in_the_best_language():
    text = Text((("en", "colour"), ("en-US", "color"), ("de", "Farbe")))
    assert text.read("en-US").text == "color"
    assert text.read("en-GB").text == "colour"
    assert text.read("de_AT").language == "de"
    assert text.read("fr", "de").text == "Farbe"
    assert text.read("fr", "es").text == "colour"
    assert Text.plain("all").read("fr").text == "all"
    assert Text(()).read("en").text == ""
    assert (bool(text), bool(Text(())), bool(Text.plain(""))) == (True, False, False)

"""What settles a doubt about whom a rule is for (semantics, lines 16 and 17)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.core.apps import IdKind
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
from selfcheck.core.records import Exemption
from selfcheck.core.report import Verdict
from selfcheck.core.scope import in_audience, in_devices
from tests.core.builders import (
    CHAT,
    NOW,
    PHONE_CHAT,
    check,
    computer,
    installed,
    inventory,
    judged,
    mail_phone,
    notice,
    phone,
    policy,
    rule,
)


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
            assert [r for r, _ in judged(demand, device=device, person=person)] == reached
        complete = computer(groups=Facts.listed(["legal"]))
        assert judged(rule(devices=scope), device=complete, person=person) == []

    def test_exemptions_use_the_persons_groups_too(self):
        exempt = rule(exemptions=(Exemption(("legal",), "CISO"),))
        person = Person(Facts.listed(["legal"]))
        assert judged(exempt, person=person) == [("r1", "exempt")]

    def test_a_device_out_of_scope_gives_nothing(self):
        phones = rule(devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        assert judged(phones) == []


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

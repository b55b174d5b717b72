"""Phones added by hand, from the first question to the last."""

from __future__ import annotations

import json

import pytest

from selfcheck.checker.phones import LONGEST_NAME, MOST_PHONES, PhoneError, new_device
from selfcheck.core.devices import Device, DeviceKind, Os, Ownership
from selfcheck.core.report import Status, Verdict
from selfcheck.history.history import History
from selfcheck.history.values import Phone
from tests.company import notice

PHONE, TABLET = DeviceKind.PHONE, DeviceKind.TABLET


def device(kind=PHONE, os=Os.ANDROID, name="New one", known=(), others=()):
    return new_device(kind, os, name, None, known, others)


def known(*names):
    return [
        Phone(Device(f"phone-{number}", PHONE, Os.IOS, name), None)
        for number, name in enumerate(names, start=1)
    ]


def asked(outcome):
    return [(q.device and q.device.id, q.fact) for q in outcome.report.questions]


class TestNewDevice:
    def test_it_is_what_was_said_and_nothing_more(self):
        made = new_device(TABLET, Os.IOS, "  My\niPad ", Ownership.COMPANY, [], [])
        assert made == Device("phone-1", TABLET, Os.IOS, "My iPad", ownership=Ownership.COMPANY)

    def test_its_id_is_free_also_among_devices_that_are_not_phones_here(self):
        assert device(known=known("a", "b"), others=["this-computer", "phone-3"]).id == "phone-4"
        assert device(known=known("a", "b")[1:]).id == "phone-1"

    def test_its_number_is_above_every_one_given_before(self):
        made = new_device(PHONE, Os.IOS, "New", None, known("a"), ["phone-9"], highest=8)
        assert made.id == "phone-10"

    @pytest.mark.parametrize(
        ("kind", "os"), [(DeviceKind.COMPUTER, Os.ANDROID), (PHONE, Os.WINDOWS)]
    )
    def test_what_is_no_phone_is_refused(self, kind, os):
        with pytest.raises(PhoneError, match="add a phone or tablet"):
            device(kind, os)

    @pytest.mark.parametrize(
        ("name", "why"),
        [
            ("x" * (LONGEST_NAME + 1), "longer than"),
            ("my\x1b[31m phone", "cannot be shown"),
            ("my \u202ephone", "cannot be shown"),
            ("MY PHONE", "already"),
            (" ", "needs a name"),
            ("Me", "stands for yourself"),
            (" phone-3 ", "looks like an id"),
            ("PHONE-0", "looks like an id"),
            ("ID:x", "looks like an id"),
        ],
    )
    def test_a_name_must_tell_it_from_the_others(self, name, why):
        with pytest.raises(PhoneError, match=why):
            device(name=name, known=known("My phone"))

    def test_emoji_joined_from_several_signs_are_a_name(self):
        assert device(name="👩\u200d💻").name == "👩\u200d💻"

    def test_there_is_an_end_to_it(self):
        many = known(*map(str, range(MOST_PHONES)))
        with pytest.raises(PhoneError, match="remove one of them"):
            device(known=many)


MAIL_PHONES = "kind: [phone, tablet], access: [company-email]"


@pytest.fixture
def asking(bench):
    """Demo Chat may not be on phones that read company mail."""
    bench.company.publish("ban", notice("ban", devices=MAIL_PHONES))
    return bench


class TestFromTheFirstQuestionToTheLast:
    def test_yes_there_are_phones_leads_somewhere(self, asking):
        checker = asking.checker()
        assert asked(checker.check()) == [(None, "phones")]
        outcome = checker.answer(None, "phones", True)
        assert (outcome.report.verdict, asked(outcome)) == (Verdict.CANNOT_TELL, [])
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        outcome = checker.again()
        assert [each.device.name for each in outcome.phones] == ["My phone"]
        assert asked(outcome) == [(phone, "access:company-email")]
        assert [(g.name, g.device) for g in outcome.report.gaps] == [("not-checked", phone)]
        outcome = checker.answer(phone, "access:company-email", True)
        assert asked(outcome) == [(phone, "app:demo-chat")]
        outcome = checker.answer(phone, "app:demo-chat", False)
        assert (outcome.report.verdict, asked(outcome)) == (Verdict.NO_ACTION, [])
        (told,) = (d for d in outcome.report.devices if d.device.id == phone)
        assert (told.known_by, told.collected_at) == ("declared", asking.now)

    def test_a_phone_without_company_mail_needs_one_answer(self, asking):
        checker = asking.checker()
        checker.check()
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        outcome = checker.answer(phone, "access:company-email", False)
        assert (outcome.report.verdict, asked(outcome)) == (Verdict.NO_ACTION, [])

    def test_not_knowing_is_an_answer_that_leads_on(self, asking):
        checker = asking.checker()
        checker.check()
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        outcome = checker.answer(phone, "access:company-email", None)
        assert asked(outcome) == [(phone, "access:company-email"), (phone, "app:demo-chat")]
        outcome = checker.answer(phone, "app:demo-chat", False)
        assert outcome.report.verdict is Verdict.NO_ACTION

    def test_a_found_app_asks_for_action_until_it_is_said_to_be_gone(self, asking):
        checker = asking.checker()
        checker.check()
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        checker.answer(phone, "access:company-email", True)
        outcome = checker.answer(phone, "app:demo-chat", True)
        (finding,) = outcome.report.findings
        assert (finding.status, finding.installed.known_by) == (
            Status.ACTION_REQUIRED,
            "declared",
        )
        asking.pass_by(days=99)
        assert asking.checker().check().report.verdict is Verdict.ACTION_REQUIRED
        outcome = checker.answer(phone, "app:demo-chat", False)
        assert outcome.report.findings == ()

    def test_several_apps_are_answered_for_at_once(self, asking):
        checker = asking.checker()
        checker.check()
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        outcome = checker.answer(phone, "app:demo-chat,other", "other")
        said = {a.fact: (a.value, a.at) for a in outcome.answers}
        assert said == {"app:demo-chat": (False, asking.now), "app:other": (True, asking.now)}


class TestRemoval:
    def test_who_removed_an_app_from_a_phone_is_told_of_the_withdrawal(self, asking):
        checker = asking.checker()
        checker.check()
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        checker.answer(phone, "access:company-email", True)
        there = asking.now
        checker.answer(phone, "app:demo-chat", True)
        asking.pass_by(hours=1)
        gone = asking.now
        checker.answer(phone, "app:demo-chat", False)
        asking.pass_by(hours=1)
        asking.company.withdraw("ban")
        (memory,) = asking.checker().check().memories
        assert (memory.notice, memory.app, memory.device) == ("ban", "demo-chat", phone)
        assert (memory.last_seen, memory.found_missing) == (there, gone)

    def test_who_never_had_it_or_does_not_know_removed_nothing(self, asking):
        checker = asking.checker()
        checker.check()
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        checker.answer(phone, "app:demo-chat", False)
        other = checker.add_phone(PHONE, Os.ANDROID, "Other").id
        checker.answer(other, "app:demo-chat", True)
        checker.answer(other, "app:demo-chat", None)
        asking.company.withdraw("ban")
        assert asking.checker().check().memories == ()


class TestForgettingAPhone:
    def test_it_goes_with_every_answer(self, asking):
        checker = asking.checker()
        checker.check()
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        checker.answer(phone, "access:company-email", True)
        outcome = checker.remove_phone(phone)
        assert (outcome.phones, outcome.answers) == ((), ())
        assert asked(outcome) == [(None, "phones")]

    def test_its_id_is_never_given_again(self, asking):
        checker = asking.checker()
        checker.check()
        checker.remove_phone(checker.add_phone(PHONE, Os.ANDROID, "My phone").id)
        assert asking.checker().add_phone(PHONE, Os.ANDROID, "My phone").id == "phone-2"

    def test_what_was_kept_of_an_id_before_is_not_about_a_new_phone(self, asking):
        """An earlier version gave ids twice, and a damaged memory begins anew."""
        checker = asking.checker()
        row = [["phone-1", "tiktok", [], "2100-01-01T00:00:00+00:00"]]
        asking.state.snoozed.write_text(json.dumps({"form": 1, "snoozes": row}))
        assert checker.add_phone(PHONE, Os.ANDROID, "My phone").id == "phone-1"
        assert json.loads(asking.state.snoozed.read_text())["snoozes"] == []

    def test_what_cannot_be_deleted_is_said_and_the_phone_goes(self, asking):
        checker = asking.checker()
        phone = checker.add_phone(PHONE, Os.ANDROID, "My phone").id
        asking.state.snoozed.mkdir()
        outcome = checker.remove_phone(phone)
        assert outcome.phones == ()
        assert any("stays kept" in trouble for trouble in outcome.troubles)

    def test_one_that_is_not_there_is_refused(self, asking):
        with pytest.raises(PhoneError, match="no phone “phone-7”"):
            asking.checker().remove_phone("phone-7")


class TestThatThereIsNone:
    @pytest.mark.parametrize("value", [False, None])
    def test_it_cannot_be_said_beside_a_phone(self, asking, value):
        checker = asking.checker()
        checker.check()
        checker.add_phone(PHONE, Os.ANDROID, "Mine")
        with pytest.raises(PhoneError, match=r"“Mine” is known here; .* remove it first"):
            checker.answer(None, "phones", value)
        checker.add_phone(PHONE, Os.ANDROID, "Work")
        with pytest.raises(PhoneError, match="“Mine” and “Work” are known here"):
            checker.answer(None, "phones", value)
        assert checker.again().answers == ()
        assert checker.answer(None, "phones", True).answers

    def test_it_ends_with_a_phone_and_is_asked_anew_without(self, asking):
        checker = asking.checker()
        checker.check()
        assert asked(checker.answer(None, "phones", False)) == []
        phone = checker.add_phone(PHONE, Os.ANDROID, "Mine").id
        assert checker.again().answers == ()
        assert asked(checker.remove_phone(phone)) == [(None, "phones")]

    def test_one_that_lies_beside_a_phone_from_before_does_not_count(self, asking):
        checker = asking.checker()
        checker.add_phone(PHONE, Os.ANDROID, "Mine")
        History(asking.state.history).answer(None, "phones", False, asking.now)
        assert checker.again().answers == ()

"""Questions about this computer and about phones, and what answers do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.checker.checker import AnswerError
from selfcheck.core.apps import Inventory, SourceReport, SourceStatus
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.report import Verdict
from selfcheck.history.history import History
from tests.company import notice


class TestAnswers:
    @pytest.fixture
    def asking(self, bench):
        """A rule that reaches this computer if it reads company mail."""
        bench.company.publish("ban", notice("ban", "kind: [computer], access: [company-email]"))
        return bench

    def test_a_yes_settles_the_question_and_lasts(self, asking):
        checker = asking.checker()
        outcome = checker.check()
        assert [q.fact for q in outcome.report.questions] == ["access:company-email"]
        answered = checker.answer("this-computer", "access:company-email", True)
        assert answered.report.verdict is Verdict.ACTION_REQUIRED
        assert asking.checker().check().report.verdict is Verdict.ACTION_REQUIRED

    def test_a_no_does_too(self, asking):
        checker = asking.checker()
        checker.check()
        answered = checker.answer("this-computer", "access:company-email", False)
        assert answered.report.verdict is Verdict.NO_ACTION

    def test_not_knowing_leaves_it_open_and_is_kept(self, asking):
        checker = asking.checker()
        checker.check()
        answered = checker.answer("this-computer", "access:company-email", None)
        assert answered.report.verdict is Verdict.CANNOT_TELL
        assert [answer.value for answer in answered.answers] == [None]

    def test_an_answer_never_overrules_the_settings(self, asking):
        from selfcheck.core.devices import Facts

        asking.settings = replace(asking.settings, access=Facts.listed(["company-email"]))
        checker = asking.checker()
        checker.check()
        answered = checker.answer("this-computer", "access:company-email", False)
        assert answered.report.verdict is Verdict.ACTION_REQUIRED

    @pytest.mark.parametrize(
        ("fact", "value"),
        [
            ("phones", "yes"),
            ("region", True),
            ("ownership", "mine"),
            ("access:", True),
            ("x", True),
        ],
    )
    def test_what_does_not_answer_the_question_is_refused(self, asking, fact, value):
        with pytest.raises(AnswerError, match="does not answer"):
            asking.checker().answer(None, fact, value)

    def test_saved_inventories_are_not_mixed_with_answers(self, asking):
        checker = asking.checker()
        inventory = checker.check().inventories[0]
        checker.answer("this-computer", "access:company-email", True)
        saved = asking.checker(saved=(inventory,))
        assert saved.check().report.verdict is Verdict.CANNOT_TELL


class TestPhones:
    @pytest.fixture
    def phones(self, bench):
        bench.company.publish("ban", notice("ban", devices="kind: [phone]"))
        return bench

    def register(self, bench):
        phone = Device("phone-1", DeviceKind.PHONE, Os.ANDROID, "My phone")
        bench.checker()
        History(bench.state.history).register(phone, bench.now)

    def test_whether_there_are_any_is_asked(self, phones):
        checker = phones.checker()
        assert [q.fact for q in checker.check().report.questions] == ["phones"]
        assert checker.answer(None, "phones", False).report.verdict is Verdict.NO_ACTION

    def test_one_registered_and_never_read_is_a_gap(self, phones):
        self.register(phones)
        report = phones.checker().check().report
        assert [(gap.name, gap.device) for gap in report.gaps if gap.open] == [
            ("not-checked", "phone-1")
        ]

    @pytest.mark.parametrize(
        ("there", "verdict"), [(True, Verdict.ACTION_REQUIRED), (False, Verdict.NO_ACTION)]
    )
    def test_one_never_read_is_known_by_what_is_declared(self, phones, there, verdict):
        self.register(phones)
        checker = phones.checker()
        checker.check()
        outcome = checker.answer("phone-1", "app:demo-chat", there)
        assert outcome.report.verdict is verdict

    def test_one_that_was_read_counts_by_its_reading_and_ages(self, phones):
        phone = Device("phone-1", DeviceKind.PHONE, Os.ANDROID, "My phone")
        phones.checker()
        read = (SourceReport("android_packages", SourceStatus.READ),)
        History(phones.state.history).read_phone(
            Inventory(phone, phones.now, sources=read), phones.now
        )
        assert phones.checker().check().report.verdict is Verdict.NO_ACTION
        phones.pass_by(days=31)
        gaps = phones.checker().check().report.gaps
        assert [(gap.name, gap.device) for gap in gaps if gap.kind == "device"] == [
            ("reading-too-old", "phone-1")
        ]

    def test_what_is_declared_ages_and_is_asked_again(self, phones):
        checker = phones.checker()
        checker.check()
        phone = checker.add_phone(DeviceKind.PHONE, Os.ANDROID, "My phone")
        told = checker.answer(phone.id, "app:demo-chat", False)
        assert told.report.verdict is Verdict.NO_ACTION
        phones.pass_by(days=31)
        report = phones.checker().check().report
        assert [g.name for g in report.gaps if g.kind == "device" and g.open] == ["reading-too-old"]
        assert [(q.device.id, q.fact) for q in report.questions] == [(phone.id, "app:demo-chat")]

    def test_this_computer_only_leaves_them_out(self, phones):
        self.register(phones)
        report = phones.checker(this_computer_only=True).check().report
        assert report.verdict is Verdict.NO_ACTION
        assert report.this_computer_only

"""What settles a doubt about phones that were never spoken of (semantics, line 21)."""

from __future__ import annotations

import pytest

from selfcheck.core.apps import Form, IdKind
from selfcheck.core.devices import Audience, DeviceKind, DeviceScope, Os, Person
from selfcheck.core.records import Effect
from selfcheck.core.report import GapKind, Verdict
from tests.core.builders import (
    PHONE_CHAT,
    check,
    computer,
    day,
    entry,
    inventory,
    notice,
    phone,
    policy,
    rule,
    withdrawal,
)


class TestLine21:
    RULE = policy(notice("n1", rule()))

    def test_phones_never_spoken_of_are_one_question_and_cannot_tell(self):
        report = check(self.RULE, [inventory(computer())], phones=None)
        assert [(q.device, q.fact) for q in report.questions] == [(None, "phones")]
        assert report.verdict is Verdict.CANNOT_TELL
        assert report.questions[0].because == (("n1", "r1"),)

    @pytest.mark.parametrize("phones", [True, False])
    def test_once_answered_it_is_not_asked(self, phones):
        assert check(self.RULE, [inventory(computer())], phones=phones).questions == ()

    def test_a_phone_spoken_of_and_not_added_leaves_the_verdict_open(self):
        report = check(self.RULE, [inventory(computer())], phones=True)
        assert [(g.kind, g.name, g.open) for g in report.gaps] == [
            (GapKind.DEVICE, "not-registered", True)
        ]
        assert report.verdict is Verdict.CANNOT_TELL
        assert [d.verdict for d in report.devices] == [Verdict.NO_ACTION]

    def test_a_phone_spoken_of_that_no_rule_reaches_leaves_nothing_open(self):
        of = policy(notice("n1", rule(devices=DeviceScope(kind=(DeviceKind.COMPUTER,)))))
        assert check(of, [inventory(computer())], phones=True).verdict is Verdict.NO_ACTION

    def test_phones_that_exist_and_are_not_registered_leave_the_verdict_open(self):
        report = check(self.RULE, [inventory(computer())], phones=True)
        assert report.verdict is Verdict.CANNOT_TELL
        assert [(g.name, g.device, g.open) for g in report.gaps] == [("not-registered", None, True)]
        assert [d.verdict for d in report.devices] == [Verdict.NO_ACTION]

    def test_a_known_phone_answers_it(self):
        report = check(self.RULE, [inventory(computer()), inventory(phone())], phones=None)
        assert report.questions == ()

    @pytest.mark.parametrize(
        "demand",
        [
            rule(devices=DeviceScope(kind=(DeviceKind.COMPUTER,))),
            rule(devices=DeviceScope(os=(Os.WINDOWS, Os.LINUX))),
            rule(apps=("desk",)),
            rule(forms=(Form.EXTENSION,)),
            rule(effect=Effect.ALLOW),
        ],
    )
    def test_it_is_asked_only_where_a_rule_could_reach_a_phone(self, demand):
        catalogue = (entry("chat"), entry("desk", ids={IdKind.DEB: ("desk",)}))
        of = policy(notice("n1", demand), catalogue=catalogue)
        assert check(of, [inventory(computer())], phones=None).questions == ()

    def test_a_publisher_rule_and_an_entry_without_ids_could_reach_a_phone(self):
        catalogue = (entry("chat", ids={}),)
        for demand in (rule(), rule(apps=(), publishers=("Example",))):
            of = policy(notice("n1", demand), catalogue=catalogue)
            assert len(check(of, [inventory(computer())], phones=None).questions) == 1

    def test_it_is_not_asked_of_whom_the_notice_is_not_for(self):
        of = policy(notice("n1", rule(), audience=Audience(regions=("DE",))))
        report = check(of, [inventory(computer())], phones=None, person=Person(region="FR"))
        assert report.questions == ()

    def test_a_withdrawn_or_upcoming_rule_does_not_ask(self):
        for of in (
            policy(notice("n1", rule()), withdrawal()),
            policy(notice("n1", rule(), effective=day(28))),
        ):
            assert check(of, [inventory(computer())], phones=None).verdict is Verdict.NO_ACTION

    def test_saved_inventories_and_this_computer_alone_do_not_ask(self):
        here = [inventory(computer()), inventory(phone(), PHONE_CHAT)]
        alone = check(self.RULE, here, phones=None, this_computer_only=True)
        assert (alone.verdict, alone.this_computer_only) == (Verdict.NO_ACTION, True)
        assert [d.device.id for d in alone.devices] == ["this-computer"]
        saved = check(
            self.RULE,
            here[:1],
            phones=None,
            saved_inventories=True,
            registered=[phone(id="other")],
        )
        assert saved.verdict is Verdict.NO_ACTION
        assert [d.device.id for d in saved.devices] == ["this-computer"]

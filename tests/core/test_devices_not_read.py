"""What settles a doubt about devices not read, or read long ago (semantics, line 21)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from selfcheck.core.apps import Form, IdKind, KnownBy
from selfcheck.core.devices import DeviceKind, DeviceScope, Facts
from selfcheck.core.records import Effect
from selfcheck.core.report import GapKind, Status, Verdict
from tests.core.builders import (
    CHAT,
    NOW,
    PHONE_CHAT,
    check,
    computer,
    entry,
    inventory,
    notice,
    phone,
    policy,
    rule,
)


class TestLine21:
    RULE = policy(notice("n1", rule()))

    def test_a_phone_registered_and_never_read_is_an_open_gap(self):
        report = check(self.RULE, [inventory(computer())], registered=[phone()])
        [gap] = report.gaps
        assert (gap.kind, gap.name, gap.device) == (GapKind.DEVICE, "not-checked", "phone-1")
        assert report.verdict is Verdict.CANNOT_TELL
        assert [(d.device.id, d.known_by) for d in report.devices][1:] == [("phone-1", None)]
        assert [d.verdict for d in report.devices] == [Verdict.NO_ACTION, Verdict.CANNOT_TELL]

    def test_a_phone_never_read_is_asked_about_like_one_that_was_described(self):
        mail = rule(devices=DeviceScope(access=("company-email",)))
        of = policy(notice("n1", mail))
        asked = check(of, [inventory(computer())], registered=[phone()]).questions
        assert [(q.device and q.device.id, q.fact) for q in asked] == [
            ("phone-1", "access:company-email")
        ]
        reads = phone(access=Facts({"company-email": True}))
        asked = check(of, [inventory(computer())], registered=[reads]).questions
        assert [(q.device.id, q.fact) for q in asked] == [("phone-1", "app:chat")]

    def test_a_phone_that_is_out_of_scope_is_asked_nothing(self):
        of = policy(notice("n1", rule(devices=DeviceScope(access=("company-email",)))))
        out = phone(access=Facts({"company-email": False}))
        report = check(of, [inventory(computer())], registered=[out])
        assert (report.verdict, report.questions) == (Verdict.NO_ACTION, ())

    def test_a_broken_rule_elsewhere_asks_nothing_yet_it_is_known_what_is_unsettled(self):
        report = check(self.RULE, [inventory(computer(), CHAT)], registered=[phone()])
        assert (report.verdict, report.questions) == (Verdict.ACTION_REQUIRED, ())
        assert [(q.device.id, q.fact) for q in report.unsettled] == [("phone-1", "app:chat")]

    def test_whoever_does_not_know_a_fact_can_settle_it_by_the_app(self):
        of = policy(notice("n1", rule(devices=DeviceScope(access=("company-email",)))))
        declined = frozenset({("phone-1", "access:company-email")})
        report = check(of, [inventory(computer())], registered=[phone()], declined=declined)
        assert [q.fact for q in report.questions] == ["access:company-email", "app:chat"]
        absent = inventory(phone(), known_by=KnownBy.DECLARED, declared_absent=("chat",))
        assert check(of, [absent], declined=declined).verdict is Verdict.NO_ACTION

    def test_one_of_two_facts_not_known_asks_for_the_other_first(self):
        scope = DeviceScope(access=("company-email",), regions=("US",))
        of = policy(notice("n1", rule(devices=scope)))
        declined = frozenset({("phone-1", "access:company-email")})
        report = check(of, [], registered=[phone()], declined=declined)
        assert [q.fact for q in report.questions] == ["region", "access:company-email"]
        both = check(of, [], registered=[phone()], declined=declined | {("", "region")})
        assert [q.fact for q in both.questions] == ["region", "access:company-email", "app:chat"]

    def test_a_phone_never_read_that_no_rule_reaches_is_no_reason_to_doubt(self):
        of = policy(notice("n1", rule(devices=DeviceScope(kind=(DeviceKind.COMPUTER,)))))
        report = check(of, [inventory(computer())], registered=[phone()])
        assert [g.open for g in report.gaps] == [False]
        assert report.verdict is Verdict.NO_ACTION

    def test_a_device_that_was_read_is_not_also_unread(self):
        report = check(self.RULE, [inventory(phone())], registered=[phone()])
        assert report.gaps == ()

    def test_an_app_not_asked_about_is_unknown(self):
        device = inventory(phone(), known_by=KnownBy.DECLARED)
        report = check(self.RULE, [device])
        assert [(q.device.id, q.fact) for q in report.questions] == [("phone-1", "app:chat")]
        assert report.verdict is Verdict.CANNOT_TELL

    def test_a_partial_report_is_positive_evidence_only(self):
        device = inventory(phone(), PHONE_CHAT, known_by=KnownBy.REPORT)
        both = rule(apps=("chat", "mail"))
        report = check(policy(notice("n1", both)), [device])
        assert [f.status for f in report.findings] == [Status.ACTION_REQUIRED]
        assert report.verdict is Verdict.ACTION_REQUIRED

    @pytest.mark.parametrize(
        ("over", "verdict"),
        [
            ({"declared_absent": ("chat",)}, Verdict.NO_ACTION),
            ({"declared_present": ("chat",)}, Verdict.ACTION_REQUIRED),
        ],
    )
    def test_a_declared_answer_is_kept(self, over, verdict):
        report = check(self.RULE, [inventory(phone(), known_by=KnownBy.DECLARED, **over)])
        assert report.verdict is verdict
        assert report.questions == ()

    def test_a_declared_app_outside_the_catalogue_changes_nothing(self):
        device = inventory(
            phone(), known_by=KnownBy.DECLARED, declared_present=("x",), declared_absent=("chat",)
        )
        assert check(self.RULE, [device]).verdict is Verdict.NO_ACTION

    def test_the_scope_is_asked_before_the_app(self):
        of = policy(notice("n1", rule(devices=DeviceScope(access=("company-email",)))))
        report = check(of, [inventory(phone(), known_by=KnownBy.DECLARED)])
        assert [q.fact for q in report.questions] == ["access:company-email"]

    def test_only_apps_that_the_phone_could_have_are_asked_about(self):
        catalogue = (entry("chat", ids={IdKind.DEB: ("chat",)}), entry("mail", publishers=("P",)))
        of = policy(
            notice("n1", rule(), rule("p", apps=(), publishers=("P",))), catalogue=catalogue
        )
        report = check(of, [inventory(phone(), known_by=KnownBy.DECLARED)])
        assert [q.fact for q in report.questions] == ["app:mail"]

    def test_what_would_be_allowed_is_not_asked_about(self):
        of = policy(
            notice("n1", rule(apps=("chat", "mail"))), notice("n2", rule("a", Effect.ALLOW))
        )
        report = check(of, [inventory(phone(), known_by=KnownBy.DECLARED)])
        assert [q.fact for q in report.questions] == ["app:mail"]

    def test_an_unread_version_of_an_app_not_asked_about_asks_for_the_app_first(self):
        of = policy(notice("n1", rule(effect=Effect.MINIMUM_VERSION, minimum_version="2")))
        report = check(of, [inventory(phone(), known_by=KnownBy.DECLARED)])
        assert [q.fact for q in report.questions] == ["app:chat"]

    def test_a_declared_web_app_without_an_id_keeps_the_form_of_the_rule(self):
        catalogue = (entry("chat", ids={}),)
        of = policy(notice("n1", rule(forms=(Form.WEB_APP,))), catalogue=catalogue)
        report = check(of, [inventory(phone(), known_by=KnownBy.DECLARED)])
        assert [q.fact for q in report.questions] == ["app:chat"]

    @pytest.mark.parametrize(
        ("days", "verdict"), [(30, Verdict.NO_ACTION), (31, Verdict.CANNOT_TELL)]
    )
    def test_a_clean_reading_of_a_phone_counts_thirty_days(self, days, verdict):
        read = inventory(phone(), collected_at=NOW - timedelta(days=days))
        assert check(self.RULE, [read]).verdict is verdict

    def test_an_app_found_stays_until_the_phone_is_read_again(self):
        read = inventory(phone(), PHONE_CHAT, collected_at=NOW - timedelta(days=90))
        report = check(self.RULE, [read])
        assert report.verdict is Verdict.ACTION_REQUIRED
        assert [g.name for g in report.gaps] == ["reading-too-old"]

    def test_apps_of_a_publisher_that_nobody_asked_about_are_named(self):
        catalogue = (entry("chat", publishers=("One",)),)
        by_publisher = rule(apps=(), publishers=("One",))
        told = inventory(phone(), known_by=KnownBy.DECLARED, declared_absent=("chat",))
        report = check(policy(notice("n1", by_publisher), catalogue=catalogue), [told])
        assert report.verdict is Verdict.NO_ACTION
        (gap,) = report.gaps
        assert (gap.name, gap.device, gap.open) == ("publisher-not-asked", "phone-1", False)
        assert "One" in gap.detail

    @pytest.mark.parametrize("known_by", [KnownBy.DECLARED, KnownBy.READ])
    def test_no_publisher_is_named_where_apps_were_read_or_none_is_asked_for(self, known_by):
        of = (
            self.RULE
            if known_by is KnownBy.DECLARED
            else policy(notice("n1", rule(apps=(), publishers=("One",))), catalogue=())
        )
        told = inventory(phone(), known_by=known_by, declared_absent=("chat",))
        assert check(of, [told]).gaps == ()

    def test_saved_inventories_and_computers_do_not_age(self):
        old = NOW - timedelta(days=900)
        saved = inventory(phone(), collected_at=old, live=False)
        assert check(self.RULE, [saved, inventory(computer(), collected_at=old)]).gaps == ()

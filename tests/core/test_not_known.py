"""What is not known (semantics, lines 21 to 23), and the verdict."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from selfcheck.core.apps import Form, IdKind, KnownBy, SourceReport, SourceStatus
from selfcheck.core.devices import Audience, DeviceKind, DeviceScope, Facts, Os, Person
from selfcheck.core.records import Effect
from selfcheck.core.report import (
    GapKind,
    PolicyStatus,
    Problem,
    ProblemKind,
    Status,
    Verdict,
)
from tests.core.builders import (
    FRESH,
    NOW,
    check,
    computer,
    day,
    entry,
    installed,
    inventory,
    notice,
    phone,
    policy,
    rule,
    withdrawal,
)

CHAT = installed("chat")
PHONE_CHAT = installed("Chat", ids={IdKind.ANDROID: "com.example.chat"})
YIELDS = {"deb_packages": frozenset({IdKind.DEB}), "apps": frozenset({IdKind.ANDROID})}


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


class TestLine22:
    def check(self, demand, status=SourceStatus.UNREADABLE, name="deb_packages", **over):
        source = SourceReport(name, status, detail="no permission")
        of = policy(notice("n1", demand), catalogue=over.pop("catalogue", (entry("chat"),)))
        return check(of, [inventory(computer(), sources=(source,))], yields=YIELDS, **over)

    @pytest.mark.parametrize("status", [SourceStatus.UNREADABLE, SourceStatus.SKIPPED])
    def test_an_unread_source_that_could_hold_a_prohibited_app_is_cannot_tell(self, status):
        report = self.check(rule(), status)
        assert report.verdict is Verdict.CANNOT_TELL
        [gap] = report.gaps
        assert (gap.name, gap.device, gap.detail) == (
            "deb_packages",
            "this-computer",
            "no permission",
        )

    @pytest.mark.parametrize("status", [SourceStatus.READ, SourceStatus.ABSENT])
    def test_a_source_read_or_not_present_leaves_nothing_open(self, status):
        assert self.check(rule(), status).gaps == ()

    def test_a_publisher_rule_could_find_something_in_any_source(self):
        demand = rule(apps=(), publishers=("X",))
        assert self.check(demand, name="apps").verdict is Verdict.CANNOT_TELL

    def test_a_minimum_version_counts_and_an_allow_does_not(self):
        minimum = rule(effect=Effect.MINIMUM_VERSION, minimum_version="1")
        assert self.check(minimum).verdict is Verdict.CANNOT_TELL
        allow = self.check(rule(effect=Effect.ALLOW))
        assert (allow.verdict, allow.gaps[0].open) == (Verdict.NO_ACTION, False)

    def test_a_source_of_other_id_kinds_leaves_nothing_open(self):
        only = (entry("chat", ids={IdKind.SNAP: ("chat",)}),)
        assert self.check(rule(), catalogue=only).verdict is Verdict.NO_ACTION

    def test_a_source_nobody_knows_could_hold_anything(self):
        assert self.check(rule(), name="newcomer").verdict is Verdict.CANNOT_TELL

    def test_a_rule_out_of_scope_does_not_make_it_open(self):
        phones = rule(devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        assert self.check(phones).verdict is Verdict.NO_ACTION
        unknown = rule(devices=DeviceScope(access=("x",)))
        assert self.check(unknown).verdict is Verdict.CANNOT_TELL

    def test_a_source_that_says_nothing_more_is_named(self):
        source = SourceReport("deb_packages", SourceStatus.SKIPPED)
        report = check(policy(), [inventory(computer(), sources=(source,))], yields=YIELDS)
        assert report.gaps[0].detail == "deb_packages was skipped."

    def test_a_rule_that_names_no_catalogue_app_is_an_open_gap(self):
        report = check(policy(notice("n1", rule(apps=("nowhere",)))), [inventory(computer())])
        assert [(g.kind, g.name, g.open) for g in report.gaps] == [(GapKind.RECORD, "n1", True)]
        elsewhere = rule(apps=("nowhere",), devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        assert check(policy(notice("n1", elsewhere)), [inventory(computer())]).gaps == ()

    def test_a_requirement_that_names_no_catalogue_app_is_an_open_gap_too(self):
        demand = rule(effect=Effect.REQUIRE, apps=("nowhere",))
        report = check(policy(notice("n1", demand)), [inventory(computer())])
        assert report.verdict is Verdict.CANNOT_TELL


def problem(kind: ProblemKind) -> Problem:
    return Problem(kind, f"detail of {kind}")


class TestLine23:
    KINDS = tuple(ProblemKind)
    CLEAN = (inventory(computer()),)
    BROKEN = (inventory(computer(), CHAT),)
    POLICY = policy(notice("n1", rule()))

    def verdict(self, devices, **over):
        status = replace(FRESH, **over)
        return check(self.POLICY, devices, status=status).verdict

    @pytest.mark.parametrize(
        "kind", [ProblemKind.OFFLINE, ProblemKind.NETWORK_LOGIN, ProblemKind.SIGNATURE]
    )
    def test_while_fresh_these_leave_the_verdict_and_are_shown(self, kind):
        assert self.verdict(self.CLEAN, problem=problem(kind)) is Verdict.NO_ACTION
        report = check(self.POLICY, self.CLEAN, status=replace(FRESH, problem=problem(kind)))
        assert [(g.kind, g.name, g.open) for g in report.gaps] == [(GapKind.POLICY, kind, False)]

    @pytest.mark.parametrize("kind", [ProblemKind.RECORD_VANISHED, ProblemKind.CLOCK])
    def test_these_make_cannot_tell_even_while_fresh(self, kind):
        assert self.verdict(self.CLEAN, problem=problem(kind)) is Verdict.CANNOT_TELL

    @pytest.mark.parametrize("kind", [None, *KINDS])
    def test_not_fresh_is_cannot_tell(self, kind):
        found = self.verdict(self.CLEAN, fresh=False, problem=problem(kind) if kind else None)
        assert found is Verdict.CANNOT_TELL

    @pytest.mark.parametrize("kind", [None, *KINDS])
    @pytest.mark.parametrize("fresh", [True, False])
    def test_a_broken_rule_stays_action_required_whatever_the_feed_says(self, kind, fresh):
        found = self.verdict(self.BROKEN, fresh=fresh, problem=problem(kind) if kind else None)
        assert found is Verdict.ACTION_REQUIRED

    @pytest.mark.parametrize("devices", [CLEAN, BROKEN])
    def test_without_any_verified_policy_it_cannot_tell(self, devices):
        status = PolicyStatus("", verified=False, confirmed_at=None, fresh=False)
        report = check(None, devices, status=status)
        assert report.verdict is Verdict.CANNOT_TELL
        assert (report.organization, report.notices) == (None, ())
        assert report.gaps[0].name == ProblemKind.STALE


def test_the_catalogues_names_go_with_the_report():
    report = check(policy(catalogue=(entry("chat"),)), [])
    assert report.app_names["chat"].read("en").text == "Chat"


def test_the_device_verdict_speaks_of_that_device_only():
    of = policy(notice("n1", rule(devices=DeviceScope(access=("x",)))))
    known = computer(id="a", access=Facts.listed(["x"]))
    report = check(of, [inventory(known, CHAT), inventory(computer(id="b"), CHAT)])
    assert [d.verdict for d in report.devices] == [Verdict.ACTION_REQUIRED, Verdict.CANNOT_TELL]
    assert report.verdict is Verdict.ACTION_REQUIRED

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from selfcheck.checker.checker import AnswerError, Checker
from selfcheck.checker.collectors import SavedInventories
from selfcheck.checker.outcome import Run
from selfcheck.core.apps import Inventory, SourceReport, SourceStatus
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.report import NoticeState, PolicyStatus, ProblemKind, Status, Verdict
from selfcheck.history.history import History
from selfcheck.inventory.machine import Machine
from selfcheck.settings import Settings
from tests.company import notice


def states(outcome):
    return {each.notice.id: each.state for each in outcome.report.notices}


@pytest.fixture
def banned(bench):
    """Demo Chat is installed and prohibited on computers."""
    bench.company.publish("ban", notice("ban"))
    return bench


class TestCheck:
    def test_a_broken_rule_asks_for_action(self, banned):
        outcome = banned.checker().check()
        assert outcome.report.verdict is Verdict.ACTION_REQUIRED
        assert outcome.report.policy.fresh
        assert outcome.demonstration is None
        assert outcome.troubles == ()

    @pytest.mark.parametrize("system", [Os.WINDOWS, Os.MACOS])
    def test_where_apps_are_not_read_yet_nothing_is_concluded(self, bench, monkeypatch, system):
        """A rule about an app that Windows or macOS could have leaves the verdict open there."""
        apps = bench.company.source / "apps.yaml"
        ids = "windows_uninstall: [Demo Chat], macos: [com.example.chat], "
        apps.write_text(apps.read_text().replace("ids: {", f"ids: {{{ids}"))
        bench.company.publish("ban", notice("ban"))
        here = replace(Machine.at(bench.computer.root), os=system)
        monkeypatch.setattr(Machine, "at", lambda *_: here)
        report = bench.checker().check().report
        assert report.verdict is Verdict.CANNOT_TELL
        assert {gap.name for gap in report.gaps if gap.open} & {"programs", "apps"}

    def test_last_asks_no_source_and_knows_what_was_verified(self, banned):
        banned.checker().check()
        banned.company.site.rename(banned.company.site.with_name("gone"))
        outcome = banned.checker().last()
        assert outcome.report.verdict is Verdict.ACTION_REQUIRED
        assert outcome.report.policy.problem is None

    def test_last_keeps_nothing_and_knows_what_is_gone(self, banned):
        banned.checker().check()
        kept = {f: f.stat().st_mtime_ns for f in banned.state.path.rglob("*") if f.is_file()}
        banned.pass_by(hours=1)
        banned.computer.install("bash")
        outcome = banned.checker().last()
        assert [memory.app for memory in outcome.done] == ["demo-chat"]
        assert kept == {
            f: f.stat().st_mtime_ns for f in banned.state.path.rglob("*") if f.is_file()
        }
        assert banned.checker().check().done == outcome.done

    def test_last_without_anything_verified_cannot_tell(self, banned):
        outcome = banned.checker().last()
        assert outcome.report.verdict is Verdict.CANNOT_TELL
        assert not outcome.report.policy.verified
        assert outcome.inventories[0].apps

    def test_a_source_that_is_gone_leaves_what_was_verified(self, banned):
        banned.checker().check()
        banned.company.site.rename(banned.company.site.with_name("gone"))
        outcome = banned.checker().check()
        assert outcome.report.verdict is Verdict.ACTION_REQUIRED
        assert outcome.report.policy.problem.kind is ProblemKind.OFFLINE

    def test_offline_asks_no_source(self, banned):
        banned.checker().check()
        banned.company.publish("more", notice("more"))
        banned.settings = replace(banned.settings, offline=True)
        assert set(states(banned.checker().check())) == {"ban"}

    def test_progress_tells_of_the_policy_and_of_every_source(self, banned):
        told = []
        outcome = banned.checker().check(told.append)
        sources = [each.name for each in told if isinstance(each, SourceReport)]
        assert sorted(sources) == sorted(each.name for each in outcome.inventories[0].sources)
        assert [each.verified for each in told if isinstance(each, PolicyStatus)] == [True]

    def test_a_cancelled_check_ends_and_never_reports_that_all_is_well(self, banned):
        outcome = banned.checker().check(cancel=lambda: True)
        assert outcome.report.verdict is not Verdict.NO_ACTION

    def test_source_and_devices_are_asked_at_the_same_time(self):
        meet = threading.Barrier(2, timeout=30)

        class Feed:
            def refresh(self, now, cancel):
                meet.wait()
                raise KeyError("a fault of ours")

        class Slow(SavedInventories):
            def collect(self, told, cancel):
                meet.wait()
                return ()

        checker = Checker(
            Feed(), Slow(()), History(None), Settings(), lambda: datetime.now(UTC), Run()
        )
        with pytest.raises(KeyError, match="a fault of ours"):
            checker.check()

    def test_the_settings_describe_this_computer(self, bench):
        bench.settings = replace(bench.settings, ownership="company")
        assert bench.checker().check().inventories[0].device.ownership == "company"


class TestAnotherMoment:
    def test_the_past_is_seen_with_the_same_inventories(self, banned):
        checker = banned.checker()
        checker.check()
        before = checker.at(datetime(2026, 11, 1, tzinfo=UTC))
        assert before.report.past
        assert before.report.verdict is Verdict.NO_ACTION
        assert states(before) == {}

    def test_it_writes_nothing(self, banned):
        checker = banned.checker(remembers=False)
        checker.check()
        outcome = checker.at(datetime(2026, 11, 3, tzinfo=UTC))
        checker.shown(outcome)
        assert not banned.state.history.exists()
        assert not banned.state.summary.exists()

    def test_it_can_be_asked_for_first(self, banned):
        banned.checker().check()
        outcome = banned.checker().at(datetime(2026, 11, 3, tzinfo=UTC))
        assert outcome.report.verdict is Verdict.ACTION_REQUIRED


class TestWithdrawal:
    def test_who_removed_the_app_after_the_notice_is_told_so(self, banned):
        banned.checker().check()
        seen = banned.now
        banned.pass_by(hours=1)
        banned.computer.install("bash")
        banned.checker().check()
        missing = banned.now
        banned.pass_by(hours=1)
        banned.company.withdraw("ban")
        outcome = banned.checker().check()
        (memory,) = outcome.memories
        assert (memory.notice, memory.app, memory.name) == ("ban", "demo-chat", "demo-chat")
        assert memory.device == "this-computer"
        assert (memory.last_seen, memory.found_missing) == (seen, missing)
        assert outcome.on_overview == {"ban"}
        assert outcome.report.verdict is Verdict.NO_ACTION

    def test_who_did_what_a_notice_in_force_asks_sees_it_done(self, banned):
        assert banned.checker().check().done == ()
        banned.pass_by(hours=1)
        banned.computer.install("bash")
        outcome = banned.checker().check()
        (memory,) = outcome.done
        assert (memory.notice, memory.app, memory.found_missing) == ("ban", "demo-chat", banned.now)
        assert outcome.memories == ()
        assert outcome.report.verdict is Verdict.NO_ACTION

    def test_what_is_there_again_is_not_done(self, banned):
        banned.checker().check()
        banned.computer.install("bash")
        banned.checker().check()
        banned.computer.install("bash", "demo-chat")
        assert banned.checker().check().done == ()

    def test_what_was_done_for_a_withdrawn_notice_is_told_with_the_withdrawal_only(self, banned):
        banned.checker().check()
        banned.computer.install("bash")
        banned.checker().check()
        banned.company.withdraw("ban")
        assert banned.checker().check().done == ()

    def test_removal_and_withdrawal_may_come_to_light_together(self, banned):
        banned.checker().check()
        banned.computer.install("bash")
        banned.company.withdraw("ban")
        assert len(banned.checker().check().memories) == 1

    def test_a_removal_is_known_although_the_notice_never_reached_this_computer(self, bench):
        bench.checker().check()
        bench.company.publish("ban", notice("ban"))
        bench.company.withdraw("ban")
        bench.computer.install("bash")
        assert len(bench.checker().check().memories) == 1

    def test_who_removed_it_before_the_notice_is_not(self, bench):
        bench.checker().check()
        bench.pass_by(hours=1)
        bench.computer.install("bash")
        bench.checker().check()
        bench.pass_by(hours=1)
        issued = bench.now.replace(microsecond=0).isoformat()
        bench.company.publish("ban", notice("ban", issued=issued))
        bench.pass_by(hours=1)
        bench.company.withdraw("ban")
        assert bench.checker().check().memories == ()

    def test_who_kept_it_or_has_it_again_is_not(self, banned):
        banned.checker().check()
        banned.computer.install("bash")
        banned.checker().check()
        banned.computer.install("bash", "demo-chat")
        banned.company.withdraw("ban")
        outcome = banned.checker().check()
        assert outcome.memories == ()
        assert [f.status for f in outcome.report.findings] == [Status.WITHDRAWN]

    def test_who_removed_it_after_the_withdrawal_was_shown_is_not(self, banned):
        banned.checker().check()
        banned.company.withdraw("ban")
        checker = banned.checker()
        checker.shown(checker.check())
        banned.pass_by(hours=1)
        banned.checker().check()
        banned.computer.install("bash")
        banned.pass_by(hours=1)
        assert banned.checker().check().memories == ()

    def test_a_scope_that_left_the_computer_out_gives_no_memory(self, bench):
        bench.company.publish("ban", notice("ban", devices="kind: [phone]"))
        bench.checker().check()
        bench.computer.install("bash")
        bench.company.withdraw("ban")
        outcome = bench.checker().check()
        assert outcome.memories == ()

    def test_before_the_removal_nothing_was_removed(self, banned):
        banned.checker().check()
        before = banned.now
        banned.pass_by(hours=1)
        banned.computer.install("bash")
        banned.company.withdraw("ban")
        checker = banned.checker()
        assert len(checker.check().memories) == 1
        assert len(checker.at(banned.now).memories) == 1
        assert checker.at(before).memories == ()


class TestOverview:
    def test_a_withdrawn_notice_leaves_90_days_after_it_was_first_shown(self, banned):
        banned.company.withdraw("ban")
        checker = banned.checker()
        outcome = checker.check()
        assert outcome.on_overview == {"ban"}
        checker.shown(outcome)
        banned.pass_by(days=90)
        assert banned.checker().check().on_overview == {"ban"}
        banned.pass_by(minutes=1)
        later = banned.checker().check()
        assert later.on_overview == frozenset()
        assert states(later) == {"ban": NoticeState.WITHDRAWN}

    def test_the_time_is_a_setting(self, banned):
        banned.settings = replace(banned.settings, withdrawn_days=1)
        banned.company.withdraw("ban")
        checker = banned.checker()
        checker.shown(checker.check())
        banned.pass_by(days=2)
        assert banned.checker().check().on_overview == frozenset()

    def test_it_stays_while_nobody_has_seen_it(self, banned):
        banned.company.withdraw("ban")
        banned.checker().check()
        banned.pass_by(days=200)
        assert banned.checker().check().on_overview == {"ban"}

    def test_an_old_one_that_touches_nothing_here_was_never_there(self, bench):
        bench.company.publish("ban", notice("ban", devices="kind: [phone]"))
        bench.company.withdraw("ban")
        bench.pass_by(days=200)
        assert bench.checker().check().on_overview == frozenset()


def digests(outcome, *ids):
    """The digests of the records of these ids."""
    records = outcome.policy.records
    return {r.digest for r in (*records.notices, *records.withdrawals) if r.id in ids}


class TestNew:
    def test_nothing_is_new_at_the_first_visit(self, banned):
        assert banned.checker().check().new_notices == frozenset()

    def test_a_notice_issued_and_one_withdrawn_since_are_new(self, banned):
        banned.company.publish("other", notice("other"))
        checker = banned.checker()
        checker.shown(checker.check())
        assert banned.checker().check().new_notices == frozenset()
        banned.company.publish("third", notice("third"))
        banned.company.withdraw("ban")
        outcome = banned.checker().check()
        assert outcome.new_notices == {"third", "ban"}
        assert outcome.new_records == digests(outcome, "third", "ban-withdrawn")

    def test_what_was_only_checked_was_not_shown(self, banned):
        checker = banned.checker()
        checker.shown(checker.check())
        banned.company.publish("other", notice("other"))
        banned.checker().check()
        assert banned.checker().check().new_notices == {"other"}

    def test_a_record_is_first_seen_when_it_came_whatever_it_says(self, banned):
        before = banned.now
        outcome = banned.checker().check()
        assert outcome.first_seen == dict.fromkeys(digests(outcome, "ban"), before)


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


def test_the_summary_file_follows_every_check_and_answer(banned):
    checker = banned.checker()
    checker.check()
    line = banned.state.summary.read_text()
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert json.loads(line)["verdict"] == "action-required"
    banned.company.withdraw("ban")
    checker.check()
    assert json.loads(banned.state.summary.read_text())["verdict"] == "no-action"


def test_a_summary_that_cannot_be_kept_is_said(banned):
    banned.checker()
    banned.state.summary.mkdir()
    outcome = banned.checker().check()
    assert outcome.report.verdict is Verdict.ACTION_REQUIRED
    assert "summary.json cannot be written" in outcome.troubles[0]


def test_forgetting_under_an_open_window_begins_anew(banned):
    checker = banned.checker()
    checker.shown(checker.check())
    banned.state.forget()
    outcome = checker.check()
    assert outcome.report.verdict is Verdict.ACTION_REQUIRED
    assert outcome.troubles == ()
    assert outcome.new_notices == frozenset()
    assert banned.state.history.exists()
    assert banned.checker().check().troubles == ()


def test_a_folder_lost_for_good_is_said_and_changes_no_verdict(banned):
    checker = banned.checker()
    checker.check()
    banned.state.forget()
    banned.state.path.write_text("in the way")
    outcome = checker.check()
    assert "cannot be used to keep anything" in outcome.troubles[0]
    assert outcome.inventories


def test_a_damaged_memory_is_said_and_changes_no_verdict(banned):
    banned.checker().check()
    banned.state.history.write_bytes(b"not a database, and long enough to be read as one" * 50)
    outcome = banned.checker().check()
    assert outcome.report.verdict is Verdict.ACTION_REQUIRED
    assert "damaged" in outcome.troubles[0]

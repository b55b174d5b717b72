"""A check of a computer against its company's policy, now and at another moment."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from selfcheck.checker.checker import Checker
from selfcheck.checker.collectors import SavedInventories, ThisComputer
from selfcheck.checker.outcome import Run
from selfcheck.core.apps import SourceReport
from selfcheck.core.devices import Os
from selfcheck.core.report import NoticeState, PolicyStatus, ProblemKind, Verdict
from selfcheck.history.history import History
from selfcheck.inventory.machine import Machine
from selfcheck.settings import Settings
from tests.checker.conftest import states
from tests.company import notice


class TestWhatIsHeld:
    def test_an_answer_does_not_bring_back_what_was_verified_before(self, banned, monkeypatch):
        """A look without the source, such as for an answer, may be slower than the check."""
        banned.checker().check()
        banned.company.withdraw("ban")
        checker = banned.checker()
        collect, checks = ThisComputer.collect, []

        def slow(self, told, cancel):
            found = collect(self, told, cancel)
            if not checks:
                checks.append(None)
                checks[0] = checker.check()
            return found

        monkeypatch.setattr(ThisComputer, "collect", slow)
        answered = checker.again()
        assert states(checks[0]) == {"ban": NoticeState.WITHDRAWN}
        assert states(answered) == states(checks[0])
        assert states(checker.at(banned.now)) == states(checks[0])


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

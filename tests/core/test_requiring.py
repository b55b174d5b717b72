"""What settles a doubt about apps that are required (semantics, line 15)."""

from __future__ import annotations

from selfcheck.core.apps import Form, IdKind, KnownBy, SourceReport, SourceStatus
from selfcheck.core.devices import DeviceKind, DeviceScope
from selfcheck.core.records import Effect
from selfcheck.core.report import Action, MatchedBy, Status, Verdict
from tests.core.builders import (
    CHAT_ENTRY,
    check,
    computer,
    entry,
    installed,
    inventory,
    notice,
    phone,
    policy,
    rule,
)

YIELDS = {"deb_packages": frozenset({IdKind.DEB})}


class TestLine15:
    REQUIRED = rule(effect=Effect.REQUIRE)

    def required(self, device, *apps, catalogue=(CHAT_ENTRY,), demand=None, **over):
        of = policy(notice("n1", demand or self.REQUIRED), catalogue=catalogue)
        return check(of, [inventory(device, *apps, **over)], yields=YIELDS)

    def test_a_missing_app_has_to_be_installed(self):
        report = self.required(computer())
        [finding] = report.findings
        assert (finding.status, finding.action) == (Status.ACTION_REQUIRED, Action.INSTALL)
        assert (finding.app, finding.installed, finding.matched_by) == ("chat", None, None)

    def test_any_one_copy_suffices(self):
        assert self.required(computer(), installed("chat")).verdict is Verdict.NO_ACTION

    def test_only_where_the_entry_has_an_id_for_the_platform(self):
        windows_only = entry("chat", ids={IdKind.WINGET: ("Chat.Chat",)})
        assert self.required(computer(), catalogue=(windows_only,)).findings == ()

    def test_only_in_the_forms_that_are_asked_for(self):
        demand = rule(effect=Effect.REQUIRE, forms=(Form.EXTENSION,))
        assert self.required(computer(), demand=demand).findings == ()
        extension = entry("chat", ids={IdKind.CHROME_EXTENSION: ("a" * 32,), IdKind.DEB: ("chat",)})
        report = self.required(computer(), installed("chat"), catalogue=(extension,), demand=demand)
        assert [f.action for f in report.findings] == [Action.INSTALL]

    def test_by_name_alone_is_possible(self):
        report = self.required(computer(), installed("Chat", ids={}))
        assert [(f.status, f.matched_by) for f in report.findings] == [
            (Status.POSSIBLE, MatchedBy.NAME)
        ]
        assert [q.fact for q in report.questions] == ["app:chat"]

    def test_missing_while_a_source_that_could_hold_it_is_unread_is_a_gap(self):
        unread = SourceReport("deb_packages", SourceStatus.UNREADABLE)
        report = self.required(computer(), sources=(unread,))
        assert report.findings == ()
        assert [(g.name, g.open) for g in report.gaps] == [("deb_packages", True)]

    def test_what_nothing_on_the_device_reads_is_a_gap_not_a_demand(self):
        plugin = entry("chat", ids={IdKind.JETBRAINS_PLUGIN: ("x",)})
        read = SourceReport("deb_packages", SourceStatus.READ)
        report = self.required(computer(), catalogue=(plugin,), sources=(read,))
        assert report.findings == ()
        assert [(g.name, g.open) for g in report.gaps] == [("jetbrains_plugin", True)]

    def test_what_nothing_reads_is_no_gap_for_a_rule_that_does_not_hold_yet(self):
        from tests.core.builders import day

        plugin = entry("chat", ids={IdKind.JETBRAINS_PLUGIN: ("x",)})
        of = policy(notice("n1", self.REQUIRED, effective=day(28)), catalogue=(plugin,))
        read = SourceReport("deb_packages", SourceStatus.READ)
        report = check(of, [inventory(computer(), sources=(read,))], yields=YIELDS)
        assert (report.findings, report.gaps) == ((), ())

    def test_a_declared_device_is_asked_before_anything_is_demanded(self):
        report = self.required(phone(), known_by=KnownBy.DECLARED)
        assert report.findings == ()
        assert [q.fact for q in report.questions] == ["app:chat"]

    def test_a_declared_no_is_a_missing_app(self):
        report = self.required(phone(), known_by=KnownBy.DECLARED, declared_absent=("chat",))
        assert [f.action for f in report.findings] == [Action.INSTALL]

    def test_a_declared_yes_suffices(self):
        report = self.required(phone(), known_by=KnownBy.DECLARED, declared_present=("chat",))
        assert report.verdict is Verdict.NO_ACTION

    def test_a_device_out_of_scope_is_asked_for_nothing(self):
        demand = rule(effect=Effect.REQUIRE, devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        assert self.required(computer(), demand=demand).verdict is Verdict.NO_ACTION

"""What settles a doubt about sources that were not read (semantics, line 22)."""

from __future__ import annotations

import pytest

from selfcheck.core.apps import IdKind, SourceReport, SourceStatus
from selfcheck.core.devices import DeviceKind, DeviceScope
from selfcheck.core.records import Effect
from selfcheck.core.report import GapKind, Verdict
from tests.core.builders import check, computer, entry, inventory, notice, policy, rule

YIELDS = {"deb_packages": frozenset({IdKind.DEB}), "apps": frozenset({IdKind.ANDROID})}


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

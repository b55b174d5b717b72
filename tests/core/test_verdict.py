"""The verdict by how the policy was confirmed (semantics, line 23), and on one device alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.core.devices import DeviceScope, Facts
from selfcheck.core.report import GapKind, PolicyStatus, Problem, ProblemKind, Verdict
from tests.core.builders import CHAT, FRESH, check, computer, entry, inventory, notice, policy, rule


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

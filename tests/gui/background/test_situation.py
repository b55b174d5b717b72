"""What a report means for notifications, and whether the person saw what was taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from selfcheck.core.report import ProblemKind
from selfcheck.gui.background.situation import situation
from selfcheck.gui.background.telling import Memory
from selfcheck.gui.preview.samples import (
    NOW,
    TIKTOK,
    amazon,
    computer,
    outcome,
    phone,
    recent,
    status,
)
from selfcheck.history.values import RecordKey, RecordKind

BAN = "2020-07-10-tiktok"


def banned(*, withdrawn=False, **more):
    return outcome(recent(amazon(), withdrawn=withdrawn), computer(), phone(TIKTOK), **more)


def key(made, kind):
    return next(
        each
        for each in RecordKey.all_of(made.policy)
        if each.kind is kind and (kind is not RecordKind.NOTICE or each.id == BAN)
    )


def seen(made, memory=Memory(), **shown):  # noqa: B008 - frozen
    at = {key(made, RecordKind[name.upper()]): NOW - ago for name, ago in shown.items()}
    (taken,) = situation(replace(made, shown=at), memory).taken_back
    assert taken.notice == BAN
    return taken.seen


def test_a_broken_rule_is_a_demand_with_its_deadline():
    ((found, deadline),) = situation(banned(), Memory()).demands.items()
    assert (found.notice, found.device, found.app) == (BAN, "phone-1", "tiktok")
    assert deadline == NOW.replace(day=25, hour=23, minute=59, second=59)


def test_nobody_is_asked_by_a_policy_not_confirmed_or_a_verdict_that_cannot_be_told():
    assert situation(banned(), Memory()).sure
    old = status(ProblemKind.OFFLINE, confirmed=NOW - timedelta(days=3), fresh=False)
    assert not situation(banned(policy_status=old), Memory()).sure
    clock = outcome(amazon(), computer(), policy_status=status(ProblemKind.CLOCK))
    assert not situation(clock, Memory()).sure


def test_who_was_shown_the_notice_saw_it():
    assert seen(banned(withdrawn=True), notice=timedelta(hours=1))


def test_so_did_whoever_was_notified_of_it():
    assert seen(banned(withdrawn=True), Memory(notices=frozenset({BAN})))


def test_who_never_saw_it_did_not():
    assert not seen(banned(withdrawn=True))


def test_seen_together_with_its_withdrawal_it_was_never_believed_to_hold():
    both = timedelta(hours=1)
    assert not seen(banned(withdrawn=True), notice=both, withdrawal=both)


def test_a_withdrawal_that_was_shown_is_no_news():
    made = banned(withdrawn=True)
    hours = {"notice": timedelta(hours=3), "withdrawal": timedelta(hours=1)}
    assert not seen(made, **hours)
    assert not seen(made, Memory(notices=frozenset({BAN})), **hours)

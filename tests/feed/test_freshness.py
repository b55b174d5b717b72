from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.core.records import Organization, Policy
from selfcheck.core.report import Problem, ProblemKind
from selfcheck.core.text import Text
from selfcheck.feed.freshness import policy_status, said
from selfcheck.feed.interface import FeedState

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
POLICY = Policy(Organization(Text.plain("Example"), "UTC", "en", ()))
OFFLINE = Problem(ProblemKind.OFFLINE, "No network.")
VANISHED = Problem(ProblemKind.RECORD_VANISHED, "A record is gone.")


def state(ago=timedelta(hours=1), expires_in=timedelta(days=7), policy=POLICY, problem=None):
    confirmed = None if ago is None else NOW - ago
    expires = None if expires_in is None else NOW + expires_in
    return FeedState("https://policy.example.com", policy, confirmed, expires, problem)


@pytest.mark.parametrize(
    ("ago", "expires_in", "fresh"),
    [
        (timedelta(0), timedelta(days=7), True),
        (timedelta(hours=24), timedelta(days=7), True),
        (timedelta(hours=24, seconds=1), timedelta(days=7), False),
        (timedelta(hours=1), timedelta(0), False),
        (timedelta(hours=1), timedelta(seconds=1), True),
        (timedelta(hours=1), None, True),
        (None, None, False),
        (timedelta(minutes=-5), timedelta(days=7), True),
        (timedelta(minutes=-6), timedelta(days=7), False),
    ],
)
def test_fresh_is_confirmed_lately_and_not_expired(ago, expires_in, fresh):
    status = policy_status(state(ago, expires_in), NOW)
    assert status.fresh is fresh
    assert status.verified
    assert (status.problem is None) is fresh


def test_how_long_is_a_setting():
    assert not policy_status(state(), NOW, timedelta(minutes=59)).fresh
    assert policy_status(state(timedelta(days=3)), NOW, timedelta(days=4)).fresh


def test_without_a_policy_nothing_is_fresh_or_verified():
    status = policy_status(state(policy=None, problem=OFFLINE), NOW)
    assert not status.fresh
    assert not status.verified
    assert status.problem is OFFLINE


@pytest.mark.parametrize(
    ("old", "said_"),
    [
        (state(timedelta(days=2)), "last confirmed at 2026-11-21 10:00 UTC"),
        (state(expires_in=-timedelta(hours=1)), "expired at 2026-11-23 09:00 UTC"),
        (state(None), "never confirmed"),
    ],
)
def test_old_without_another_reason_is_stale(old, said_):
    problem = policy_status(old, NOW).problem
    assert problem.kind is ProblemKind.STALE
    assert said_ in problem.detail


@pytest.mark.parametrize("ago", [timedelta(hours=1), timedelta(days=9)])
def test_a_known_reason_is_shown_fresh_or_not(ago):
    assert policy_status(state(ago, problem=OFFLINE), NOW).problem is OFFLINE


def test_what_the_source_shows_as_expired_is_not_fresh_here_either():
    expired = Problem(ProblemKind.STALE, "The signatures have expired.")
    status = policy_status(state(problem=expired), NOW)
    assert not status.fresh
    assert status.problem is expired


def test_a_clock_behind_the_last_confirmation_is_a_problem_of_its_own():
    for problem in (None, OFFLINE):
        status = policy_status(state(timedelta(days=-30), problem=problem), NOW)
        assert status.problem.kind is ProblemKind.CLOCK
        assert not status.fresh


def test_an_alarm_is_never_covered():
    for ago in (timedelta(0), timedelta(days=9), timedelta(days=-9)):
        assert policy_status(state(ago, problem=VANISHED), NOW).problem is VANISHED


def test_times_in_details_are_utc():
    assert said(datetime.fromisoformat("2026-11-23T12:00:00+02:00")) == "2026-11-23 10:00 UTC"

"""Whether a demand is in force, and what the state of the policy asks first."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest

from selfcheck.core.report import ProblemKind, Verdict
from selfcheck.gui.preview.samples import (
    FRESH,
    NOW,
    THEN,
    TIKTOK,
    amazon,
    computer,
    outcome,
    phone,
    recent,
    status,
)
from selfcheck.wording import Voice, origin, problem, subline, todos
from selfcheck.wording.holding import look_helps, request, standing

AWAY = (ProblemKind.OFFLINE, ProblemKind.NETWORK_LOGIN)
TOLD = (ProblemKind.STALE, ProblemKind.SIGNATURE, ProblemKind.RECORD_VANISHED)


def report(kind=None, *, fresh=True, withdrawn=False):
    confirmed = NOW - (timedelta(hours=2) if fresh else timedelta(days=3))
    policy = FRESH if kind is None and fresh else status(kind, confirmed=confirmed, fresh=fresh)
    return outcome(
        recent(amazon(), withdrawn=withdrawn, days=4),
        computer(),
        phone(TIKTOK),
        policy_status=policy,
    ).report


def voice(of):
    return Voice.of(of, "en", UTC)


def test_what_is_confirmed_is_in_force_and_asks_for_nothing_first():
    sure = report()
    assert standing(sure) == "In force"
    assert request(sure, voice(sure)) == ""
    assert todos(sure, voice(sure))[0].doubt == ""
    assert origin(sure, voice(sure)).startswith("In force now: the policy of Amazon, ")


@pytest.mark.parametrize("kind", [*AWAY, ProblemKind.SIGNATURE])
def test_while_fresh_but_out_of_reach_it_was_in_force_when_last_confirmed(kind):
    away = report(kind)
    assert standing(away) == "In force when last confirmed"
    assert "In force" not in origin(away, voice(away))


@pytest.mark.parametrize(
    ("kind", "fresh"),
    [
        (ProblemKind.OFFLINE, False),
        (ProblemKind.STALE, False),
        (ProblemKind.CLOCK, True),
        (ProblemKind.RECORD_VANISHED, True),
        (None, False),
    ],
)
def test_what_is_not_known_any_more_is_not_confirmed(kind, fresh):
    assert standing(report(kind, fresh=fresh)) == "Not confirmed"


def test_another_moment_says_so_and_asks_for_nothing():
    past = outcome(amazon(), computer(), phone(TIKTOK), at=THEN).report
    assert standing(past) == "In force at that moment"
    assert request(past, voice(past)) == ""


@pytest.mark.parametrize("kind", [*AWAY, ProblemKind.CLOCK, None])
def test_where_a_look_helps_it_comes_first_everywhere(kind):
    away = report(kind, fresh=False)
    assert look_helps(away)
    assert "Check again" in subline(away, voice(away)).partition("If it still holds")[0]
    assert "First choose Check again" in todos(away, voice(away))[0].doubt


@pytest.mark.parametrize("kind", TOLD)
def test_where_it_does_not_somebody_is_told_and_asked(kind):
    doubtful = report(kind, fresh=kind is not ProblemKind.STALE)
    assert not look_helps(doubtful)
    assert subline(doubtful, voice(doubtful)).startswith(
        "Please tell your help desk (IT help desk) that "
    )
    doubt = todos(doubtful, voice(doubtful))[0].doubt
    assert "First ask your help desk (IT help desk) whether this still holds." in doubt


@pytest.mark.parametrize("kind", TOLD)
def test_what_is_asked_beside_another_verdict_stands_below_the_headline(kind):
    told = report(kind, fresh=kind is not ProblemKind.STALE, withdrawn=True)
    # Below "nothing to do" it is said of what that is.
    idle = "Your apps need nothing. " if told.verdict is Verdict.NO_ACTION else ""
    wish = f"{idle}Please tell your help desk (IT help desk) that "
    assert subline(told, voice(told)).startswith(wish)


@pytest.mark.parametrize("kind", AWAY)
def test_beside_nothing_to_do_nothing_is_asked_while_the_policy_is_fresh(kind):
    idle = report(kind, withdrawn=True)
    assert request(idle, voice(idle)) == ""
    assert not look_helps(idle)
    assert "by itself" in problem(idle, voice(idle)).next_step


def test_no_sentence_forbids_what_the_headline_asks_for():
    away = report(ProblemKind.OFFLINE, fresh=False)
    text = f"{subline(away, voice(away))} {todos(away, voice(away))[0].doubt}"
    assert "need not" not in text
    assert "by the deadline, do what is asked here" in text


@pytest.mark.parametrize("kind", TOLD)
def test_whom_a_next_step_asks_to_tell_goes_with_it(kind):
    asking = report(kind, fresh=kind is not ProblemKind.STALE)
    told = problem(asking, voice(asking))
    assert told.desks
    assert all(str(desk) in told.next_step for desk in told.desks)


@pytest.mark.parametrize("kind", AWAY)
def test_nobody_goes_with_a_step_that_asks_to_tell_nobody(kind):
    away = report(kind)
    assert problem(away, voice(away)).desks == ()

"""How far a policy can be trusted now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from selfcheck.core.report import PolicyStatus, Problem, ProblemKind
from selfcheck.feed.interface import FeedState

FRESH_FOR = timedelta(hours=24)
CLOCK_TOLERANCE = timedelta(minutes=5)
"""By how much this computer's clock may differ from the server's before it is a problem."""
TIMESTAMP_HOLDS = timedelta(days=7)
"""How long the signature holds by which a source says that this is its whole present policy."""


def policy_status(
    state: FeedState, now: datetime, fresh_for: timedelta = FRESH_FOR
) -> PolicyStatus:
    """The state as it counts at `now`.

    Fresh means: verified, confirmed at most `fresh_for` ago and not expired, neither what we
    hold nor what the source now shows. A clock that
    shows a time before the last confirmation is a problem of its own, because by it nothing
    would ever grow old. Where the policy is not fresh and nothing else explains why, the
    problem is `stale`.
    """
    confirmed, problem = state.confirmed_at, state.problem
    behind = confirmed is not None and confirmed - now > CLOCK_TOLERANCE
    fresh = (
        state.policy is not None
        and confirmed is not None
        and not behind
        and now - confirmed <= fresh_for
        and (state.expires is None or now < state.expires)
        and not _is(ProblemKind.STALE, problem)
    )
    if confirmed is not None and behind and not _is(ProblemKind.RECORD_VANISHED, problem):
        problem = clock_behind(now, confirmed)
    elif problem is None and not fresh:
        problem = _stale(state, now)
    return PolicyStatus(
        source=state.source,
        verified=state.policy is not None,
        confirmed_at=confirmed,
        fresh=fresh,
        problem=problem,
    )


def clock_behind(now: datetime, confirmed: datetime) -> Problem:
    """The problem that by the clock here the last confirmation lies ahead."""
    return Problem(
        ProblemKind.CLOCK,
        f"This computer's clock says {said(now)}, but the policy was already confirmed at"
        f" {said(confirmed)}. Set the clock right and check again.",
    )


def said(moment: datetime) -> str:
    """A moment as it stands in details: to the minute, in UTC."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _is(kind: ProblemKind, problem: Problem | None) -> bool:
    return problem is not None and problem.kind is kind


def _stale(state: FeedState, now: datetime) -> Problem:
    if state.confirmed_at is None:
        detail = f"The policy from {state.source} was never confirmed as a whole."
    elif state.expires is not None and now >= state.expires:
        detail = (
            f"The signatures of the policy from {state.source} expired at {said(state.expires)}."
        )
    else:
        detail = f"The policy from {state.source} was last confirmed at {said(state.confirmed_at)}."
    return Problem(ProblemKind.STALE, f"{detail} Connect to the network and check again.")

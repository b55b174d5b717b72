"""When to ask the source again.

Every 15 minutes, at a phase of its own for each installation so that a whole company does not
ask in the same second; every 5 minutes while there is a notice with a deadline that is younger
than a day, because that is when mistakes are taken back.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from selfcheck.core.records import Notice, Policy

USUAL = timedelta(minutes=15)
HURRIED = timedelta(minutes=5)
SHORTEST = timedelta(minutes=1)
YOUNG = timedelta(days=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def interval(policy: Policy | None, now: datetime, every: timedelta | None = None) -> timedelta:
    """How long to wait between two refreshes; `every` is the administrator's own setting.

    The administrator's setting wins where it is shorter, and never goes below a minute.
    """
    hurried = policy is not None and any(_presses(n, now) for n in policy.records.notices)
    wanted = HURRIED if hurried else USUAL
    if every is None:
        return wanted
    return max(SHORTEST, min(every, wanted) if hurried else every)


def next_refresh(now: datetime, wait: timedelta, phase: float) -> datetime:
    """The first moment after `now` on the grid of `wait`, moved by `phase` of it.

    `phase`, from 0 up to 1, is drawn once for an installation or a run. The grid hangs on the
    calendar, not on `now`, so that a thousand computers woken together spread out again.
    """
    if not 0 <= phase < 1:
        raise ValueError(f"phase must lie from 0 up to 1, not {phase}")
    start = _EPOCH + wait * phase
    return start + wait * ((now - start) // wait + 1)


def _presses(notice: Notice, now: datetime) -> bool:
    young = timedelta(0) <= now - notice.issued < YOUNG
    return young and any(rule.deadline is not None for rule in notice.rules)

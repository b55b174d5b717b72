"""What is worth a notification, and what was notified before. Pure: no Qt, no clock, no disk.

A demand is told once when it is new, then a week and a day before its deadline and on the day
itself. A withdrawal is told to whoever saw its notice. What comes up in quiet hours is told
after them, if it still holds then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import datetime, timedelta, tzinfo
from enum import IntEnum, StrEnum
from typing import Final, NamedTuple

from selfcheck.core.frozen import frozen
from selfcheck.core.quiet import QuietHours

MORNING: Final = timedelta(hours=8)
"""Days are counted from eight o'clock on: nobody is reminded right after midnight."""
GONE_FOR: Final = timedelta(days=1)
"""A demand that was met for longer, and comes back, is a new one; a shorter gap is a hiccup."""


class Stage(IntEnum):
    """How near a deadline is."""

    FAR = 0
    WEEK = 1
    DAY = 2
    THE_DAY = 3


class Why(StrEnum):
    """What a notification is for."""

    DEMAND = "demand"
    REMINDER = "reminder"
    WITHDRAWAL = "withdrawal"


class Key(NamedTuple):
    """One demand: a rule of a notice, on one device, about one app."""

    notice: str
    rule: str
    device: str
    app: str


@frozen
class TakenBack:
    """A withdrawal in effect. `seen` is whether the person saw its notice, and not yet this."""

    withdrawal: str
    notice: str
    seen: bool


@frozen
class Situation:
    """What a report says now: the demands with their deadlines, and what was taken back.

    `sure` is whether anyone may be asked to act: not by a policy that was not confirmed.
    """

    demands: Mapping[Key, datetime | None] = field(default_factory=dict)
    taken_back: tuple[TakenBack, ...] = ()
    sure: bool = True


@frozen
class Told:
    """A demand as it was told. `gone` is since when it is not among the demands."""

    deadline: datetime | None
    stage: Stage
    gone: datetime | None = None


@frozen
class Memory:
    """What was told. `notices` are those ever told of, `held` withdrawals kept for later."""

    demands: Mapping[Key, Told] = field(default_factory=dict)
    notices: frozenset[str] = frozenset()
    withdrawals: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()


@frozen
class Say:
    """One notification: why, and about which notices."""

    why: frozenset[Why]
    notices: frozenset[str]


@frozen
class Decision:
    """What to say now, if anything, and what to remember."""

    say: Say | None
    memory: Memory


def decide(
    memory: Memory,
    situation: Situation,
    now: datetime,
    zone: tzinfo | None = None,
    quiet: QuietHours | None = None,
) -> Decision:
    """At most one notification for everything that has changed. `now` is aware.

    `zone` is the person's, None for the computer's own.
    """
    kept = _followed(memory, situation, now)
    back = [
        each
        for each in situation.taken_back
        if each.withdrawal not in kept.withdrawals and (each.seen or each.withdrawal in kept.held)
    ]
    in_effect = {each.withdrawal for each in situation.taken_back}
    if quiet is not None and quiet.hold(now.astimezone(zone)):
        waiting = (kept.held & in_effect) | {each.withdrawal for each in back}
        return Decision(None, replace(kept, held=waiting))
    due = dict(_due(kept, situation, now, zone)) if situation.sure else {}
    why = {each for each, _ in due.values()}
    told = {**kept.demands, **{key: new for key, (_, new) in due.items()}}
    notices = {key.notice for key in due}
    if back:
        why.add(Why.WITHDRAWAL)
        notices |= {each.notice for each in back}
    remembered = Memory(
        demands=told,
        notices=kept.notices | {key.notice for key in due},
        withdrawals=kept.withdrawals | {each.withdrawal for each in back},
    )
    return Decision(Say(frozenset(why), frozenset(notices)) if why else None, remembered)


def _followed(memory: Memory, situation: Situation, now: datetime) -> Memory:
    """The memory, with what has become of the demands that were told."""
    withdrawn = {each.notice for each in situation.taken_back}
    kept: dict[Key, Told] = {}
    for key, told in memory.demands.items():
        if key in situation.demands:
            if told.gone is None or now - told.gone <= GONE_FOR:
                kept[key] = replace(told, gone=None)
        elif key.notice not in withdrawn:
            gone = told.gone or now
            if now - gone <= GONE_FOR:
                kept[key] = replace(told, gone=gone)
    return replace(memory, demands=kept)


def _due(
    memory: Memory, situation: Situation, now: datetime, zone: tzinfo | None
) -> Iterator[tuple[Key, tuple[Why, Told]]]:
    for key, deadline in situation.demands.items():
        near, told = stage(deadline, now, zone), memory.demands.get(key)
        if told is None or told.deadline != deadline:
            yield key, (Why.DEMAND, Told(deadline, near))
        elif near > told.stage:
            yield key, (Why.REMINDER, Told(deadline, near))


def stage(deadline: datetime | None, now: datetime, zone: tzinfo | None = None) -> Stage:
    """How near a deadline is at `now`, by the days on the person's calendar."""
    if deadline is None:
        return Stage.FAR
    left = (deadline.astimezone(zone).date() - (now.astimezone(zone) - MORNING).date()).days
    if left <= 0:
        return Stage.THE_DAY
    if left == 1:
        return Stage.DAY
    return Stage.WEEK if left <= 7 else Stage.FAR

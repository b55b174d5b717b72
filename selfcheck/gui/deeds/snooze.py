"""Putting a to-do off for a while. Pure: no Qt, no clock, no disk.

A snooze is about the exact demands that were shown: a new or changed notice, or another
deadline, ends it. It folds a card and hides nothing: the verdict and the deadline stay in sight.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo
from enum import Enum
from typing import Final, assert_never

from selfcheck.core.frozen import frozen
from selfcheck.wording import ToDo

MORNING: Final = time(9)


class Length(Enum):
    """How long it can be put off."""

    HOUR = "hour"
    MORNING = "morning"
    DAYS = "days"


@frozen
class Snooze:
    """One to-do put off `until` then, as long as what it asks is exactly `marks`."""

    device_id: str
    app: str
    marks: frozenset[str]
    until: datetime

    @property
    def key(self) -> tuple[str, str]:
        return self.device_id, self.app


def lengths(todo: ToDo, now: datetime, zone: tzinfo | None = None) -> tuple[Length, ...]:
    """The lengths that end before the deadline; what is overdue can wait an hour at most."""
    if todo.deadline is None:
        return tuple(Length)
    if todo.deadline <= now:
        return (Length.HOUR,)
    return tuple(each for each in Length if end(each, now, zone) < todo.deadline)


def snoozed(todo: ToDo, length: Length, now: datetime, zone: tzinfo | None = None) -> Snooze:
    """The to-do put off from `now` on; `zone` is the person's, None for the computer's own."""
    until = end(length, now, zone)
    if todo.deadline is not None and todo.deadline > now:
        until = min(until, todo.deadline)
    return Snooze(todo.device_id, todo.app, demands(todo), until)


def end(length: Length, now: datetime, zone: tzinfo | None = None) -> datetime:
    """When a snooze begun `now` ends."""
    match length:
        case Length.HOUR:
            return now + timedelta(hours=1)
        case Length.MORNING:
            tomorrow = now.astimezone(zone).date() + timedelta(days=1)
            local = datetime.combine(tomorrow, MORNING, zone)
            return local.astimezone(now.tzinfo)
        case Length.DAYS:
            return now + timedelta(days=3)
        case _:
            assert_never(length)


def holds(snooze: Snooze, todo: ToDo, now: datetime) -> bool:
    """Whether a snooze is in force, and about this to-do as it stands."""
    return snooze.until > now and snooze.key == todo.key and snooze.marks == demands(todo)


def demands(todo: ToDo) -> frozenset[str]:
    """What is asked, exactly: the rules of the signed notices, and by when."""
    by_when = todo.deadline.isoformat() if todo.deadline else "no deadline"
    late = " overdue" if todo.overdue else ""
    return todo.marks | {f"by {by_when}{late}"}

"""Moments in documents: RFC 3339 with an offset, or a date alone, written in UTC once compiled."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum

# A year outside these cannot be meant, and keeps every sum of moments in Python's range.
FIRST_YEAR, LAST_YEAR = 1970, 2999

MOMENT_PATTERN = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})"
)
DATE_PATTERN = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MOMENT = re.compile(MOMENT_PATTERN, re.ASCII)
_DATE = re.compile(DATE_PATTERN, re.ASCII)
_NAIVE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]+"


class Day(Enum):
    """Which second of its day a date alone stands for."""

    FIRST = "first"
    LAST = "last"


class MomentError(ValueError):
    """A text that is no moment, with a hint for its author."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def parse_moment(text: str) -> datetime:
    """An aware moment in UTC from RFC 3339 text; raises MomentError."""
    if not _MOMENT.fullmatch(text):
        if re.fullmatch(_NAIVE, text):
            raise MomentError(
                f"the time '{text}' has no offset from UTC",
                "write it as 2020-07-10T08:30:00-07:00, or with Z for UTC",
            )
        raise MomentError(
            f"'{text}' is not a time", "write it as 2020-07-10T08:30:00-07:00, or with Z for UTC"
        )
    try:
        moment = datetime.fromisoformat(text)
        if not FIRST_YEAR < moment.year < LAST_YEAR:
            raise MomentError(f"the year of '{text}' cannot be meant", "check the year")
        return moment.astimezone(UTC)
    except MomentError:
        raise
    except ValueError as error:
        raise MomentError(
            f"'{text}' is not a time: {error}", "check the day and the hour"
        ) from None


def parse_day(text: str, day: Day, zone: tzinfo) -> datetime:
    """The first or last second of a date in `zone`, in UTC; raises MomentError.

    A midnight that summer time skips counts as the moment it is skipped; a last second that
    comes twice counts as the later one.
    """
    try:
        written = date.fromisoformat(text)
    except ValueError as error:
        raise MomentError(
            f"'{text}' is not a date: {error}", "check the month and the day"
        ) from None
    if not FIRST_YEAR < written.year < LAST_YEAR:
        raise MomentError(f"the year of '{text}' cannot be meant", "check the year")
    if day is Day.FIRST:
        local = datetime.combine(written, time(0, 0, 0), zone)
    else:
        local = datetime.combine(written, time(23, 59, 59), zone).replace(fold=1)
    return local.astimezone(UTC)


def is_date(text: str) -> bool:
    """Whether the text is written like a date alone."""
    return _DATE.fullmatch(text) is not None


def write_moment(moment: datetime) -> str:
    """RFC 3339 in UTC with Z, with a fraction only where there is one."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def overdue_from(deadline: datetime, grace_days: int, zone: tzinfo) -> datetime:
    """The first second that is overdue: `grace_days` calendar days of `zone` after the deadline.

    The deadline's own second still belongs to it.
    """
    local = deadline.astimezone(zone) + timedelta(days=grace_days)
    return local.astimezone(UTC) + timedelta(seconds=1)

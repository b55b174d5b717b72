from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.documents.times import (
    Day,
    MomentError,
    is_date,
    overdue_from,
    parse_day,
    parse_moment,
    write_moment,
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2020-07-10T08:30:00-07:00", "2020-07-10T15:30:00Z"),
        ("2020-07-10T08:30:00Z", "2020-07-10T08:30:00Z"),
        ("2020-07-10T08:30:00.250+00:00", "2020-07-10T08:30:00.250000Z"),
    ],
)
def test_a_moment_is_written_in_utc(text, written):
    assert write_moment(parse_moment(text)) == written


@pytest.mark.parametrize(
    "text",
    ["", "now", "2020-07-10", "2020-07-10T08:30Z", "2020-07-10T08:30:60Z", "2020-13-10T08:30:00Z",
     "2020-07-10T08:30:00+0700", "2020-07-10t08:30:00z", "\u0662020-07-10T08:30:00Z", "1970-01-01T00:00:00Z"],
)  # fmt: skip
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(MomentError):
        parse_moment(text)


@pytest.mark.parametrize(
    ("zone", "day", "first", "last"),
    [
        ("America/Los_Angeles", "2020-07-10", "2020-07-10T07:00:00Z", "2020-07-11T06:59:59Z"),
        # The night the clocks go back: the day has 25 hours.
        ("America/Los_Angeles", "2020-11-01", "2020-11-01T07:00:00Z", "2020-11-02T07:59:59Z"),
        # Midnight is skipped: the day begins at one o'clock.
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", "2018-11-05T01:59:59Z"),
        # The last hour comes twice: the day ends with the second.
        ("America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00:00Z", "2018-02-18T02:59:59Z"),
    ],
)
def test_a_day_begins_and_ends_by_the_clocks_of_its_zone(zone, day, first, last):
    assert write_moment(parse_day(day, Day.FIRST, ZoneInfo(zone))) == first
    assert write_moment(parse_day(day, Day.LAST, ZoneInfo(zone))) == last


@pytest.mark.parametrize("text", ["2020-02-30", "0001-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_meant_is_refused(text):
    with pytest.raises(MomentError):
        parse_day(text, Day.LAST, UTC)


def test_grace_days_are_days_of_the_calendar():
    zone = ZoneInfo("America/Los_Angeles")
    deadline = datetime(2020, 10, 31, 17, 0, tzinfo=zone)
    # One day on, at the same hour of the clock: 25 hours.
    assert write_moment(overdue_from(deadline, 1, zone)) == "2020-11-02T01:00:01Z"
    assert write_moment(overdue_from(deadline, 0, zone)) == "2020-11-01T00:00:01Z"


def test_a_date_is_told_from_a_moment():
    assert is_date("2020-07-10")
    assert not is_date("2020-07-10T00:00:00Z")


@given(st.datetimes(datetime(1971, 1, 1), datetime(2998, 12, 31), timezones=st.timezones()))  # noqa: DTZ001
def test_every_moment_is_read_back_as_it_was_written(moment):
    # A wall-clock time that summer time skips equals no moment but its own in UTC.
    assert parse_moment(write_moment(moment)) == moment.astimezone(UTC)

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from selfcheck.core.quiet import QuietHours

NIGHT = QuietHours(time(22), time(7))
NOON = QuietHours(time(12), time(13, 30))


@pytest.mark.parametrize(
    ("hours", "at", "quiet"),
    [
        (NIGHT, time(21, 59), False),
        (NIGHT, time(22), True),
        (NIGHT, time(0), True),
        (NIGHT, time(6, 59), True),
        (NIGHT, time(7), False),
        (NOON, time(11, 59), False),
        (NOON, time(12), True),
        (NOON, time(13, 30), False),
    ],
)
def test_they_hold_from_their_begin_up_to_their_end(hours, at, quiet):
    assert hours.hold(datetime.combine(datetime(2026, 3, 2, tzinfo=UTC), at)) is quiet


@pytest.mark.parametrize("text", ["22:00-07:00", " 22:00 – 7:00 "])
def test_they_are_read_as_people_write_them(text):
    assert QuietHours.read(text) == NIGHT
    assert str(NIGHT) == "22:00-07:00"


@pytest.mark.parametrize("text", ["", "22-7", "24:00-07:00", "22:00-07:60", "07:00-07:00", "night"])
def test_what_are_none_is_refused(text):
    with pytest.raises(ValueError, match="quiet hours"):
        QuietHours.read(text)

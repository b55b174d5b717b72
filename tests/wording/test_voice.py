from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from selfcheck.core.text import Text
from selfcheck.wording import Voice, listed, span
from selfcheck.wording.voice import count

NOW = datetime(2026, 11, 23, 10, 41, tzinfo=UTC)
VOICE = Voice(NOW, zone=UTC)


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (timedelta(days=-2), "Sat 21 November 2026, 10:41"),
        (timedelta(days=-1), "yesterday 10:41"),
        (timedelta(), "today 10:41"),
        (timedelta(hours=14), "tomorrow 00:41"),
        (timedelta(days=4), "Friday 10:41"),
        (timedelta(days=6), "Sunday 10:41"),
        (timedelta(days=7), "Mon 30 November 2026, 10:41"),
    ],
)
def test_near_days_are_named_and_far_ones_dated(away, said):
    assert VOICE.near(NOW + away) == said


def test_another_moment_has_no_today():
    assert Voice(NOW, zone=UTC, relative=False).near(NOW) == "Mon 23 November 2026, 10:41"


def test_a_moment_names_its_zone_which_changes_with_summer():
    voice = Voice(NOW, zone=ZoneInfo("America/Los_Angeles"))
    assert voice.moment(datetime(2020, 7, 11, 6, 59, tzinfo=UTC)) == (
        "Friday 10 July 2020, 23:59 PDT"
    )
    assert voice.zone_name(NOW) == "PST"


def test_the_organizations_clock_is_told_where_it_differs():
    there = ZoneInfo("America/Los_Angeles")
    voice = Voice(NOW, zone=UTC, organization_zone=there)
    assert voice.theirs(NOW) == "Monday 23 November 2026, 02:41 PST where the organization is"
    assert Voice(NOW, zone=there, organization_zone=there).theirs(NOW) == ""
    assert Voice(NOW, zone=UTC).theirs(NOW) == ""


def test_a_text_in_another_language_says_so():
    german = Text((("de", "Entfernen"),))
    assert VOICE.read(german) == "Entfernen"
    assert VOICE.foreign(german) == "The organization wrote this in German only."
    assert Voice(NOW, language="de-CH", zone=UTC).foreign(german) == ""
    assert VOICE.foreign(Text.plain("Remove")) == ""


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(minutes=7), "7 min"),
        (timedelta(hours=5, minutes=20), "5 h 20 min"),
        (timedelta(hours=3), "3 h"),
        (timedelta(days=1, hours=2), "1 day"),
        (timedelta(days=40), "40 days"),
    ],
)
def test_spans(time, said):
    assert span(time) == said


def test_numbers_and_lists():
    assert count(1, "1 app", "{n} apps") == "1 app"
    assert count(1204, "1 app", "{n} apps") == "1,204 apps"
    assert listed(("a",)) == "a"
    assert listed(("a", "b", "c")) == "a, b and c"
    assert listed(()) == ""

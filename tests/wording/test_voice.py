from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
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


def test_a_text_without_a_language_is_in_the_organizations():
    plain = Text.plain("Entfernen")
    german = Voice(NOW, organization_language="de-AT", zone=UTC)
    assert german.foreign(plain) == "The organization wrote this in German only."
    assert german.foreign(Text.plain("")) == ""
    english = Voice(NOW, language="en-US", organization_language="en-GB", zone=UTC)
    assert english.foreign(plain) == "", "another country's is the same language"
    assert Voice(NOW, language="fr", zone=UTC).foreign(plain) == "", "it is not known"
    both = Text((("de", "Weg damit"),))
    assert german.foreign(plain, both) == "The organization wrote this in German only."


def test_of_the_language_that_the_window_speaks_nothing_needs_saying():
    french = Voice(NOW, language="fr", organization_language="en", zone=UTC)
    assert french.foreign(Text.plain("Remove"), Text((("en", "Remove"),))) == ""


class Windows(tzinfo):
    """How Windows names a zone (constructed from its documented names)."""

    def utcoffset(self, moment):
        return timedelta(hours=1)

    def dst(self, moment):
        return timedelta()

    def tzname(self, moment):
        return "W. Europe Standard Time"


@pytest.mark.parametrize(
    ("zone", "called"),
    [
        (UTC, "UTC"),
        (ZoneInfo("Europe/Berlin"), "CET"),
        (ZoneInfo("Australia/Sydney"), "AEDT"),
        (ZoneInfo("America/Sao_Paulo"), "UTC-03:00"),
        (ZoneInfo("Asia/Kathmandu"), "UTC+05:45"),
        (Windows(), "UTC+01:00"),
    ],
)
def test_a_zone_without_a_short_name_goes_by_its_distance(zone, called):
    assert Voice(NOW, zone=zone).zone_name(NOW) == called


@pytest.mark.parametrize(
    ("here", "said"),
    [
        ("Europe/Berlin", "Mon 21 December 2026, 08:59 CET"),
        ("America/Los_Angeles", "Sun 20 December 2026, 23:59"),
        ("Etc/GMT+8", "Sun 20 December 2026, 23:59"),
    ],
)
def test_the_zone_is_named_where_the_organizations_clock_shows_another_time(here, said):
    end_of_the_day = datetime(2026, 12, 21, 7, 59, 59, tzinfo=UTC)
    there = ZoneInfo("America/Los_Angeles")
    voice = Voice(NOW, zone=ZoneInfo(here), organization_zone=there)
    assert voice.near_in_doubt(end_of_the_day) == said


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

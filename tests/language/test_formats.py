"""Dates, times, numbers and lists: what the tables say, against the CLDR as Babel has it."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from babel import Locale
from babel.dates import format_date, format_datetime, format_time, get_day_names, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

from selfcheck.language.formats import FORMATS, formats

CLDR = {"en": "en_GB", "ar": "ar_AE"}
"""Where our tag stands for one country: European figures, and the day before the month."""


def locale(tag):
    return Locale.parse(CLDR.get(tag, tag.replace("-", "_")))


def plain(text):
    """CLDR has narrow and other spaces, and commas where this program has none."""
    return text.replace("\u202f", "\u00a0").replace("\u200f", "")


@pytest.fixture(params=FORMATS, name="tag")
def each_tag(request):
    return request.param


def test_names_of_months_and_days(tag):
    found, there = FORMATS[tag], locale(tag)
    assert list(found.months) == [get_month_names("wide", locale=there)[n] for n in range(1, 13)]
    # For Austria what stands alone depends in Babel on what was asked for before.
    alone = get_month_names("wide", "format" if tag == "de-AT" else "stand-alone", there)
    assert list(found.months_alone or found.months) == [alone[n] for n in range(1, 13)]
    assert list(found.weekdays) == [get_day_names("wide", locale=there)[n] for n in range(7)]
    short = get_day_names("abbreviated", locale=there)
    assert list(found.short_weekdays) == [short[n] for n in range(7)]


@pytest.mark.parametrize("day", [date(2020, 7, 10), date(2026, 1, 1), date(2024, 2, 29)])
def test_a_whole_date(tag, day):
    theirs = format_date(day, "full", locale=locale(tag))
    ours = FORMATS[tag].whole(day)
    assert plain(ours).replace(",", "") == plain(theirs).replace(",", "")


@pytest.mark.parametrize("hour", [0, 1, 9, 11, 12, 13, 18, 23])
def test_the_time_of_day(tag, hour):
    at = datetime(2020, 7, 10, hour, 5)  # noqa: DTZ001 - a clock's hands have no zone
    assert FORMATS[tag].clock(at) == plain(format_time(at, "short", locale=locale(tag))).replace(
        " ", "\u00a0"
    )


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_of_a_year(tag, month):
    at = datetime(2020, month, 1)  # noqa: DTZ001
    # Babel may give Austria Germany's name where that was asked for before; the other form is right.
    pattern = "MMMM y" if tag == "de-AT" else "LLLL y"
    theirs = format_datetime(at, pattern, locale=locale(tag))
    assert FORMATS[tag].month(2020, month) == theirs


@pytest.mark.parametrize("n", [0, 7, 999, 1_000, 5_000, 9_999, 10_000, 12_345, 1_204_000])
def test_numbers(tag, n):
    if tag == "pl" and 1_000 <= n < 10_000:
        pytest.skip("Babel leaves out CLDR's least number of figures to group (two before them)")
    assert FORMATS[tag].number(n) == format_decimal(n, locale=locale(tag), numbering_system="latn")


@pytest.mark.parametrize("members", [(), ("a",), ("a", "b"), ("a", "b", "c"), tuple("abcde")])
def test_lists(tag, members):
    there = locale("en") if tag == "en-US" else locale(tag)  # no comma before the last "and"
    assert FORMATS[tag].all_of.joined(members) == format_list(members, locale=there)
    assert FORMATS[tag].one_of.joined(members) == format_list(members, "or", locale=there)


def test_a_country_without_a_table_writes_as_its_language_does():
    assert formats("de", "LI") is FORMATS["de"]
    assert formats("de", "CH") is FORMATS["de-CH"]

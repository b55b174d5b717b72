"""How a language and its country write dates, times, numbers and lists.

The tables follow the Unicode CLDR; a test compares them with Babel's copy. Figures are European
ones in every language, as in versions and on the screens that a step leads to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from selfcheck.core.frozen import frozen


@frozen
class Rows:
    """How the members of a list are joined: two of them, those before the last, and the last."""

    two: str
    middle: str
    last: str

    def joined(self, members: Sequence[str]) -> str:
        """The members in a row; "" for none."""
        if len(members) <= 1:
            return "".join(members)
        if len(members) == 2:  # noqa: PLR2004 - two have a form of their own
            return self.two.format(*members)
        made = members[0]
        for member in members[1:-1]:
            made = self.middle.format(made, member)
        return self.last.format(made, members[-1])


@frozen
class Formats:
    """The patterns of one language. Weekdays begin with Monday; `halves` are those of a day.

    `months_alone` are months without a day, where a language calls them otherwise then.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    whole_date: str
    short_date: str
    all_of: Rows
    one_of: Rows
    halves: tuple[str, str] | None = None
    thousands: str = ","
    least_grouped: int = 1_000
    months_alone: tuple[str, ...] = ()

    def whole(self, day: date) -> str:
        """A whole date: "Friday 10 July 2020"."""
        return self._dated(self.whole_date, self.weekdays, day)

    def short(self, day: date) -> str:
        """A date for narrow places: "Fri 10 July 2020"."""
        return self._dated(self.short_date, self.short_weekdays, day)

    def month(self, year: int, month: int) -> str:
        """A month of a year: "July 2020"."""
        return f"{(self.months_alone or self.months)[month - 1]} {year}"

    def weekday(self, day: date) -> str:
        return self.weekdays[day.weekday()]

    def clock(self, at: datetime) -> str:
        """The time of day, to the minute: "18:00", "6:00 PM", never broken over two lines."""
        if self.halves is None:
            return f"{at:%H:%M}"
        return f"{at.hour % 12 or 12}:{at:%M}\u00a0{self.halves[at.hour >= 12]}"  # noqa: PLR2004 - noon

    def number(self, n: int) -> str:
        """A whole number with its thousands set apart."""
        return f"{n:,}".replace(",", self.thousands) if abs(n) >= self.least_grouped else str(n)

    def _dated(self, pattern: str, weekdays: tuple[str, ...], day: date) -> str:
        return pattern.format(
            weekday=weekdays[day.weekday()],
            day=day.day,
            month=self.months[day.month - 1],
            year=day.year,
        )


_ENGLISH: Final = Formats(
    months=(
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    short_weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    whole_date="{weekday} {day} {month} {year}",
    short_date="{weekday} {day} {month} {year}",
    all_of=Rows("{0} and {1}", "{0}, {1}", "{0} and {1}"),
    one_of=Rows("{0} or {1}", "{0}, {1}", "{0} or {1}"),
)
_GERMAN: Final = Formats(
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August"),
        *("September", "Oktober", "November", "Dezember"),
    ),
    weekdays=(*("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),),
    short_weekdays=("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."),
    whole_date="{weekday}, {day}. {month} {year}",
    short_date="{weekday}, {day}. {month} {year}",
    all_of=Rows("{0} und {1}", "{0}, {1}", "{0} und {1}"),
    one_of=Rows("{0} oder {1}", "{0}, {1}", "{0} oder {1}"),
    thousands=".",
)
_POLISH: Final = Formats(
    months=(
        *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia"),
        *("września", "października", "listopada", "grudnia"),
    ),
    weekdays=("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    short_weekdays=("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."),
    whole_date="{weekday}, {day} {month} {year}",
    short_date="{weekday}, {day} {month} {year}",
    all_of=Rows("{0} i {1}", "{0}, {1}", "{0} i {1}"),
    one_of=Rows("{0} lub {1}", "{0}, {1}", "{0} lub {1}"),
    thousands="\u00a0",
    least_grouped=10_000,
    months_alone=(
        *("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień"),
        *("wrzesień", "październik", "listopad", "grudzień"),
    ),
)
_ARABIC_DAYS: Final = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_ARABIC: Final = Formats(
    months=(
        *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس"),
        *("سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    ),
    weekdays=_ARABIC_DAYS,
    short_weekdays=_ARABIC_DAYS,
    whole_date="{weekday}، {day} {month} {year}",
    short_date="{weekday}، {day} {month} {year}",
    all_of=Rows("{0} و{1}", "{0} و{1}", "{0} و{1}"),
    one_of=Rows("{0} أو {1}", "{0} أو {1}", "{0} أو {1}"),
    halves=("ص", "م"),
)
_AUSTRIAN = ("Jänner", *_GERMAN.months[1:])
FORMATS: Final = {
    "en": _ENGLISH,
    "en-US": replace(
        _ENGLISH,
        whole_date="{weekday}, {month} {day}, {year}",
        short_date="{weekday}, {month} {day}, {year}",
        halves=("AM", "PM"),
    ),
    "de": _GERMAN,
    "de-AT": replace(_GERMAN, months=_AUSTRIAN, months_alone=_AUSTRIAN),
    "de-CH": replace(_GERMAN, thousands="’"),
    "pl": _POLISH,
    "ar": _ARABIC,
}
"""By BCP 47 tag. A country without an entry writes as its language does."""


def formats(language: str, country: str = "") -> Formats:
    """Those of a language in a country (ISO 3166); `language` is a key of `FORMATS`."""
    return FORMATS.get(f"{language}-{country}") or FORMATS[language]

"""Who is spoken to: in which language, in which time zone, seen from which moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report
from selfcheck.core.text import Text

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@frozen
class Voice:
    """What every sentence needs to know about its reader.

    `zone` is where times are shown; None is the computer's own zone. `now` is the moment
    spoken from. With `relative`, days near to it are called today, tomorrow or by their
    weekday; a view of another moment gives whole dates, since its "today" is not the reader's.
    """

    now: datetime
    language: str = "en"
    organization_language: str = ""
    zone: tzinfo | None = None
    relative: bool = True
    organization_zone: tzinfo | None = None

    @classmethod
    def of(cls, report: Report, language: str = "en", zone: tzinfo | None = None) -> Voice:
        """The voice for a report, seen from the moment the report speaks of."""
        organization = report.organization
        return cls(
            now=report.as_of,
            language=language,
            organization_language=organization.language if organization else "",
            zone=zone,
            relative=not report.past,
            organization_zone=_zone(organization.time_zone) if organization else None,
        )

    def read(self, text: Text) -> str:
        """The organization's text in the reader's language, or in the best there is."""
        return text.read(self.language, self.organization_language).text.strip()

    def foreign(self, *texts: Text) -> str:
        """A note where a text is shown in another language than the reader's, else ""."""
        tags = {
            reading.language
            for reading in (text.read(self.language, self.organization_language) for text in texts)
            if reading.text and reading.language and not _same(reading.language, self.language)
        }
        if not tags:
            return ""
        return f"The organization wrote this in {_names(tags)} only."

    def local(self, moment: datetime) -> datetime:
        """`moment` (aware) in the reader's zone."""
        return moment.astimezone(self.zone)

    def clock(self, moment: datetime) -> str:
        """The time of day: "18:00"."""
        return f"{self.local(moment):%H:%M}"

    def zone_name(self, moment: datetime) -> str:
        """The zone's name at that moment, which changes with summer time: "PDT"."""
        return self.local(moment).tzname() or "UTC"

    def date(self, moment: datetime) -> str:
        """A whole date: "Friday 10 July 2020"."""
        day = self.local(moment)
        return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"

    def short_date(self, moment: datetime) -> str:
        """A date for narrow places: "Fri 10 July 2020"."""
        day = self.local(moment)
        return f"{DAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]} {day.year}"

    def moment(self, moment: datetime) -> str:
        """Date, time and zone in full: "Friday 10 July 2020, 13:50 PDT"."""
        return f"{self.date(moment)}, {self.clock(moment)} {self.zone_name(moment)}"

    def near(self, moment: datetime) -> str:
        """As short as it can be without doubt: "today 18:00", "Friday 18:00", or a whole date."""
        away = (self.local(moment).date() - self.local(self.now).date()).days
        if not self.relative or not -1 <= away <= 6:  # noqa: PLR2004 - a weekday is clear for a week
            return f"{self.short_date(moment)}, {self.clock(moment)}"
        day = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(
            away, DAYS[self.local(moment).weekday()]
        )
        return f"{day} {self.clock(moment)}"

    def on(self, moment: datetime) -> str:
        """The same as `near` within a sentence: "today 18:00", "on Friday 18:00"."""
        near = self.near(moment)
        return near if near[0].islower() else f"on {near}"

    def theirs(self, moment: datetime) -> str:
        """The moment in the organization's zone where its clock shows another time, else ""."""
        there = moment.astimezone(self.organization_zone) if self.organization_zone else None
        if there is None or there.utcoffset() == self.local(moment).utcoffset():
            return ""
        voice = replace(self, zone=self.organization_zone, organization_zone=None)
        return f"{voice.moment(moment)} where the organization is"

    def near_with_zone(self, moment: datetime) -> str:
        """The same with the zone's name: "today 18:00 PDT"."""
        return f"{self.near(moment)} {self.zone_name(moment)}"


def _zone(name: str) -> tzinfo | None:
    """The zone called `name`; None where this system does not know it."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def span(time: timedelta) -> str:
    """A length of time in its two largest units: "5 h 20 min", "3 days"."""
    minutes = int(time.total_seconds()) // 60
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        return count(days, "1 day", "{n} days")
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{minutes} min"


def count(n: int, one: str, many: str) -> str:
    """The form of a sentence for a number: `{n}` stands for it."""
    return (one if n == 1 else many).format(n=f"{n:,}")


def listed(words: tuple[str, ...], last: str = "and") -> str:
    """Words in a row: "a", "a and b", "a, b and c"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "zh": "Chinese",
}


def _names(tags: set[str]) -> str:
    names = {LANGUAGES.get(tag.split("-")[0].casefold(), f"“{tag}”") for tag in tags}
    return listed(tuple(sorted(names)))


def _same(left: str, right: str) -> bool:
    def primary(tag: str) -> str:
        return tag.replace("_", "-").split("-")[0].casefold()

    return primary(left) == primary(right)

"""Who is spoken to: in which language, in which time zone, seen from which moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report
from selfcheck.core.text import Text
from selfcheck.language import Marked, mark, tongue, tr, translated
from selfcheck.language.isolation import from_the_right

if TYPE_CHECKING:
    from selfcheck.language.formats import Rows

LONGEST_ZONE: Final = 5
"""So many letters have the short names of zones at most, such as "AEST" or "ChST"."""


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
        """A note where a text is shown in another language than the reader's, else "".

        A text without a language is in the organization's own. Nothing needs saying of the
        language that the window itself speaks, for want of the reader's.
        """
        read = (text.read(self.language, self.organization_language) for text in texts)
        tags = {each.language or self.organization_language for each in read if each.text}
        own = (self.language, tongue().tag)
        other = {tag for tag in tags if tag and not any(_same(tag, each) for each in own)}
        if not other:
            return ""
        return tr("The organization wrote this in {languages} only.", languages=_names(other))

    def local(self, moment: datetime) -> datetime:
        """`moment` (aware) in the reader's zone."""
        return moment.astimezone(self.zone)

    def clock(self, moment: datetime) -> str:
        """The time of day: "18:00"."""
        return tongue().formats.clock(self.local(moment))

    def zone_name(self, moment: datetime) -> str:
        """The zone's name at that moment, which changes with summer time: "PDT".

        Zones without a short name go by their distance, "UTC-03:00": some have a figure for a
        name, and Windows gives whole phrases.
        """
        there = self.local(moment)
        name = there.tzname() or "UTC"
        short = len(name) <= LONGEST_ZONE and not name.startswith(("+", "-"))
        return name if short else f"UTC{there.isoformat()[-6:]}"

    def date(self, moment: datetime) -> str:
        """A whole date: "Friday 10 July 2020"."""
        return tongue().formats.whole(self.local(moment))

    def short_date(self, moment: datetime) -> str:
        """A date for narrow places: "Fri 10 July 2020"."""
        return tongue().formats.short(self.local(moment))

    def weekday(self, moment: datetime) -> str:
        return tongue().formats.weekday(self.local(moment))

    def moment(self, moment: datetime) -> str:
        """Date, time and zone in full: "Friday 10 July 2020, 13:50 PDT"."""
        date, time, zone = self.date(moment), self.clock(moment), self.zone_name(moment)
        return tr("{date}, {time} {zone}", date=date, time=time, zone=zone)

    def short_moment(self, moment: datetime) -> str:
        """The same for narrow places: "Fri 10 July 2020, 13:50 PDT"."""
        date, time = self.short_date(moment), self.clock(moment)
        return tr("{date}, {time} {zone}", date=date, time=time, zone=self.zone_name(moment))

    def near(self, moment: datetime) -> str:
        """As short as it can be without doubt: "today 18:00", "Friday 18:00", or a whole date."""
        time, day = self.clock(moment), self._close(moment)
        if day is None:
            return tr("{date}, {time}", date=self.short_date(moment), time=time)
        return day or tr("{weekday} {time}", weekday=self.weekday(moment), time=time)

    def on(self, moment: datetime) -> str:
        """The same as `near` within a sentence: "today 18:00", "on Friday 18:00"."""
        time, day = self.clock(moment), self._close(moment)
        if day is None:
            return tr("on {date}, {time}", date=self.short_date(moment), time=time)
        return day or tr("on {weekday} {time}", weekday=self.weekday(moment), time=time)

    def _close(self, moment: datetime) -> str | None:
        """A day beside the present one with its time; "" within a week, None beyond it."""
        away = (self.local(moment).date() - self.local(self.now).date()).days
        if not self.relative or not -1 <= away <= 6:  # noqa: PLR2004 - a weekday is clear for a week
            return None
        time = self.clock(moment)
        match away:
            case -1:
                return tr("yesterday {time}", time=time)
            case 0:
                return tr("today {time}", time=time)
            case 1:
                return tr("tomorrow {time}", time=time)
            case _:
                return ""

    def theirs(self, moment: datetime) -> str:
        """The moment in the organization's zone where its clock shows another time, else ""."""
        there = moment.astimezone(self.organization_zone) if self.organization_zone else None
        if there is None or there.utcoffset() == self.local(moment).utcoffset():
            return ""
        voice = replace(self, zone=self.organization_zone, organization_zone=None)
        return tr("{when} where the organization is", when=voice.moment(moment))

    def near_with_zone(self, moment: datetime) -> str:
        """The same with the zone's name: "today 18:00 PDT"."""
        return tr("{when} {zone}", when=self.near(moment), zone=self.zone_name(moment))

    def near_in_doubt(self, moment: datetime) -> str:
        """With the zone only where the organization's clock shows another time or day."""
        return self.near_with_zone(moment) if self.theirs(moment) else self.near(moment)


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
        return tr("{n} days", "", days, one="1 day")
    if not hours:
        return tr("{minutes} min", minutes=minutes)
    if not minutes:
        return tr("{hours} h", hours=hours)
    return tr("{hours} h {minutes} min", hours=hours, minutes=minutes)


def count(n: int, one: str, many: str) -> str:
    """The form of an English sentence for a number, for IT's command line: `{n}` is the number."""
    return (one if n == 1 else many).format(n=f"{n:,}")


def listed(words: Sequence[str]) -> str:
    """Words in a row that all are meant: "a", "a and b", "a, b and c"."""
    return _row(tongue().formats.all_of, words)


def either(words: Sequence[str]) -> str:
    """Words in a row of which one is meant: "a", "a or b", "a, b or c"."""
    return _row(tongue().formats.one_of, words)


def _row(row: Rows, words: Sequence[str]) -> str:
    made = row.joined([tongue().place(word) for word in words if word])
    return from_the_right(made) if tongue().right_to_left and len(words) > 1 else made


def strung(parts: Iterable[str]) -> str:
    """Parts one after the other, with commas between them."""
    whole = ""
    for part in filter(None, parts):
        whole = tr("{before}, {then}", before=whole, then=part) if whole else part
    return whole


def headed(what: str, text: str) -> str:
    """A text after what it is about: "Deadline: Friday"."""
    return tr("{what}: {text}", what=what, text=text)


def number(n: int) -> str:
    """A whole number as it is written here."""
    return tongue().formats.number(n)


def begun(text: str) -> str:
    """The text at the beginning of a sentence."""
    return f"{text[:1].upper()}{text[1:]}"


LANGUAGES: Final[dict[str, Marked]] = {
    "ar": mark("Arabic"),
    "de": mark("German"),
    "en": mark("English"),
    "es": mark("Spanish"),
    "fr": mark("French"),
    "hi": mark("Hindi"),
    "it": mark("Italian"),
    "ja": mark("Japanese"),
    "ko": mark("Korean"),
    "nl": mark("Dutch"),
    "pl": mark("Polish"),
    "pt": mark("Portuguese"),
    "zh": mark("Chinese"),
}


def language_name(tag: str) -> str:
    """What a language is called here; one that is not known keeps its tag."""
    named = LANGUAGES.get(tag.split("-", maxsplit=1)[0].casefold())
    return translated(named) if named is not None else tr("“{text}”", text=tag)


def _names(tags: set[str]) -> str:
    return listed(sorted(set(map(language_name, tags))))


def _same(left: str, right: str) -> bool:
    def primary(tag: str) -> str:
        return tag.replace("_", "-").split("-")[0].casefold()

    return primary(left) == primary(right)

"""What the Notices page shows: the time line, all of it or what was asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from selfcheck.core.frozen import frozen
from selfcheck.core.report import NoticeReport, Report
from selfcheck.gui.presenters.bonds import Bond, bonds
from selfcheck.language import tongue, tr
from selfcheck.wording import EventCard, Voice
from selfcheck.wording.findings import quoted
from selfcheck.wording.notices.events import Event, Happening, events
from selfcheck.wording.notices.telling import told
from selfcheck.wording.notices.threads import affecting
from selfcheck.wording.problems import freshness

if TYPE_CHECKING:
    from selfcheck.gui.scene import Scene

MOST_AHEAD = 3
"""So much of what is ahead is shown before it is asked for: now should be in sight."""


@frozen
class Track:
    """What is drawn beside a row: bonds, for which there is room for `lanes`, and the line.

    `line` is false where the line of time does not run, `ends` true where it does.
    """

    crossing: tuple[Bond, ...] = ()
    lanes: int = 0
    line: bool = True
    ends: bool = False


class EventRow:
    """One event. Its words are made when it comes into view; rows are equal that look the same.

    `other_half` is the key of the row with the withdrawal of an issue, or the issue of a
    withdrawal; "" where there is none.
    """

    stops = True

    def __init__(
        self, event: Event, line: Timeline, track: Track = Track(), other_half: str = ""
    ) -> None:
        self.event, self.track, self.other_half = event, track, other_half
        self.key = event.key
        self._line = line

    @cached_property
    def card(self) -> EventCard:
        return told(self.event, self._line.report, self._line.voice)

    def _looks(self) -> tuple[object, ...]:
        return self.card, self.track, self.other_half

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EventRow) and self._looks() == other._looks()

    def __hash__(self) -> int:
        return hash(self.key)


@frozen
class HeadRow:
    """A heading: a month, or what is ahead."""

    key: str
    text: str
    track: Track = Track()
    stops: bool = False


@frozen
class NowRow:
    """Where the line begins: now, or the other moment that is looked at."""

    key: str
    text: str
    past: bool
    track: Track = Track()
    stops: bool = False


@frozen
class MoreRow:
    """The way to the rest of what is ahead."""

    key: str
    text: str
    track: Track = Track()
    stops: bool = True


@frozen
class NoteRow:
    """A sentence instead of events, or after them."""

    key: str
    text: str
    stops: bool = False


AnyRow = EventRow | HeadRow | NowRow | MoreRow | NoteRow


@frozen
class Wish:
    """What of the time line is wanted."""

    search: str = ""
    mine: bool = False
    all_ahead: bool = False


@frozen
class Notices:
    """The page. `months` are the ways to jump: a name and the key of the row it leads to.

    `found` says how many notices there are, or fit what was asked for.
    """

    rows: tuple[AnyRow, ...] = ()
    months: tuple[tuple[str, str], ...] = ()
    found: str = ""


class Timeline:
    """The time line of one report. Made once for it, however often it is searched."""

    def __init__(self, report: Report, voice: Voice, new: frozenset[str] = frozenset()) -> None:
        self.report, self.voice, self.new = report, voice, new

    def tells_the_same_as(self, other: Timeline | None) -> bool:
        """Whether nothing has changed since: what is being done meanwhile is of no interest."""
        if other is None or other.report is not self.report:
            return False
        return (other.voice, other.new) == (self.voice, self.new)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return events(self.report, self.new)

    @cached_property
    def _affecting(self) -> frozenset[str]:
        return affecting(self.report)

    @cached_property
    def _texts(self) -> dict[str, str]:
        """What a search looks through, by notice."""
        return {
            entry.notice.id: " ".join(_texts(entry, self.report, self.voice)).casefold()
            for entry in self.report.notices
        }

    def view(self, wish: Wish) -> Notices:
        """The rows that fit a wish. All events of a notice fit it, or none."""
        fitting = self._fitting(wish)
        found = [e for e in self.events if fitting is None or e.notice_id in fitting]
        ahead = [event for event in reversed(found) if event.ahead]
        behind = [event for event in found if not event.ahead]
        bound = bonds([(event.notice_id, _binds(event)) for event in behind])
        lanes = max((bond.lane + 1 for row in bound for bond in row), default=0)
        rows = (*self._ahead(ahead, lanes, wish), *self._behind(behind, bound, lanes))
        said = self._said(found, wish)
        if not found:
            rows = (NoteRow("empty", self._empty(wish)),)
        heads = tuple((row.text, row.key) for row in rows if isinstance(row, HeadRow))
        return Notices(rows, heads, said)

    def _fitting(self, wish: Wish) -> frozenset[str] | None:
        """The notices that fit; None for all."""
        words = wish.search.casefold().split()
        if not words and not wish.mine:
            return None
        ids = frozenset(event.notice_id for event in self.events)
        if wish.mine:
            ids &= self._affecting
        if not words:
            return ids
        return frozenset(
            id_ for id_ in ids if all(word in self._texts.get(id_, id_) for word in words)
        )

    def _ahead(self, found: Sequence[Event], lanes: int, wish: Wish) -> Iterator[AnyRow]:
        """What is to come, the soonest first."""
        if not found:
            return
        track = Track(lanes=lanes, line=False)
        text = tr("Still ahead at that moment") if self.report.past else tr("Coming up")
        yield HeadRow("ahead", text, track)
        most = len(found) if wish.all_ahead or len(found) <= MOST_AHEAD + 1 else MOST_AHEAD
        for event in found[:most]:
            yield EventRow(event, self, track)
        if rest := len(found) - most:
            yield MoreRow("more", tr("{n} more coming up", "", rest, one="1 more coming up"), track)

    def _behind(
        self, found: Sequence[Event], bound: Sequence[tuple[Bond, ...]], lanes: int
    ) -> Iterator[AnyRow]:
        """What has happened, the latest first, month by month."""
        report, voice = self.report, self.voice
        if found:
            when = voice.moment(report.as_of)
            if report.past:
                text = tr("You are looking at {when}", when=when)
            elif report.policy.fresh:
                text = tr("Now: {when}", when=when)
            else:
                text = tr(
                    "Now: {when}. {freshness}: what came later is not known here.",
                    when=when,
                    freshness=freshness(report, voice),
                )
            yield NowRow("now", text, report.past, Track(lanes=lanes))
        halves = _halves(found)
        place = 0
        for (year, month), group in groupby(found, key=lambda e: _month(voice, e.at)):
            through = tuple(bond.passing for bond in bound[place] if bond.above)
            text = tongue().formats.month(year, month)
            yield HeadRow(f"{year}-{month:02}", text, Track(through, lanes))
            for event in group:
                track = Track(bound[place], lanes, ends=place == len(found) - 1)
                yield EventRow(event, self, track, halves.get(event.key, ""))
                place += 1

    def _said(self, found: Iterable[Event], wish: Wish) -> str:
        number, every = len({e.notice_id for e in found}), len({e.notice_id for e in self.events})
        if wish.search.strip() or wish.mine:
            return tr("{shown} of {n} notices", "", every, one="{shown} of 1 notice", shown=number)
        return tr("{n} notices", "", every, one="1 notice") if every else ""

    def _empty(self, wish: Wish) -> str:
        if wish.search.strip():
            return tr("No notice was found for {text}.", text=quoted(wish.search.strip()))
        if wish.mine and self.events:
            return tr("No notice concerns an app on your devices.")
        if not self.report.policy.verified:
            return tr("No policy has been verified here yet, so no notice is known.")
        if self.report.past:
            return tr("No notice had been issued at that moment.")
        return tr("No notice has been issued yet.")


def timeline(scene: Scene, language: str, zone: tzinfo | None = None) -> Timeline | None:
    """The time line of a scene; None as long as no policy has been read."""
    outcome = scene.outcome
    if outcome is None or scene.fault:
        return None
    voice = Voice.of(outcome.report, language, zone)
    return Timeline(outcome.report, voice, scene.new_records)


def unread() -> Notices:
    """The page before any policy was read."""
    return Notices((NoteRow("empty", tr("The notices appear here once a policy has been read.")),))


def _binds(event: Event) -> bool:
    """Whether the event is what binds a notice's events together for the eye."""
    return event.kind is Happening.WITHDRAWN and not event.elsewhere and event.entry is not None


def _halves(found: Sequence[Event]) -> dict[str, str]:
    """The other half of each issue and withdrawal; an issue leads to the first withdrawal."""
    issued = {e.notice_id: e.key for e in found if e.kind is Happening.ISSUED}
    halves: dict[str, str] = {}
    for event in found:
        if _binds(event) and event.notice_id in issued:
            halves[event.key] = issued[event.notice_id]
            if event.ended is None:
                halves[issued[event.notice_id]] = event.key
    return halves


def _month(voice: Voice, at: datetime) -> tuple[int, int]:
    local = voice.local(at)
    return local.year, local.month


def _texts(entry: NoticeReport, report: Report, voice: Voice) -> Iterator[str]:
    notice = entry.notice
    yield notice.id
    for text in (notice.title, notice.summary, notice.reason):
        yield voice.read(text)
    for taken in (*entry.withdrawals, *entry.elsewhere):
        yield voice.read(taken.statement)
    slugs: dict[str, None] = defaultdict()
    for rule in notice.rules:
        slugs.update(dict.fromkeys(rule.apps))
        yield from rule.publishers
    for slug in slugs:
        yield slug
        if (name := report.app_names.get(slug)) is not None:
            yield voice.read(name)

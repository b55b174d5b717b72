"""One event of the time line in words."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from selfcheck.core.devices import ANY_AUDIENCE
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, NoticeKind, Reinstatement, Withdrawal
from selfcheck.core.report import NoticeReport, NoticeState, Report
from selfcheck.language import tr, translated
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.notices.changes import audience, changes
from selfcheck.wording.notices.events import Event, Happening, brought_back
from selfcheck.wording.notices.rules import rule_text
from selfcheck.wording.notices.states import label, meaning
from selfcheck.wording.voice import Voice, begun, listed, span, strung
from selfcheck.wording.withdrawn import reach, withdrawn

MOST_CHANGES = 4
MOST_RULES = 3
"""So many differences and rules are told on the time line; the notice itself has them all."""


@frozen
class EventCard:
    """One event. `text` goes on with the label: "Withdrawn", "sent in error".

    `title` is the notice's, `struck` where it was withdrawn. `quote` are the organization's own
    words. `reach` is the part that a withdrawal takes back, "" for the whole. `so_what` is the
    sentence people look for, `lines` say what else follows. `pair` tells of the other half of an
    issue and its withdrawal. `state` labels the notice as it stands.
    """

    key: str
    kind: Happening
    at: datetime
    notice_id: str
    label: str
    when: str
    text: str = ""
    title: str = ""
    struck: bool = False
    quote: str = ""
    reach: str = ""
    so_what: str = ""
    lines: tuple[str, ...] = ()
    pair: str = ""
    state: NoticeState | None = None
    state_label: str = ""
    information: bool = False
    foreign: str = ""
    new: bool = False
    ahead: bool = False

    @property
    def sentence(self) -> str:
        """`text` on its own."""
        return f"{begun(self.text)}." if self.text else ""

    @property
    def heading(self) -> str:
        """What happened, in one line."""
        if not self.text:
            return self.label
        return tr("{what}: {text}", what=self.label, text=self.text)


def told(event: Event, report: Report, voice: Voice) -> EventCard:
    """An event in words."""
    entry, record = event.entry, event.record
    if entry is None:
        return _orphan(event, voice)
    made = _Words(entry, report, voice).of(event)
    said = record if isinstance(record, Notice) else entry.notice
    quotes = record.statement if isinstance(record, Withdrawal | Reinstatement) else said.summary
    return EventCard(
        key=event.key,
        kind=event.kind,
        at=event.at,
        notice_id=event.notice_id,
        label=made.label,
        when=voice.moment(event.at),
        text=made.text,
        title=voice.read(said.title),
        struck=entry.state is NoticeState.WITHDRAWN,
        quote=made.quote,
        reach=made.reach,
        so_what=made.so_what,
        lines=tuple(filter(None, made.lines)),
        pair=made.pair,
        state=entry.state,
        state_label=label(entry, report),
        information=entry.notice.kind is NoticeKind.INFORMATION,
        foreign=voice.foreign(said.title, quotes),
        new=event.new,
        ahead=event.ahead,
    )


@frozen
class _Said:
    label: str
    text: str = ""
    quote: str = ""
    so_what: str = ""
    lines: tuple[str, ...] = ()
    pair: str = ""
    reach: str = ""


@frozen
class _Words:
    """Puts the events of one notice into words."""

    entry: NoticeReport
    report: Report
    voice: Voice

    def of(self, event: Event) -> _Said:  # noqa: PLR0911 - one case a happening
        match event.kind:
            case Happening.ISSUED:
                return self._issued(event)
            case Happening.CHANGED:
                return self._changed(event)
            case Happening.WITHDRAWN:
                return self._withdrawn(event)
            case Happening.REINSTATED:
                return self._reinstated(event)
            case Happening.SUPERSEDED:
                other = self._title(event.other)
                if event.ahead:
                    return _Said(
                        tr("Will be replaced"), tr("{notice} takes its place", notice=other)
                    )
                return _Said(tr("Replaced"), tr("{notice} took its place", notice=other))
            case Happening.RETURNED:
                return _Said(
                    tr("Holds again"),
                    tr(
                        "{notice}, which had its place, was withdrawn",
                        notice=self._title(event.other),
                    ),
                )
            case Happening.EFFECTIVE:
                begin = tr("Takes effect") if event.ahead else tr("Took effect")
                return _Said(begin, lines=self._asks() if event.ahead else ())
            case Happening.EXPIRED:
                return _Said(tr("Ends by itself") if event.ahead else tr("Ended by itself"))
            case Happening.DEADLINE:
                texts = tuple(rule_text(rule, self.report, self.voice) for rule in event.rules)
                return _Said(tr("Deadline"), lines=texts)
            case _:
                assert_never(event.kind)

    def _issued(self, event: Event) -> _Said:
        notice = event.record if isinstance(event.record, Notice) else self.entry.notice
        summary = self.voice.read(notice.summary)
        taken = self._taken_for_good()
        struck = self.entry.state is NoticeState.WITHDRAWN
        return _Said(
            tr("To be issued") if event.ahead else tr("Issued"),
            lines=(
                tr("It had said: {summary}", summary=summary) if struck and summary else summary,
                *(() if struck else self._asks(notice)),
                self._for_whom(notice),
                self._replaces(notice),
            ),
            pair=self._pair(taken, event.at) if taken else "",
            so_what=self._unclear(notice),
        )

    def _changed(self, event: Event) -> _Said:
        notice = event.record if isinstance(event.record, Notice) else self.entry.notice
        if event.before is None:
            return _Said(tr("Changed"))
        found = changes(event.before, notice, self.report, self.voice)
        rest = len(found) - MOST_CHANGES
        more = (
            (tr("{n} more differences.", "", rest, one="1 more difference."),) if rest > 0 else ()
        )
        shown = tuple(each.sentence for each in found[:MOST_CHANGES])
        lines = (*shown, *more)
        what = self._unclear(notice)
        number = tr("revision {number}", number=notice.revision)
        return _Said(tr("Changed"), number, so_what=what, lines=lines)

    def _withdrawn(self, event: Event) -> _Said:
        taken = event.record
        if not isinstance(taken, Withdrawal):
            return _Said(tr("Withdrawn"))
        reason, statement = (
            translated(labels.REASONS[taken.reason]),
            self.voice.read(taken.statement),
        )
        first = min(each.issued for each in (self.entry.notice, *self.entry.earlier))
        later = (
            tr("{time} after it was issued", time=span(taken.at - first))
            if taken.at > first
            else ""
        )
        pair = tr("Issued {when}", when=self.voice.moment(first))
        text = strung((reason, later))
        if event.ended is not None:
            when = self.voice.near_with_zone(event.ended.at)
            over = tr("This withdrawal was ended {when}.", when=when)
            return _Said(self._label(taken), text, statement, "", (over,), pair, reach(taken))
        if event.elsewhere:
            holds = tr("It reaches none of your devices, so for you the notice stays as it is.")
            return _Said(tr("Withdrawn for others"), text, statement, holds, (), pair, reach(taken))
        card = withdrawn(self.entry, self.report, self.voice)
        back = brought_back(self.entry, taken, self.report)
        again = listed([self._title(each) for each in back])
        return _Said(
            self._label(taken),
            text,
            statement,
            card.so_what,
            (card.then, self._again(again, len(back)) if back else ""),
            pair,
            reach(taken),
        )

    def _again(self, notices: str, n: int) -> str:
        """Which notices hold again."""
        if self.report.past:
            return tr("{notices} held again.", "", n, notices=notices)
        return tr("{notices} hold again.", "", n, one="{notices} holds again.", notices=notices)

    def _reinstated(self, event: Event) -> _Said:
        end = event.record
        statement = self.voice.read(end.statement) if isinstance(end, Reinstatement) else ""
        live = self.entry.withdrawals
        so_what = tr("The withdrawal no longer counts.")
        if live:
            so_what = tr("The withdrawal no longer counts. Another one still does.")
        elif self.entry.state is NoticeState.IN_FORCE and not self.report.past:
            so_what = tr("The withdrawal no longer counts. The notice holds again.")
        return _Said(tr("Reinstated"), "", statement, so_what)

    def _unclear(self, notice: Notice) -> str:
        """What it means that the notice as it stands cannot be followed, and what to do."""
        if notice is not self.entry.notice:
            return ""
        found = meaning(self.entry, self.report, self.voice)
        return f"{found.text} {found.next_step}" if found.open else ""

    def _taken_for_good(self) -> Withdrawal | None:
        """The withdrawal that an issue is told together with: the first still in effect."""
        return self.entry.withdrawals[-1] if self.entry.withdrawals else None

    def _label(self, taken: Withdrawal) -> str:
        return tr("Withdrawn in part") if taken.scope is not None else tr("Withdrawn")

    def _pair(self, taken: Withdrawal, issued: datetime) -> str:
        """The other half of an issue: that it was withdrawn, and how soon."""
        if taken.at <= issued:
            return self._label(taken)
        after = span(taken.at - issued)
        if taken.scope is not None:
            return tr("Withdrawn in part {time} later", time=after)
        return tr("Withdrawn {time} later", time=after)

    def _asks(self, notice: Notice | None = None) -> tuple[str, ...]:
        rules = (notice or self.entry.notice).rules
        rest = len(rules) - MOST_RULES
        more = (tr("{n} more rules.", "", rest, one="1 more rule."),) if rest > 0 else ()
        shown = (rule_text(rule, self.report, self.voice) for rule in rules[:MOST_RULES])
        return (*shown, *more)

    def _for_whom(self, notice: Notice) -> str:
        if notice.audience == ANY_AUDIENCE:
            return ""
        return tr("For {people}.", people=audience(notice.audience))

    def _replaces(self, notice: Notice) -> str:
        if not notice.supersedes:
            return ""
        known = {each.notice.id: each for each in self.report.notices}
        names = tuple(self._title(known.get(id_), id_) for id_ in notice.supersedes)
        return tr("It takes the place of {notices}.", notices=listed(names))

    def _title(self, entry: NoticeReport | None, instead: str = "") -> str:
        if entry is None:
            return instead or tr("another notice")
        return quoted(self.voice.read(entry.notice.title))


def _orphan(event: Event, voice: Voice) -> EventCard:
    """The withdrawal of a notice that was never seen here."""
    taken = event.record if isinstance(event.record, Withdrawal) else None
    return EventCard(
        key=event.key,
        kind=event.kind,
        at=event.at,
        notice_id=event.notice_id,
        label=tr("Withdrawn"),
        when=voice.moment(event.at),
        text=translated(labels.REASONS[taken.reason]) if taken else "",
        title=tr("A notice that was never seen here ({id})", id=event.notice_id),
        struck=True,
        quote=voice.read(taken.statement) if taken else "",
        so_what=tr("It asks nothing of you."),
        state=NoticeState.WITHDRAWN,
        state_label=translated(labels.STATES[NoticeState.WITHDRAWN]),
        new=event.new,
    )

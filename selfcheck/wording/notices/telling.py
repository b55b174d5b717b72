"""One event of the time line in words."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, NoticeKind, Reinstatement, Withdrawal
from selfcheck.core.report import NoticeReport, NoticeState, Report
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.notices.changes import audience, changes
from selfcheck.wording.notices.events import Event, Happening, brought_back
from selfcheck.wording.notices.rules import rule_text
from selfcheck.wording.notices.states import label, meaning
from selfcheck.wording.voice import Voice, count, listed, span
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
        return f"{self.text[:1].upper()}{self.text[1:]}." if self.text else ""

    @property
    def heading(self) -> str:
        """What happened, in one line."""
        return f"{self.label}: {self.text}" if self.text else self.label


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
                begin = "Will be replaced" if event.ahead else "Replaced"
                verb = "takes" if event.ahead else "took"
                return _Said(begin, f"{self._title(event.other)} {verb} its place")
            case Happening.RETURNED:
                return _Said(
                    "Holds again", f"{self._title(event.other)}, which had its place, was withdrawn"
                )
            case Happening.EFFECTIVE:
                begin = "Takes effect" if event.ahead else "Took effect"
                return _Said(begin, lines=self._asks() if event.ahead else ())
            case Happening.EXPIRED:
                return _Said("Ends by itself" if event.ahead else "Ended by itself")
            case Happening.DEADLINE:
                texts = tuple(rule_text(rule, self.report, self.voice) for rule in event.rules)
                return _Said("Deadline", lines=texts)
            case _:
                assert_never(event.kind)

    def _issued(self, event: Event) -> _Said:
        notice = event.record if isinstance(event.record, Notice) else self.entry.notice
        summary = self.voice.read(notice.summary)
        taken = self._taken_for_good()
        struck = self.entry.state is NoticeState.WITHDRAWN
        return _Said(
            "To be issued" if event.ahead else "Issued",
            lines=(
                f"It had said: {summary}" if struck and summary else summary,
                *(() if struck else self._asks(notice)),
                self._for_whom(notice),
                self._replaces(notice),
            ),
            pair=f"{self._label(taken)} {self._later(taken.at, event.at)}" if taken else "",
            so_what=self._unclear(notice),
        )

    def _changed(self, event: Event) -> _Said:
        notice = event.record if isinstance(event.record, Notice) else self.entry.notice
        if event.before is None:
            return _Said("Changed")
        found = changes(event.before, notice, self.report, self.voice)
        rest = len(found) - MOST_CHANGES
        more = (count(rest, "1 more difference.", "{n} more differences."),) if rest > 0 else ()
        shown = tuple(each.sentence for each in found[:MOST_CHANGES])
        lines = (*shown, *more)
        what = self._unclear(notice)
        return _Said("Changed", f"revision {notice.revision}", so_what=what, lines=lines)

    def _withdrawn(self, event: Event) -> _Said:
        taken = event.record
        if not isinstance(taken, Withdrawal):
            return _Said("Withdrawn")
        reason, statement = labels.REASONS[taken.reason], self.voice.read(taken.statement)
        first = min(each.issued for each in (self.entry.notice, *self.entry.earlier))
        begun = self._later(taken.at, first, "after it was issued")
        pair = f"Issued {self.voice.moment(first)}"
        text = ", ".join(filter(None, (reason, begun)))
        if event.ended is not None:
            over = f"This withdrawal was ended {self.voice.near_with_zone(event.ended.at)}."
            return _Said(self._label(taken), text, statement, "", (over,), pair, reach(taken))
        if event.elsewhere:
            holds = "It reaches none of your devices, so for you the notice stays as it is."
            return _Said("Withdrawn for others", text, statement, holds, (), pair, reach(taken))
        card = withdrawn(self.entry, self.report, self.voice)
        back = brought_back(self.entry, taken, self.report)
        again = listed(tuple(self._title(each) for each in back))
        holds = (
            ("held" if self.report.past else "holds")
            if len(back) == 1
            else ("held" if self.report.past else "hold")
        )
        return _Said(
            self._label(taken),
            text,
            statement,
            card.so_what,
            (card.then, f"{again} {holds} again." if again else ""),
            pair,
            reach(taken),
        )

    def _reinstated(self, event: Event) -> _Said:
        end = event.record
        statement = self.voice.read(end.statement) if isinstance(end, Reinstatement) else ""
        live = self.entry.withdrawals
        so_what = "The withdrawal no longer counts."
        if live:
            so_what += " Another one still does."
        elif self.entry.state is NoticeState.IN_FORCE and not self.report.past:
            so_what += " The notice holds again."
        return _Said("Reinstated", "", statement, so_what)

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
        return "Withdrawn in part" if taken.scope is not None else "Withdrawn"

    @staticmethod
    def _later(at: datetime, start: datetime, after: str = "later") -> str:
        return f"{span(at - start)} {after}" if at > start else ""

    def _asks(self, notice: Notice | None = None) -> tuple[str, ...]:
        rules = (notice or self.entry.notice).rules
        rest = len(rules) - MOST_RULES
        more = (count(rest, "1 more rule.", "{n} more rules."),) if rest > 0 else ()
        shown = (rule_text(rule, self.report, self.voice) for rule in rules[:MOST_RULES])
        return (*shown, *more)

    def _for_whom(self, notice: Notice) -> str:
        whom = audience(notice.audience)
        return "" if whom == "everyone" else f"For {whom}."

    def _replaces(self, notice: Notice) -> str:
        if not notice.supersedes:
            return ""
        known = {each.notice.id: each for each in self.report.notices}
        names = tuple(self._title(known.get(id_), id_) for id_ in notice.supersedes)
        return f"It takes the place of {listed(names)}."

    def _title(self, entry: NoticeReport | None, instead: str = "another notice") -> str:
        return quoted(self.voice.read(entry.notice.title)) if entry is not None else instead


def _orphan(event: Event, voice: Voice) -> EventCard:
    """The withdrawal of a notice that was never seen here."""
    taken = event.record if isinstance(event.record, Withdrawal) else None
    return EventCard(
        key=event.key,
        kind=event.kind,
        at=event.at,
        notice_id=event.notice_id,
        label="Withdrawn",
        when=voice.moment(event.at),
        text=labels.REASONS[taken.reason] if taken else "",
        title=f"A notice that was never seen here ({event.notice_id})",
        struck=True,
        quote=voice.read(taken.statement) if taken else "",
        so_what="It asks nothing of you.",
        state=NoticeState.WITHDRAWN,
        state_label=labels.STATES[NoticeState.WITHDRAWN],
        new=event.new,
    )

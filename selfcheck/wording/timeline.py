"""The notices as a time line: everything that happened to one notice is one thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from selfcheck.core.records import Effect, NoticeKind, Rule
from selfcheck.core.report import NoticeReport, NoticeState, Report, Status
from selfcheck.wording import labels
from selfcheck.wording.findings import slug_name
from selfcheck.wording.voice import Voice, count, listed, span
from selfcheck.wording.withdrawn import Withdrawn, devices, withdrawn


class Happening(StrEnum):
    """What can happen to a notice."""

    ISSUED = "issued"
    CHANGED = "changed"
    EFFECTIVE = "effective"
    WITHDRAWN = "withdrawn"
    REINSTATED = "reinstated"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, with its moment in words and a sentence."""

    kind: Happening
    at: datetime
    when: str
    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """One notice with all that happened to it, the latest event first.

    `struck` is true where the title is to be struck through, `holds` where it binds now.
    `affects` is true where it touches a device of this report. `withdrawal` is its card.
    """

    notice_id: str
    title: str
    state: NoticeState
    label: str
    summary: str
    asks: tuple[str, ...]
    events: tuple[Event, ...]
    struck: bool
    affects: bool
    new: bool
    withdrawal: Withdrawn | None
    foreign: str = ""


def threads(report: Report, voice: Voice, new: frozenset[str] = frozenset()) -> tuple[Thread, ...]:
    """Every notice, the one with the latest event first; `new` are those not seen before."""
    affected = {
        finding.notice.id for finding in report.findings if finding.status is not Status.EXEMPT
    }
    rows = [
        thread(
            entry, report, voice, new=entry.notice.id in new, affects=entry.notice.id in affected
        )
        for entry in report.notices
    ]
    return tuple(sorted(rows, key=lambda row: (row.events[0].at, row.notice_id), reverse=True))


def thread(
    entry: NoticeReport, report: Report, voice: Voice, *, new: bool, affects: bool
) -> Thread:
    """One notice with its events."""
    information = entry.notice.kind is NoticeKind.INFORMATION
    label = labels.STATES[entry.state]
    if information and entry.state is NoticeState.IN_FORCE:
        label = "Information, no rule"
    elif report.past and entry.state is NoticeState.IN_FORCE:
        label = "In force at that moment"
    return Thread(
        notice_id=entry.notice.id,
        title=voice.read(entry.notice.title),
        state=entry.state,
        label=label,
        summary=voice.read(entry.notice.summary),
        asks=tuple(rule_text(rule, report, voice) for rule in entry.notice.rules),
        events=_events(entry, report, voice),
        struck=entry.state is NoticeState.WITHDRAWN,
        affects=affects,
        new=new,
        withdrawal=withdrawn(entry, report, voice) if entry.withdrawals else None,
        foreign=voice.foreign(entry.notice.title, entry.notice.summary),
    )


def _events(entry: NoticeReport, report: Report, voice: Voice) -> tuple[Event, ...]:
    notice = entry.notice
    revisions = sorted((*entry.earlier, notice), key=lambda n: (n.revision, n.issued))
    first = revisions[0]

    def event(kind: Happening, at: datetime, label: str, text: str = "") -> Event:
        return Event(kind, at, voice.moment(at), label, text)

    events = [event(Happening.ISSUED, first.issued, "Issued")]
    events += [
        event(Happening.CHANGED, later.issued, f"Changed to revision {later.revision}")
        for later in revisions[1:]
        if later.revision != first.revision
    ]
    if notice.effective > notice.issued and not entry.withdrawals:
        begun = notice.effective <= voice.now
        events.append(
            event(Happening.EFFECTIVE, notice.effective, "Took effect" if begun else "Takes effect")
        )
    for taken in entry.withdrawals:
        after = f"{span(taken.at - first.issued)} after it was issued"
        text = f"{labels.REASONS[taken.reason]}, {after}" if taken.at > first.issued else ""
        events.append(event(Happening.WITHDRAWN, taken.at, "Withdrawn", text))
    for taken, ended in entry.ended:
        reason = labels.REASONS[taken.reason]
        events.append(event(Happening.WITHDRAWN, taken.at, "Withdrawn", f"{reason}, later ended"))
        events.append(
            event(Happening.REINSTATED, ended.at, "Reinstated", voice.read(ended.statement))
        )
    events += _ends(entry, report, voice)
    # What was recorded later stands above what it refers to, even at the same moment.
    order = list(Happening)
    return tuple(sorted(events, key=lambda e: (e.at, order.index(e.kind)), reverse=True))


def _ends(entry: NoticeReport, report: Report, voice: Voice) -> list[Event]:
    ends = []
    if entry.superseded_by:
        newer = next((n.notice for n in report.notices if n.notice.id == entry.superseded_by), None)
        if newer is not None:
            at, by = newer.effective, f"by “{voice.read(newer.title)}”"
            ends.append(Event(Happening.SUPERSEDED, at, voice.moment(at), "Replaced", by))
    expires = entry.notice.expires
    if expires is not None and entry.state is not NoticeState.WITHDRAWN:
        label = "Ended" if expires <= voice.now else "Ends"
        ends.append(Event(Happening.EXPIRED, expires, voice.moment(expires), label))
    return ends


def rule_text(rule: Rule, report: Report, voice: Voice) -> str:
    """One rule as a sentence that names apps, devices and deadline."""
    names = tuple(slug_name(slug, report, voice) for slug in rule.apps)
    if len(names) > 4:  # noqa: PLR2004 - a longer list is no longer read as a sentence
        names = (*names[:3], count(len(names) - 3, "1 more app", "{n} more apps"))
    if rule.publishers:
        names = (*names, f"apps of {listed(rule.publishers)}")
    what = listed(names) or "No app"
    if rule.excluded:
        what += f" except {listed(tuple(slug_name(slug, report, voice) for slug in rule.excluded))}"
    if rule.forms:
        what += f" ({listed(tuple(labels.FORMS[form].lower() for form in rule.forms), 'or')})"
    version = f" {rule.minimum_version} or newer" if rule.minimum_version else ""
    begin = {
        Effect.PROHIBIT: "Not permitted",
        Effect.REQUIRE: "Required",
        Effect.MINIMUM_VERSION: "Update needed",
        Effect.ALLOW: "Allowed",
    }[rule.effect]
    by = f", by {voice.moment(rule.deadline)}" if rule.deadline else ""
    return f"{begin}: {what}{version} on {devices(rule.devices)}{by}."

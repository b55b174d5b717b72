"""Each notice with everything that happened to it, as one thread."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from selfcheck.core.frozen import frozen
from selfcheck.core.report import GapKind, NoticeReport, NoticeState, Report
from selfcheck.wording.notices.events import Replacing, events_of, replacing
from selfcheck.wording.notices.parts import in_part, taken
from selfcheck.wording.notices.rules import rule_text
from selfcheck.wording.notices.states import Meaning, label, meaning
from selfcheck.wording.notices.telling import EventCard, told
from selfcheck.wording.voice import Voice
from selfcheck.wording.withdrawn import Remembered, Withdrawn, withdrawn


@frozen
class Thread:
    """One notice with all that happened to it, the latest event first.

    `struck` is true where the title is to be struck through, `affects` where it touches a device
    of this report. `asks` are its rules without those of which nothing is left, `in_part` says for
    whom it was withdrawn where the rest holds. `withdrawal` is its card, `meaning` what its state
    means.
    """

    notice_id: str
    title: str
    state: NoticeState
    label: str
    summary: str
    asks: tuple[str, ...]
    in_part: str
    events: tuple[EventCard, ...]
    struck: bool
    affects: bool
    new: bool
    withdrawal: Withdrawn | None
    meaning: Meaning
    foreign: str = ""


def threads(report: Report, voice: Voice, new: Collection[str] = ()) -> tuple[Thread, ...]:
    """Every notice, the one with the latest event first; `new` are digests of new records."""
    affected, newer = affecting(report), replacing(report)
    rows = [
        thread(entry, newer, report, voice, new=new, affects=entry.notice.id in affected)
        for entry in report.notices
    ]
    return tuple(sorted(rows, key=lambda row: (row.events[0].at, row.notice_id), reverse=True))


def thread(
    entry: NoticeReport,
    newer: Replacing,
    report: Report,
    voice: Voice,
    *,
    new: Collection[str],
    affects: bool,
) -> Thread:
    """One notice with its events."""
    happened = events_of(entry, newer, report, new)
    return Thread(
        notice_id=entry.notice.id,
        title=voice.read(entry.notice.title),
        state=entry.state,
        label=label(entry, report),
        summary=voice.read(entry.notice.summary),
        asks=tuple(
            rule_text(rule, report, voice)
            for rule in entry.notice.rules
            if not taken(rule, entry).all
        ),
        in_part=in_part(entry, report),
        events=tuple(told(event, report, voice) for event in happened),
        struck=entry.state is NoticeState.WITHDRAWN,
        affects=affects,
        new=any(event.new for event in happened),
        withdrawal=withdrawn(entry, report, voice) if entry.withdrawals else None,
        meaning=meaning(entry, report, voice),
        foreign=voice.foreign(entry.notice.title, entry.notice.summary),
    )


def affecting(report: Report, remembered: Iterable[Remembered] = ()) -> frozenset[str]:
    """The notices that concern this person: an app of theirs, one they had, or something open.

    What is not known counts: leaving it out would say that it does not concern them.
    """
    found = {finding.notice.id for finding in report.findings}
    found |= {notice for question in report.unsettled for notice, _ in question.because}
    found |= {gap.name for gap in report.gaps if gap.kind is GapKind.RECORD and gap.open}
    found |= {memory.notice for memory in remembered}
    return frozenset(found)

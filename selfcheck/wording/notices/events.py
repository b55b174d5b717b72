"""Everything that happened to the notices, and what is ahead, in the order of time.

Without words: those are made for what is looked at only, since there may be thousands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from itertools import count, pairwise

from selfcheck.core.devices import ANY_AUDIENCE, ANY_DEVICE
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, Reinstatement, Rule, Withdrawal
from selfcheck.core.report import NoticeReport, NoticeState, Report


class Happening(StrEnum):
    """What can happen to a notice; what is later in this list stands above at one moment."""

    ISSUED = "issued"
    CHANGED = "changed"
    EFFECTIVE = "effective"
    SUPERSEDED = "superseded"
    DEADLINE = "deadline"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"
    REINSTATED = "reinstated"


@frozen
class Event:
    """One happening to one notice.

    `entry` is the notice, None for a withdrawal whose notice was never seen here. `record` is
    what was published for it, if anything was: a notice's revision, a withdrawal, a
    reinstatement. `before` is the revision that a change replaced, `other` the notice that took
    the place or whose withdrawal brought this one back, `rules` those with the deadline.
    `ended` is the reinstatement that ended a withdrawal, `elsewhere` is true where a withdrawal
    reaches none of this person's devices. `number` tells events without a record apart. `ahead`
    is true for what is still to come, `new` for what was not shown before.
    """

    kind: Happening
    at: datetime
    entry: NoticeReport | None
    record: Notice | Withdrawal | Reinstatement | None = None
    before: Notice | None = None
    other: NoticeReport | None = None
    rules: tuple[Rule, ...] = ()
    ended: Reinstatement | None = None
    elsewhere: bool = False
    number: int = 0
    ahead: bool = False
    new: bool = False

    @property
    def notice_id(self) -> str:
        if self.entry is not None:
            return self.entry.notice.id
        return self.record.withdraws if isinstance(self.record, Withdrawal) else ""

    @property
    def key(self) -> str:
        """The same event has the same, whatever else happens."""
        if isinstance(self.record, Withdrawal | Reinstatement):
            return f"{self.kind}/{self.notice_id}/{self.record.id}"
        return f"{self.kind}/{self.notice_id}/{self.number}"


Replacing = Mapping[str, Sequence[NoticeReport]]
"""The notices that say that they take the place of one, by its id."""


def events(report: Report, new: Collection[str] = ()) -> tuple[Event, ...]:
    """Every event of the report, the latest first; `new` are digests of what was not shown yet."""
    newer = replacing(report)
    found = [event for entry in report.notices for event in _of(entry, newer, report)]
    found += [Event(Happening.WITHDRAWN, each.at, None, each) for each in report.orphans]
    return _finished(found, report, new)


def events_of(
    entry: NoticeReport, newer: Replacing, report: Report, new: Collection[str] = ()
) -> tuple[Event, ...]:
    """What happened to one notice, the latest first."""
    return _finished(_of(entry, newer, report), report, new)


def replacing(report: Report) -> Replacing:
    """Who takes whose place, over all notices: made once, since it is asked for each of them."""
    found: dict[str, list[NoticeReport]] = defaultdict(list)
    for entry in report.notices:
        for replaced in entry.notice.supersedes:
            found[replaced].append(entry)
    return found


def brought_back(
    entry: NoticeReport, taken: Withdrawal, report: Report
) -> tuple[NoticeReport, ...]:
    """What holds again since a notice was withdrawn by `taken`, which is in effect."""
    ids = frozenset(entry.notice.supersedes)
    if not ids or taken.scope is not None or taken.at < entry.notice.effective:
        return ()
    return tuple(n for n in report.notices if n.notice.id in ids and _holds_again(n))


def _holds_again(entry: NoticeReport) -> bool:
    holds = {NoticeState.IN_FORCE, NoticeState.PARTLY_WITHDRAWN, NoticeState.SCHEDULED}
    return entry.superseded_by is None and entry.state in holds


def _finished(found: Iterable[Event], report: Report, new: Collection[str]) -> tuple[Event, ...]:
    """In order, with what is still to come and what is new; withdrawals count at once."""
    at_once = {Happening.WITHDRAWN, Happening.REINSTATED, Happening.RETURNED}
    marked = [
        replace(
            each,
            ahead=each.at > report.as_of and each.kind not in at_once,
            new=each.record is not None and each.record.digest in new,
        )
        for each in found
    ]
    order = {kind: place for place, kind in enumerate(Happening)}
    marked.sort(key=lambda e: (e.at, order[e.kind], e.notice_id, e.number), reverse=True)
    return tuple(marked)


def _of(entry: NoticeReport, newer: Replacing, report: Report) -> Iterator[Event]:
    yield from _said(entry)
    yield from _taken_back(entry)
    yield from _place_taken(entry, newer.get(entry.notice.id, ()))
    yield from _dated(entry, report)


def _said(entry: NoticeReport) -> Iterator[Event]:
    """The issue and every revision."""
    revisions = sorted((*entry.earlier, entry.notice), key=lambda n: (n.revision, n.issued))
    yield Event(Happening.ISSUED, revisions[0].issued, entry, revisions[0])
    for before, later in pairwise(revisions):
        yield Event(
            Happening.CHANGED, later.issued, entry, later, before=before, number=later.revision
        )


def _taken_back(entry: NoticeReport) -> Iterator[Event]:
    for taken in entry.withdrawals:
        yield Event(Happening.WITHDRAWN, taken.at, entry, taken)
    for taken in entry.elsewhere:
        yield Event(Happening.WITHDRAWN, taken.at, entry, taken, elsewhere=True)
    for taken, end in entry.ended:
        yield Event(Happening.WITHDRAWN, taken.at, entry, taken, ended=end)
        yield Event(Happening.REINSTATED, end.at, entry, end)


def _place_taken(entry: NoticeReport, newer: Iterable[NoticeReport]) -> Iterator[Event]:
    """When newer notices took its place, and when their withdrawal gave it back."""
    number = count()
    for other in newer:
        if other.state in {NoticeState.CONFLICT, NoticeState.NOT_UNDERSTOOD}:
            continue
        begins: datetime | None = other.notice.effective
        for away, back in _absences(other):
            if begins is not None and begins < away and not _over(entry, begins):
                yield Event(Happening.SUPERSEDED, begins, entry, other=other, number=next(number))
                if back is not None or _holds_again(entry):
                    yield Event(Happening.RETURNED, away, entry, other=other, number=next(number))
            if back is None:
                begins = None
                break
            begins = max(back, begins) if begins is not None and begins >= away else back
        if begins is not None and not _over(entry, begins):
            yield Event(Happening.SUPERSEDED, begins, entry, other=other, number=next(number))


def _absences(entry: NoticeReport) -> list[tuple[datetime, datetime | None]]:
    """From when to when the notice was withdrawn altogether; None for until now."""
    whole = [(taken.at, None) for taken in entry.withdrawals if taken.scope is None]
    over = [(taken.at, end.at) for taken, end in entry.ended if taken.scope is None]
    return sorted((*whole, *over), key=lambda pair: pair[0])


def _over(entry: NoticeReport, at: datetime) -> bool:
    """Whether the notice had been withdrawn altogether before `at`."""
    return any(taken.scope is None and taken.at <= at for taken in entry.withdrawals)


def _dated(entry: NoticeReport, report: Report) -> Iterator[Event]:
    """What the notice itself sets a time for; a deadline only while it is ahead."""
    notice = entry.notice
    if notice.effective > notice.issued and not _over(entry, notice.effective):
        yield Event(Happening.EFFECTIVE, notice.effective, entry)
    if notice.expires is not None and not _over(entry, notice.expires):
        yield Event(Happening.EXPIRED, notice.expires, entry)
    asking = {NoticeState.IN_FORCE, NoticeState.PARTLY_WITHDRAWN, NoticeState.SCHEDULED}
    if entry.state not in asking:
        return
    gone = {id_ for taken in entry.withdrawals for id_ in _rules_for_all(taken)}
    due: dict[datetime, list[Rule]] = defaultdict(list)
    for rule in notice.rules:
        ahead = rule.deadline is not None and rule.deadline > report.as_of
        if rule.deadline is not None and ahead and rule.id not in gone:
            due[rule.deadline].append(rule)
    for number, at in enumerate(sorted(due)):
        yield Event(Happening.DEADLINE, at, entry, rules=tuple(due[at]), number=number)


def _rules_for_all(taken: Withdrawal) -> tuple[str, ...]:
    """The rules that a withdrawal takes back for everyone."""
    scope = taken.scope
    if scope is None or (scope.devices, scope.audience) != (ANY_DEVICE, ANY_AUDIENCE):
        return ()
    return scope.rules

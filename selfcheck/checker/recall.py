"""What the local memory adds to a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from selfcheck.checker.outcome import Memory
from selfcheck.core.apps import InstalledApp, Inventory
from selfcheck.core.records import Policy
from selfcheck.core.report import Action, Finding, NoticeReport, NoticeState, Report, Status
from selfcheck.history.values import RecordKey, RecordKind, Removal

Moments = Mapping[RecordKey, datetime]
_WITHDRAWN: Final = frozenset({NoticeState.WITHDRAWN, NoticeState.PARTLY_WITHDRAWN})
DONE_FOR: Final = timedelta(days=14)
"""So long what was done is shown as done."""


def keys_of(notice: NoticeReport) -> set[RecordKey]:
    """Every record that makes up what is shown of one notice."""
    keys = {_key(RecordKind.NOTICE, notice.notice)}
    withdrawals = [*notice.withdrawals, *(withdrawal for withdrawal, _ in notice.ended)]
    keys |= {_key(RecordKind.WITHDRAWAL, withdrawal) for withdrawal in withdrawals}
    return keys | {_key(RecordKind.REINSTATEMENT, ending) for _, ending in notice.ended}


def _key(kind: RecordKind, record: object) -> RecordKey:
    return RecordKey(kind, record.id, record.digest)  # type: ignore[attr-defined]


def new_notices(report: Report, shown: Moments) -> frozenset[str]:
    """Notices with a record that was not shown before; at the first visit nothing is new."""
    if not shown:
        return frozenset()
    return frozenset(n.notice.id for n in report.notices if not keys_of(n) <= shown.keys())


def new_records(policy: Policy | None, shown: Moments) -> frozenset[str]:
    """The digests of the records that were not shown before; none at the first visit."""
    if not shown or policy is None:
        return frozenset()
    return frozenset(key.digest for key in RecordKey.all_of(policy) if key not in shown)


def removed_inventories(
    inventories: Iterable[Inventory], removals: Iterable[Removal]
) -> tuple[Inventory, ...]:
    """The devices as if what was removed from them were all that is on them."""
    gone: dict[str, list[InstalledApp]] = {}
    for removal in removals:
        gone.setdefault(removal.device, []).append(removal.app)
    return tuple(
        replace(
            inventory,
            apps=tuple(gone[inventory.device.id]),
            sources=(),
            declared_present=(),
            declared_absent=(),
        )
        for inventory in inventories
        if inventory.device.id in gone
    )


def memories(
    report: Report, over_removed: Report, removals: Iterable[Removal], shown: Moments
) -> tuple[Memory, ...]:
    """What was removed because of notices that were withdrawn since.

    `over_removed` is the report over `removed_inventories`: what it finds withdrawn would have
    been found on the devices. An app that is there still, or again, gives none; nor does one
    known by its name alone, or one that was still there after the withdrawal was shown.
    """
    notices = {notice.notice.id: notice for notice in report.notices}
    present = {_place(finding) for finding in _withdrawn(report)}
    found: dict[tuple[str, str, str], Memory] = {}
    by_app = {
        (removal.device, id(removal.app)): removal
        for removal in removals
        if not report.past or removal.found_missing <= report.as_of
    }
    for finding in _withdrawn(over_removed):
        notice = notices.get(finding.notice.id)
        removal = by_app.get((finding.device.id, id(finding.installed)))
        if notice is None or removal is None or finding.app is None or _place(finding) in present:
            continue
        if _was_demanded(notice, removal, shown):
            memory = Memory(
                notice=notice.notice.id,
                app=finding.app,
                name=removal.app.name,
                device=removal.device,
                last_seen=removal.last_seen,
                found_missing=removal.found_missing,
            )
            found.setdefault((memory.notice, memory.device, memory.app), memory)
    return tuple(found[key] for key in sorted(found))


def done(report: Report, over_removed: Report, removals: Iterable[Removal]) -> tuple[Memory, ...]:
    """What was removed as a notice in force asks, within the last `DONE_FOR`.

    An app that is still there, or again, in whatever place, is not done.
    """
    present = {(f.device.id, f.app) for f in report.findings if f.installed is not None}
    by_app = {(removal.device, id(removal.app)): removal for removal in removals}
    found: dict[tuple[str, str], Memory] = {}
    for finding in over_removed.findings if not report.past else ():
        removal = by_app.get((finding.device.id, id(finding.installed)))
        if (
            finding.status is not Status.ACTION_REQUIRED
            or finding.action is not Action.REMOVE
            or finding.app is None
            or removal is None
            or (finding.device.id, finding.app) in present
        ):
            continue
        lately = report.checked_at - removal.found_missing <= DONE_FOR
        if lately and removal.last_seen >= finding.notice.issued:
            memory = Memory(
                notice=finding.notice.id,
                app=finding.app,
                name=removal.app.name,
                device=removal.device,
                last_seen=removal.last_seen,
                found_missing=removal.found_missing,
            )
            found.setdefault((memory.device, memory.app), memory)
    return tuple(found[key] for key in sorted(found))


def _withdrawn(report: Report) -> Iterable[Finding]:
    for finding in report.findings:
        certain = not finding.by_name_alone and finding.installed is not None
        if finding.status is Status.WITHDRAWN and certain:
            yield finding


def _place(finding: Finding) -> tuple[str, str, str | None]:
    return finding.notice.id, finding.device.id, finding.app


def _was_demanded(notice: NoticeReport, removal: Removal, shown: Moments) -> bool:
    """Whether the app was still there under the notice and not after its end was shown."""
    began = min(each.issued for each in (notice.notice, *notice.earlier))
    began = min(began, shown.get(_key(RecordKind.NOTICE, notice.notice), began))
    ends = [shown.get(_key(RecordKind.WITHDRAWAL, each)) for each in notice.withdrawals]
    ended = min((end for end in ends if end is not None), default=None)
    return removal.last_seen >= began and (ended is None or removal.last_seen < ended)


def on_overview(
    report: Report, remembered: Iterable[Memory], shown: Moments, shown_for: timedelta | None
) -> frozenset[str]:
    """The withdrawn notices that the person may have seen, or that touch their apps.

    They leave `shown_for` after the withdrawal was first shown; None keeps them for good.
    """
    touched = {finding.notice.id for finding in report.findings if finding.withdrawal is not None}
    touched |= {memory.notice for memory in remembered}
    return frozenset(
        notice.notice.id
        for notice in report.notices
        if notice.state in _WITHDRAWN
        and notice.withdrawals
        and (notice.notice.id in touched or _may_be_known(notice, report, shown, shown_for))
        and not _is_over(notice, report, shown, shown_for)
    )


def _may_be_known(
    notice: NoticeReport, report: Report, shown: Moments, shown_for: timedelta | None
) -> bool:
    """Shown here before it was withdrawn, or withdrawn so lately that the mail is remembered."""
    if _key(RecordKind.NOTICE, notice.notice) in shown or shown_for is None:
        return True
    return report.as_of - notice.withdrawals[0].at <= shown_for


def _is_over(
    notice: NoticeReport, report: Report, shown: Moments, shown_for: timedelta | None
) -> bool:
    first = shown.get(_key(RecordKind.WITHDRAWAL, notice.withdrawals[0]))
    if first is None or shown_for is None or report.past:
        return False
    return report.checked_at - first > shown_for

"""What could not be read or is not known, and whether it leaves the verdict open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from selfcheck.core.apps import IdKind, Inventory, KnownBy, SourceReport
from selfcheck.core.devices import Device, DeviceKind, Os, Person
from selfcheck.core.judging import Judge
from selfcheck.core.ledger import Ledger
from selfcheck.core.platforms import PHONES, could_be_on
from selfcheck.core.records import UnreadRecord
from selfcheck.core.report import (
    Gap,
    GapKind,
    NoticeReport,
    NoticeState,
    PolicyStatus,
    ProblemKind,
)
from selfcheck.core.requiring import OPEN_SOURCES
from selfcheck.core.rules import RuleIndex, RuleRef
from selfcheck.core.scope import with_person
from selfcheck.core.standing import HOLDS, Standing

PORTABLE = (DeviceKind.PHONE, DeviceKind.TABLET)
_ALWAYS_OPEN = (ProblemKind.RECORD_VANISHED, ProblemKind.CLOCK)


def policy_gaps(status: PolicyStatus) -> Iterator[Gap]:
    """A policy not verified or not confirmed lately leaves all open; most problems do not."""
    if status.problem is not None:
        kind = status.problem.kind
        open_ = not (status.verified and status.fresh) or kind in _ALWAYS_OPEN
        yield Gap(GapKind.POLICY, kind, None, open_, status.problem.detail)
    elif not (status.verified and status.fresh):
        detail = "The policy has not been confirmed recently enough."
        yield Gap(GapKind.POLICY, ProblemKind.STALE, None, open=True, detail=detail)


def record_gaps(
    ledger: Ledger, notices: Iterable[NoticeReport], index: RuleIndex, judges: Iterable[Judge]
) -> Iterator[Gap]:
    """Notices that are contradictory or not understood, and records that could not be read."""
    for report in notices:
        id_ = report.notice.id
        if report.state is NoticeState.CONFLICT:
            detail = (
                "Signed with different content under the same revision, or replaced in a circle."
            )
            yield Gap(GapKind.RECORD, id_, None, open=True, detail=detail)
        elif report.state is NoticeState.NOT_UNDERSTOOD:
            doubts = ", ".join(ledger.entries[id_].doubts)
            detail = f"Needs a newer version of this program ({doubts})."
            yield Gap(GapKind.RECORD, id_, None, open=True, detail=detail)
    for record in ledger.unclear:
        yield Gap(GapKind.RECORD, record.id or "?", None, open=True, detail=_unclear(record))
    for withdrawal in ledger.orphans:
        detail = f"Takes back {withdrawal.withdraws}, not known here; it asks for nothing."
        yield Gap(GapKind.RECORD, withdrawal.id, None, open=bool(withdrawal.unknown), detail=detail)
    devices = list(judges)
    for slug, refs in index.unknown_slugs:
        for ref in refs:
            if any(may_hold(judge, ref) for judge in devices):
                detail = (
                    f"Rule {ref.rule.id} names the app {slug}, which the catalogue does not have."
                )
                yield Gap(GapKind.RECORD, ref.key[0], None, open=True, detail=detail)


def _unclear(record: UnreadRecord) -> str:
    about = f" about {record.concerns}" if record.concerns else ""
    return f"A signed {record.kind}{about} could not be understood: {record.detail}"


def source_gaps(
    inventory: Inventory, judge: Judge, index: RuleIndex, yields: Mapping[str, frozenset[IdKind]]
) -> Iterator[Gap]:
    """Every source not read; open where a rule in force could have found something in it."""
    for source in inventory.sources:
        if source.status in OPEN_SOURCES:
            kinds = yields.get(source.name, frozenset(IdKind))
            open_ = any(
                _selects_kind(ref, kinds, index) and may_hold(judge, ref) for ref in index.demands
            )
            yield Gap(GapKind.SOURCE, source.name, inventory.device.id, open_, _why(source))


def _selects_kind(ref: RuleRef, kinds: frozenset[IdKind], index: RuleIndex) -> bool:
    apps = index.catalogue.apps
    return bool(ref.rule.publishers) or any(
        not kinds.isdisjoint(apps[slug].ids) for slug in ref.rule.apps if slug in apps
    )


def _why(source: SourceReport) -> str:
    return source.detail or f"{source.name} was {source.status}."


def may_hold(judge: Judge, ref: RuleRef) -> bool:
    """Whether the rule is, or may be, in force for the device."""
    return judge.bearing(ref)[1] in HOLDS


def reaches(judge: Judge, index: RuleIndex) -> bool:
    """Whether a rule in force could find something on the device."""
    os = judge.standing.device.os
    return any(_could_find(ref, index, os) and may_hold(judge, ref) for ref in index.demands)


def _could_find(ref: RuleRef, index: RuleIndex, os: Os) -> bool:
    apps, rule = index.catalogue.apps, ref.rule
    return bool(rule.publishers) or any(
        could_be_on(apps[slug], os, rule) for slug in rule.apps if slug in apps
    )


def device_gap(device: Device, judge: Judge, index: RuleIndex) -> Gap:
    """A device that is known and was never read."""
    return Gap(
        GapKind.DEVICE,
        "not-checked",
        device.id,
        open=reaches(judge, index),
        detail="This device was never read or described.",
    )


def age_gaps(
    inventory: Inventory, judge: Judge, index: RuleIndex, now: datetime, counts: timedelta
) -> Iterator[Gap]:
    """A reading of a phone that is too old to be believed where it found nothing."""
    portable = inventory.device.kind in PORTABLE
    if inventory.live and portable and now - inventory.collected_at > counts:
        detail = f"Last read more than {counts.days} days ago."
        open_ = reaches(judge, index)
        id_, named = inventory.device.id, (counts.days,)
        yield Gap(GapKind.DEVICE, "reading-too-old", id_, open_, detail, named)


def publisher_gaps(inventory: Inventory, judge: Judge, index: RuleIndex) -> Iterator[Gap]:
    """What asking cannot settle: apps of a publisher that the catalogue does not name.

    No source reads them on a device that was only described, so they are named beside the
    verdict and leave it as it is (semantics, line 22).
    """
    if inventory.known_by in (KnownBy.DECLARED, KnownBy.REPORT):
        names = {
            name for ref in index.demands if may_hold(judge, ref) for name in ref.rule.publishers
        }
        if names:
            named = tuple(sorted(names))
            detail = f"Publishers: {', '.join(named)}."
            id_ = inventory.device.id
            yield Gap(GapKind.DEVICE, "publisher-not-asked", id_, False, detail, named)


def unregistered_gap() -> Gap:
    """Phones the person said there are, of which none is registered."""
    return Gap(
        GapKind.DEVICE,
        "not-registered",
        None,
        open=True,
        detail="There is a phone or tablet, but none has been added to Self-Check.",
    )


def reaching_phones(ledger: Ledger, index: RuleIndex, person: Person) -> Iterator[RuleRef]:
    """The rules in force that could reach some phone or tablet of the person, if there is any."""
    judges = []
    for kind, os in PHONES:
        phone = with_person(Device("", kind, os), person)
        judges.append(Judge(Standing(ledger, phone), index.catalogue, ledger.moment.time))
    for ref in index.demands:
        for judge in judges:
            if _could_find(ref, index, judge.standing.device.os) and may_hold(judge, ref):
                yield ref
                break

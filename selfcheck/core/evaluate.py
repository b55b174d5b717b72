"""The one function that makes a report, the same for window, command line and preview."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime, timedelta

from selfcheck.core.apps import IdKind, Inventory, KnownBy
from selfcheck.core.conclusion import (
    Conclusion,
    device_verdict,
    finding_order,
    gap_order,
    questions_of,
    verdict_of,
)
from selfcheck.core.copies import group, order
from selfcheck.core.declared import declared_apps, unasked
from selfcheck.core.devices import Device, DeviceKind, Os, Person, Tri
from selfcheck.core.frozen import frozen
from selfcheck.core.judging import Judge
from selfcheck.core.ledger import Ledger, Moment, fold
from selfcheck.core.matching import Catalogue
from selfcheck.core.notices import report_notices
from selfcheck.core.openness import (
    PORTABLE,
    age_gaps,
    device_gap,
    policy_gaps,
    publisher_gaps,
    reaching_phones,
    record_gaps,
    source_gaps,
    unregistered_gap,
)
from selfcheck.core.records import Policy, Records
from selfcheck.core.report import (
    DeviceReport,
    PolicyStatus,
    Report,
    Status,
    Verdict,
)
from selfcheck.core.requiring import Identified, Readable, Requirements
from selfcheck.core.rules import RuleIndex
from selfcheck.core.scope import with_person
from selfcheck.core.standing import Standing

_NOBODY = Device("", DeviceKind.COMPUTER, Os.LINUX)


@frozen
class Circumstances:
    """What an evaluation rests on beside the policy and the inventories.

    `as_of` is another moment to look at, None for now. `phones` is whether the person said
    that there are phones or tablets: None when never said. `saved_inventories` is true where
    only the given devices count. `yields` maps a source's name to the id kinds it can give; a
    source not named could give any. `reading_counts` is how long a clean reading of a phone
    is believed. `declined` are the facts of which the person said "I don't know", each with its
    device's id ("" for facts about the person).
    """

    now: datetime
    as_of: datetime | None = None
    person: Person = Person()
    phones: Tri = None
    this_computer_only: bool = False
    saved_inventories: bool = False
    yields: Mapping[str, frozenset[IdKind]] = field(default_factory=dict)
    reading_counts: timedelta = timedelta(days=30)
    declined: frozenset[tuple[str, str]] = frozenset()


def evaluate(
    policy: Policy | None,
    status: PolicyStatus,
    inventories: Sequence[Inventory],
    registered: Sequence[Device],
    circumstances: Circumstances,
) -> Report:
    """The report over `inventories` and over `registered`, devices known but never read.

    `policy` is the last verified one, None where there never was any: then the verdict is
    cannot-tell whatever is installed.
    """
    prepared = prepare(policy, circumstances.now, circumstances.as_of)
    return evaluate_prepared(prepared, status, inventories, registered, circumstances)


@frozen
class Prepared:
    """A policy folded at one moment and indexed, to evaluate many inventories against."""

    policy: Policy | None
    ledger: Ledger
    index: RuleIndex


def prepare(policy: Policy | None, now: datetime, as_of: datetime | None = None) -> Prepared:
    """Does once what does not depend on any device."""
    records = policy.records if policy else Records()
    ledger = fold(records, Moment(as_of or now, now=as_of is None))
    index = RuleIndex(ledger, Catalogue(policy.catalogue if policy else {}))
    return Prepared(policy, ledger, index)


def evaluate_prepared(
    prepared: Prepared,
    status: PolicyStatus,
    inventories: Sequence[Inventory],
    registered: Sequence[Device],
    circumstances: Circumstances,
) -> Report:
    """As `evaluate`, on a policy prepared for the same moment."""
    policy, ledger, index = prepared.policy, prepared.ledger, prepared.index
    catalogue = index.catalogue
    found = Conclusion(gaps=list(policy_gaps(status)), declined=circumstances.declined)
    inventories, registered = _counted(inventories, registered, circumstances)
    judges: list[Judge] = []
    for inventory in inventories:
        judges.append(_judge(inventory.device, ledger, catalogue, circumstances.person))
        _judge_inventory(inventory, judges[-1], index, circumstances, found)
    for device in registered:
        judges.append(_judge(device, ledger, catalogue, circumstances.person))
        found.gaps.append(device_gap(device, judges[-1], index))
        undescribed = Inventory(device, circumstances.now, known_by=KnownBy.DECLARED)
        for judged, slug in unasked(undescribed, index, judges[-1], set()):
            found.ask(judged, slug)
    sure = status.verified and status.fresh and not any(gap.open for gap in policy_gaps(status))
    notices = report_notices(ledger, index, judges, Standing(ledger, _NOBODY), sure=sure)
    found.gaps.extend(record_gaps(ledger, notices, index, judges))
    portable = any(judge.standing.device.kind in PORTABLE for judge in judges)
    if not (portable or circumstances.saved_inventories or circumstances.this_computer_only):
        _phones(prepared, circumstances, found)
    verdict = verdict_of(found.findings, found.questions, found.gaps)
    unsettled = questions_of(found)
    return Report(
        verdict=verdict,
        checked_at=circumstances.now,
        as_of=ledger.moment.time,
        organization=policy.organization if policy else None,
        policy=status,
        devices=tuple(_devices(inventories, registered, found)),
        findings=tuple(sorted(found.findings, key=finding_order)),
        notices=notices,
        # No answer could change a verdict that a broken rule settles.
        questions=() if verdict is Verdict.ACTION_REQUIRED else unsettled,
        gaps=tuple(sorted(found.gaps, key=gap_order)),
        past=circumstances.as_of is not None,
        this_computer_only=circumstances.this_computer_only,
        app_names={slug: app.name for slug, app in catalogue.apps.items()},
        unsettled=unsettled,
        orphans=ledger.orphans,
        person=circumstances.person,
    )


def _counted(
    inventories: Sequence[Inventory], registered: Sequence[Device], circumstances: Circumstances
) -> tuple[list[Inventory], list[Device]]:
    """The devices that count, in a fixed order; one that was read is not also unread."""
    if circumstances.this_computer_only:
        inventories = [i for i in inventories if i.device.kind is DeviceKind.COMPUTER]
        registered = []
    if circumstances.saved_inventories:
        registered = []
    read = {inventory.device.id for inventory in inventories}
    return (
        sorted(inventories, key=lambda i: i.device.id),
        sorted((d for d in registered if d.id not in read), key=lambda d: d.id),
    )


def _phones(prepared: Prepared, circumstances: Circumstances, found: Conclusion) -> None:
    """What it means that no phone or tablet is known: nothing where there is none.

    Where a broken rule settles the verdict it is not looked for every rule that would ask.
    """
    settled = any(f.status is Status.ACTION_REQUIRED for f in found.findings)
    if circumstances.phones is False or (circumstances.phones is None and settled):
        return
    reaching = reaching_phones(prepared.ledger, prepared.index, circumstances.person)
    first = next(reaching, None)
    if first is not None and circumstances.phones:
        found.gaps.append(unregistered_gap())
    elif first is not None:
        found.put(None, "phones", (ref.key for ref in (first, *reaching)))


def _judge(device: Device, ledger: Ledger, catalogue: Catalogue, person: Person) -> Judge:
    return Judge(Standing(ledger, with_person(device, person)), catalogue, ledger.moment.time)


def _judge_inventory(
    inventory: Inventory,
    judge: Judge,
    index: RuleIndex,
    circumstances: Circumstances,
    found: Conclusion,
) -> None:
    catalogue = index.catalogue
    present, absent = set(inventory.declared_present), set(inventory.declared_absent)
    known: list[Identified] = []
    slugs: set[str] = set()
    apps = (*inventory.apps, *declared_apps(inventory, catalogue))
    for app in group(apps, index.concerns):  # nearly all of them concern nobody
        identity = catalogue.identify(app, present, absent)
        refs = index.about(identity)
        if identity.slugs:
            known.append((app, identity))
            slugs.update(identity.slugs)
        if refs:
            for judged in judge.judge(judge.hits(refs, identity, app), app):
                found.add(judged)
    known.sort(key=lambda pair: order(pair[0].first))
    readable = Readable.of(inventory, circumstances.yields)
    requirements = Requirements(judge, index, inventory, readable)
    for judged in requirements.judge(index.requires, known):
        found.add(judged)
    for judged, slug in unasked(inventory, index, judge, slugs):
        found.ask(judged, slug)
    found.gaps.extend(requirements.gaps)
    found.gaps.extend(source_gaps(inventory, judge, index, circumstances.yields))
    counts = circumstances.reading_counts
    found.gaps.extend(age_gaps(inventory, judge, index, circumstances.now, counts))
    found.gaps.extend(publisher_gaps(inventory, judge, index))


def _devices(
    inventories: Iterable[Inventory], registered: Iterable[Device], found: Conclusion
) -> Iterable[DeviceReport]:
    for inventory in inventories:
        yield DeviceReport(
            inventory.device,
            device_verdict(inventory.device.id, found),
            inventory.known_by,
            inventory.collected_at,
            len(inventory.apps),
        )
    for device in registered:
        yield DeviceReport(device, device_verdict(device.id, found), None, None)

"""A folder of sample inventories against two policies: who is told to act, before and after."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from selfcheck.authoring.preview.facts import Answered
from selfcheck.core.apps import IdKind, Inventory
from selfcheck.core.evaluate import Circumstances, Prepared, evaluate_prepared, prepare
from selfcheck.core.records import Policy
from selfcheck.core.report import Finding, MatchedBy, PolicyStatus, Report, Status, Verdict
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.inventories import read_saved

RuleKey = tuple[str, str]
Progress = Callable[[int, int], None]

CHUNK = 250
NAMED = 10
"""So many devices and apps are named for each rule; the others are counted."""


@dataclass(slots=True)
class Tally:
    """What a number of devices add up to. Counts are of devices."""

    devices: int = 0
    before: Counter[Verdict] = field(default_factory=Counter)
    after: Counter[Verdict] = field(default_factory=Counter)
    newly_told: int = 0
    no_longer_told: int = 0
    told_before: Counter[RuleKey] = field(default_factory=Counter)
    told_after: Counter[RuleKey] = field(default_factory=Counter)
    names: dict[RuleKey, list[str]] = field(default_factory=lambda: defaultdict(list))
    apps: dict[RuleKey, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    unnamed: dict[RuleKey, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    notices: Counter[str] = field(default_factory=Counter)
    answered: Answered = field(default_factory=Answered)
    unread: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Takes in what another part of the devices added up to."""
        self.devices += other.devices
        self.newly_told += other.newly_told
        self.no_longer_told += other.no_longer_told
        for mine, theirs in (
            (self.before, other.before),
            (self.after, other.after),
            (self.told_before, other.told_before),
            (self.told_after, other.told_after),
            (self.notices, other.notices),
        ):
            mine.update(theirs)  # type: ignore[arg-type]
        for named, more in ((self.apps, other.apps), (self.unnamed, other.unnamed)):
            for key, counts in more.items():
                named[key].update(counts)
        for key, names in other.names.items():
            self.names[key] = (self.names[key] + names)[:NAMED]
        self.answered.add(other.answered)
        self.unread.extend(other.unread)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two policies at one moment. `before` is None where nothing is published yet."""

    before: Policy | None
    after: Policy
    now: datetime
    at: datetime | None
    yields: Mapping[str, frozenset[IdKind]] = field(default_factory=dict)


def tally(comparison: Comparison, files: Sequence[Path], progress: Progress | None = None) -> Tally:
    """All sample devices, on every processor there is; `progress` is told (done, all)."""
    total = Tally()
    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    for done, part in enumerate(_parts(comparison, chunks), start=1):
        total.add(part)
        if progress is not None:
            progress(min(done * CHUNK, len(files)), len(files))
    return total


def _parts(comparison: Comparison, chunks: list[Sequence[Path]]) -> Iterator[Tally]:
    count = partial(count_devices, comparison)
    workers = min(len(chunks), os.cpu_count() or 1)
    if workers <= 1:
        yield from map(count, chunks)
        return
    # A fresh interpreter for each worker: a fork of a process with threads may hang.
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        yield from pool.map(count, chunks)


def count_devices(comparison: Comparison, files: Iterable[Path]) -> Tally:
    """What the devices of these files add up to; a file that cannot be read is named."""
    before = prepare(comparison.before, comparison.now, comparison.at)
    after = prepare(comparison.after, comparison.now, comparison.at)
    found = Tally()
    for file in files:
        try:
            inventory = read_saved(file.read_bytes(), file.name)
        except DocumentError as error:
            found.unread.append(str(error).splitlines()[0])
            continue
        except OSError as error:
            found.unread.append(f"{file.name}: {error.strerror or error}")
            continue
        _add(
            found,
            _report(before, inventory, comparison),
            _report(after, inventory, comparison),
            file,
        )
    return found


def _report(prepared: Prepared, inventory: Inventory, comparison: Comparison) -> Report:
    circumstances = Circumstances(
        comparison.now, comparison.at, saved_inventories=True, yields=comparison.yields
    )
    return evaluate_prepared(prepared, _CONFIRMED, (inventory,), (), circumstances)


_CONFIRMED = PolicyStatus("", verified=True, confirmed_at=None, fresh=True)


def _add(found: Tally, before: Report, after: Report, file: Path) -> None:
    found.devices += 1
    found.before[before.verdict] += 1
    found.after[after.verdict] += 1
    told = [report.verdict is Verdict.ACTION_REQUIRED for report in (before, after)]
    found.newly_told += told == [False, True]
    found.no_longer_told += told == [True, False]
    was, will = _told(before), _told(after)
    found.told_before.update(was.keys())
    found.told_after.update(will.keys())
    found.notices.update({notice for notice, _ in will})
    name = after.devices[0].device.name or file.stem
    for key in was.keys() ^ will.keys():
        if len(found.names[key]) < NAMED:
            found.names[key].append(name)
        found.apps[key].update({_name(finding) for finding in (will.get(key) or was[key])})
    for finding in after.findings:
        if finding.matched_by is MatchedBy.PUBLISHER and finding.app not in finding.rule.apps:
            found.unnamed[_key(finding)][_name(finding)] += 1
    found.answered.look(after)


def _told(report: Report) -> dict[RuleKey, list[Finding]]:
    told: dict[RuleKey, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.status is Status.ACTION_REQUIRED:
            told[_key(finding)].append(finding)
    return told


def _key(finding: Finding) -> RuleKey:
    return finding.notice.id, finding.rule.id


def _name(finding: Finding) -> str:
    return finding.installed.name if finding.installed else finding.app or ""

"""A folder of sample inventories against two policies: who is told to act, before and after."""

from __future__ import annotations

import gc
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from selfcheck.authoring.preview.situations import (
    Because,
    Comparison,
    Outcome,
    RuleKey,
    Situations,
)
from selfcheck.core.foreign import DETAIL, one_line
from selfcheck.core.report import Verdict
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.inventories import SavedInventories

Progress = Callable[[int, int], None]
Key = TypeVar("Key", bound=Hashable)

CHUNK = 100
ALONE = 300
"""Up to so many devices are looked at before another process would have started."""


@dataclass(slots=True)
class Tally:
    """What a number of devices add up to. Counts are of devices, `names` are theirs in order."""

    devices: int = 0
    before: Counter[Verdict] = field(default_factory=Counter)
    after: Counter[Verdict] = field(default_factory=Counter)
    newly_told: int = 0
    no_longer_told: int = 0
    told_before: Counter[RuleKey] = field(default_factory=Counter)
    told_after: Counter[RuleKey] = field(default_factory=Counter)
    names: dict[RuleKey, list[str]] = field(default_factory=lambda: defaultdict(list))
    because: dict[RuleKey, Counter[Because]] = field(default_factory=lambda: defaultdict(Counter))
    unnamed: dict[RuleKey, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    notices: Counter[str] = field(default_factory=Counter)
    asked_before: Counter[str] = field(default_factory=Counter)
    asked_after: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    reached: Counter[RuleKey] = field(default_factory=Counter)
    unread: list[str] = field(default_factory=list)

    def count(self, outcome: Outcome, devices: int) -> None:
        """So many devices to which the same is said."""
        self.devices += devices
        self.before[outcome.before] += devices
        self.after[outcome.after] += devices
        told = [verdict is Verdict.ACTION_REQUIRED for verdict in (outcome.before, outcome.after)]
        self.newly_told += devices if told == [False, True] else 0
        self.no_longer_told += devices if told == [True, False] else 0
        was, will = outcome.told_before, outcome.told_after
        _raise(self.told_before, was, devices)
        _raise(self.told_after, will, devices)
        _raise(self.notices, {notice for notice, _ in will}, devices)
        for key in outcome.changed:
            _raise(self.because[key], will.get(key) or was[key], devices)
        for key, names in outcome.unnamed.items():
            _raise(self.unnamed[key], names, devices)
        _raise(self.asked_before, outcome.asked_before, devices)
        _raise(self.asked_after, outcome.asked_after, devices)
        _raise(self.known, outcome.answered.known, devices)
        _raise(self.reached, outcome.answered.reached, devices)

    def add(self, part: Part) -> None:
        """Takes in what another part of the devices added up to."""
        for outcome, devices in part.outcomes:
            self.count(outcome, devices)
        for key, names in part.names.items():
            self.names[key].extend(names)
        self.unread.extend(part.unread)


def _raise(counts: Counter[Key], keys: Iterable[Key], devices: int) -> None:
    for key in keys:
        counts[key] += devices


@dataclass(slots=True)
class Part:
    """What some devices were told: each outcome once, with the number of its devices."""

    outcomes: list[tuple[Outcome, int]]
    names: dict[RuleKey, list[str]]
    unread: list[str]


class Counting:
    """Counts devices; what it learnt of one part serves the next."""

    def __init__(self, comparison: Comparison) -> None:
        self._saved = SavedInventories()
        self._situations = Situations(comparison)

    def count(self, files: Iterable[Path]) -> Part:
        """What the devices of these files are told; a file that cannot be read is named."""
        found: dict[int, tuple[Outcome, int]] = {}
        names: dict[RuleKey, list[str]] = defaultdict(list)
        unread: list[str] = []
        for file in files:
            try:
                inventory = self._saved.read(file.read_bytes(), file.name)
            except DocumentError as error:
                unread.append(one_line(str(error).splitlines()[0], DETAIL))
                continue
            except OSError as error:
                unread.append(one_line(f"{file.name}: {error.strerror or error}", DETAIL))
                continue
            outcome = self._situations.outcome(inventory)
            found[id(outcome)] = outcome, found.get(id(outcome), (outcome, 0))[1] + 1
            for key in outcome.changed:
                names[key].append(one_line(inventory.device.name or file.stem))
        return Part(list(found.values()), names, unread)


def tally(comparison: Comparison, files: Sequence[Path], progress: Progress | None = None) -> Tally:
    """All sample devices, on every processor there is; `progress` is told (done, all)."""
    total = Tally()
    done = 0
    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    for chunk, part in zip(chunks, _parts(comparison, chunks), strict=True):
        total.add(part)
        done += len(chunk)
        if progress is not None:
            progress(done, len(files))
    return total


def _parts(comparison: Comparison, chunks: list[Sequence[Path]]) -> Iterator[Part]:
    workers = min(len(chunks), os.cpu_count() or 1)
    if workers <= 1 or sum(map(len, chunks)) <= ALONE:
        yield from map(Counting(comparison).count, chunks)
        return
    # A fresh interpreter for each worker: a fork of a process with threads may hang.
    with ProcessPoolExecutor(
        workers, get_context("spawn"), initializer=_begin, initargs=(comparison,)
    ) as pool:
        yield from pool.map(_count, chunks)


_counting: list[Counting] = []
"""In a worker process, and there alone: what it keeps between two parts."""


def _begin(comparison: Comparison) -> None:
    # Nothing that a worker keeps is circular, and to look through all of it for circles again
    # and again costs a sixth of its time.
    gc.disable()
    _counting.append(Counting(comparison))


def _count(files: Sequence[Path]) -> Part:
    return _counting[0].count(files)

"""Timing: interleaved rounds, medians, processes measured from their start, peak memory."""

from __future__ import annotations

import gc
import importlib.metadata
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

TOP = Path(__file__).resolve().parents[1]
_PROBES = Path(__file__).resolve().parent / "probes"

Taken = TypeVar("Taken")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value beside its goal; `bar` is true where missing it counts."""

    what: str
    measured: float
    goal: float
    unit: str
    bar: bool

    @property
    def met(self) -> bool:
        return self.measured <= self.goal


def interleaved(
    works: Mapping[str, Callable[[], Taken]], rounds: int, *, warm: int = 1
) -> dict[str, list[Taken]]:
    """What each of `works` gives, taken in turn so that a drifting machine drifts for all."""
    taken: dict[str, list[Taken]] = {name: [] for name in works}
    for number in range(warm + rounds):
        for name, work in works.items():
            value = work()
            if number >= warm:
                taken[name].append(value)
    return taken


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """The median of the ratios of each round, so that a slow round counts for both."""
    return statistics.median(a / b for a, b in zip(above, below, strict=True))


def children() -> float:
    """Processor time in seconds of all processes that this one has started and that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes in this process, without what the collector had saved up."""
    gc.collect()
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def timed_process(command: Sequence[str]) -> float:
    """Milliseconds from starting `command` to its end."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def probe(name: str, *arguments: str) -> dict[str, float]:
    """Run probes/NAME.py in a fresh process; it prints one JSON object of numbers.

    `at` is the monotonic time of the moment that the probe is for. That clock is the same for
    all processes of a machine, so `milliseconds`, added here, counts from before the process
    was started. Raises CalledProcessError where the probe did not reach its moment.
    """
    return probe_program(sys.executable, str(_PROBES / f"{name}.py"), *arguments)


def probe_program(*command: str | Path) -> dict[str, float]:
    """The same with a program that has the probe in it."""
    start = time.monotonic()
    done = subprocess.run(
        command,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        cwd=TOP,
        env=_environment(),
    )
    said: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {**said, "milliseconds": (said["at"] - start) * 1000}


def _environment() -> dict[str, str]:
    """Offscreen unless said otherwise, and with compiled modules, as an installed program has.

    Qt's own screen off the screen is 800 by 800, for which a window lays itself out otherwise.
    """
    screen = f"offscreen:configfile={TOP / 'benchmarks' / 'screen.json'}"
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": screen, **inherited}


def not_installed_for_employees() -> frozenset[str]:
    """The modules here that an employee's installation lacks: all that run.txt does not lock.

    What is installed for tests and for IT's side changes what the program imports: some of its
    libraries look for others.
    """
    locked = (TOP / "requirements" / "run.txt").read_text(encoding="utf-8")
    theirs = {_normal(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", locked, re.MULTILINE)}
    return frozenset(
        module
        for module, packages in importlib.metadata.packages_distributions().items()
        if module != "selfcheck" and theirs.isdisjoint(map(_normal, packages))
    )


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def machine() -> str:
    """What the figures were measured on: kernel, processor and number of cores."""
    cores = os.cpu_count() or 1
    model = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    except OSError:
        pass  # not Linux: the architecture has to do
    return f"{platform.system()} {platform.release()}, {model}, {cores} cores"

"""How long IT waits for a preview of a whole fleet, and what it costs the processors."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import fleet
import generate
from measure import TOP, Figure, children, median

from selfcheck.documents.source import read_source

SOURCE = TOP / "policies" / "texas-prohibited-technologies"
DEVICES, APPS = 10_000, 300


def figures(rounds: int) -> Iterator[Figure]:
    """The whole command, from the start of its process, over all of a fleet; a third of `rounds`.

    Processor time is that of the command and all its workers, so it says what the wall clock
    would on cores with nothing else to do: divided by their number.
    """
    policy = read_source(SOURCE, generate.NOW).policy
    with tempfile.TemporaryDirectory() as folder:
        fleet.write_fleet(Path(folder), DEVICES, APPS, list(policy.catalogue.values()))
        taken = [_preview(Path(folder)) for _ in range(max(1, rounds // 3))]
    what = f"preview of {DEVICES:,} devices with {APPS} apps"
    processors = median([one[1] for one in taken])
    yield Figure(what, median([one[0] for one in taken]), 30, "s", bar=True)
    yield Figure(f"{what}, processor time", processors, 60, "s", bar=True)


def _preview(devices: Path) -> tuple[float, float]:
    """Wall and processor time in seconds."""
    command = [sys.executable, "-m", "selfcheck.authoring", "preview", str(SOURCE), "--json"]
    used, start = children(), time.perf_counter()
    subprocess.run(
        [*command, "--inventories", str(devices)],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=TOP,
    )
    return time.perf_counter() - start, children() - used

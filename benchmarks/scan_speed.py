"""How long the scan of a whole machine takes, beside what dpkg needs to list its packages."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import generate
from measure import Figure, interleaved, median, probe, ratio, timed_process

PACKAGES = 700


def figures(rounds: int) -> Iterator[Figure]:
    """The scan runs in a process of its own each time, once: its first, as an employee has it.

    The bar is the ratio to `dpkg-query -W` over the same packages, started in the same round.
    Where there is no dpkg-query there is no ratio.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        generate.machine(root, PACKAGES)
        dpkg = ["dpkg-query", f"--admindir={root}/var/lib/dpkg", "-W"]
        works = {"scan": lambda: probe("scan", folder, str(PACKAGES))["scan"]}
        if shutil.which("dpkg-query"):
            works["dpkg"] = lambda: timed_process(dpkg)
        taken = interleaved(works, rounds)
    yield Figure(
        f"scan a machine of {PACKAGES} packages", median(taken["scan"]), 100, "ms", bar=False
    )
    if "dpkg" in taken:
        yield Figure(
            f"the scan against dpkg-query -W ({median(taken['dpkg']):.1f} ms)",
            ratio(taken["scan"], taken["dpkg"]),
            10,
            "x",
            bar=True,
        )

"""Whether the window stays alive while slow things are done for it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import generate
from measure import Figure, interleaved, median, probe
from window_speed import Quiet, prepared

APPS = 5_000
ANSWER_SECONDS = 0.3


class Slow(Quiet):
    """A server that thinks before each answer."""

    def do_GET(self) -> None:
        """The answer, late."""
        time.sleep(ANSWER_SECONDS)
        super().do_GET()


def figures(rounds: int) -> Iterator[Figure]:
    """A fifth of the rounds: one takes ten seconds and has a thousand beats."""
    with tempfile.TemporaryDirectory() as folder, prepared(Slow):
        generate.machine(Path(folder), APPS)
        works = {
            "still": lambda: probe("still_window"),
            "beats": lambda: probe("heartbeat", folder, str(APPS)),
        }
        taken = interleaved(works, max(1, rounds // 5), warm=0)
    p99 = {name: median([one["p99"] for one in beats]) for name, beats in taken.items()}
    yield Figure(
        f"heartbeat with {APPS:,} apps, p99 (an empty window {p99['still']:.0f} ms)",
        p99["beats"],
        50,
        "ms",
        bar=True,
    )

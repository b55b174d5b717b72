"""The window beside an empty one: first paint, verdict, memory; all in the same rounds."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from measure import (
    TOP,
    Figure,
    interleaved,
    median,
    not_installed_for_employees,
    probe,
    ratio,
)

DEMONSTRATION = TOP / "resources" / "demo" / "amazon-2020"


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *arguments: object) -> None:
        """Nothing: the requests are not what is measured."""


@contextmanager
def _served(folder: Path, handler: type[Quiet]) -> Iterator[str]:
    """The address of `folder` on loopback."""
    making = functools.partial(handler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), making)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def prepared(handler: type[Quiet] = Quiet) -> Iterator[None]:
    """The program starts as for an employee who has used it before.

    Its state folder holds the last verified policy, this computer is scanned whole, and the
    source answers. The settings come from the environment, since nobody types them at a start
    from a menu.
    """
    site = DEMONSTRATION / "site"
    with tempfile.TemporaryDirectory() as state, _served(site, handler) as source:
        os.environ["SELFCHECK_SOURCE"] = source
        os.environ["SELFCHECK_TRUST"] = str(DEMONSTRATION / "root.json")
        os.environ["SELFCHECK_STATE"] = state
        _check_once()
        yield


def figures(rounds: int) -> Iterator[Figure]:
    """Both windows are painted offscreen unless QT_QPA_PLATFORM says otherwise."""
    with prepared():
        hidden = " ".join(sorted(not_installed_for_employees()))
        taken = interleaved(
            {
                "empty": lambda: probe("empty_window"),
                "program": lambda: probe("program", hidden),
            },
            rounds,
        )
    empty, program = taken["empty"], taken["program"]
    paint = [one["milliseconds"] for one in program]
    verdict = [one["milliseconds"] + (one["verdict"] - one["at"]) * 1000 for one in program]
    floor = [one["milliseconds"] for one in empty]
    memory, least = [one["peak"] for one in program], [one["peak"] for one in empty]
    base = f"of an empty window ({median(floor):.0f} ms)"
    least_work = [one["worked"] for one in empty]
    yield _bar("first paint", paint, floor, 1.3, base)
    yield _bar("verdict", verdict, floor, 2.5, base)
    for moment, worked in (("first paint", "worked"), ("verdict", "verdict_worked")):
        spent = ratio([one[worked] for one in program], least_work)
        print(f"  {moment}: {spent:.2f} x the processor time of an empty window's first paint")
    yield Figure(
        f"peak memory ({median(memory):.0f} MB) of an empty window ({median(least):.0f} MB)",
        ratio(memory, least),
        2.2,
        "x",
        bar=True,
    )


def _bar(
    name: str, taken: Sequence[float], floor: Sequence[float], goal: float, base: str
) -> Figure:
    what = f"{name} ({median(taken):.0f} ms) {base}"
    return Figure(what, ratio(taken, floor), goal, "x", bar=True)


def _check_once() -> None:
    """Fills the state folder; the exit code is the verdict's, which does not matter here."""
    command = [sys.executable, "-m", "selfcheck", "check"]
    done = subprocess.run(command, cwd=TOP, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in {0, 1, 3}:
        sys.exit(f"The check before the measurement failed with exit code {done.returncode}.")

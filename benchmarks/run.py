"""Measures, and says what is met: `python benchmarks/run.py [--rounds N] [--only NAME]...`.

Always exits 0 where everything could be measured: the figures depend on the machine, and a
goal that is missed is said, not hidden in an exit code.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Iterator, Mapping

import bundle_speed
import core_speed
import heartbeat
import preview_speed
import scan_speed
import window_speed
import withdraw_speed
from measure import Figure, machine

PARTS: Mapping[str, Callable[[int], Iterator[Figure]]] = {
    "core": core_speed.figures,
    "scan": scan_speed.figures,
    "window": window_speed.figures,
    "heartbeat": heartbeat.figures,
    "preview": preview_speed.figures,
    "withdraw": withdraw_speed.figures,
    "bundle": bundle_speed.figures,
}
BUILDS = ("bundle",)
"""Parts that build something first: they run when they are asked for."""


def main() -> None:
    """Run the parts asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="runs of each (default: 15)")
    parser.add_argument("--only", action="append", choices=PARTS, help="one part; repeatable")
    asked = parser.parse_args()
    print(f"{machine()}, Python {platform.python_version()}, medians of {asked.rounds} rounds")
    print(f"{'':58} {'measured':>12} {'at most':>12}")
    for name in asked.only or (name for name in PARTS if name not in BUILDS):
        for figure in PARTS[name](asked.rounds):
            show(figure)


def show(figure: Figure) -> None:
    """One line: what, measured, goal, and whether it is met."""
    measured, goal = (f"{value:,.2f}" for value in (figure.measured, figure.goal))
    kind = "bar" if figure.bar else "goal"
    verdict = f"{kind} met" if figure.met else f"{kind} NOT met"
    print(
        f"{figure.what:58} {measured:>9} {figure.unit:2} {goal:>9} {figure.unit:2}  {verdict}",
        flush=True,
    )


if __name__ == "__main__":
    main()

"""The built program: its first paint beside an empty window frozen alike, and its sizes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from measure import TOP, Figure, interleaved, median, probe_program, ratio
from window_speed import prepared

BUILT = TOP / "build" / "bench"


def figures(rounds: int) -> Iterator[Figure]:
    """Both are built first, which takes minutes; the sizes are those of what lies in dist/."""
    _build()
    with prepared():
        taken = interleaved(
            {
                "empty": lambda: probe_program(BUILT / "empty/empty"),
                "program": lambda: probe_program(BUILT / "program/program", ""),
            },
            rounds,
        )
    paint = [one["milliseconds"] for one in taken["program"]]
    floor = [one["milliseconds"] for one in taken["empty"]]
    yield Figure(
        f"built: first paint ({median(paint):.0f} ms) of an empty one ({median(floor):.0f} ms)",
        ratio(paint, floor),
        1.3,
        "x",
        bar=True,
    )
    yield from _sizes()


def _build() -> None:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", str(BUILT), "--workpath", str(BUILT / "work")]
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    spec = str(TOP / "benchmarks/bundle.spec")
    subprocess.run([*command, *places, spec], check=True, cwd=TOP, env=environment)


def _sizes() -> Iterator[Figure]:
    bundle = TOP / "dist/selfcheck"
    if bundle.is_dir():
        yield Figure("bundle for employees", _bytes(bundle) / 1e6, 130, "MB", bar=True)
    for package in sorted((TOP / "dist").glob("selfcheck_*.deb")):
        yield Figure(package.name, package.stat().st_size / 1e6, 35, "MB", bar=True)


def _bytes(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_symlink())

"""Machines to scan: recordings, and copies of them to damage."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from selfcheck.inventory.machine import Machine

RECORDINGS = Path(__file__).parent.parent / "recordings"


@pytest.fixture
def recordings() -> Path:
    return RECORDINGS


@pytest.fixture
def recorded():
    """The machine that a recording is of."""
    return lambda name: Machine.at(RECORDINGS / name / "root")


@pytest.fixture
def copied(tmp_path: Path):
    """A copy of a recording's root, to be changed by the test."""

    def copy(name: str) -> Path:
        root = tmp_path / "root"
        shutil.copytree(RECORDINGS / name / "root", root, symlinks=True)
        return root

    return copy


@pytest.fixture
def scan():
    """What one source says of a root: (apps, status, detail)."""
    from selfcheck.inventory.collect import collect

    def run(source, root: Path | Machine, home: Path | None = None):
        machine = root if isinstance(root, Machine) else Machine.at(root, home)
        inventory = collect(machine, sources=[source])
        report = inventory.sources[0]
        return inventory.apps, report.status, report.detail

    return run

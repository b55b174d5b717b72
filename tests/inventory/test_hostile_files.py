"""What any program of the person's could have put in the place of a file that the scan reads."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from selfcheck.core.apps import SourceStatus
from selfcheck.inventory.collect import collect
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.table import SOURCES

RECORDINGS = Path(__file__).parent.parent / "recordings"
HUGE = 1 << 40
"""A terabyte, which takes no room on the disk: it is one hole."""


def pipe(place: Path) -> None:
    os.mkfifo(place)


def folder(place: Path) -> None:
    place.mkdir()


def circle(place: Path) -> None:
    place.symlink_to(place.name)


def outside(place: Path) -> None:
    """To the host's own file, through more steps than lead up to its root."""
    place.symlink_to("../" * 40 + "etc/passwd")


def endless(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(HUGE)


def deep(place: Path) -> None:
    place.write_text("[" * 200_000)


def one_line(place: Path) -> None:
    place.write_text("a" * (1 << 20))


@pytest.mark.parametrize(
    "plant", [pipe, folder, circle, outside, endless, deep, one_line], ids=lambda one: one.__name__
)
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_no_planted_file_stops_or_floods_the_scan(tmp_path, source, plant):
    """One file after the other. What is no longer found is said to be unread, never to be absent.

    What is known by its content alone, as an AppImage without the ending, is then no such thing.
    """
    recording = RECORDINGS / source.name / "root"
    before = collect(Machine.at(recording), sources=[source])
    assert before.sources[0].status is SourceStatus.READ
    files = [path.relative_to(recording) for path in recording.rglob("*") if path.is_file()]
    assert files
    silent = []
    for number, file in enumerate(sorted(files)):
        root = tmp_path / str(number)
        shutil.copytree(recording, root, symlinks=True)
        (root / file).unlink()
        plant(root / file)
        after = collect(Machine.at(root), sources=[source])
        (report,) = after.sources
        assert "no answer" not in (report.detail or "")
        assert len(json.dumps([app.name for app in after.apps])) < 10_000
        assert "root:" not in str(after)
        known_by_name = source.name != "appimages" or file.suffix == ".AppImage"
        fewer = len(after.apps) < len(before.apps)
        if known_by_name and fewer and report.status is SourceStatus.READ:
            silent.append(file.as_posix())
    assert silent == []

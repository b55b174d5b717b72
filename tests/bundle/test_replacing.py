"""Qt can be replaced, as the LGPL has it and docs/licences.md says."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.metadata import distribution
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("environment")]

LIBRARIES = (
    "Core",
    "Gui",
    "Widgets",
    "Network",
    "DBus",
    "Svg",
    "XcbQpa",
    "WaylandClient",
    "PrintSupport",
)


@pytest.fixture
def copied(dist, tmp_path) -> Path:
    """A copy of the installed folder, as a person makes one."""
    return Path(shutil.copytree(dist / "selfcheck", tmp_path / "selfcheck", symlinks=True))


def self_test(folder: Path) -> dict[str, bool]:
    done = subprocess.run(
        [folder / "selfcheck-window", "--self-test", "--json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return {step["name"]: step["passed"] for step in json.loads(done.stdout)["steps"]}


def test_other_builds_of_the_libraries_are_used(copied):
    """Those of the wheel, with more bytes at the end, which no loader looks at."""
    wheel = Path(str(distribution("PySide6-Essentials").locate_file("PySide6/Qt/lib")))
    for name in LIBRARIES:
        ours = copied / f"_internal/PySide6/Qt/lib/libQt6{name}.so.6"
        theirs = wheel / ours.name
        ours.write_bytes(theirs.read_bytes() + b"another build")
    assert all(self_test(copied).values())


def test_what_does_not_fit_is_said(copied):
    library = copied / "_internal/PySide6/Qt/lib/libQt6Svg.so.6"
    library.write_bytes(b"\x7fELF and no more")
    steps = self_test(copied)
    assert steps["qt plugins"] is False
    assert steps["tls"] is True

"""The bundle that `make bundle` left in dist/."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project.files import ROOT


@pytest.fixture(scope="session")
def dist() -> Path:
    """The folder with both bundles; `make test-slow` builds them before."""
    folder = ROOT / "dist"
    if not (folder / "selfcheck/_internal").is_dir():
        pytest.fail("There is no bundle in dist/: run `make bundle` first.")
    return folder


@pytest.fixture
def environment(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a person's own session would have: no Python of ours, no certificates of ours."""
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(own_folders)
    return own_folders

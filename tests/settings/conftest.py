"""A computer whose administrator is the tests' own user."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from selfcheck.settings import load_settings, protection
from selfcheck.settings.stores.folders import FolderStore

ROOT = '{"signatures":[{"sig":""}],"signed":{"_type":"root"}}'


def put(file: Path, text: str, mode: int = 0o644) -> None:
    file.write_text(text)
    file.chmod(mode)


def details(settings):
    return [str(problem) for problem in settings.problems]


def be_administrator(monkeypatch):
    """The tests' own user stands for the administrator, whose files count."""
    real = protection.fault
    monkeypatch.setattr(protection, "fault", lambda place, _=0: real(place, os.geteuid()))


@pytest.fixture
def machine(tmp_path):
    """The folder of what is mandatory."""
    folder = tmp_path / "etc" / "selfcheck" / "policy.d"
    folder.mkdir(parents=True, mode=0o755)
    return folder


@pytest.fixture
def recommended(machine):
    """The folder of what is recommended."""
    folder = machine.with_name("recommended.d")
    folder.mkdir(mode=0o755)
    return folder


@pytest.fixture
def user_file(tmp_path):
    return tmp_path / "settings.yaml"


@pytest.fixture
def load(machine, user_file):
    def loaded(environment=None, owner=None, **command_line):
        store = FolderStore(machine.parent, os.geteuid() if owner is None else owner)
        return load_settings(command_line, environment or {}, user_file=user_file, store=store)

    return loaded

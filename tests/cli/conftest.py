"""The program as a person or a script runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from tests.company import Company


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def selfcheck(own_folders):
    """Runs the program in a process of its own."""

    def run(*arguments, stdin="", **environment):
        import os

        done = subprocess.run(
            [sys.executable, "-m", "selfcheck", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            env={**os.environ, "TZ": "UTC", **environment},
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def company(tmp_path) -> Company:
    company = Company(tmp_path / "company")
    company.begin()
    return company


@pytest.fixture
def empty(tmp_path):
    """A computer on which nothing is installed."""
    folder = tmp_path / "computer"
    folder.mkdir()
    return folder

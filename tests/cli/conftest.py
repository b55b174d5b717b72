"""The program as a person or a script runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Any

import pytest

from selfcheck.__main__ import main
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
def selfcheck(own_folders, monkeypatch, capsys):
    """Runs the program within this process, in UTC."""

    def run(*arguments, **environment):
        with monkeypatch.context() as changed:
            for name, value in {"TZ": "UTC", **environment}.items():
                changed.setenv(name, value)
            time.tzset()
            try:
                code = main([str(each) for each in arguments])
            except SystemExit as end:
                code = end.code
        shown = capsys.readouterr()
        return Ran(code, shown.out, shown.err)

    yield run
    time.tzset()


@pytest.fixture
def program(own_folders):
    """Runs the program in a process of its own."""

    def run(*arguments, **environment):
        done = subprocess.run(
            [sys.executable, "-m", "selfcheck", *map(str, arguments)],
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

"""The recipes, and what a program answers them."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.project.files import ROOT

RECIPES = ROOT / "packaging" / "recipes"
NAGIOS = RECIPES / "nagios" / "check_selfcheck"
JAMF = RECIPES / "jamf" / "selfcheck-verdict.sh"
OSQUERY = RECIPES / "osquery" / "selfcheck-for-osquery"
INTUNE = RECIPES / "intune" / "selfcheck-discovery.sh"
SECRET = "/home/eva.quixotic/TikTok"
"""Stands in what a program says beside its line."""


def line(verdict="no-action", act=0, questions=0, gaps=0, *, fresh=True, demonstration=None):
    """The summary as the program prints it; a test holds this against the real one."""
    moment = "2026-11-23T21:59:09Z"
    return json.dumps(
        {
            "verdict": verdict,
            "act": act,
            "questions": questions,
            "gaps": gaps,
            "fresh": fresh,
            "confirmed_at": moment if fresh else None,
            "checked_at": moment,
            "demonstration": demonstration,
        }
    )


@dataclass(frozen=True, slots=True)
class Case:
    """An answer of the program, and what each recipe makes of it."""

    name: str
    code: int
    line: str
    nagios: tuple[int, str]
    word: str
    """For Jamf."""
    state: str
    """For Intune."""
    osquery: tuple[str, str]


ACT = Case(
    "something to do", 1, line("action-required", 2, 1), (1, "WARNING - action-required: 2 to do"),
    "action-required", "action-required", ("checked", "action-required"),
)  # fmt: skip
CASES = (
    Case("nothing to do", 0, line(), (0, "OK - no-action: 0 to do"), "no-action", "no-action",
         ("checked", "no-action")),
    ACT,
    Case("a question", 3, line("cannot-tell", questions=1),
         (3, "UNKNOWN - cannot-tell: 0 to do, 1 asked"), "cannot-tell", "cannot-tell",
         ("checked", "cannot-tell")),
    Case("offline for days", 3, line("cannot-tell", fresh=False), (3, "UNKNOWN - cannot-tell"),
         "cannot-tell-not-current", "cannot-tell", ("checked", "cannot-tell")),
    Case("nobody set it up", 0, line(demonstration="amazon-2020"), (3, "UNKNOWN - no policy source"),
         "not-set-up", "not-set-up", ("not-set-up", "")),
    Case("a demonstration that alarms", 1, line("action-required", 1, demonstration="india-2020"),
         (3, "UNKNOWN - no policy source"), "not-set-up", "not-set-up", ("not-set-up", "")),
    Case("refused", 2, "", (3, "UNKNOWN - not checked"), "not-checked", "not-checked",
         ("not-checked", "")),
    Case("a fault", 4, "", (3, "UNKNOWN - the check itself failed (4)"), "failed", "failed",
         ("failed", "")),
    Case("killed", 137, "", (3, "UNKNOWN - the check itself failed (137)"), "failed", "failed",
         ("failed", "")),
    Case("nothing printed", 0, "", (3, "UNKNOWN - the check gave no line"), "failed", "failed",
         ("failed", "")),
    Case("another page", 0, "<html>Log in</html>", (3, "UNKNOWN - the check gave no line"), "failed",
         "failed", ("failed", "")),
    Case("half a line", 1, line("action-required", 1)[:40], (3, "UNKNOWN - the check gave no line"),
         "failed", "failed", ("failed", "")),
    Case("steering characters", 1, '{"verdict": "action-required\\u001b[2J<result>", "act": 1}',
         (3, "UNKNOWN - the check gave no line"), "failed", "failed", None),
    Case("words of a shell and of SQL", 0, "$(touch HERE) `touch HERE` '; DROP TABLE summary; --",
         (3, "UNKNOWN - the check gave no line"), "failed", "failed", ("failed", "")),
)  # fmt: skip


def stand_in(folder: Path, case: Case) -> Path:
    """A program that gives this answer, and says things beside it; it keeps what it was asked."""
    (folder / "line").write_text(case.line + "\n")
    program = folder / "selfcheck"
    program.write_text(
        f'#!/bin/sh\necho "$@" > {shlex.quote(str(folder / "asked"))}\n'
        f"echo 'selfcheck: {SECRET} cannot be read' >&2\n"
        f"cat {shlex.quote(str(folder / 'line'))}\nexit {case.code}\n"
    )
    program.chmod(0o755)
    return program


def real(folder: Path, **environment: object) -> Path:
    """The real program as whoever runs the test: without --user, which is tried elsewhere."""
    given = " ".join(f"{name}={shlex.quote(str(value))}" for name, value in environment.items())
    program = folder / "selfcheck-here"
    program.write_text(
        '#!/bin/sh\nfor word do shift; [ "$word" = --user ] || set -- "$@" "$word"; done\n'
        f"export PYTHONPATH={shlex.quote(str(ROOT))}\nexec env {given} "
        f'{shlex.quote(sys.executable)} -m selfcheck "$@"\n'
    )
    program.chmod(0o755)
    return program


def run(*words: object, **environment: object) -> subprocess.CompletedProcess[str]:
    given = {**os.environ, **{name: str(value) for name, value in environment.items()}}
    return subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, check=False, env=given
    )

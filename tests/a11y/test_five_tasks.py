"""What people come for can be done with a screen reader alone, on a real (virtual) screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.a11y.screen import DEBIAN_PYTHON, SESSION, need_debian_packages, on_a_screen
from tests.company import Company, notice
from tests.project.files import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
TASKS = Path(__file__).with_name("five_tasks.py")
ON_PHONES_WITH_MAIL = "kind: [phone], access: [company-email]"


def done_by_a_reader(which: str, home: Path, **environment: object) -> list[str]:
    """The steps that were taken; fails with what was there instead of what was looked for."""
    need_debian_packages()
    done = subprocess.run(
        on_a_screen([DEBIAN_PYTHON, str(TASKS), which, sys.executable, "-m", "selfcheck"]),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(home), **SESSION}
        | {name: str(value) for name, value in environment.items()},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-6000:]}\n{done.stderr[-2000:]}"
    return done.stdout.splitlines()


def test_the_verdict_a_card_a_withdrawal_and_a_past_day(tmp_path):
    steps = done_by_a_reader("demonstration", tmp_path)
    assert steps[-1] == "-- done"
    assert [step for step in steps if step.startswith("-- ")][:-1] == [
        "-- find the verdict",
        "-- open a card",
        "-- find the withdrawal and its reason",
        "-- see what held on a past day",
    ]


def test_a_phone_is_added_and_its_question_answered(tmp_path):
    """The demonstration asks nothing any more, so this is another organization."""
    company = Company(tmp_path / "company")
    company.begin()
    company.publish("ban", notice("ban", ON_PHONES_WITH_MAIL, issued="2025-11-02T08:30:00-08:00"))
    home = tmp_path / "home"
    home.mkdir()
    steps = done_by_a_reader(
        "phone",
        home,
        SELFCHECK_SOURCE=company.site,
        SELFCHECK_TRUST=company.trust,
        SELFCHECK_STATE=tmp_path / "state",
    )
    assert "-- add a phone and answer its question" in steps
    assert steps[-1] == "-- done"

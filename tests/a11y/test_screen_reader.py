"""What a screen reader finds, on a real (virtual) screen."""

from __future__ import annotations

import sys

import pytest

from tests.a11y.screen import seen_by_a_screen_reader, the_verdict
from tests.project.files import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

NOTHING_TO_DO = "You don’t need to do anything"
PROGRAMS = {
    "from source": [sys.executable, "-m", "selfcheck"],
    "from the bundle": [str(ROOT / "dist/selfcheck/selfcheck-window")],
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_the_verdict_of_the_demonstration_is_found(program, own_folders, monkeypatch):
    monkeypatch.chdir(ROOT)
    widgets = seen_by_a_screen_reader(program, "verdict", NOTHING_TO_DO, own_folders)
    verdict = the_verdict(widgets)
    assert verdict["showing"]
    said = "\n".join(f"{widget['name']}\n{widget['text']}" for widget in widgets)
    assert "withdrawn" in said.casefold()
    assert "TikTok" in said

"""`selfcheck check --html`: a file for the help desk, and what it contains."""

from __future__ import annotations

import stat


def test_it_is_written_for_its_owner_and_its_content_is_told(selfcheck, tmp_path):
    file = tmp_path / "report.html"
    ran = selfcheck("check", "--html", file, "--demo", "india-2020")
    assert ran.code == 1
    assert f"written to {file}. Nothing is sent. It contains:" in ran.out
    assert "3 of your apps by name" in ran.out
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "Demonstration (india-2020)" in page
    assert "TikTok" in page


def test_a_file_that_cannot_be_written_is_refused(selfcheck, tmp_path):
    ran = selfcheck("check", "--html", tmp_path / "nowhere" / "report.html")
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_it_is_one_form_of_several(selfcheck, tmp_path):
    ran = selfcheck("check", "--json", "--html", tmp_path / "report.html")
    assert (ran.code, ran.out) == (2, "")

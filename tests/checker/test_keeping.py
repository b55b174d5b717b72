"""The summary and the memory between checks, and what is said where they cannot be kept."""

from __future__ import annotations

import json

from selfcheck.core.report import Verdict


def test_the_summary_file_follows_every_check_and_answer(banned):
    checker = banned.checker()
    checker.check()
    line = banned.state.summary.read_text()
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert json.loads(line)["verdict"] == "action-required"
    banned.company.withdraw("ban")
    checker.check()
    assert json.loads(banned.state.summary.read_text())["verdict"] == "no-action"


def test_a_summary_that_cannot_be_kept_is_said(banned):
    banned.checker()
    banned.state.summary.mkdir()
    outcome = banned.checker().check()
    assert outcome.report.verdict is Verdict.ACTION_REQUIRED
    assert "summary.json cannot be written" in outcome.troubles[0]


def test_forgetting_under_an_open_window_begins_anew(banned):
    checker = banned.checker()
    checker.shown(checker.check())
    banned.state.forget()
    outcome = checker.check()
    assert outcome.report.verdict is Verdict.ACTION_REQUIRED
    assert outcome.troubles == ()
    assert outcome.new_notices == frozenset()
    assert banned.state.history.exists()
    assert banned.checker().check().troubles == ()


def test_a_folder_lost_for_good_is_said_and_changes_no_verdict(banned):
    checker = banned.checker()
    checker.check()
    banned.state.forget()
    banned.state.path.write_text("in the way")
    outcome = checker.check()
    assert "cannot be used to keep anything" in outcome.troubles[0]
    assert outcome.inventories


def test_a_damaged_memory_is_said_and_changes_no_verdict(banned):
    banned.checker().check()
    banned.state.history.write_bytes(b"not a database, and long enough to be read as one" * 50)
    outcome = banned.checker().check()
    assert outcome.report.verdict is Verdict.ACTION_REQUIRED
    assert "damaged" in outcome.troubles[0]

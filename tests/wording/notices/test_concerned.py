"""Which of the person's devices a notice concerns."""

from __future__ import annotations

import pytest

from selfcheck.core.report import NoticeState
from selfcheck.gui.preview.samples import THEN, TIKTOK, amazon, computer, outcome, phone, recent
from selfcheck.gui.preview.states import CHAT_NOTICE, STATES
from selfcheck.wording.notices.concerned import concerned

TIKTOK_NOTICE = "2020-07-10-tiktok"


def told(report, notice=TIKTOK_NOTICE):
    return concerned(next(e for e in report.notices if e.notice.id == notice), report)


def of(state):
    return told(STATES[state].make().outcome.report, CHAT_NOTICE)


def tiktok(mail, **how):
    return outcome(
        recent(amazon(), withdrawn=how.pop("withdrawn", False)),
        computer(),
        phone(TIKTOK, mail=mail),
        **how,
    ).report


def test_a_device_in_scope_is_named_and_no_other():
    assert told(tiktok(mail=True)) == "Of your devices it concerns: Pixel 8."


def test_where_none_is_meant_that_is_said():
    assert told(tiktok(mail=False)) == "It concerns none of your devices, as far as is known."


def test_where_all_is_allowed_it_concerns_nobody():
    assert of("notice-in-force") == "Of your devices it concerns: this computer."


def test_what_is_not_known_is_neither():
    assert told(tiktok(mail=None)) == "Whether it concerns Pixel 8 is not known yet."


def test_what_was_withdrawn_concerned_them():
    assert told(tiktok(mail=True, withdrawn=True)) == "Of your devices it concerned: Pixel 8."


def test_of_another_moment_it_is_told_in_the_past():
    past = outcome(amazon(), computer(), phone(TIKTOK), at=THEN).report
    assert told(past) == "Of your devices it concerned: Pixel 8."


def test_a_part_that_was_withdrawn_concerns_nobody():
    assert of("notice-in-part") == "Of your devices it concerns: this computer."


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("notice-coming", "will concern"),
        ("notice-ended", "concerned"),
        ("notice-replaced", "concerned"),
        ("notice-not-mine", "concerns none"),
    ],
)
def test_it_speaks_of_its_time(state, words):
    assert words in of(state)


@pytest.mark.parametrize("state", ["notice-two-versions", "notice-not-understood"])
def test_of_rules_that_cannot_be_relied_on_nothing_is_said(state):
    assert of(state) == ""


def test_an_information_concerns_no_device():
    report = STATES["demonstration"].make().outcome.report
    bare = [e for e in report.notices if not e.notice.rules and e.state is NoticeState.IN_FORCE]
    assert all(concerned(entry, report) == "" for entry in bare)

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from selfcheck.core.records import Reference
from selfcheck.core.text import Text
from selfcheck.gui.preview.samples import TIKTOK, amazon, computer, outcome, phone, recent
from selfcheck.wording import Voice, carried, todos
from selfcheck.wording.carried import MOST_BYTES

REPORT = outcome(recent(amazon(), withdrawn=False), computer(), phone(TIKTOK)).report
VOICE = Voice.of(REPORT, "en", UTC)
TODO = todos(REPORT, VOICE)[0]
LONG = replace(TODO, steps=("All of it at length. " * 40,))


def linked(url):
    return replace(LONG, references=(Reference(Text.plain("More"), url),))


def test_the_phone_gets_the_steps_as_text():
    lines = carried(TODO, REPORT, VOICE).splitlines()
    assert lines[0] == "Remove TikTok."
    assert [line[:2] for line in lines[1 : len(TODO.steps) + 1]] == [
        f"{number}." for number in range(1, len(TODO.steps) + 1)
    ]
    assert lines[-1] == "Amazon"


def test_who_passes_by_does_not_learn_whose_phone_it_is():
    assert "Pixel" not in carried(TODO, REPORT, VOICE)


def test_what_is_too_long_becomes_the_policys_link():
    assert carried(linked("https://help.example.com/apps"), REPORT, VOICE) == (
        "https://help.example.com/apps"
    )


@pytest.mark.parametrize(
    "url",
    [
        "http://help.example.com",
        "https://user:secret@help.example.com",
        "https://",
        "javascript:alert(1)",
        "https://help.example.com/a b",
        "https://hеlp.example.com",
        "https://[",
        "https://help.example.com/" + "a" * MOST_BYTES,
    ],
)
def test_no_other_link_is_carried(url):
    assert carried(linked(url), REPORT, VOICE) == ""


def test_a_computer_shows_its_steps_itself():
    here = replace(TODO, device=computer().device)
    assert carried(here, REPORT, VOICE) == ""

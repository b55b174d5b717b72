"""Names and numbers keep their direction within a sentence of the other one."""

from __future__ import annotations

import pytest

from selfcheck.language.isolation import (
    FSI,
    PDI,
    from_the_right,
    is_right_to_left,
    isolated,
    plain,
    reads_from_the_right,
    tamed,
)


@pytest.mark.parametrize(("text", "is_"), [("TikTok", False), ("تيك توك", True), ("א", True)])
def test_which_letters_are_written_from_the_right(text, is_):
    assert is_right_to_left(text) is is_


def test_what_could_break_out_of_its_isolate_is_tamed():
    assert isolated(f"a{PDI}b\u202e") == f"{FSI}ab{PDI}"
    assert isolated(f"a{FSI}b") == f"{FSI}ab{PDI}"
    inner = isolated("b")
    assert isolated(f"a{inner}c") == f"{FSI}a{inner}c{PDI}"
    assert isolated("") == ""


def test_a_forced_direction_is_never_kept():
    assert tamed("\u202eabc", "?") == "?abc"
    assert tamed("\u2066abc\u2069") == "abc"
    assert tamed("\u2067abc") == "abc"
    assert plain(isolated("x")) == "x"


def test_what_is_isolated_already_stays_as_it_is():
    ours = from_the_right("مسحوب")
    assert isolated(ours) == ours
    two = f"{ours}. {ours}"
    assert isolated(two) == f"{FSI}{two}{PDI}"


def test_sentences_of_ours_in_a_row_run_from_the_right():
    assert reads_from_the_right(f"{from_the_right('مسحوب')} · Linux")


def test_what_is_isolated_does_not_decide_the_direction():
    assert reads_from_the_right(f"{isolated('TikTok')} محظور")
    assert not reads_from_the_right(f"{isolated('تيك توك')} is not permitted")
    assert not reads_from_the_right("12.3")

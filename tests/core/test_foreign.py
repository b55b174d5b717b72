from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core.foreign import NAME, one_line, steady


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("TikTok", "TikTok"),
        ("Chat\n[✓] You don’t need to do anything", "Chat [✓] You don’t need to do anything"),
        ("Chat\r\n\t\u2028\u2029\x85 2", "Chat 2"),
        ("Chat\x1b[2J\x00", "Chat\ufffd[2J\ufffd"),
        ("\u202eTikTok\u2066", "TikTok"),
        ("ویندوز\u200cها 微信 👩\u200d💻", "ویندوز\u200cها 微信 👩\u200d💻"),
        ("half\ud800", "half\ufffd"),
        ("", ""),
    ],
)
def test_a_name_is_one_line_that_steers_nothing(written, shown):
    assert one_line(written) == shown


def test_a_name_without_end_is_cut():
    assert one_line("x" * NAME) == "x" * NAME
    assert one_line("x" * 10_000_000) == "x" * (NAME - 1) + "…"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Two\nlines", "Two\nlines"),
        ("The end\u202e of order", "The end of order"),
        ("closed \u2067שלום\u2069 again", "closed \u2067שלום\u2069 again"),
        ("open \u2067שלום", "open שלום"),
        ("closed in the next\u2067\n\u2069", "closed in the next\n"),
        ("\u2069first", "first"),
        ("a\x1b[1mb\r\n", "a[1mb\n"),
    ],
)
def test_a_text_ends_what_it_begins(written, shown):
    assert steady(written) == shown


@given(st.text())
def test_whatever_is_written_nothing_steers(text):
    name = one_line(text)
    assert "\n" not in name
    assert one_line(name) == name
    assert steady(steady(text)) == steady(text)
    assert not set(name + steady(text)) & set("\u202a\u202b\u202c\u202d\u202e\x1b\x00\x07")

from __future__ import annotations

import io

import pytest

from selfcheck.cli.page import Page, Style, printable
from selfcheck.cli.progress import Progress
from selfcheck.core.apps import SourceReport, SourceStatus


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(stream, fill):
    page = Page(stream)
    fill(page)
    page.print()
    return stream.getvalue()


def test_a_file_gets_plain_text_and_a_terminal_gets_style():
    def fill(page):
        page.text("held", style=Style.STRUCK)

    assert shown(io.StringIO(), fill) == "held\n"
    assert shown(Terminal(), fill) == "\x1b[9mheld\x1b[0m\n"


def test_whoever_wants_no_colour_gets_none(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert shown(Terminal(), lambda page: page.text("held", style=Style.BAD)) == "held\n"


def test_lines_hang_behind_their_mark():
    text = shown(io.StringIO(), lambda page: page.text("word " * 30, mark="- ", indent=2))
    first, second = text.splitlines()
    assert first.startswith("  - word")
    assert second.startswith("    word")
    assert max(map(len, (first, second))) <= 88


def test_an_address_stays_whole_so_that_it_can_be_copied():
    address = "https://policy.example.com/" + "long-" * 30
    assert address in shown(io.StringIO(), lambda page: page.text(f"See {address} for more"))


def test_an_empty_text_leaves_no_line():
    assert shown(io.StringIO(), lambda page: page.text("  ")) == "\n"


def test_columns_stand_under_each_other():
    rows = [("a", "long cell", "x"), ("longer", "b", "y")]
    text = shown(io.StringIO(), lambda page: page.columns(rows))
    assert text == "  a       long cell  x\n  longer  b          y\n"


@pytest.mark.parametrize(
    "steering", ["\x1b[2J", "\r", "\x07", "\x9b", "\u202e", "\u2066", "\udcff"]
)
def test_what_steers_a_terminal_is_replaced(steering):
    assert printable(f"a{steering}b")[:2] == "a\N{REPLACEMENT CHARACTER}"


def test_other_scripts_stay():
    text = "微信 · تيك توك · ਟਿਕਟੋਕ · 👩‍💻"
    assert printable(text) == text


class TestProgress:
    REPORT = SourceReport("deb_packages", SourceStatus.READ, 12)

    def test_a_terminal_sees_it_and_nothing_of_it_stays(self):
        stream = Terminal()
        with Progress(stream) as progress:
            progress.told(self.REPORT)
        assert "Debian packages: 12" in stream.getvalue()
        assert stream.getvalue().endswith("\r\x1b[K")

    def test_a_file_sees_nothing(self):
        stream = io.StringIO()
        with Progress(stream) as progress:
            progress.told(self.REPORT)
        assert stream.getvalue() == ""

    def test_what_comes_too_late_is_not_shown(self):
        stream = Terminal()
        with Progress(stream) as progress:
            pass
        before = stream.getvalue()
        progress.told(self.REPORT)
        assert stream.getvalue() == before

"""The manual pages say everything that the commands take, and groff has nothing to object to."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from linux.commands import Command, Option
from linux.manual import Page, manual
from linux.pages import EXITS, employee_page, office_page
from selfcheck.cli.exits import Exit
from selfcheck.settings import TABLE

WHEN = 1_795_000_000


@pytest.fixture(params=[employee_page, office_page], ids=["selfcheck", "selfcheck-policy"])
def page(request) -> Page:
    return request.param()


def shown(text: str) -> str:
    """The page as a terminal shows it, without bold and without hyphens at the ends of lines."""
    if shutil.which("groff") is None:
        pytest.skip("needs the Debian package groff-base")
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-rLL=400n", "-rHY=0", "-P-cbou"],
        input=text, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout


def test_every_command_and_option_can_be_read(page):
    said = shown(manual(page, WHEN))
    for command in page.command.everything():
        assert " ".join((page.name, *command.path)) in said
        for option in (*command.options, *command.shared):
            assert all(name in said for name in option.names)
            assert " ".join(option.meaning.split()) in " ".join(said.split())


def test_every_exit_code_setting_and_file_can_be_read():
    said = shown(manual(employee_page(), WHEN))
    assert {*EXITS} == {*Exit}
    assert all(f"{code.value}" in said for code in Exit)
    assert all(f"SELFCHECK_{row.name.upper()}" in said for row in TABLE)
    assert "/etc/selfcheck/policy.d/*.yaml" in said


def test_it_bears_the_date_that_it_was_given(page):
    assert "2026-11-18" in manual(page, WHEN)
    assert manual(page, WHEN) == manual(page, WHEN)


def test_what_groff_would_take_for_its_own_stands_as_it_is():
    options = (Option(("--odd",), "A\\B", ".hidden\n'quoted' -- and it’s “said”"),)
    page = Page("odd", "1", "-x- ..y", Command((), ".start\n\n'second", (), options), ())
    said = shown(manual(page, WHEN))
    for kept in ("-x- ..y", ".start", "'second", "A\\B", ".hidden", "-- and it’s “said”"):
        assert kept in said


def test_a_command_that_must_be_given_something_says_so():
    command = Command(
        ("do",),
        "Do it.",
        (Option((), "FILE", "", needed=True), Option((), "MORE", "", many=True)),
        (Option(("--key",), "KEY", "with it", needed=True, many=True), Option(("-v",), "", "x")),
    )
    page = Page("odd", "1", "x", Command((), "x", commands=(command,)), ())
    said = " ".join(shown(manual(page, WHEN)).split())
    assert "odd do FILE [MORE...] --key KEY... [OPTION]..." in said

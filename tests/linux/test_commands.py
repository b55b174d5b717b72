"""Both programs' commands as one description: nothing that they take is missing from it."""

from __future__ import annotations

import argparse

import click
import pytest

from linux.commands import Option, from_argparse, from_click
from linux.pages import employee_command, office_command
from selfcheck.authoring.application import application
from selfcheck.cli.options import SHARED, parser


def by_path(command):
    return {" ".join(each.path): each for each in command.everything()}


def test_every_command_of_the_employees_program_is_there():
    found = by_path(employee_command())
    assert {"", "check", "inventory", "notices", "phone", "phone add", "forget"} <= {*found}
    assert "--self-test" in {name for option in found[""].options for name in option.names}
    shared = {name for option in found[""].shared for name in option.names}
    assert shared == {f"--{name}" for name in SHARED}


def test_every_option_that_its_help_names_is_there():
    found = by_path(employee_command())
    for path, command in found.items():
        given = {name for option in (*command.options, *command.shared) for name in option.names}
        words = path.split()
        parsing = parser()
        for word in words:
            (below,) = (a for a in parsing._actions if isinstance(a, argparse._SubParsersAction))
            parsing = below.choices[word]
        named = {name for action in parsing._actions for name in action.option_strings}
        assert named - {"-h", "--help"} <= given


def test_every_command_of_its_program_is_there():
    found = by_path(office_command())
    assert {*application.commands} <= {*found}
    assert {"keys new", "new notice"} <= {*found}
    for name, command in application.commands.items():
        options = {name for option in found[name].options for name in option.names}
        assert {name for each in command.params for name in each.opts if name.startswith("-")} <= (
            options
        )


def test_what_an_option_takes_is_told():
    parsing = argparse.ArgumentParser()
    parsing.add_argument("--switch", action="store_true", help="on")
    parsing.add_argument("--one", metavar="FILE", required=True)
    parsing.add_argument("--any", action="append")
    parsing.add_argument("--of", choices=("a", "b"))
    parsing.add_argument("place", nargs="*", help="where")
    command = from_argparse(parsing, "shared")
    assert command.options[1:] == (
        Option(("--switch",), "", "on"),
        Option(("--one",), "FILE", "", needed=True),
        Option(("--any",), "any", "", many=True),
        Option(("--of",), "a|b", ""),
    )
    assert command.places == (Option((), "place", "where", many=True),)


def test_the_same_of_click():
    @click.command()
    @click.argument("files", nargs=-1, metavar="FILE...")
    @click.option("--switch", is_flag=True, help="On\nor off.")
    @click.option("--one", metavar="FILE", required=True, multiple=True)
    @click.option("--of", type=click.Choice(["a", "b"]))
    @click.option("--unseen", hidden=True)
    def command(**given):
        """Do it.

        \b
        Line by
        line.
        """

    found = from_click(command, "do")
    assert found.meaning == "Do it.\n\nLine by line."
    assert found.options == (
        Option(("--switch",), "", "On or off."),
        Option(("--one",), "FILE", "", needed=True, many=True),
        Option(("--of",), "a|b", ""),
    )


@pytest.mark.parametrize("made", [employee_command, office_command])
def test_everything_has_a_meaning(made):
    for command in made().everything():
        assert command.meaning, command.path
        for option in (*command.options, *command.shared):
            assert option.meaning, (command.path, option)

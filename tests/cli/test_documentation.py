"""docs/commands.md names everything there is, and nothing else."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from selfcheck.checker.demonstration import demonstrations
from selfcheck.cli.exits import Exit
from selfcheck.cli.options import parser

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def commands(of=None):
    """Every command by its name; those within a command too, where one is given."""
    actions = (of or parser())._actions
    subs = [a for a in actions if isinstance(a, argparse._SubParsersAction)]
    return {name: command for action in subs for name, command in action.choices.items()}


def test_every_command_and_option():
    options = {
        option
        for command in (parser(), *commands().values())
        for one in (command, *commands(command).values())
        for action in one._actions
        for option in action.option_strings
        if option.startswith("--")
    }
    named = set(re.findall(r"--[a-z][a-z-]*", TEXT))
    assert named == options - {"--help", "--version"}
    assert set(re.findall(r"^\| `selfcheck ([a-z]+)` \|", TEXT, re.MULTILINE)) == set(commands())


def test_every_exit_code():
    named = {int(code) for code in re.findall(r"^\| (\d) \|", TEXT, re.MULTILINE)}
    named |= {int(code) for code in re.findall(r"\b(1[34]\d)\b", TEXT)}
    assert named == {int(code) for code in Exit}


def test_every_demonstration():
    assert all(f"`{name}`" in TEXT for name in demonstrations())

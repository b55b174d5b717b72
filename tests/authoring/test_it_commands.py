"""docs/it-commands.md names every command, every option and every report, and no other."""

from __future__ import annotations

import re

import click
import pytest

from selfcheck.authoring.application import application
from selfcheck.authoring.reports.schemas import REPORTS
from tests import guides

TEXT = guides.read("it-commands")


def commands(group, before=""):
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


COMMANDS = dict(commands(application))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told(name):
    arguments = [
        one.human_readable_name.upper()
        for one in COMMANDS[name].params
        if isinstance(one, click.Argument)
    ]
    assert " ".join([f"`{name}", *arguments]).replace("OWNER_OR_KEYID", "NAME") + "`" in TEXT


def test_every_option_is_told_and_no_other():
    every = (application, *COMMANDS.values())
    options = {option for command in every for one in command.params for option in one.opts}
    there = {option for option in options if option.startswith("--")}
    told = set(re.findall(r"`(--[a-z-]+)", TEXT))
    assert told - {"--version"} == there - {"--version", "--help"}


def test_every_report_is_told_and_no_other():
    table = TEXT.partition("## Options")[0]
    told = set(re.findall(r"\| `([a-z][a-z-]+)` \|$", table, re.MULTILINE))
    assert told == REPORTS.keys()

"""Completion for bash, zsh and fish.

`selfcheck` gets scripts that know every command and option by themselves, made by shtab.
`selfcheck-policy` gets click's: they ask the program, which knows the ids of notices too.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import shtab
from click.shell_completion import get_completion_class

from linux.pages import office_application
from linux.product import OFFICE
from selfcheck.cli.options import parser

SHELLS = ("bash", "zsh", "fish")
FILE_VALUES = {"FILE", "ROOT.json"}
FOLDER_VALUES = {"FOLDER", "DIR", "URL|FOLDER"}


def employee_script(shell: str) -> str:
    """The script for one of SHELLS."""
    top = parser()
    for action in _actions(top):
        if action.metavar in FILE_VALUES:
            vars(action)["complete"] = shtab.FILE
        elif action.metavar in FOLDER_VALUES:
            vars(action)["complete"] = shtab.DIRECTORY
    script: str = shtab.complete(top, shell)
    return script


def _actions(parsing: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parsing._actions:  # noqa: SLF001 - argparse tells it nowhere else
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for each in action.choices.values():
                yield from _actions(each)
        else:
            yield action


def office_script(shell: str) -> str:
    """The script for one of SHELLS."""
    kind = get_completion_class(shell)
    assert kind is not None  # noqa: S101 - click knows these shells
    variable = f"_{OFFICE.name.replace('-', '_').upper()}_COMPLETE"
    return kind(office_application(), {}, OFFICE.name, variable).source()

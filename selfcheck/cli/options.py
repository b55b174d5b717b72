"""The command line: its options and what they are called."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from selfcheck import __version__

SHARED = ("source", "trust", "state", "offline", "language", "demo")
"""Options that are settings: they may stand before or after the subcommand."""
SHARED_TITLE = "options of every command"

SIGNED_IN: Final = True
"""What `--user` is without a name; an empty name stays one, and is nobody's."""


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line.

    What is not given is not in the namespace: a subcommand's default would otherwise overwrite
    what was given before it.
    """
    shared = _shared()
    top = argparse.ArgumentParser(
        prog="selfcheck",
        description="Tells you whether you need to act on your organization's app policy."
        " Without a command it opens the window.",
        parents=[shared],
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"Self-Check {__version__}")
    top.add_argument(
        "--background",
        action="store_true",
        help="start without a window, for the start of a session: look for new notices and tell",
    )
    top.add_argument(
        "--self-test", action="store_true", help="look whether the installation is whole"
    )
    top.add_argument(
        "--json", dest="self_test_json", action="store_true", help="with --self-test: as JSON"
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, summary: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=summary, description=summary, parents=[shared], allow_abbrev=False
        )

    _check(command("check", "Check whether there is something to do, without a window."))
    _inventory(command("inventory", "List what is installed, and what could not be read."))
    _notices(command("notices", "List every notice with its state."))
    _phone(command("phone", "Add phones and tablets, and say what is on them."), shared)
    _settings(command("settings", "List every setting and where it came from."))
    command("forget", "Delete everything Self-Check keeps on this computer.")
    return top


def _shared() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(
        add_help=False, argument_default=argparse.SUPPRESS, allow_abbrev=False
    )
    group = shared.add_argument_group(SHARED_TITLE)
    group.add_argument("--source", metavar="URL|FOLDER", help="where the policy is")
    group.add_argument("--trust", metavar="ROOT.json", help="the pinned trust root of that policy")
    group.add_argument("--state", metavar="FOLDER", help="the folder for what is kept between runs")
    group.add_argument(
        "--offline", action="store_true", help="fetch nothing; use the policy verified last"
    )
    group.add_argument("--language", metavar="TAG", help="the language of texts, such as en or de")
    group.add_argument("--demo", metavar="NAME", help="show a demonstration, such as amazon-2020")
    return shared


def _check(command: argparse.ArgumentParser) -> None:
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the report as JSON")
    form.add_argument("--summary", action="store_true", help="print one line of flat JSON")
    form.add_argument(
        "--html",
        metavar="FILE",
        type=Path,
        help="write a page for the help desk, and say what is in it",
    )
    _at(command)
    command.add_argument(
        "--inventory",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="check a saved device instead of scanning; give it once for each device",
    )
    command.add_argument(
        "--this-computer", action="store_true", help="leave phones and tablets out"
    )
    _where(command)


def _inventory(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print the inventory as JSON")
    _where(command)


def _notices(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print the notices as JSON")
    _at(command)


def _phone(command: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="phone", metavar="ACTION", title="actions", required=True)

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        return actions.add_parser(
            name, help=summary, description=summary, parents=[shared], allow_abbrev=False
        )

    listing = action("list", "List the phones: how each is known, how old that is, what is open.")
    listing.add_argument("--json", action="store_true", help="print the phones as JSON")
    add = action("add", "Add a phone or tablet by hand.")
    add.add_argument("--os", choices=("android", "ios"), help="its system")
    add.add_argument("--kind", choices=("phone", "tablet"), help="what it is; default: a phone")
    add.add_argument("--name", metavar="NAME", help="by which you know it")
    add.add_argument("--ownership", choices=("company", "personal"), help="whose it is")
    answer = action("answer", "Answer what the policy has to know about a phone.")
    answer.add_argument("device", metavar="PHONE", help="its id or name; me for what is about you")
    answer.add_argument(
        "facts",
        metavar="FACT=VALUE",
        nargs="*",
        help="such as access:company-email=yes, app:tiktok=no, apps=no or apps=unknown;"
        " without any, the open questions are asked",
    )
    remove = action("remove", "Forget a phone, with everything said about it.")
    remove.add_argument("device", metavar="PHONE", help="its id or name")


def _settings(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print the settings as JSON")
    _user(command, "as this user has them")


def _at(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--at",
        metavar="TIME",
        help="another moment: 2020-07-10T11:00:00-07:00, or a date alone for the end of that day",
    )


def _where(command: argparse.ArgumentParser) -> None:
    _user(command, "check as this user")
    command.add_argument(
        "--system-root", metavar="DIR", type=Path, help="scan the system mounted here"
    )
    command.add_argument("--home", metavar="DIR", type=Path, help="scan this home folder")


def _user(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument(
        "--user",
        metavar="NAME",
        nargs="?",
        const=SIGNED_IN,
        help=f"{what}, or as whoever is signed in; only an administrator can",
    )

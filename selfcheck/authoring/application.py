"""`selfcheck-policy`: the table of its commands, and the exit code that each end gives."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from selfcheck import __version__
from selfcheck.authoring.commands import (
    init,
    keys,
    lint,
    new,
    package_seed,
    preview,
    publish,
    refresh,
    reinstate,
    serve,
    sign,
    status,
    upload,
    withdraw,
)
from selfcheck.core.errors import SelfCheckError

REFUSED = 2
FAULT = 4
INTERRUPTED = 130
UNREAD = 141
"""Nobody read the output to its end: what a shell reports for a broken pipe."""

_AGAIN = "Set it right (the path, its permissions, room on the disk), and run the command again."

COMMANDS = (
    keys,
    init,
    new,
    lint,
    preview,
    sign,
    publish,
    withdraw,
    reinstate,
    refresh,
    upload,
    package_seed,
    status,
    serve,
)


class Application(click.Group):
    """A group whose exit codes are those of the contract.

    0 done, what a command itself returns, 2 wrong usage or refused input, 4 a fault of ours, 130
    interrupted, 141 where nobody read the output to its end.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,  # noqa: ANN401 - as click has it
    ) -> NoReturn:
        """Run and exit; what click and the commands raise becomes a sentence and a code."""
        extra["standalone_mode"] = False
        sys.exit(self._run(args, prog_name, extra))

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command; output that nobody reads to its end is no finding of it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Python would complain once more at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return UNREAD

    def _run(self, args: Sequence[str] | None, prog_name: str | None, extra: dict[str, Any]) -> int:
        try:
            returned = super().main(args, prog_name, **extra)
        except Exception as error:  # noqa: BLE001 - the one place where all of them end
            return _ended_by(error)
        return returned if isinstance(returned, int) else 0


def _ended_by(error: Exception) -> int:
    """Say what ended the command; returns the exit code."""
    code = REFUSED
    match error:
        case click.ClickException():
            error.show()
        case click.Abort(__cause__=KeyboardInterrupt()):
            click.echo("Stopped in the middle; the same command goes on from here.", err=True)
            code = INTERRUPTED
        case click.Abort():
            click.echo("Stopped; nothing was changed.", err=True)
        case SelfCheckError():
            click.echo(str(error), err=True)
            code = getattr(error, "exit_code", REFUSED)
        case OSError() if error.filename is not None:
            click.echo(f"{error.filename}: {error.strerror}. {_AGAIN}", err=True)
        case _:
            traceback.print_exception(error)
            click.echo("This is a fault of selfcheck-policy; nothing more was done.", err=True)
            code = FAULT
    return code


@click.group(cls=Application, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def application() -> None:
    """Write, sign and publish app policy, and take it back.

    SOURCE is the folder of YAML files you write, SITE the folder of static files you serve.
    """


for _module in COMMANDS:
    application.add_command(_module.command)

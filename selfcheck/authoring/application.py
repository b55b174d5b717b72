"""`selfcheck-policy`: the table of its commands, and the exit code that each end gives."""

from __future__ import annotations

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

    def _run(self, args: Sequence[str] | None, prog_name: str | None, extra: dict[str, Any]) -> int:
        try:
            returned = super().main(args, prog_name, **extra)
        except click.ClickException as error:
            error.show()
            return REFUSED
        except click.Abort as error:
            # At a question nothing has been done yet; click chains what came in the midst of work.
            if isinstance(error.__cause__, KeyboardInterrupt):
                click.echo("Stopped in the middle; the same command goes on from here.", err=True)
                return INTERRUPTED
            click.echo("Stopped; nothing was changed.", err=True)
            return REFUSED
        except SystemExit:
            # click's answer to a broken pipe, with a code that here means something else.
            return UNREAD
        except SelfCheckError as error:
            click.echo(str(error), err=True)
            return getattr(error, "exit_code", REFUSED)
        except Exception:  # noqa: BLE001 - the one place where a fault of ours ends
            traceback.print_exc()
            click.echo("This is a fault of selfcheck-policy; nothing more was done.", err=True)
            return FAULT
        return returned if isinstance(returned, int) else 0


@click.group(cls=Application, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def application() -> None:
    """Write, sign and publish app policy, and take it back.

    SOURCE is the folder of YAML files you write, SITE the folder of static files you serve.
    """


for _module in COMMANDS:
    application.add_command(_module.command)

"""The one place of this room that runs a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol

from selfcheck.inventory.errors import UnreadableError

OUTPUT_LIMIT = 16 << 20
SECONDS = 8.0


class Commands(Protocol):
    """Runs a command and gives what it wrote to standard output.

    Tests hand in recorded output and refuse any command that was not recorded.
    """

    def run(self, arguments: Sequence[str]) -> bytes:
        """Raises `UnreadableError` if it cannot be started, fails, hangs or writes too much."""


def environment(ours: Mapping[str, str]) -> dict[str, str]:
    """What a command of the system is given: the C locale, and its own libraries.

    A frozen program points LD_LIBRARY_PATH at the libraries it carries and keeps the person's
    own value beside it (PyInstaller manual, "LD_LIBRARY_PATH considerations").
    """
    given = {name: value for name, value in ours.items() if name != "LD_LIBRARY_PATH"}
    before = given.pop("LD_LIBRARY_PATH_ORIG", None)
    frozen = before is not None or "LD_LIBRARY_PATH" not in ours or hasattr(sys, "frozen")
    libraries = before if frozen else ours["LD_LIBRARY_PATH"]
    return {**given, "LC_ALL": "C", **({"LD_LIBRARY_PATH": libraries} if libraries else {})}


class SystemCommands:
    """Commands of this computer, in the C locale, without input, killed after `SECONDS`."""

    def run(self, arguments: Sequence[str]) -> bytes:
        import shutil
        import subprocess

        program = shutil.which(arguments[0])
        if program is None:
            raise UnreadableError(f"the command {arguments[0]} is not on this computer")
        try:
            done = subprocess.run(
                [program, *arguments[1:]],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=SECONDS,
                check=False,
                env=environment(os.environ),
            )
        except subprocess.TimeoutExpired as error:
            raise UnreadableError(
                f"{arguments[0]} gave no answer within {SECONDS:.0f} s"
            ) from error
        except OSError as error:
            raise UnreadableError(f"{arguments[0]}: {error.strerror}") from error
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise UnreadableError(f"{arguments[0]} failed: {said[-1] if said else done.returncode}")
        if len(done.stdout) > OUTPUT_LIMIT:
            raise UnreadableError(f"{arguments[0]} wrote more than {OUTPUT_LIMIT >> 20} MiB")
        return done.stdout

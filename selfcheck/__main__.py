"""The program: the window without a subcommand, else the command named."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfcheck.checker.apart import Apart
    from selfcheck.checker.self_test import Trial
    from selfcheck.settings import Settings

FAULT = 4
REFUSED = 2
"""The exit codes of a fault of the program and of wrong usage; `cli.exits` has the others."""

PREVIEW = "--state-preview"
"""Development only: the window in a named state. What employees get has no such states."""
APART = "--apart"
"""As `checker.apart` starts its process, which is the only one that gives it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program with `arguments` (default: the command line's); returns its exit code.

    A fault of our own, even one of the installation, must not look like a verdict: left to
    Python, it would end the process with 1, which means that there is something to do.
    """
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if any(each.partition("=")[0] == PREVIEW for each in given):
            return _preview(given)
        if [*given[:1]] == [APART]:
            from selfcheck.checker.apart import serve

            return serve(given[-1])
        return _run(given)
    except Exception as fault:  # noqa: BLE001 - whatever it is
        _tell(fault)
        return FAULT


def _run(given: Sequence[str]) -> int:
    first = None
    if not given:
        # From a menu: the window, and the first outcome made beside it.
        from selfcheck.checker.apart import Work, begin

        first = begin(Work.FIRST_OUTCOME)
    from selfcheck.cli.run import run

    def window(settings: Settings, background: bool) -> int:  # noqa: FBT001 - as `run` calls it
        return _window(settings, first, background=background)

    try:
        return run(given, window, _window_trials)
    finally:
        if first is not None:
            first.close()


def _window(settings: Settings, apart: Apart | None, *, background: bool) -> int:
    # Nearly all that a start makes stays: until the verdict is shown it is not garbage to look for.
    gc.disable()
    from selfcheck.gui.binding import load

    load()
    from selfcheck.gui.app import open_window

    return open_window(settings, apart, background=background)


def _window_trials() -> Iterable[tuple[str, Trial]]:
    from selfcheck.gui.self_test import trials

    return trials()


def _preview(arguments: Sequence[str]) -> int:
    try:
        from selfcheck.gui.preview.show import preview
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("selfcheck.gui.preview"):
            raise
        print(f"selfcheck: {PREVIEW} works in a checkout of the project only", file=sys.stderr)
        return REFUSED
    return preview(arguments)


def _tell(fault: Exception) -> None:
    try:
        import traceback

        traceback.print_exception(fault)
    except Exception:  # noqa: BLE001 - an installation that cannot even do that
        print(f"{type(fault).__name__}: {fault}", file=sys.stderr)
    print("selfcheck: this is a fault of the program; please report it.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())

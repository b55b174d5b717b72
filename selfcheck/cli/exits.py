"""What the program's exit codes mean; scripts go by them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from selfcheck.core.report import Verdict


class Exit(IntEnum):
    DONE = 0
    ACTION_REQUIRED = 1
    REFUSED = 2
    CANNOT_TELL = 3
    FAULT = 4
    INTERRUPTED = 130
    UNREAD = 141
    """Nobody read the output to its end: what a shell reports for a broken pipe."""


def verdict_exit(verdict: Verdict) -> Exit:
    """The exit code of a check."""
    # The window needs the codes and no verdict: it paints without waiting for this import.
    from selfcheck.core.report import Verdict

    match verdict:
        case Verdict.NO_ACTION:
            return Exit.DONE
        case Verdict.ACTION_REQUIRED:
            return Exit.ACTION_REQUIRED
        case Verdict.CANNOT_TELL:
            return Exit.CANNOT_TELL
        case _:
            assert_never(verdict)

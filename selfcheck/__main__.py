"""The program: the window without a subcommand, else the command named."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from selfcheck.cli.run import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program with `arguments` (default: the command line's); returns its exit code."""
    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())

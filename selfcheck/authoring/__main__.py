"""The program `selfcheck-policy`."""

from __future__ import annotations

import os

from selfcheck.authoring.application import application
from selfcheck.authoring.surroundings import Surroundings


def main() -> None:
    """Run `selfcheck-policy` with the arguments of the process, and exit."""
    application.main(prog_name="selfcheck-policy", obj=Surroundings(environment=os.environ))


if __name__ == "__main__":
    main()

"""Signs the demonstrations anew: `python -m tests.policies.make_demo [NAME]...`.

Needed when a policy under policies/ or the form of the ledgers changed. The keys are made,
used once and dropped, so every signing gives a new trust root.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from selfcheck.authoring.demonstration import build

TOP = Path(__file__).parents[2]
POLICIES = TOP / "policies"
DEMONSTRATIONS = TOP / "resources" / "demo"
NAMES = ("amazon-2020", "us-2020-2021", "india-2020")


def main(names: Sequence[str]) -> None:
    """Sign each of `names` into resources/demo, with its sample devices."""
    for name in names or NAMES:
        destination = DEMONSTRATIONS / name
        shutil.rmtree(destination, ignore_errors=True)
        destination.mkdir(parents=True)
        build(POLICIES / name, destination)
        shutil.copytree(POLICIES / name / "inventories", destination / "inventories")


if __name__ == "__main__":
    main(sys.argv[1:])

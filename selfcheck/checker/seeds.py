"""The policy that came with the installation: where it lies, and whether it may be looked at."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from selfcheck.documents.seed import LARGEST
from selfcheck.feed.seeding import Seed
from selfcheck.settings import protection


def seed_of(candidates: Iterable[Path], troubles: list[str]) -> Seed | None:
    """The first of these files that is there, else None.

    Its signatures protect what it says. One that others could have written is left aside all the
    same, with a sentence added to `troubles`: by it somebody could choose which old state is shown.
    """
    for file in candidates:
        if not file.exists():
            continue
        fault = protection.fault(file)
        if fault is None:
            try:
                with file.open("rb") as stream:
                    data = stream.read(LARGEST + 1)
            except OSError as error:
                fault = f"it cannot be read ({error.strerror}); tell IT"
            else:
                return Seed(data, str(file))
        troubles.append(
            f"The policy that came with the installation ({file}) was not looked at: {fault}."
        )
        return None
    return None

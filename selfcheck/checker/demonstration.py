"""The demonstrations that ship with the program: a signed policy and sample devices each."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from selfcheck import places
from selfcheck.core.apps import Inventory
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.frozen import frozen

DEFAULT_DEMONSTRATION: Final = "amazon-2020"
"""What is shown where no source is set."""


class DemonstrationError(SelfCheckError):
    """A demonstration that is not there."""


@frozen
class Demonstration:
    """One demonstration: `site` is a folder source, `trust` its trust root."""

    name: str
    site: Path
    trust: bytes
    inventories: tuple[Inventory, ...]


def demonstrations(resources: Path | None = None) -> tuple[str, ...]:
    """The names of the demonstrations that ship with the program."""
    folder = _folder(resources)
    if folder is None or not folder.is_dir():
        return ()
    return tuple(sorted(entry.name for entry in folder.iterdir() if (entry / "site").is_dir()))


def read_demonstration(name: str, resources: Path | None = None) -> Demonstration:
    """The demonstration called `name`. Raises DemonstrationError where it is damaged or missing."""
    from selfcheck.checker.collectors import read_saved

    folder = _folder(resources) or Path()
    try:
        trust = (folder / name / "root.json").read_bytes()
    except OSError as error:
        raise DemonstrationError(
            f"the demonstration {name!r} is damaged ({error.strerror}); install the program again"
        ) from error
    files = tuple(sorted((folder / name / "inventories").glob("*.json")))
    return Demonstration(name, folder / name / "site", trust, read_saved(files))


def _folder(resources: Path | None) -> Path | None:
    resources = places.resources() if resources is None else resources
    return None if resources is None else resources / "demo"

"""What the program is made of, and under which licences: read from the installed metadata."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from platform import python_version
from typing import Final

OURS: Final = "self-check"
LIBRARIES: Final = "licences"
"""The folder in a bundle with the texts of the system's libraries."""
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Package:
    """One part of the program. `licence` is "" where its metadata names none."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


@cache
def packages() -> tuple[Package, ...]:
    """Ourselves, Python, and everything else that the window and the check are made of."""
    python = Package("Python", python_version(), "", (sys.copyright,))
    rest = [(name, _package(each)) for name, each in sorted(needed().items())]
    ours = [part for name, part in rest if name == OURS]
    return (*ours, python, *(part for name, part in rest if name != OURS), *libraries())


def needed() -> dict[str, Distribution]:
    """Our package and every installed one that it needs, extras left out, by name.

    `build.spec` takes their metadata and licences into the employees' bundle.
    """
    found: dict[str, Distribution] = {}
    _walk(OURS, found)
    return found


def libraries(bundle: Path | None = None) -> tuple[Package, ...]:
    """The system's libraries in a bundle, each with the text that its packager wrote.

    `build.spec` leaves one file for each, NAME_VERSION.txt. Outside a bundle the system has
    its own libraries, and tells of them itself.
    """
    place = bundle or getattr(sys, "_MEIPASS", None)
    if place is None:
        return ()
    found = []
    for file in sorted((Path(place) / LIBRARIES).glob("*.txt")):
        name, _, version = file.stem.partition("_")
        text = file.read_text(encoding="utf-8", errors="replace").strip()
        found.append(Package(name, version, "", (text,)))
    return tuple(found)


def _walk(name: str, found: dict[str, Distribution]) -> None:
    """Adds a package and what it needs. What is not installed is not part of the program."""
    key = re.sub(r"[-_.]+", "-", name).casefold()
    if key in found:
        return
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:
        return
    for need in found[key].requires or ():
        named = _NAME.match(need)
        # What only an extra brings is not part of what employees get.
        if named is not None and "extra ==" not in need:
            _walk(named.group(), found)


def _package(found: Distribution) -> Package:
    data = found.metadata
    named = (*(data.get_all("License-Expression") or ()), *(data.get_all("License") or ()), "")
    stated = str(named[0])
    # Older metadata holds the whole text of the licence in this place.
    licence = stated.strip() if len(stated) <= 200 and "\n" not in stated.strip() else ""
    if not licence:
        classes = data.get_all("Classifier") or []
        names = [each.rpartition("::")[2].strip() for each in classes if "License ::" in each]
        licence = ", ".join(names)
    return Package(data["Name"], found.version, licence, tuple(_texts(found)))


def _texts(found: Distribution) -> Iterator[str]:
    """The texts that the metadata names (PEP 639; before it they lay beside the metadata)."""
    for name in found.metadata.get_all("License-File") or ():
        text = found.read_text(f"licenses/{name}") or found.read_text(name)
        if text:
            yield text.strip("\n")

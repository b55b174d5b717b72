"""What the program is made of, and under which licences: read from the installed metadata."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from platform import python_version
from typing import Final

OURS: Final = "self-check"
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
    """Ourselves, Python, and every installed package that the window and the check need."""
    found: dict[str, Distribution] = {}
    _walk(OURS, found)
    python = Package("Python", python_version(), "", (sys.copyright,))
    rest = sorted(found.items())
    ours = [_package(each) for name, each in rest if name == OURS]
    return (*ours, python, *(_package(each) for name, each in rest if name != OURS))


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

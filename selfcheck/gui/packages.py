"""What the program is made of, and under which licences.

A bundle carries an index of its parts with their texts, which `build.spec` made. Elsewhere the
installed metadata tells; the system's libraries are then the system's to tell of.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from platform import python_version
from typing import Final

from selfcheck.core.frozen import frozen

OURS: Final = "self-check"
FOLDER: Final = "licences"
"""The folder in a bundle with the licences of everything in it."""
INDEX: Final = "parts.json"
"""Its index: a list of `name`, `version`, `licence` and `texts`, names of files beside it."""
_NAMED: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[([^\]]*)\])?")
_EXTRA: Final = re.compile(r"extra\s*==\s*[\"']([^\"']+)")


@frozen
class Package:
    """One part of the program. `licence` is "" where its metadata names none."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


@cache
def packages() -> tuple[Package, ...]:
    """Ourselves, Python, and everything else that the program is made of."""
    bundle = getattr(sys, "_MEIPASS", None)
    return bundled(Path(bundle)) if bundle is not None else _installed()


def bundled(bundle: Path) -> tuple[Package, ...]:
    """The parts of a bundle. A text that cannot be read is missing from its part."""
    folder = bundle / FOLDER
    try:
        listed = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    except OSError:
        return ()
    return tuple(
        Package(part["name"], part["version"], part["licence"], _read(folder, part["texts"]))
        for part in listed
    )


def _read(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    files = [folder / name for name in names]
    return tuple(
        file.read_text(encoding="utf-8", errors="replace").strip("\n")
        for file in files
        if file.is_file()
    )


def _installed() -> tuple[Package, ...]:
    python = Package("Python", python_version(), "", (sys.copyright,))
    rest = [(name, _package(each)) for name, each in sorted(needed().items())]
    ours = [part for name, part in rest if name == OURS]
    return (*ours, python, *(part for name, part in rest if name != OURS))


def needed(extra: str | None = None) -> dict[str, Distribution]:
    """Our package and every installed one that it needs, by name; with those of an `extra`.

    `build.spec` lets nothing else into a bundle.
    """
    found: dict[str, Distribution] = {}
    asked: list[tuple[str, str]] = [(OURS, extra or "")]
    for name, within in asked:
        key = re.sub(r"[-_.]+", "-", name).casefold()
        try:
            found.setdefault(key, distribution(name))
        except PackageNotFoundError:
            continue  # what is not installed is not part of the program
        more = [each for each in _needs(found[key], within) if each not in asked]
        asked += dict.fromkeys(more)
    return found


def _needs(package: Distribution, extra: str) -> Iterator[tuple[str, str]]:
    """The names that a package's metadata asks for, with those of one extra; each with an extra."""
    for need in package.requires or ():
        stated, _, marker = need.partition(";")
        named, wanted = _NAMED.match(stated), _EXTRA.search(marker)
        if named is not None and (wanted is None or wanted.group(1) == extra):
            for within in ("", *filter(None, (named.group(2) or "").split(","))):
                yield named.group(1), within


def licence_of(found: Distribution) -> str:
    """The licence in one line; "" where the metadata names none."""
    data = found.metadata
    named = (*(data.get_all("License-Expression") or ()), *(data.get_all("License") or ()), "")
    stated = str(named[0]).strip()
    # Older metadata holds the whole text of the licence in this place.
    if stated and len(stated) <= 200 and "\n" not in stated:
        return stated
    classes = data.get_all("Classifier") or []
    return ", ".join(each.rpartition("::")[2].strip() for each in classes if "License ::" in each)


def _package(found: Distribution) -> Package:
    name = found.metadata["Name"]
    return Package(name, found.version, licence_of(found), tuple(_texts(found)))


def _texts(found: Distribution) -> Iterator[str]:
    """The texts that the metadata names (PEP 639; before it they lay beside the metadata)."""
    for name in found.metadata.get_all("License-File") or ():
        text = found.read_text(f"licenses/{name}") or found.read_text(name)
        if text:
            yield text.strip("\n")

"""Collects the licence of everything in a bundle, and stops the build where one is missing.

The bundle gets a folder `licences/` with an index, parts.json, which the About page reads, and
the texts. docs/licences.md says what is covered.
"""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from bundling.denied import EXCUSED, denied_file, denied_parts
from bundling.owners import OURS, PYTHON, Owner, Owners, debian_package
from selfcheck.gui.packages import FOLDER, INDEX, licence_of

KEPT = Path(__file__).resolve().parent.parent / "licences"
DEBIAN = Path("/usr/share/doc")
_TEXT = re.compile(r"(?i)(.*[-_.])?(licen[cs]es?|copying|notice|authors)([-_.].*)?$")

# What wheels hold beside what their own texts speak of, compiled in or without any text.
BESIDE: Mapping[str, tuple[str, ...]] = {
    "pyside6-essentials": (
        *("LGPL-3.0.txt", "GPL-3.0.txt", "qt-{qt}.txt", "icu.txt"),
        "wayland-protocols.txt",
    ),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "cryptography": ("openssl.txt",),
    "pyyaml": ("libyaml.txt",),
    "cffi": ("libffi.txt",),
    PYTHON: ("python-{python}.txt",),
}

Entry = tuple[str, str, str]
"""PyInstaller's: the place in the bundle, the file, and what it is."""


class BundleError(SystemExit):
    """What stops the build: every fault at once, a line each."""

    def __init__(self, bundle: str, faults: Iterable[str]) -> None:
        listed = "\n".join(f"  - {fault}" for fault in sorted(set(faults)))
        super().__init__(f"\nThe bundle {bundle} must not be built:\n{listed}\n")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bundle, with the files that hold its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def licences(
    bundle: str,
    entries: Iterable[Entry],
    owners: Owners,
    declared: Mapping[str, Distribution],
    work: Path,
) -> list[Entry]:
    """What PyInstaller has to add so that every part of the bundle comes with its licence.

    `declared` are the distributions that the program says it needs. Raises BundleError for a
    file that is nobody's, a part that nobody declared, a part or file that must not be shipped,
    and a licence that is missing.
    """
    faults: list[str] = []
    found: set[Owner] = set()
    for place, source, _ in entries:
        if denied_file(place) or denied_file(Path(source).name):
            faults.append(f"{place} must not be shipped (packaging/bundling/denied.py)")
        owner = owners.of(source)
        if owner is None:
            faults.append(f"nobody knows whose {place} is: {source}")
        else:
            found.add(owner)
    parts = [_part(owner, declared, faults) for owner in sorted(found, key=_order)]
    if faults:
        raise BundleError(bundle, faults)
    return _written(parts, work)


def _order(owner: Owner) -> tuple[int, str]:
    """Ourselves, Python, and the others by name."""
    return ({OURS: 0, PYTHON: 1}.get(owner.name, 2), owner.name)


def _part(owner: Owner, declared: Mapping[str, Distribution], faults: list[str]) -> Part:
    if owner.kind == "python":
        part = Part("Python", platform.python_version(), "PSF-2.0", _beside(PYTHON))
    elif owner.kind == "debian":
        part = _debian(owner.name)
    else:
        part = _distribution(owner.name, declared, faults)
    if not part.texts:
        faults.append(f"{part.name} {part.version} comes without the text of its licence")
    faults += [f"{part.name}: {text} is not there" for text in part.texts if not text.is_file()]
    return part


def _debian(name: str) -> Part:
    """A library of the system that the bundle carries, with the text of its packager."""
    text = DEBIAN / name / "copyright"
    version = next(
        (known[1] for known in (debian_package(str(text)),) if known and known[0] == name), ""
    )
    return Part(name, version, "", (text,))


def _distribution(name: str, declared: Mapping[str, Distribution], faults: list[str]) -> Part:
    found = declared.get(name) or distribution(name)
    if name not in declared and name not in EXCUSED:
        faults.append(
            f"{name} is in the bundle, and nothing that pyproject.toml names needs it: leave it"
            " out in build.spec"
        )
    if name not in EXCUSED:
        faults += [f"{denied}: must not be shipped" for denied in denied_parts(found)]
    package = found.metadata["Name"]
    texts = (*_own_texts(found), *_beside(name))
    return Part(package, found.version, EXCUSED.get(name) or licence_of(found), texts)


def _own_texts(found: Distribution) -> tuple[Path, ...]:
    """The texts and bills of materials that lie with a distribution's metadata."""
    return tuple(
        sorted(
            Path(str(file.locate()))
            for file in found.files or ()
            if any(part.endswith(".dist-info") for part in file.parts)
            and (_TEXT.match(file.name) or file.parts[1:2] in {("licenses",), ("sboms",)})
        )
    )


def _beside(name: str) -> tuple[Path, ...]:
    """The texts for what is in a part beside what its own texts speak of, by their versions."""
    versions = {
        "python": ".".join(platform.python_version_tuple()[:2]),
        "qt": ".".join(distribution("PySide6-Essentials").version.split(".")[:2]),
    }
    return tuple(KEPT / text.format(**versions) for text in BESIDE.get(name, ()))


def _within(text: Path) -> str:
    """Where a text lies in its part: below the metadata, or by its name alone."""
    metadata = next((up for up in text.parents if up.name.endswith(".dist-info")), text.parent)
    return text.relative_to(metadata).as_posix()


def _written(parts: Iterable[Part], work: Path) -> list[Entry]:
    """The index, and the texts; a text that several parts share lies there once."""
    index, entries = [], {}
    for part in parts:
        named = []
        for text in part.texts:
            own = f"{part.name}-{part.version}/{_within(text)}"
            place = text.name if text.parent == KEPT else own
            named.append(place)
            entries[f"{FOLDER}/{place}"] = text
        index.append(
            {"name": part.name, "version": part.version, "licence": part.licence, "texts": named}
        )
    work.mkdir(parents=True, exist_ok=True)
    (work / INDEX).write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
    entries[f"{FOLDER}/{INDEX}"] = work / INDEX
    return [(place, str(file), "DATA") for place, file in sorted(entries.items())]

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

from bundling.denied import EXCUSED, compiled_in, denied_file, denied_parts
from bundling.owners import OURS, PYTHON, Owner, Owners, debian_package
from bundling.trimming import Entry
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
    OURS: ("lucide.txt",),
}


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

    `declared` are the distributions that the program says it needs; `work` is a folder for what
    is written on the way. Raises BundleError for a file that is nobody's, a part that nobody
    declared, a part or file that must not be shipped, and a licence that is missing.
    """
    collecting = _Collecting(declared, work)
    found: set[Owner] = set()
    for place, source, _ in entries:
        if denied_file(place) or denied_file(Path(source).name):
            collecting.fault(f"{place} must not be shipped (packaging/bundling/denied.py)")
        owner = owners.of(source)
        if owner is None:
            collecting.fault(f"nobody knows whose {place} is: {source}")
        else:
            found.add(owner)
    parts = [collecting.part(owner) for owner in sorted(found, key=_order)]
    if collecting.faults:
        raise BundleError(bundle, collecting.faults)
    return _written(parts, work)


def _order(owner: Owner) -> tuple[int, str]:
    """Ourselves, Python, and the others by name."""
    return ({OURS: 0, PYTHON: 1}.get(owner.name, 2), owner.name)


class _Collecting:
    """Makes the parts, and keeps what is wrong with any of them."""

    def __init__(self, declared: Mapping[str, Distribution], work: Path) -> None:
        self.faults: list[str] = []
        self._declared = declared
        self._work = work

    def fault(self, sentence: str) -> None:
        self.faults.append(sentence)

    def part(self, owner: Owner) -> Part:
        if owner.kind == "python":
            made = Part("Python", platform.python_version(), "PSF-2.0", _beside(PYTHON))
        elif owner.kind == "debian":
            made = _debian(owner.name)
        else:
            made = self._distribution(owner.name)
        if not made.texts:
            self.fault(f"{made.name} {made.version} comes without the text of its licence")
        self.faults += [
            f"{made.name}: {text} is not there" for text in made.texts if not text.is_file()
        ]
        return made

    def _distribution(self, name: str) -> Part:
        found = self._declared.get(name) or distribution(name)
        if name not in EXCUSED:
            if name not in self._declared:
                self.fault(
                    f"{name} is in the bundle, and nothing that pyproject.toml names needs it:"
                    " leave it out in build.spec"
                )
            self.faults += [f"{denied}: must not be shipped" for denied in denied_parts(found)]
        texts = (*_own_texts(found), *_beside(name), *self._compiled_in(found))
        licence = EXCUSED.get(name) or licence_of(found)
        return Part(found.metadata["Name"], found.version, licence, texts)

    def _compiled_in(self, found: Distribution) -> tuple[Path, ...]:
        """A list of what the wheel says was compiled into it."""
        parts = compiled_in(found)
        if not parts:
            return ()
        listed = "\n".join(f"{part}: {licence or 'see its text'}" for part, licence in parts)
        folder = self._work / f"{found.metadata['Name']}.dist-info"
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "compiled-in.txt"
        file.write_text(f"Compiled into it, by its own bill of materials:\n{listed}\n", "utf-8")
        return (file,)


def _debian(name: str) -> Part:
    """A library of the system that the bundle carries, with the text of its packager."""
    text = DEBIAN / name / "copyright"
    known = debian_package(str(text))
    return Part(name, known[1] if known is not None else "", "", (text,))


def _own_texts(found: Distribution) -> tuple[Path, ...]:
    """The texts that lie with a distribution's metadata."""
    return tuple(
        sorted(
            Path(str(file.locate()))
            for file in found.files or ()
            if any(part.endswith(".dist-info") for part in file.parts)
            and (_TEXT.match(file.name) or file.parts[1:2] == ("licenses",))
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

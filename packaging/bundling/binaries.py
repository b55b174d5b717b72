"""The programs and libraries in a folder (ELF), and where they say that they look for others."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

_MAGIC = b"\x7fELF"
_SEARCHED = re.compile(r"^ +(?:RPATH|RUNPATH) +(\S.*)$", re.MULTILINE)


def binaries(folder: Path) -> list[Path]:
    """Every program and library in a folder, links left out, in the order of their names."""
    return sorted(_binaries(folder))


def _binaries(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(len(_MAGIC)) == _MAGIC:
                    yield path


def searched(binary: Path) -> list[str]:
    """The folders in which a binary has other libraries looked for, beside the system's own."""
    said = subprocess.run(["objdump", "-p", binary], check=True, capture_output=True, text=True)
    return [place for match in _SEARCHED.findall(said.stdout) for place in match.split(":")]


def search_only_within(folder: Path) -> None:
    """Take the folders of the machine that built from binaries.

    An interpreter that somebody compiled bears the place where it was installed. On another
    computer that place may be somebody's home, who could put libraries there.
    """
    for binary in binaries(folder):
        if not all(place.startswith("$ORIGIN") for place in searched(binary)):
            subprocess.run(["patchelf", "--remove-rpath", binary], check=True)

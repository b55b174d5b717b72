"""Whose a collected file is: ours, Python's, a distribution's, or a Debian package's."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

OURS, PYTHON = "self-check", "python"
SYSTEM = ("/usr/lib/", "/lib/", "/usr/lib64/", "/lib64/")
_INTERPRETER = re.compile(r"^(lib)?python3[\d.]*(t?d?)\.(so|dll|dylib)")


@dataclass(frozen=True, slots=True)
class Owner:
    """`kind` is `ours`, `python`, `distribution` or `debian`; `name` as that kind names it."""

    kind: str
    name: str


def normal(name: str) -> str:
    """A distribution's name as requirements compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).casefold()


class Owners:
    """Knows whose a file is on the machine that builds."""

    def __init__(self, project: Path) -> None:
        self._project = str(project.resolve()) + os.sep
        self._files = _installed()
        places = (sysconfig.get_path(name) for name in ("stdlib", "platstdlib"))
        prefix = os.path.realpath(sys.base_prefix)
        # A whole prefix of its own is Python's; the system's /usr is not.
        own = [] if prefix == "/usr" else [prefix]
        self._python = tuple(os.path.realpath(place) + os.sep for place in (*places, *own))

    def of(self, source: str | os.PathLike[str]) -> Owner | None:
        """The owner of a file, or None where nobody is known."""
        path = os.path.abspath(source)  # noqa: PTH100 - a link is asked for itself first
        for each in (path, os.path.realpath(path)):
            name = self._files.get(each)
            if name is not None:
                return Owner("distribution", name)
        real = os.path.realpath(path)
        if real.startswith(self._python) and "site-packages" not in real:
            return Owner("python", PYTHON)
        if _INTERPRETER.match(Path(real).name):
            return Owner("python", PYTHON)
        if real.startswith(self._project) and f"{os.sep}.venv{os.sep}" not in real:
            return Owner("ours", OURS)
        package = debian_package(real) if real.startswith(SYSTEM) else None
        return Owner("debian", package[0]) if package else None


@cache
def debian_package(file: str) -> tuple[str, str] | None:
    """Name and version of the Debian package that a file belongs to; None where it is none's."""
    path = Path(file)
    for each in (path, Path(*path.parts[:1], *path.parts[2:])):  # with /usr, and before it
        named = _dpkg("dpkg", "-S", str(each))
        if named:
            name = named.partition(":")[0]
            version = _dpkg("dpkg-query", "--show", "--showformat", "${Version}\\n", name)
            return name, version.split("\n")[0]
    return None


def _dpkg(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def _installed() -> Mapping[str, str]:
    """Every file of every installed distribution, to the distribution's normal name."""
    found: dict[str, str] = {}
    for each in distributions():
        name = normal(each.metadata["Name"])
        for file in _files(each):
            found[file] = name
    return found


def _files(found: Distribution) -> list[str]:
    root = os.path.realpath(str(found.locate_file("")))
    return [os.path.normpath(os.path.join(root, str(file))) for file in found.files or ()]  # noqa: PTH118

"""A bundle as Windows has it, with small programs of wine's in the place of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from windows.msi import package
from windows.product import EMPLOYEE, OFFICE

STAND_INS = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
MOMENT = 1_700_000_000
ICON = b"not looked at here"


@pytest.fixture(scope="session")
def tools():
    """What makes a package, and looks into one."""
    for tool, debian in {"wixl": "wixl", "msibuild": "msitools", "msiinfo": "msitools"}.items():
        if shutil.which(tool) is None:
            pytest.skip(f"needs the Debian package {debian}")


@pytest.fixture
def bundle(tmp_path):
    """Makes a bundle of the employee's or IT's program: `bundle(EMPLOYEE, {"a/b.txt": b"c"})`."""

    def make(product=EMPLOYEE, more=None, name="bundle"):
        folder = tmp_path / name / product.name
        files = {"_internal/PySide6/Qt6Core.dll": b"core", "_internal/resources/a b.json": b"{}"}
        files |= dict.fromkeys(product.programs, b"MZ") | (more or {})
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        return folder

    return make


@pytest.fixture
def made(tools, bundle, tmp_path):
    """Makes a package of such a bundle."""

    def make(product=EMPLOYEE, more=None, version="0.1.0", name="made", time=MOMENT):
        product = replace(product, version=version)
        out = tmp_path / name / "out"
        out.mkdir(parents=True)
        folder = bundle(product, more, name)
        return package(product, folder, ICON, tmp_path / name / "work", out, time)

    return make


@pytest.fixture
def table():
    """Reads a table of a package: a row a list, without what stands above the rows."""

    def read(msi, name):
        done = subprocess.run(
            ["msiinfo", "export", msi, name], capture_output=True, text=True, check=True
        )
        return [line.split("\t") for line in done.stdout.splitlines()[3:]]

    return read


class Windows:
    """A Windows of its own in a folder: wine with a fresh prefix."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            "HOME": str(folder),
            "PATH": os.environ["PATH"],
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
        }
        self.run("wineboot", "--init")
        # As long as one program runs, Windows need not start anew for each command.
        nowhere = subprocess.DEVNULL
        quiet = {"stdin": subprocess.PIPE, "stdout": nowhere, "stderr": nowhere}
        self._stays = subprocess.Popen(["wine", "cmd"], env=self.environment, **quiet)

    def run(self, *command, check=True) -> subprocess.CompletedProcess[str]:
        """What it says goes to a file: services that it starts live on, and would hold a pipe."""
        with tempfile.TemporaryFile() as said:
            words = ["wine", *map(str, command)]
            around = {"cwd": self.folder, "env": self.environment, "stdin": subprocess.DEVNULL}
            done = subprocess.run(words, **around, stdout=said, stderr=said, check=False)
            said.seek(0)
            done.stdout = said.read().decode(errors="replace")
        if check:
            assert done.returncode == 0, done.stdout
        return done

    def install(self, msi, *properties) -> int:
        return self.run("msiexec", "/i", f"Z:{msi}", "/qn", *properties, check=False).returncode

    def remove(self, msi) -> int:
        return self.run("msiexec", "/x", f"Z:{msi}", "/qn", check=False).returncode

    def path(self, *parts) -> Path:
        return (self.folder / "prefix/drive_c").joinpath(*parts)

    def values(self, key) -> dict[str, str]:
        """The values of a registry key by name, as `reg query` writes them; empty without a key."""
        asked = self.run("reg", "query", key, check=False)
        lines = [line.split("    ", 3) for line in asked.stdout.splitlines() if "    REG_" in line]
        return {name: value.strip() for _, name, _, value in lines}

    def value(self, key, name) -> str | None:
        found = {each.casefold(): value for each, value in self.values(key).items()}
        return found.get(name.casefold())

    def close(self) -> None:
        self._stays.stdin.close()
        self._stays.wait()
        subprocess.run(["wineserver", "--kill"], env=self.environment, check=False)
        subprocess.run(["wineserver", "--wait"], env=self.environment, check=False)


@pytest.fixture(scope="module")
def windows(tmp_path_factory):
    if shutil.which("wine") is None:
        pytest.skip("needs the Debian package wine")
    started = Windows(tmp_path_factory.mktemp("windows"))
    yield started
    started.close()


@pytest.fixture
def programs():
    """Files for `made`: programs that run, in the place of ours."""
    stand_in = (STAND_INS / "hostname.exe").read_bytes()
    return {
        product.name: dict.fromkeys(product.programs, stand_in) for product in (EMPLOYEE, OFFICE)
    }

"""The package as it is installed: both programs, the resources, the extra of IT."""

from __future__ import annotations

import configparser
import subprocess
import sys
import zipfile
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.project.files import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built offline with the locked build tool."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"),
            *("--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder, ROOT),
        ],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_package_and_every_resource(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "selfcheck/__main__.py" in names
    for path in (ROOT / "resources").rglob("*"):
        if path.is_file():
            assert f"selfcheck/{path.relative_to(ROOT).as_posix()}" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_holds_nothing_else(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"selfcheck"}


def test_the_wheel_brings_both_programs(wheel):
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("/entry_points.txt"))
    scripts = configparser.ConfigParser()
    scripts.read_string(archive.read(name).decode())
    assert set(scripts["console_scripts"]) == {"selfcheck", "selfcheck-policy"}


def test_the_extra_of_it_exists_under_the_name_the_documents_give(wheel):
    # pip only warns about an extra that does not exist, and installs the rest.
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
    metadata = archive.read(name).decode()
    assert "Provides-Extra: policy\n" in metadata
    assert "Requires-Dist: click>=8.2; extra == " in metadata
    assert "'policy'" in metadata


@pytest.mark.parametrize("program", ["selfcheck", "selfcheck-policy"])
def test_the_program_can_be_loaded(program):
    (script,) = entry_points(group="console_scripts", name=program)
    assert callable(script.load())


@pytest.mark.parametrize("program", ["selfcheck", "selfcheck-policy"])
def test_the_installed_program_starts(program):
    done = subprocess.run(
        [Path(sys.executable).parent / program, "--version"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "0.1.0" in done.stdout

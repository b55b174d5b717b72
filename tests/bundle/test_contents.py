"""What is in the bundle, and what must not be."""

from __future__ import annotations

import os
import pwd
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from marshal import loads
from pathlib import Path
from types import CodeType

import pytest
from PyInstaller.archive.readers import CArchiveReader

from bundling.binaries import binaries, searched
from bundling.denied import denied_file
from selfcheck.gui.packages import bundled, needed
from tests.project.files import ROOT

pytestmark = pytest.mark.slow

BUNDLES = ("selfcheck", "selfcheck-policy")
MEGABYTES = 130


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def linked(folder: Path) -> dict[str, set[str]]:
    """Each library that binaries in `folder` ask for, with those that ask."""
    asked: dict[str, set[str]] = {}
    for path in binaries(folder):
        said = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True)
        for library in re.findall(r"^ +NEEDED +(\S+)", said.stdout, re.MULTILINE):
            asked.setdefault(library, set()).add(path.name)
    return asked


@pytest.mark.parametrize("bundle", BUNDLES)
def test_nothing_is_shipped_that_must_not_be(dist, bundle):
    assert not [name for name in names(dist / bundle) if denied_file(name)]


@pytest.mark.parametrize("bundle", BUNDLES)
def test_nothing_asks_for_a_library_that_must_not_be_there(dist, bundle):
    found = linked(dist / bundle)
    assert "libc.so.6" in found
    assert not {library: by for library, by in found.items() if denied_file(library)}


@pytest.mark.parametrize("bundle", BUNDLES)
def test_the_systems_libraries_stay_the_systems(dist, bundle):
    """They get their security updates from there; OpenSSL above all."""
    shipped = {name.rpartition("/")[2] for name in names(dist / bundle)}
    assert "libssl.so.3" in linked(dist / bundle)
    for prefix in ("libssl", "libcrypto", "libstdc++", "libz.", "libX11", "libxcb", "libglib"):
        assert not [name for name in shipped if name.startswith(prefix)]


def test_the_employees_bundle_holds_the_plugins_a_window_needs(dist):
    plugins = {name.rpartition("/")[2] for name in names(dist / "selfcheck") if "/plugins/" in name}
    assert {"libqxcb.so", "libqwayland.so", "libqoffscreen.so", "libqsvg.so"} <= plugins
    assert {"libxdg-shell.so", "libqsvgicon.so", "libcupsprintersupport.so"} <= plugins
    assert {
        "libcomposeplatforminputcontextplugin.so",
        "libibusplatforminputcontextplugin.so",
    } <= plugins


def test_icu_stays(dist):
    assert any("libicudata" in name for name in names(dist / "selfcheck"))


def test_the_employees_bundle_is_small(dist):
    taken = sum(path.stat().st_size for path in files(dist / "selfcheck"))
    assert taken <= MEGABYTES * 1_000_000, f"{taken / 1e6:.1f} MB"


@pytest.mark.parametrize("bundle", BUNDLES)
def test_every_resource_is_in_the_bundle(dist, bundle):
    shipped = names(dist / bundle / "_internal/resources")
    expected = names(ROOT / "resources")
    assert expected
    assert shipped == expected


def modules(program: Path) -> dict[str, CodeType]:
    """The Python modules frozen into `program`."""
    archive = CArchiveReader(str(program))
    frozen = archive.open_embedded_archive("PYZ.pyz")
    found = {name: frozen.extract(name) for name in frozen.toc}
    return {name: code for name, code in found.items() if isinstance(code, CodeType)}


def test_employees_get_no_signing_code(dist):
    found = modules(dist / "selfcheck/selfcheck")
    assert "selfcheck.core.evaluate" in found
    tops = {name.split(".")[0] for name in found}
    assert not {"click", "rich", "boto3", "botocore"} & tops
    assert not [name for name in found if name.startswith("selfcheck.authoring")]
    assert not [name for name in names(dist / "selfcheck") if "botocore" in name]


def test_employees_get_no_named_states(dist):
    found = modules(dist / "selfcheck/selfcheck")
    assert "selfcheck.gui.window" in found
    assert "selfcheck.gui.preview" not in found


@pytest.mark.parametrize(("bundle", "extra"), [("selfcheck", None), ("selfcheck-policy", "policy")])
def test_the_licence_of_every_part_can_be_read_in_the_bundle(dist, bundle, extra):
    parts = {part.name: part for part in bundled(dist / bundle / "_internal")}
    assert all(part.texts and all(part.texts) for part in parts.values())
    assert {"self-check", "Python", "requests", "cryptography", "pyinstaller"} <= {*parts}
    names = {package.metadata["Name"]: package.version for package in needed(extra).values()}
    for part in parts.values():
        if part.name in names:
            assert part.version == names[part.name]


def test_the_icons_come_with_their_licence(dist):
    (ours,) = (part for part in bundled(dist / "selfcheck/_internal") if part.name == "self-check")
    said = "\n".join(ours.texts)
    assert "Apache License" in said
    assert "Lucide" in said


def test_qt_comes_with_its_licences_and_those_of_what_is_in_it(dist):
    (qt,) = (
        part for part in bundled(dist / "selfcheck/_internal") if part.name == "PySide6_Essentials"
    )
    said = "\n".join(qt.texts)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in said
    assert "GNU GENERAL PUBLIC LICENSE" in said
    for inside in ("HarfBuzz", "PCRE2", "LibPNG", "Freetype 2", "Unicode, Inc.", "wayland"):
        assert inside in said


def test_qt_stays_in_files_of_its_own_that_can_be_replaced(dist):
    inside = names(dist / "selfcheck/_internal")
    for library in (
        "Core",
        "Gui",
        "Widgets",
        "Network",
        "DBus",
        "Svg",
        "XcbQpa",
        "WaylandClient",
        "PrintSupport",
    ):
        assert f"PySide6/Qt/lib/libQt6{library}.so.6" in inside


@pytest.mark.parametrize("bundle", BUNDLES)
def test_where_it_was_built_is_not_told(dist, bundle):
    """An interpreter that was compiled bears its own place; that is not ours to take out."""
    home = pwd.getpwuid(os.getuid()).pw_dir
    traces = [f"{ROOT}/".encode(), f"{home}/".encode()]
    interpreter = sys.base_prefix.encode()
    telling = {
        path.name: trace
        for path in files(dist / bundle)
        for trace in traces
        if trace in path.read_bytes().replace(interpreter, b"")
    }
    assert not telling


@pytest.mark.parametrize("bundle", BUNDLES)
def test_no_library_is_looked_for_outside_the_bundle(dist, bundle):
    """What a builder's own folder is might be anybody's on another computer."""
    found = {path.name: searched(path) for path in binaries(dist / bundle)}
    assert found
    outside = {
        name: place
        for name, places in found.items()
        for place in places
        if not place.startswith("$ORIGIN")
    }
    assert not outside


@pytest.mark.parametrize("program", ["selfcheck/selfcheck", "selfcheck-policy/selfcheck-policy"])
def test_nor_is_it_in_what_is_compressed(dist, program):
    base = zipfile.ZipFile(dist / program.split("/")[0] / "_internal/base_library.zip")
    library = [loads(base.read(name)[16:]) for name in base.namelist()]
    for code in (*modules(dist / program).values(), *library):
        assert not [place for place in filenames(code) if place.startswith("/")]


def filenames(code: CodeType) -> Iterator[str]:
    yield code.co_filename
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from filenames(constant)


def test_it_gets_what_upload_needs_of_botocore_and_no_more(dist):
    assert "botocore" in modules(dist / "selfcheck-policy/selfcheck-policy")
    data = [name for name in names(dist / "selfcheck-policy") if "botocore/data/" in name]
    services = {name.partition("botocore/data/")[2].split("/")[0] for name in data}
    assert {"s3", "sts", "endpoints.json", "partitions.json", "_retry.json"} <= {
        name.removesuffix(".gz") for name in services
    }
    assert "ec2" not in services


def test_it_gets_no_window(dist):
    found = modules(dist / "selfcheck-policy/selfcheck-policy")
    assert "selfcheck.authoring" in found
    assert "selfcheck.gui" not in found
    assert "PySide6" not in found

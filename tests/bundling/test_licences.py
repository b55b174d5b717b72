"""Every file of a bundle has an owner and every owner a licence, or there is no bundle."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bundling import licences as collecting
from bundling.licences import BundleError, licences
from bundling.owners import Owners
from selfcheck.gui.packages import bundled, needed
from tests.project.files import ROOT

OURS = ("selfcheck.places", str(ROOT / "selfcheck/places.py"), "PYMODULE")


@pytest.fixture
def collect(tmp_path):
    """What a bundle of these files gets beside them; `declared` are the parts it may have."""

    def made(*entries, declared=()):
        parts = needed() | {each.metadata["Name"]: each for each in declared}
        return licences("test", [OURS, *entries], Owners(ROOT), parts, tmp_path / "work")

    return made


def module(found):
    name = found.metadata["Name"]
    return (name, str(found.locate_file(f"{name}.py")), "PYMODULE")


def faults(refused) -> list[str]:
    return [line.removeprefix("  - ") for line in str(refused.value).splitlines() if "  - " in line]


def test_a_part_comes_with_its_texts_and_stands_in_the_index(collect, install, tmp_path):
    gadget = install("gadget", "License: MIT", texts={"LICENSE": "First.", "NOTICE": "Second."})
    entries = collect(module(gadget), ("json", json.__file__, "PYMODULE"), declared=[gadget])
    for place, source, kind in entries:
        assert kind == "DATA"
        (tmp_path / "bundle" / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, tmp_path / "bundle" / place)
    ours, python, other = bundled(tmp_path / "bundle")
    assert (ours.name, ours.licence) == ("self-check", "Apache-2.0")
    assert "Apache License" in ours.texts[0]
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in python.texts[0]
    assert (other.name, other.version, other.licence) == ("gadget", "1.0", "MIT")
    assert other.texts == ("First.", "Second.")


def test_qt_comes_with_the_texts_that_its_wheel_lacks(collect):
    import PySide6

    folder = Path(PySide6.__file__).parent
    entries = collect(("PySide6/QtCore.abi3.so", str(folder / "QtCore.abi3.so"), "EXTENSION"))
    places = {place for place, _, _ in entries}
    assert {"licences/LGPL-3.0.txt", "licences/GPL-3.0.txt", "licences/icu.txt"} <= places
    assert any(place.startswith("licences/qt-6.") for place in places)


def test_what_was_compiled_into_a_wheel_is_listed(collect, install):
    gadget = install("gadget", "License: MIT", materials={"crate": "MIT OR Apache-2.0"})
    entries = collect(module(gadget), declared=[gadget])
    (listed,) = (source for place, source, _ in entries if place.endswith("compiled-in.txt"))
    assert "crate 2: MIT OR Apache-2.0" in Path(listed).read_text()


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "AGPL-3.0-or-later"])
def test_a_planted_gpl_wheel_stops_the_build(collect, install, licence):
    planted = install("planted", f"License-Expression: {licence}")
    with pytest.raises(BundleError) as refused:
        collect(module(planted), declared=[planted])
    assert faults(refused) == [f"planted: {licence}: must not be shipped"]


def test_so_does_a_planted_file(collect, tmp_path):
    planted = ROOT / "selfcheck/libreadline.so.8"  # need not exist: its name is enough
    with pytest.raises(BundleError, match=r"libreadline\.so\.8 must not be shipped"):
        collect(("libreadline.so.8", str(planted), "BINARY"))


def test_and_one_that_was_renamed_on_its_way_into_the_bundle(collect):
    with pytest.raises(BundleError, match=r"libedit\.so\.2 must not be shipped"):
        collect(("libedit.so.2", str(ROOT / "selfcheck/libreadline.so.8"), "BINARY"))


def test_a_part_that_nobody_declared_stops_it(collect, install):
    stray = install("stray", "License: MIT")
    with pytest.raises(BundleError, match="stray is in the bundle, and nothing"):
        collect(module(stray))


def test_a_file_that_is_nobodys_stops_it(collect, tmp_path):
    (tmp_path / "loose.so").write_bytes(b"")
    with pytest.raises(BundleError, match=r"nobody knows whose loose\.so is"):
        collect(("loose.so", str(tmp_path / "loose.so"), "BINARY"))


def test_a_part_without_a_text_stops_it(collect, install):
    bare = install("bare", "License: MIT", texts={})
    with pytest.raises(BundleError, match=r"bare 1\.0 comes without the text of its licence"):
        collect(module(bare), declared=[bare])


def test_a_text_that_was_removed_stops_it(collect, install):
    gadget = install("gadget", "License: MIT")
    gadget.locate_file("gadget-1.0.dist-info/licenses/LICENSE").unlink()
    with pytest.raises(BundleError, match="licenses/LICENSE is not there"):
        collect(module(gadget), declared=[gadget])


@pytest.fixture
def systems_library():
    """A library that a Debian package brought."""
    found = next(Path("/usr/lib").glob("*/libz.so.1"), None)
    if found is None or shutil.which("dpkg-query") is None:
        pytest.skip("needs the Debian package zlib1g")
    return ("libz.so.1", str(found), "BINARY")


def test_a_library_of_the_system_comes_with_its_packagers_text(collect, systems_library):
    if not Path("/usr/share/doc/zlib1g/copyright").exists():
        pytest.skip("this system keeps no documentation")
    entries = collect(systems_library)
    (text,) = [source for place, source, _ in entries if place.startswith("licences/zlib1g-1")]
    assert "Jean-loup Gailly" in Path(text).read_text()


def test_without_the_packagers_text_there_is_no_bundle(
    collect, systems_library, tmp_path, monkeypatch
):
    monkeypatch.setattr(collecting, "DEBIAN", tmp_path)
    with pytest.raises(BundleError, match="zlib1g/copyright is not there"):
        collect(systems_library)


def test_every_fault_is_told_at_once(collect, install, tmp_path):
    first, second = install("first", "License: GPLv3"), install("second", "License: MIT", texts={})
    with pytest.raises(BundleError) as refused:
        collect(module(first), module(second), ("x", str(tmp_path / "x"), "DATA"))
    assert len(faults(refused)) == 5


def test_the_texts_fit_the_versions_in_use(collect):
    kept = {text for texts in collecting.BESIDE.values() for text in texts}
    assert len(kept) == 10
    for name in collecting.BESIDE:
        for text in collecting._beside(name):
            assert text.is_file(), f"{text.name}: see packaging/licences/README.md"

"""What a program is built with beside its code; Windows and macOS are played."""

from __future__ import annotations

import plistlib

import pytest

from bundling import looks
from bundling.looks import make_application, own_looks
from windows.product import EMPLOYEE, OFFICE
from windows.versions import version_information


def test_on_windows_programs_have_an_icon_and_a_version(tmp_path):
    made = own_looks("selfcheck", "selfcheck-window", tmp_path, "win32")
    assert set(made) == {"icon", "version"}
    assert (tmp_path / "selfcheck.ico").read_bytes()[:4] == b"\0\0\1\0"
    assert "selfcheck-window.exe" in (tmp_path / "selfcheck-window.version").read_text()


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_elsewhere_they_have_not(tmp_path, platform):
    assert own_looks("selfcheck", "selfcheck", tmp_path, platform) == {}


def test_nor_has_a_program_that_is_not_ours(tmp_path):
    assert own_looks("empty", "empty", tmp_path, "win32") == {}


@pytest.mark.parametrize("product", [EMPLOYEE, OFFICE], ids=lambda product: product.name)
def test_the_version_is_written_as_pyinstaller_reads_it(product):
    text = version_information(product, product.programs[0])
    told = {}

    def fixed(**values):
        told.update(values)

    names = {
        "VSVersionInfo": lambda ffi, kids: None,
        "FixedFileInfo": fixed,
        "StringFileInfo": lambda tables: None,
        "StringTable": lambda language, strings: told.update(strings),
        "StringStruct": lambda name, text: (name, text),
        "VarFileInfo": lambda kids: None,
        "VarStruct": lambda name, values: told.update({name: values}),
    }
    eval(text, names)  # as PyInstaller does, with its own classes of these names
    assert told["filevers"] == (*map(int, product.version.split(".")), 0)
    assert told["ProductVersion"] == product.version
    assert told["OriginalFilename"] == product.programs[0]
    assert told["ProductName"] == product.title


def test_macos_gets_an_application(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(looks, "BUNDLE", lambda *given, **named: asked.append((given, named)))
    for platform in ("linux", "win32", "darwin"):
        make_application("collected", tmp_path, platform)
    ((given, named),) = asked
    assert given == ("collected",)
    assert named["name"] == "Self-Check.app"
    assert named["bundle_identifier"] == "org.selfcheck.SelfCheck"
    assert (tmp_path / "selfcheck.icns").read_bytes()[:4] == b"icns"
    told = plistlib.loads(plistlib.dumps(named["info_plist"]))
    assert told["CFBundleExecutable"] == "selfcheck-window"
    assert told["LSBackgroundOnly"] is False

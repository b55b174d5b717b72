"""The trials of the window's part, on a whole installation and on damaged ones."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from selfcheck.checker.self_test import SelfTestError
from selfcheck.gui import self_test
from selfcheck.gui.packages import Package
from selfcheck.gui.self_test import Drawing, trials


@pytest.mark.parametrize("name", [name for name, _ in trials()])
def test_it_passes_here(qapp, name):
    assert dict(trials())[name]()


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of one of Qt's folders, in its place."""

    def copy(which: QLibraryInfo.LibraryPath) -> Path:
        folder = tmp_path / which.name
        shutil.copytree(QLibraryInfo.path(which), folder)
        monkeypatch.setattr(QLibraryInfo, "path", lambda _: str(folder))
        return folder

    return copy


@pytest.mark.skipif(sys.platform != "linux", reason="the names are Linux's")
def test_a_plugin_that_is_gone_or_does_not_load_is_told(copied):
    folder = copied(QLibraryInfo.LibraryPath.PluginsPath)
    (folder / "platforms/libqwayland.so").unlink()
    (folder / "platforms/libqxcb.so").write_bytes(b"\x7fELF")
    with pytest.raises(SelfTestError, match=r"libqxcb\.so does not load: .*libqwayland.* missing"):
        self_test.plugins()


def test_texts_that_are_gone_are_told(copied):
    folder = copied(QLibraryInfo.LibraryPath.TranslationsPath)
    (folder / "qtbase_ar.qm").unlink()
    (folder / "qtbase_de.qm").write_bytes(b"")
    with pytest.raises(SelfTestError, match="no texts for ar, de"):
        self_test.translations()


def test_a_window_that_stays_empty_is_told(qapp, monkeypatch):
    from PySide6.QtWidgets import QWidget

    monkeypatch.setattr("selfcheck.gui.window.Window", lambda memory: QWidget())
    with pytest.raises(SelfTestError, match="stays empty"):
        Drawing().window()


def test_a_system_without_fonts_is_told(qapp, monkeypatch):
    monkeypatch.setattr("PySide6.QtGui.QFontDatabase.families", list)
    with pytest.raises(SelfTestError, match="no font"):
        Drawing().picture()


@pytest.mark.parametrize(
    ("frozen", "part", "wrong"),
    [
        (False, Package("gadget", "1", "MIT", ()), False),
        (False, Package("gadget", "1", "", ()), True),
        (True, Package("gadget", "1", "MIT", ()), True),
        (True, Package("gadget", "1", "", ("Do as you like.",)), False),
    ],
)
def test_a_licence_that_is_missing_is_told(monkeypatch, frozen, part, wrong):
    monkeypatch.setattr("selfcheck.gui.packages.packages", lambda: (part,))
    if frozen:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
    if wrong:
        with pytest.raises(SelfTestError, match="no licence for gadget"):
            self_test.licences()
    else:
        assert self_test.licences() == "1 parts"

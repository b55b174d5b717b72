"""What must not be imported before the window is painted, and before it shows its verdict."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest

AFTER_THE_FIRST_PAINT = {
    "hashlib",
    "platformdirs",
    "selfcheck.checker.outcome",
    "selfcheck.cli.options",
    "selfcheck.core.report",
    "selfcheck.gui.conductor",
    "selfcheck.gui.pages",
    "selfcheck.gui.theme",
    "selfcheck.wording",
    "sqlite3",
    "zoneinfo",
}
BESIDE_THE_START = {
    "selfcheck.checker.assembly",
    "selfcheck.checker.checker",
    "selfcheck.documents",
    "selfcheck.feed.client",
    "selfcheck.history.history",
    "selfcheck.inventory",
    "sqlite3",
}
"""The second process imports them meanwhile; the window needs them for the check that follows."""
AFTER_THE_VERDICT = {
    "PySide6.QtNetwork",
    "PySide6.QtDBus",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "cryptography",
    "jeepney",
    "msgspec",
    "segno",
    "requests",
    "securesystemslib",
    "selfcheck.authoring",
    "selfcheck.feed.fetcher",
    "selfcheck.feed.pulling",
    "selfcheck.gui.background.bus",
    "selfcheck.gui.background.presence",
    "selfcheck.gui.background.tray",
    "selfcheck.gui.pages.settings",
    "selfcheck.gui.presenters.settings",
    "selfcheck.gui.preview",
    "selfcheck.gui.theme.badges",
    "selfcheck.gui.widgets.cards.todo",
    "selfcheck.gui.widgets.logo_drawing",
    "socket",
    "ssl",
    "subprocess",
    "truststore",
    "tuf",
    "urllib3",
    "yaml",
}
"""In a start of an employee who has nothing to do and no settings file."""

PROGRAM = """
import enum, json, linecache, os, sys
from selfcheck.__main__ import main
from selfcheck.gui.window import Window

moments = {}
paint = Window.paintEvent

def painted(self, event):
    paint(self, event)
    if not moments:
        moments["paint"] = [*sys.modules]
        moments["sources"] = [*linecache.cache]
        moments["enumerations"] = [kind.__qualname__ for kind in kinds(enum.Enum)]
        from selfcheck.gui.conductor import Conductor
        made = Conductor.__init__
        def watched(self, *given, **named):
            made(self, *given, **named)
            self.opened.connect(opened)
            self.checked.connect(checked)
        Conductor.__init__ = watched

def kinds(kind):
    return [kind, *(below for each in kind.__subclasses__() for below in kinds(each))]

def opened():
    moments["verdict"] = [*sys.modules]

def checked(outcome):
    moments.setdefault("shown", [*sys.modules])
    if "verdict" in moments:
        moments["check"] = [*sys.modules]
        print(json.dumps(moments), flush=True)
        os._exit(0)

Window.paintEvent = painted
main([])
"""


def test_what_is_slow_is_imported_when_it_is_needed(own_folders):
    """In a process of its own: what other tests imported does not count.

    It is not the first start, which is left to the window's process.
    """
    command = [sys.executable, "-m", "selfcheck", "check"]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    loaded = {moment: set(names) for moment, names in json.loads(done.stdout).items()}
    # Qt's binding would read the source of every module imported after it.
    assert [file for file in loaded.pop("sources") if file.endswith("/selfcheck/gui/app.py")] == []
    assert {"selfcheck.gui.window", "PySide6.QtWidgets"} <= loaded["paint"]
    assert (AFTER_THE_FIRST_PAINT | AFTER_THE_VERDICT) & loaded["paint"] == set()
    # `Qt` and its hundreds of enumerations are made when one of them is first needed.
    assert "DeviceKind" in loaded["enumerations"]
    assert {name for name in loaded["enumerations"] if name.startswith("Qt.")} == set()
    assert {"selfcheck.wording", "selfcheck.checker.outcome"} <= loaded["verdict"]
    assert AFTER_THE_VERDICT & loaded["verdict"] == set()
    if sys.platform == "linux":
        assert BESIDE_THE_START & loaded["shown"] == set()
    assert loaded["check"] >= BESIDE_THE_START
    assert {"PySide6.QtNetwork", "selfcheck.gui.background.tray", "tuf"} <= loaded["check"]


@pytest.mark.parametrize(
    "name", sorted(AFTER_THE_FIRST_PAINT | AFTER_THE_VERDICT | BESIDE_THE_START)
)
def test_there_is_such_a_module(name):
    assert find_spec(name) is not None

"""The menu entry, the start with the session, and the sample of settings."""

from __future__ import annotations

import shlex
import subprocess
import sys
from configparser import ConfigParser

import pytest
import yaml

from linux.product import EMPLOYEE, FILES
from selfcheck.cli.options import parser
from tests.project.files import ROOT


def entry(name: str) -> dict[str, str]:
    found = ConfigParser(interpolation=None)
    found.optionxform = str
    found.read(FILES / name)
    return dict(found["Desktop Entry"])


@pytest.mark.parametrize("name", ["selfcheck.desktop", "autostart.desktop"])
def test_the_program_takes_what_the_entry_gives_it(name):
    program, *arguments = shlex.split(entry(name)["Exec"])
    assert program in EMPLOYEE.programs
    options = parser().parse_args(arguments)
    assert options.command is None


def test_the_window_belongs_to_its_entry():
    """Wayland's desktops go by the name of the entry, X11's by the class of the window.

    Qt makes the class out of the application's name.
    """
    code = (
        "from selfcheck.gui.app import make_application; made = make_application();"
        "print(made.desktopFileName(), made.applicationName())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    name = entry("selfcheck.desktop")["StartupWMClass"]
    assert done.stdout.split() == [name, name]
    assert (FILES / f"{name}.desktop").is_file()


def test_the_settings_file_that_is_installed_sets_nothing():
    """It is there to be edited; until then it must not change anything."""
    text = (ROOT / "packaging/settings/linux/50-selfcheck.yaml").read_text()
    assert yaml.safe_load(text) is None
    assert "#source:" in text

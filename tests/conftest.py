"""What holds for every test: no screen is needed, and nothing of this computer's user is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from selfcheck.language import ENGLISH, speak
from tests.roots import bare_debian  # noqa: F401 - a fixture, the same one for every room

# The same examples on every machine: whoever changes nothing must not find a failing test.
# `make fuzz` is where new ones are looked for.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# Before anything imports Qt. A test that wants a real screen says so itself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What fits into a line must not depend on the fonts of the computer at hand, or on there being any.
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parent / "gui/fonts/fonts.conf")


# Sentences are expected in English, whatever the developer reads.
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(autouse=True)
def english():
    """The program speaks English again after a test in which it spoke otherwise."""
    yield
    speak(ENGLISH)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test, so that no test reads or writes the user's files."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in [name for name in os.environ if name.startswith("SELFCHECK_")]:
        monkeypatch.delenv(name)
    return home

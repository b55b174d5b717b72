from __future__ import annotations

import os
import sys
import time

import pytest

from selfcheck.gui.opening.launch import NotOpenedError, launch


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """A folder of programs, the only one on the path."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def add(name, script="exit 0"):
        file = tmp_path / name
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
        return str(file)

    return add


def begun(ways, **more):
    started = []

    def start(command):
        started.append(list(command))
        return True

    launch(ways, start=start, **more)
    return started


def test_the_first_way_that_is_there_is_taken(programs):
    settings = programs("systemsettings")
    assert begun([("plasma-discover", "--mode", "installed"), ("systemsettings",)]) == [[settings]]


def test_where_nothing_is_there_the_person_is_told(programs):
    with pytest.raises(NotOpenedError, match="open it yourself"):
        begun([("gnome-software",), ("plasma-discover",)])


def test_what_does_not_start_is_not_taken_for_opened(programs):
    programs("gnome-software")
    with pytest.raises(NotOpenedError):
        launch([("gnome-software",)], start=lambda _: False)


@pytest.mark.parametrize(("platform", "program"), [("linux", "xdg-open"), ("darwin", "open")])
def test_an_address_goes_to_the_systems_own_program(programs, platform, program):
    opener = programs(program)
    address = "mailto:help@example.com?subject=Hello"
    assert begun([address], platform=platform) == [[opener, address]]


def test_windows_takes_an_address_itself(monkeypatch):
    opened = []
    monkeypatch.setattr(os, "startfile", opened.append, raising=False)
    assert begun(["ms-settings:appsfeatures"], platform="win32") == []
    assert opened == ["ms-settings:appsfeatures"]


def test_a_page_is_opened_where_its_address_leads_where_it_says(programs):
    opener = programs("xdg-open")
    address = "https://policy.example.com/apps?a=b#c"
    assert begun([address], platform="linux") == [[opener, address]]


@pytest.mark.parametrize(
    "address",
    ["http://example.com", "https://a@evil.example", "https:", "file:///etc/passwd", "-c", ""],
)
def test_no_other_address_is_ever_opened(programs, address):
    programs("xdg-open")
    with pytest.raises(NotOpenedError, match="no address"):
        begun([address], platform="linux")


def test_a_frozen_program_gives_others_their_own_libraries(programs, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    store = programs("gnome-software")
    ours = {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/mine"}
    assert begun([("gnome-software",)], environment=ours) == [
        ["/usr/bin/env", "-u", "LD_LIBRARY_PATH", "LD_LIBRARY_PATH=/mine", store]
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_a_program_is_really_started(programs, tmp_path):
    programs("gnome-software", 'echo "$1" > "${0%/*}/was-here"')
    launch([("gnome-software", "--mode=installed")])
    here = tmp_path / "was-here"
    for _ in range(500):
        if here.exists() and here.read_text():
            break
        time.sleep(0.01)
    assert here.read_text() == "--mode=installed\n"

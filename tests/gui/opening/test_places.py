from __future__ import annotations

import itertools

import pytest

from selfcheck.core.apps import Form
from selfcheck.core.devices import Os
from selfcheck.core.report import Action
from selfcheck.gui.opening.launch import SCHEMES
from selfcheck.gui.opening.places import Desktop, desktop_of, place

COMPUTERS = (Os.WINDOWS, Os.MACOS, Os.LINUX)


@pytest.mark.parametrize(
    ("system", "desktop", "way"),
    [
        (Os.WINDOWS, Desktop.OTHER, "ms-settings:appsfeatures"),
        (Os.MACOS, Desktop.OTHER, "x-apple.systempreferences:com.apple.settings.Storage"),
        (Os.LINUX, Desktop.GNOME, ("gnome-software", "--mode=installed")),
        (Os.LINUX, Desktop.KDE, ("plasma-discover", "--mode", "installed")),
    ],
)
def test_a_program_is_removed_where_the_platform_lists_it(system, desktop, way):
    assert place(system, desktop, Form.NATIVE, Action.REMOVE).ways[0] == way


@pytest.mark.parametrize("system", COMPUTERS)
@pytest.mark.parametrize("desktop", Desktop)
@pytest.mark.parametrize("action", Action)
def test_every_computer_has_a_place_for_a_program(system, desktop, action):
    found = place(system, desktop, Form.NATIVE, action)
    assert found.ways
    assert all(isinstance(way, tuple) or way.startswith(SCHEMES) for way in found.ways)


def test_no_system_leads_into_a_browser():
    pairs = itertools.product(Os, Action)
    assert not any(place(os, Desktop.OTHER, Form.EXTENSION, action) for os, action in pairs)


def test_only_windows_lists_web_apps():
    listing = {os for os in Os if place(os, Desktop.GNOME, Form.WEB_APP, Action.REMOVE)}
    assert listing == {Os.WINDOWS}


@pytest.mark.parametrize("system", [Os.ANDROID, Os.IOS, Os.CHROMEOS])
def test_nothing_is_opened_for_another_device(system):
    assert place(system, Desktop.OTHER, Form.NATIVE, Action.REMOVE) is None


def test_who_is_asked_nothing_is_led_nowhere():
    assert place(Os.WINDOWS, Desktop.OTHER, Form.NATIVE, None) is None


@pytest.mark.parametrize(
    ("named", "desktop"),
    [
        ("ubuntu:GNOME", Desktop.GNOME),
        ("GNOME-Classic:GNOME", Desktop.GNOME),
        ("KDE", Desktop.KDE),
        ("XFCE", Desktop.OTHER),
        ("", Desktop.OTHER),
    ],
)
def test_the_desktop_is_what_the_session_says(named, desktop):
    assert desktop_of(named) is desktop

"""What Windows and macOS ask of a program that comes to the front; neither runs here."""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from selfcheck.gui.background.foreground import STAY_BEHIND, hand_on, stay_behind, when_wanted

ACTIVE, BEHIND = Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shown(qapp, window):
    """Every time that the window was shown on a platform."""
    asked = []

    def on(platform):
        when_wanted(qapp, window, asked.append, platform)
        return asked

    yield on
    if asked:
        qapp.applicationStateChanged.disconnect()


def test_macos_shows_a_window_that_is_put_away_each_time(qapp, window, shown):
    asked = shown("darwin")
    for state in (ACTIVE, BEHIND, ACTIVE, ACTIVE):
        qapp.applicationStateChanged.emit(state)
    assert asked == [window] * 3


def test_one_that_is_in_sight_is_left_alone(qapp, window, shown):
    asked = shown("darwin")
    window.show()
    qapp.applicationStateChanged.emit(ACTIVE)
    assert asked == []
    window.hide()
    qapp.applicationStateChanged.emit(ACTIVE)
    assert asked == [window]


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_elsewhere_being_active_asks_for_nothing(qapp, shown, platform):
    asked = shown(platform)
    qapp.applicationStateChanged.emit(ACTIVE)
    assert asked == []


def test_only_macos_has_to_be_told_to_stay_behind(monkeypatch):
    monkeypatch.delenv(STAY_BEHIND, raising=False)
    for platform in ("linux", "win32"):
        stay_behind(platform)
        assert STAY_BEHIND not in os.environ
    monkeypatch.setenv(STAY_BEHIND, "")
    stay_behind("darwin")
    assert os.environ[STAY_BEHIND] == "1"


@pytest.mark.skipif(sys.platform != "win32", reason="needs Windows")
def test_windows_takes_the_call():
    hand_on()

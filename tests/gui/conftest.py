from __future__ import annotations

from datetime import UTC

import pytest
from PySide6.QtCore import QEvent

from selfcheck.gui.central import Central
from selfcheck.gui.preview.show import prepare
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.theme.roles import LIGHT
from selfcheck.gui.theme.theme import Theme
from selfcheck.gui.window import Window
from tests.checker.conftest import bench, company, computer

__all__ = ["bench", "company", "computer"]


@pytest.fixture(scope="session")
def session_theme(qapp):
    return Theme(qapp)


@pytest.fixture
def theme(session_theme):
    yield session_theme
    if session_theme.roles is not LIGHT:
        session_theme.use(LIGHT)


@pytest.fixture
def window(qapp, theme):
    """A window without anything behind it."""
    central = Central(theme, "en", UTC)
    around = framed(central)
    around.show()
    yield central
    end(around, qapp)


def framed(central):
    """The window around `central`, as the program has it."""
    window = Window()
    window.fill(central)
    return window


def end(window, application):
    """Deletes a window at once: every theme and font is put on all that are alive."""
    window.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def show(window, qapp):
    """Shows a named state in the window, on a page."""

    def shown(state, page=0):
        window.settings = STATES[state].settings
        prepare(window, STATES[state])
        window.go(page)
        # Layouts within layouts take their places one after the other.
        for _ in range(4):
            qapp.processEvents()
        return window

    return shown

"""One window for many looks: states are shown in it by turns, each with its pages."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QAbstractButton, QApplication

from selfcheck.gui.preview.show import framed, turn_to
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.theme.theme import Theme
from selfcheck.gui.ways import INSTALLED, NOTICE, NOTICES, REPORT, WAYS
from selfcheck.gui.window import Window

# What the pages of the installation tell hangs on few of the states.
INSTALLED_IN = ("managed", "nothing-found", "fault", "first-start", "forgotten")
# So does what the pages of notices tell: the states about them are looked at there.
ABOUT_NOTICES = ("notice-", "time-line", "many-notices")
REPORTED_IN = ("act", "long-and-hostile-texts", "clash-and-unread", "many", "fault")
LOOKS = [
    (state, way.name)
    for state in STATES
    for place, way in enumerate(WAYS)
    if place not in INSTALLED or state in INSTALLED_IN
    if place != NOTICE or STATES[state].notice
    if place != REPORT or state in REPORTED_IN
    if place in {NOTICES, NOTICE} or not state.startswith(ABOUT_NOTICES)
]
"""Every state on every page that tells something of its own there."""
USUAL = QSize(1120, 800)


@dataclass(slots=True)
class Stage:
    """Shows a state on a page. A state is made once for the pages that follow each other."""

    application: QApplication
    theme: Theme
    font: QFont
    size: QSize = USUAL
    window: Window | None = None
    state: str = ""

    def __post_init__(self) -> None:
        # As with a screen reader at work, which looks at a widget while it is still being made.
        QAccessible.setActive(True)

    def show(self, state: str, page: str, *pressed: str):
        """The window's contents; `pressed` are the buttons pressed on the page."""
        if state != self.state or pressed:
            self.strike()
            self.application.setFont(self.font)
            self.window = framed(self.theme, state)
            self.window.resize(self.size)
            self.window.show()
            self.state = state
        central = self.window.centralWidget()
        turn_to(central, state, page)
        self.settle()
        for name in pressed:
            central.findChild(QAbstractButton, name).click()
            self.settle()
            self.state = ""
        return central

    def settle(self) -> None:
        """Layouts within layouts take their places one after the other."""
        for _ in range(4):
            self.application.processEvents()

    def strike(self) -> None:
        """Takes the window down at once: every theme and font is put on all that are alive."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window, self.state = None, ""

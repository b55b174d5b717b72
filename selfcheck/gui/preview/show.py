"""`python -m selfcheck --state-preview NAME`: the window in one of its named states.

Nothing stands behind it: no source is asked, no device is read and nothing is kept.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPushButton

from selfcheck.gui.app import make_application
from selfcheck.gui.central import Central
from selfcheck.gui.preview.installations import REQUESTS, installation
from selfcheck.gui.preview.states import STATES, State
from selfcheck.gui.theme.roles import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Roles
from selfcheck.gui.theme.theme import Theme
from selfcheck.gui.ways import WAYS, number
from selfcheck.gui.window import Window
from selfcheck.language import language_named, speak, tongue

LOOKS: dict[str, Roles] = {
    "light": LIGHT,
    "dark": DARK,
    "high-light": HIGH_LIGHT,
    "high-dark": HIGH_DARK,
}


def preview(arguments: Sequence[str]) -> int:
    """Opens the window as `arguments` say, and returns the exit code when it is closed."""
    options = _parser().parse_args(arguments)
    speak(language_named([options.language]))
    application = make_application()
    application.setFont(scaled(application.font(), options.text / 100))
    if options.right_to_left:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = framed(Theme(application), options.state_preview, options.look)
    central = window.centralWidget()
    if isinstance(central, Central):
        turn_to(central, options.state_preview, options.page)
    window.show()
    return QApplication.exec()


def framed(theme: Theme, name: str, look: str = "light") -> Window:
    """The window with the state called `name` in it; its pages have their contents."""
    theme.use(LOOKS[look])
    state = STATES[name]
    window = Window()
    central = Central(theme, tongue().tag, UTC, state.settings)
    window.fill(central)
    prepare(central, state)
    return window


def prepare(central: Central, state: State) -> None:
    """Gives the window's contents a state, as the checks and the disk would."""
    if state.settings.source is not None:
        central.requests = lambda: REQUESTS
    central.show_installation(installation(state.settings))
    central.show_deeds(state.deeds())
    central.notice = state.notice
    central.show_scene(state.make())
    for name in state.pressed:
        pressed = central.findChild(QPushButton, name)
        if pressed is not None:
            pressed.click()


def turn_to(central: Central, state: str, page: str) -> None:
    """Shows a page by its name, also one that another leads to."""
    way = WAYS[number(page)]
    central.go(number(way.within or page))
    if page == "Notice":
        central.open_notice(STATES[state].notice)
    elif way.within:
        central.visit(number(page))


def scaled(font: QFont, factor: float) -> QFont:
    """The same font in another size, as a system with larger text has it."""
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * factor)
    return larger


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="python -m selfcheck", description="The window in one of its named states."
    )
    made.add_argument("--state-preview", metavar="NAME", choices=list(STATES), required=True)
    made.add_argument("--page", choices=[way.name for way in WAYS], default=WAYS[0].name)
    made.add_argument("--look", choices=list(LOOKS), default="light")
    made.add_argument("--text", metavar="PERCENT", type=int, default=100, help="the text's size")
    made.add_argument("--language", metavar="TAG", default="en", help="such as de or ar")
    made.add_argument("--right-to-left", action="store_true")
    return made

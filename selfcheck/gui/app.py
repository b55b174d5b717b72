"""Opens the window and runs it. Everything that the first paint does not need comes after it."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from selfcheck.gui.background.single import begin, bring_forward
from selfcheck.gui.window import Window

if TYPE_CHECKING:
    from selfcheck.gui.conductor import Checks, Conductor
    from selfcheck.history import StateFolder
    from selfcheck.settings import Settings

NOT_PAINTED_MILLISECONDS = 1000


def open_window(settings: Settings) -> int:
    """Opens the window and returns the exit code when it is closed.

    Where it is open already, it comes to the front and this start ends.
    """
    application = make_application()
    instance = begin(settings)
    if instance is None:
        return 0
    window = Window(_memory(settings))
    running: list[Conductor] = []

    def fill() -> None:
        if not running:
            running.append(_fill(application, window, settings))
            running[0].start()
            instance.wanted.connect(lambda token: bring_forward(window, token))
            instance.listen()

    window.painted.connect(fill)
    window.closing.connect(application.quit)
    # A window that begins minimised is not painted.
    QTimer.singleShot(NOT_PAINTED_MILLISECONDS, window, fill)
    window.show()
    code = application.exec()
    instance.close()
    for conductor in running:
        conductor.close()
    return code


def make_application() -> QApplication:
    """The application with its name."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("selfcheck")
    application.setApplicationDisplayName("Self-Check")
    application.setDesktopFileName("selfcheck")
    return application


def _fill(application: QApplication, window: Window, settings: Settings) -> Conductor:
    """Puts the pages into the window; their checker is put together on a thread of the pool."""
    from datetime import UTC, datetime, timedelta

    from selfcheck.gui.composition import compose

    def build() -> Checks:
        from selfcheck.checker import assemble

        return assemble(settings, lambda: datetime.now(UTC))

    def forget() -> Collection[object]:
        from selfcheck.checker import state_folder

        return state_folder(settings).forget()

    every = timedelta(minutes=settings.poll_minutes) if "poll_minutes" in settings.origins else None

    def kept() -> StateFolder:
        from selfcheck.gui.deeds.kept import folder_of

        return folder_of(settings)

    central, conductor = compose(
        application, build, settings.language, every, settings, forget, kept
    )
    window.fill(central)
    return conductor


def _memory(settings: Settings) -> QSettings:
    """Where the window's size is kept: in the folder of all that is kept between runs."""
    from selfcheck import places

    folder = settings.state if settings.state is not None else places.state()
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

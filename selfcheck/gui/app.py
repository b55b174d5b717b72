"""Puts the window together and runs it: the composition root of everything that knows Qt."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from selfcheck.gui.conductor import Checks, Conductor
from selfcheck.gui.tasks import Tasks
from selfcheck.gui.theme.theme import Theme
from selfcheck.gui.window import Window

if TYPE_CHECKING:
    from selfcheck.settings import Settings

NOT_PAINTED_MILLISECONDS = 1000


def open_window(settings: Settings) -> int:
    """Opens the window and returns the exit code when it is closed.

    The window is shown before anything slow is imported or read; the checker is put together
    on a thread of the pool.
    """
    application = make_application()
    memory = _memory(settings)

    def build() -> Checks:
        from selfcheck.checker import assemble

        return assemble(settings, lambda: datetime.now(UTC))

    every = timedelta(minutes=settings.poll_minutes) if "poll_minutes" in settings.origins else None
    window, conductor = compose(application, build, settings.language, memory, every)
    window.painted.connect(conductor.start)
    # A window that begins minimised is not painted.
    QTimer.singleShot(NOT_PAINTED_MILLISECONDS, conductor, conductor.start)
    window.show()
    code = application.exec()
    conductor.close()
    return code


def make_application() -> QApplication:
    """The application with its name and icon."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(sys.argv[:1])
    application.setApplicationName("selfcheck")
    application.setApplicationDisplayName("Self-Check")
    application.setDesktopFileName("selfcheck")
    return application


def compose(
    application: QApplication,
    build: Callable[[], Checks],
    language: str | None,
    memory: QSettings | None = None,
    every: timedelta | None = None,
) -> tuple[Window, Conductor]:
    """The window with what stands behind it, joined; nothing runs yet."""
    theme = Theme(application)
    window = Window(theme, language, memory=memory)
    tasks = Tasks(window)
    conductor = Conductor(build, tasks, every=every)
    conductor.setParent(window)
    window.painted.connect(lambda: _dress(window))
    conductor.changed.connect(window.show_scene)
    conductor.checked.connect(lambda _: conductor.seen() if window.isVisible() else None)
    window.check_wanted.connect(conductor.check)
    window.confirm_wanted.connect(conductor.confirm)
    window.answered.connect(conductor.answer)
    window.moment_wanted.connect(conductor.look_at)
    window.now_wanted.connect(conductor.back_to_now)
    window.came_to_front.connect(conductor.came_to_front)
    window.closing.connect(application.quit)
    return window, conductor


def _dress(window: Window) -> None:
    """Gives the window its icon, which the first paint does not need."""
    from selfcheck.gui.theme.emblem import application_icon

    window.setWindowIcon(application_icon())


def _memory(settings: Settings) -> QSettings:
    """Where the window's size is kept: in the folder of all that is kept between runs."""
    from selfcheck import places

    folder = settings.state if settings.state is not None else places.state()
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

"""Opens the window and runs it. Everything that the first paint does not need comes after it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Collection, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from selfcheck.gui.background.foreground import stay_behind, when_wanted
from selfcheck.gui.background.single import begin, bring_forward
from selfcheck.gui.turns import one_by_one
from selfcheck.gui.window import Window
from selfcheck.language import ENGLISH, tongue

if TYPE_CHECKING:
    from types import TracebackType

    from selfcheck.checker.apart import Apart, Tell
    from selfcheck.checker.outcome import Outcome
    from selfcheck.gui.background.presence import Presence
    from selfcheck.gui.background.renewal import Renewal
    from selfcheck.gui.conductor import Checks, Conductor
    from selfcheck.gui.letters import Size
    from selfcheck.history.folder import StateFolder
    from selfcheck.settings import Settings

PRESENT = tuple(
    f"selfcheck.gui.background.{name}" for name in ("bus", "desktop", "teller", "tray", "presence")
)
"""What stays while nobody looks, in parts that are soon imported."""
NOT_PAINTED_MILLISECONDS = 1000
ASK_AGAIN_MILLISECONDS = 5
TURN_SECONDS = 0.0005
"""So long the window's thread waits for one of the pool that runs Python, each time it wants to go
on after a call into Qt. Python's own 5 ms are seen, because painting is hundreds of such calls."""


def open_window(settings: Settings, apart: Apart | None = None, *, background: bool = False) -> int:
    """Opens the window and returns the exit code when the program ends.

    Where it is open already, it comes to the front and this start ends. In the `background`
    nothing is opened and nothing comes to the front. `apart` makes the first outcome.
    """
    sys.setswitchinterval(TURN_SECONDS)
    if background:
        stay_behind()
    application = make_application()
    instance = begin(settings, wish=not background)
    if instance is None:
        return 0
    window = Window(_memory(settings))
    sizes: list[Size] = []
    running: list[Conductor] = []
    present: list[Presence] = []
    renewals: list[Renewal] = []

    def fill() -> None:
        if not running:
            if not sizes:
                from selfcheck.gui.letters import Size

                sizes.append(Size(application, background=background))
            if not sizes[0].take():
                QTimer.singleShot(ASK_AGAIN_MILLISECONDS, window, fill)
                return
            renewals.append(_renewed(application, window))
            running.append(_fill(application, window, settings, apart))
            instance.wanted.connect(lambda token: bring_forward(window, token))
            when_wanted(application, window, bring_forward)
            running[0].settle = lambda then: one_by_one(window, settling(then))
            running[0].start()

    def settling(then: Callable[[], None]) -> Iterator[Callable[[], object]]:
        """What the verdict did not need; while the source is asked it would take twice as long."""
        yield instance.listen
        yield _collect_garbage
        yield from (partial(import_module, name) for name in PRESENT)
        yield stay
        yield lambda: _show_icon(application)
        yield from window.centralWidget().ahead()  # type: ignore[union-attr]  # it is filled
        yield then

    def stay() -> None:
        present.append(_attend(application, window, running[0], background=background))

    window.painted.connect(lambda: _note_faults(settings))
    window.painted.connect(fill)
    window.closing.connect(lambda: None if present else application.quit())
    # A window that begins minimised, or in the background, is not painted.
    QTimer.singleShot(0 if background else NOT_PAINTED_MILLISECONDS, window, fill)
    if not background:
        window.show()
    code = application.exec()
    instance.close()
    for conductor in running:
        conductor.close()
    for renewal in renewals:
        _go_on(renewal)
    return code


def _note_faults(settings: Settings) -> None:
    """What fails on the window's thread comes into the log too: often nobody sees its output."""
    told = sys.excepthook

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from datetime import UTC, datetime

        from selfcheck.checker.choice import log_of

        if issubclass(kind, Exception):
            log_of(settings).fault(error, datetime.now(UTC))
        told(kind, error, trace)

    sys.excepthook = note


def make_application() -> QApplication:
    """The application with its name."""
    # Fusion is the one style that takes every colour from the palette on every platform. By its
    # name on the command line it costs nothing; in code it would bring Qt's class of styles.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("selfcheck")
    application.setApplicationDisplayName("Self-Check")
    application.setDesktopFileName("selfcheck")
    if tongue() is not ENGLISH:
        from selfcheck.gui.tongue import dress

        dress(application)
    return application


def _fill(
    application: QApplication, window: Window, settings: Settings, apart: Apart | None
) -> Conductor:
    """Puts the pages into the window; their checker is put together on a thread of the pool."""
    from datetime import UTC, datetime, timedelta

    from selfcheck.gui.composition import compose

    def build() -> Checks:
        from selfcheck.checker.assembly import Look, assemble

        return assemble(settings, lambda: datetime.now(UTC), Look(apart=True))

    def forget() -> Collection[object]:
        from selfcheck.checker.choice import state_folder

        return state_folder(settings).forget()

    every = timedelta(minutes=settings.poll_minutes) if "poll_minutes" in settings.origins else None

    def kept() -> StateFolder:
        from selfcheck.gui.deeds.kept import folder_of

        return folder_of(settings)

    def first(progress: Tell, cancel: Callable[[], bool]) -> Outcome | None:
        from selfcheck.checker.outcome import Outcome

        return None if apart is None else apart.take(Outcome, progress, cancel)

    central, conductor = compose(
        application, build, settings.language, every, settings, forget, kept, first
    )
    window.fill(central)
    return conductor


def _attend(
    application: QApplication, window: Window, conductor: Conductor, *, background: bool
) -> Presence:
    """The tray and notifications, joined to the window."""
    from selfcheck.gui.background.presence import Presence

    presence = Presence(window, conductor, background=background)
    presence.leaving.connect(application.quit)
    application.aboutToQuit.connect(presence.close)
    presence.start()
    return presence


def _collect_garbage() -> None:
    """From now on; what the start made stays until the end, and is not looked at again."""
    gc.freeze()
    gc.enable()


def _show_icon(application: QApplication) -> None:
    from selfcheck.gui.theme.emblem import application_icon

    application.setWindowIcon(application_icon())


def _renewed(application: QApplication, window: Window) -> Renewal:
    """Ends this program once another version was installed and nobody looks."""
    from selfcheck.gui.background.renewal import Renewal

    renewal = Renewal(window)
    renewal.due.connect(application.quit)
    return renewal


def _go_on(renewal: Renewal) -> None:
    from selfcheck.gui.background.renewal import become

    if renewal.successor is not None:
        become(renewal.successor, sys.argv[1:])


def _memory(settings: Settings) -> QSettings:
    """Where the window's size is kept: in the folder of all that is kept between runs."""
    from selfcheck import places

    folder = settings.state if settings.state is not None else places.state()
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

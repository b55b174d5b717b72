"""Joins what goes on while nobody looks to the window: the tray, notifications, and staying.

Nothing is hidden without a way back. A window that is closed leaves the program running only
where there is a tray, or where the session started it (`--background`): then starting it again
brings the window, and so does a click on a notification.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from selfcheck.gui.background.bus import Bus, connect
from selfcheck.gui.background.desktop import DesktopNotifications
from selfcheck.gui.background.panel import Panel
from selfcheck.gui.background.single import bring_forward
from selfcheck.gui.background.teller import Teller
from selfcheck.gui.background.tray import Tray
from selfcheck.gui.presenters.tray import TrayView, tray
from selfcheck.gui.tasks import Done, Failed, Tasks, Told
from selfcheck.gui.ways import NOTICES

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

    from selfcheck.checker.outcome import Outcome
    from selfcheck.gui.central import Central
    from selfcheck.gui.conductor import Conductor
    from selfcheck.gui.scene import Scene
    from selfcheck.gui.widgets.staying import Staying
    from selfcheck.gui.window import Window
    from selfcheck.history.folder import StateFolder
    from selfcheck.wording import Notification, Voice

PANEL_RESTARTS_MILLISECONDS: Final = 15_000
"""So long a tray may be gone before a window that lies in it comes back."""
ON_A_BUS: Final = sys.platform == "linux"


class Presence(QObject):
    """Lives on the main thread, from the first verdict to the program's end.

    `leaving` comes when the program is to end. `background` is whether the session started it,
    and not a person.
    """

    leaving = Signal()

    def __init__(
        self,
        window: Window,
        conductor: Conductor,
        *,
        background: bool = False,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(window)
        central: Central = window.centralWidget()  # type: ignore[assignment]  # it is filled by now
        self._window, self._central, self._conductor = window, central, conductor
        self._background = background
        self._tasks = Tasks(self)
        self._tray: Tray | None = None
        self._panel: Panel | None = None
        self._desktop: DesktopNotifications | None = None
        self._bus: Bus | None = None
        self._about: frozenset[str] = frozenset()
        self._forgotten = ""
        self._staying: Staying | None = None
        self._teller = Teller(
            self._tasks,
            lambda: central.settings,
            self._folder,
            self._voice,
            clock,
            conductor.keeping,
            self,
        )
        self._teller.said.connect(self._say)
        self._teller.over.connect(self._take_back)
        conductor.changed.connect(self._follow)
        conductor.checked.connect(self._look)
        central.came_to_front.connect(self._came)
        window.closing.connect(self._closed)
        QApplication.setQuitOnLastWindowClosed(False)

    def start(self, address: str = "") -> None:
        """Looks for the desktop's services; `address` is the bus, the session's by default."""
        if not ON_A_BUS:
            self._joined(None)
            return

        def heard(message: Told | Done | Failed) -> None:
            if not isinstance(message, Told):
                done = message.result if isinstance(message, Done) else None
                self._joined(done)

        self._tasks.run(lambda _, __: connect(address), heard)

    def _joined(self, connection: DBusConnection | None) -> None:
        if connection is not None:
            self._bus = Bus(connection, self)
            self._desktop = DesktopNotifications(self._bus)
            self._desktop.clicked.connect(self._open_told)
            self._desktop.failed.connect(self._show_quietly)
        self._panel = Panel(self._bus, self)
        self._panel.changed.connect(self._panel_changed)
        self._panel.start()
        if self._conductor.now is not None:
            self._look(self._conductor.now)

    # Staying and coming back:

    @property
    def stays(self) -> bool:
        """Whether the program goes on when its window is closed."""
        if not self._central.settings.keep_running:
            return False
        return self._background or (self._panel is not None and self._panel.there)

    @Slot()
    def _closed(self) -> None:
        if not self.stays:
            self.leaving.emit()
            return
        self._conductor.visit_over()
        # Where the program is being ended, its windows are closed too: then this never comes.
        QTimer.singleShot(0, self, self._tell_once)

    def _tell_once(self) -> None:
        from selfcheck.gui.widgets.staying import tell_once

        if self._staying is not None:
            return
        # Kept: it is nobody's child, since its window is hidden.
        there = self._panel is not None and self._panel.there
        self._staying = tell_once(self._window.memory, tray=there)

    @Slot()
    def _panel_changed(self) -> None:
        if self._panel is not None and self._panel.there:
            self._tray = Tray(self._view(), self)
            self._tray.open_wanted.connect(self._open)
            self._tray.overview_wanted.connect(self._open_overview)
            self._tray.notices_wanted.connect(self._open_notices)
            self._tray.check_wanted.connect(self._conductor.check)
            self._tray.quit_wanted.connect(self.leaving)
            self._tray.clicked.connect(self._open_told)
        elif self._tray is not None:
            self._tray.end()
            self._tray = None
            QTimer.singleShot(PANEL_RESTARTS_MILLISECONDS, self, self._come_back)

    def _come_back(self) -> None:
        """The tray in which the window lay is gone for good."""
        if not self._window.isVisible() and not self.stays:
            self._window.showMinimized()

    @Slot()
    def _open(self, token: str = "") -> None:
        bring_forward(self._window, token)

    @Slot()
    def _open_overview(self) -> None:
        self._open()
        self._central.go(0)

    @Slot()
    def _open_notices(self) -> None:
        self._open()
        self._central.go(NOTICES)

    @Slot()
    @Slot(str)
    def _open_told(self, token: str = "") -> None:
        self._open(token)
        self._take_back()
        self._central.reveal(self._about)

    # What is shown and said:

    @Slot(object)
    def _follow(self, scene: Scene) -> None:
        if self._tray is not None:
            self._tray.show_view(self._view())
        if scene.forgotten != self._forgotten:
            self._forgotten = scene.forgotten
            if scene.forgotten:
                self._teller.forget()

    def _view(self) -> TrayView:
        central, conductor = self._central, self._conductor
        shown = central.settings.shows("Notices")
        scene, now = conductor.scene, conductor.now
        return tray(scene, now, central.language, central.zone, shows_notices=shown)

    @Slot(object)
    def _look(self, outcome: Outcome) -> None:
        """Only what the source was asked about in this run is worth a word."""
        if self._conductor.asked and not self._conductor.scene.busy and self._panel is not None:
            self._teller.look(outcome)

    @Slot(object, object)
    def _say(self, notification: Notification, notices: frozenset[str]) -> None:
        self._about = notices
        if self._central.now_in_view and self._window.isActiveWindow():
            # The window itself has said it.
            return
        if self._desktop is not None:
            self._desktop.say(notification)
        elif self._tray is not None and not ON_A_BUS:
            self._tray.show_message(notification.title, notification.text)
        else:
            self._show_quietly()

    @Slot()
    def _came(self) -> None:
        if self._central.in_view:
            self._take_back()

    @Slot()
    def _take_back(self) -> None:
        if self._desktop is not None:
            self._desktop.take_back()

    @Slot()
    def _show_quietly(self) -> None:
        """Where nothing else can tell the person, the window does, and takes nobody's keyboard."""
        if not self._window.isVisible():
            self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self._window.show()
            self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)
        QApplication.alert(self._window)

    def _voice(self, outcome: Outcome) -> Voice:
        from selfcheck.wording import Voice

        return Voice.of(outcome.report, self._central.language, self._central.zone)

    def _folder(self) -> StateFolder:
        """On a thread of the pool."""
        from selfcheck.gui.deeds.kept import folder_of

        return folder_of(self._central.settings)

    @Slot()
    def close(self) -> None:
        """Called with the program's end. What it said goes too: nobody would correct it."""
        self._conductor.changed.disconnect(self._follow)
        self._conductor.checked.disconnect(self._look)
        self._take_back()
        if self._tray is not None:
            self._tray.end()
            self._tray = None
        self._tasks.close()
        if self._bus is not None:
            self._bus.close()

"""Whether there is a tray to lie in now. Panels come late, are restarted, and go.

On Linux the tray of today is a service on the session bus (StatusNotifierItem); X11 may also have
the older kind, which only Qt can ask for. An icon takes the kind that is there when it is made.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from selfcheck.gui.background.bus import Body, Bus, signal_of, taken
from selfcheck.gui.background.schedule import TICK

if TYPE_CHECKING:
    from jeepney import Message

WATCHER: Final = "org.kde.StatusNotifierWatcher"
PATH: Final = "/StatusNotifierWatcher"


class Panel(QObject):
    """Lives on the main thread; `changed` comes when the tray has come or gone.

    Without a bus there is only the older kind of tray, or on other systems theirs.
    """

    changed = Signal()

    def __init__(self, bus: Bus | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._watched = False
        self._hosted = False
        self._there = False
        self._timer = QTimer(self)
        self._timer.setInterval(int(TICK.total_seconds() * 1000))
        self._timer.timeout.connect(self.look)

    @property
    def there(self) -> bool:
        return self._there

    def start(self) -> None:
        """Looks for the first time, and from now on."""
        if self._bus is not None:
            from jeepney import MatchRule

            self._bus.came.connect(self._hear)
            self._bus.watch(WATCHER)
            self._bus.listen(MatchRule(type="signal", sender=WATCHER, interface=WATCHER))
            self._bus.lost.connect(self._without_bus)
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Asks whether the tray is there; the answer may come a little later."""
        if self._bus is None:
            self._conclude()
            return
        from jeepney import DBusAddress, MessageFlag, Properties

        watcher = DBusAddress(PATH, WATCHER, WATCHER)
        question = Properties(watcher).get("IsStatusNotifierHostRegistered")
        # To ask must start nothing.
        question.header.flags = MessageFlag.no_auto_start
        self._bus.call(question, self._answered)

    def _answered(self, body: Body | None) -> None:
        """A watcher without a panel that shows its items is no tray yet."""
        self._watched = body is not None
        self._hosted = body is not None and body[:1] == (("b", True),)
        self._conclude()

    @Slot(object)
    def _hear(self, message: Message) -> None:
        if taken(message, WATCHER) or signal_of(message)[0] == WATCHER:
            self.look()

    @Slot()
    def _without_bus(self) -> None:
        self._bus = None
        self._answered(None)

    def _conclude(self) -> None:
        by_qt = sys.platform != "linux" or QGuiApplication.platformName() == "xcb"
        older = by_qt and not self._watched and QSystemTrayIcon.isSystemTrayAvailable()
        there = self._hosted or older
        if there != self._there:
            self._there = there
            self.changed.emit()

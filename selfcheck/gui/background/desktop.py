"""Notifications by the desktop's own service (Desktop Notifications Specification 1.2 and 1.3).

Said with normal urgency: a critical one breaks through "do not disturb". Neither transient nor
resident: it may wait in the desktop's list until it was read, and goes when it was opened. What
it says is taken back as soon as it holds no longer.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from selfcheck.gui.background.bus import Body, Bus, signal_of, taken
from selfcheck.gui.theme.badges import badge
from selfcheck.gui.theme.icons import Shape

if TYPE_CHECKING:
    from jeepney import Message

    from selfcheck.wording import Notification

SERVICE: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
PICTURE: Final = 64
OPEN: Final = "Open"
"""Some desktops show the action that a click stands for as a button, with these words."""
_NORMAL: Final = 1


class DesktopNotifications(QObject):
    """At most one notification of ours is on the desktop.

    `clicked` carries the token by which the desktop lets a window come to the front, "" where
    it has none. `failed` comes where the desktop shows no notifications.
    """

    clicked = Signal(str)
    failed = Signal()

    def __init__(self, bus: Bus) -> None:
        super().__init__(bus)
        from jeepney import MatchRule

        self._bus = bus
        self._able: frozenset[str] | None = None
        self._shown = 0
        self._token = ""
        self._number = 0
        bus.came.connect(self._hear)
        bus.watch(SERVICE)
        bus.listen(MatchRule(type="signal", sender=SERVICE, interface=SERVICE, path=PATH))

    def say(self, notification: Notification) -> None:
        """Shows one in place of the last: that one is closed first, so that this one is seen."""
        self.take_back()
        number = self._number

        def able(body: Body | None) -> None:
            if body is None or not body or not isinstance(body[0], list):
                self.failed.emit()
                return
            self._able = frozenset(str(each) for each in body[0])
            if number == self._number:
                self._notify(notification, number)

        if self._able is None:
            self._call("GetCapabilities", "", (), able)
        else:
            self._notify(notification, number)

    def take_back(self) -> None:
        """Closes the one that is shown, if any."""
        self._number += 1
        if self._shown:
            self._call("CloseNotification", "u", (self._shown,))
            self._shown = 0

    def _notify(self, notification: Notification, number: int) -> None:
        def shown(body: Body | None) -> None:
            if body is None or not body or not isinstance(body[0], int):
                self.failed.emit()
                return
            if number == self._number:
                self._shown = body[0]
            else:
                # Taken back while it was on its way.
                self._call("CloseNotification", "u", (body[0],))

        self._call("Notify", "susssasa{sv}i", self._written(notification), shown)

    def _written(self, notification: Notification) -> Body:
        able = self._able or frozenset()
        title, text = notification.title, notification.text
        if "body" not in able:
            title, text = f"{title}. {text}", ""
        if "body-markup" in able:
            text = html.escape(text, quote=False)
        hints = {
            "urgency": ("y", _NORMAL),
            "desktop-entry": ("s", "selfcheck"),
            "image-data": ("(iiibiiay)", _picture(notification)),
        }
        actions = ["default", OPEN] if "actions" in able else []
        # -1: for as long as the desktop usually shows one.
        return ("Self-Check", 0, "selfcheck", title, text, actions, hints, -1)

    @Slot(object)
    def _hear(self, message: Message) -> None:
        if taken(message, SERVICE):
            # Another service shows nothing of ours, may do other things, and counts anew.
            self._able, self._shown = None, 0
            return
        interface, name, body = signal_of(message)
        if interface != SERVICE or not self._shown or body[:1] != (self._shown,):
            return
        match name, body[1:]:
            case "ActivationToken", (str(token),):
                self._token = token
            case "ActionInvoked", (str(),):
                token, self._token = self._token, ""
                self.clicked.emit(token)
            case "NotificationClosed", _:
                self._shown = 0

    def _call(
        self,
        method: str,
        signature: str,
        body: Body,
        heard: Callable[[Body | None], None] | None = None,
    ) -> None:
        from jeepney import DBusAddress, new_method_call

        service = DBusAddress(PATH, SERVICE, SERVICE)
        self._bus.call(new_method_call(service, method, signature or None, body), heard)


def _picture(notification: Notification) -> tuple[int, int, int, bool, int, int, bytes]:
    """The shape of what is said, laid out as specified: rows of red, green, blue and alpha."""
    from PySide6.QtGui import QImage

    shape = Shape.BACK if notification.withdrawal else Shape.WARNING
    image = badge(shape, PICTURE).convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = bytes(image.constBits())
    return PICTURE, PICTURE, image.bytesPerLine(), True, 8, 4, pixels

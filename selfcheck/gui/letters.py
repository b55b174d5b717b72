"""How large GNOME's letters are, of which Qt takes a part only.

Qt 6.11 takes GNOME's text size ("Large Text") from the settings of X11 alone, and the size of its
font by Qt's GTK theme, which the bundle does not have. The desktop's portal tells both to every
program: org.freedesktop.portal.Settings, under the names of GNOME's own settings.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Mapping
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SETTINGS: Final = "org.gnome.desktop.interface"
SMALLEST, LARGEST = 0.5, 3.0
"""Of the text size, as GNOME's schema has it."""
POINTS: Final = (5.0, 72.0)
PATIENCE_SECONDS: Final = 0.5
"""The portal runs in every session of GNOME, and then answers within a few milliseconds."""
PATIENCE_IN_BACKGROUND_SECONDS: Final = 5.0
"""Where the session itself is only beginning; nobody waits for the window."""


class Size:
    """The size of the letters, asked for on a thread of its own where the desktop is GNOME.

    For the main thread, before anything is made that measures letters.
    """

    def __init__(self, application: QApplication, *, background: bool = False) -> None:
        self._application = application
        self._platform = application.platformName()
        self._asking: Asking | None = None
        gnome = is_gnome(os.environ.get("XDG_CURRENT_DESKTOP", ""))
        if gnome and self._platform in {"xcb", "wayland"}:
            self._asking = Asking(
                PATIENCE_IN_BACKGROUND_SECONDS if background else PATIENCE_SECONDS
            )

    def take(self) -> bool:
        """Gives the program letters of that size; False while it is not known yet."""
        if self._asking is None:
            return True
        said = self._asking.said()
        if said is None:
            return False
        usual = self._application.font()
        size = points(said, usual.pointSizeF(), scales_itself=self._platform == "xcb")
        if size != usual.pointSizeF():
            self._application.setFont(sized(usual, size))
        return True


def is_gnome(desktops: str) -> bool:
    """Whether GNOME is among the names of the desktop (XDG_CURRENT_DESKTOP)."""
    return "GNOME" in desktops.upper().split(":")


def points(said: Mapping[str, Any], usual: float, *, scales_itself: bool) -> float:
    """The letters' size by what the portal `said`; `usual` where it said nothing of use.

    `scales_itself` is whether Qt takes the text size into account already.
    """
    size, factor = usual, 1.0
    name = said.get("font-name")
    # As in "Cantarell 11"; another unit than points would be written behind the number.
    if isinstance(name, str) and (found := re.search(r"\s(\d{1,3}(?:\.\d{1,3})?)\s*$", name)):
        least, most = POINTS
        size = min(max(float(found.group(1)), least), most)
    wish = said.get("text-scaling-factor")
    if isinstance(wish, float) and math.isfinite(wish) and not scales_itself:
        factor = min(max(wish, SMALLEST), LARGEST)
    return size * factor


def sized(font: QFont, size: float) -> QFont:
    """The same font in another size, in points."""
    made = QFont(font)
    made.setPointSizeF(size)
    return made


class Asking:
    """What the portal says of GNOME's settings, by name; nothing where it does not say in time.

    `address` is the bus, the session's by default.
    """

    def __init__(self, patience: float, address: str = "") -> None:
        self._until = monotonic() + patience
        self._answers: list[dict[str, Any]] = []
        asking = Thread(target=lambda: self._answers.append(_asked(address, patience)), daemon=True)
        asking.start()

    def said(self) -> dict[str, Any] | None:
        """None while there may still be an answer."""
        if self._answers:
            return self._answers[0]
        return {} if monotonic() > self._until else None


def _asked(address: str, patience: float) -> dict[str, Any]:
    from selfcheck.gui.background.bus import connect

    connection = connect(address)
    if connection is None:
        return {}
    from jeepney import DBusAddress, MessageType, new_method_call

    portal = DBusAddress(
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Desktop",
        "org.freedesktop.portal.Settings",
    )
    call = new_method_call(portal, "ReadAll", "as", ([SETTINGS],))
    try:
        reply = connection.send_and_get_reply(call, timeout=patience)
        if reply.header.message_type is not MessageType.method_return:
            return {}
        return {name: value for name, (_, value) in reply.body[0].get(SETTINGS, {}).items()}
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        # No answer in time, or one of another form.
        return {}
    finally:
        connection.close()

"""Coming to the front where a system has a way of its own; the tokens of Linux are `single`'s.

Windows lets only the program in front hand its place on. macOS starts no second program: it tells
the one that runs that it is wanted, also when its icon in the Dock is clicked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QWidget

STAY_BEHIND: Final = "QT_MAC_DISABLE_FOREGROUND_APPLICATION_TRANSFORM"
"""Set, Qt does not put its program before all others when it starts (qcocoaapplicationdelegate)."""
_ANY_PROGRAM: Final = -1


def hand_on() -> None:
    """Lets another program come to the front: the first one, which is about to be asked.

    AllowSetForegroundWindow (winuser.h). Where it is refused the window's button blinks instead.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROGRAM)


def stay_behind(platform: str = sys.platform) -> None:
    """Call it before the application is made, for a start that is to bring nothing forward."""
    if platform == "darwin":
        os.environ[STAY_BEHIND] = "1"


def when_wanted(
    application: QGuiApplication,
    window: QWidget,
    show: Callable[[QWidget], None],
    platform: str = sys.platform,
) -> None:
    """Shows a `window` that is put away, each time that macOS brings the program to the front.

    Qt tells of it also where the program is in front already, with all its windows closed.
    """
    if platform != "darwin":
        return
    from PySide6.QtCore import Qt

    def changed(state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and not window.isVisible():
            show(window)

    application.applicationStateChanged.connect(changed)

"""The icon in the tray: a shape for each verdict, a tip, and a menu that can do everything."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from selfcheck.gui.presenters.tray import TrayView
from selfcheck.gui.theme.badges import badge_icon
from selfcheck.gui.widgets.band import SHAPES
from selfcheck.language import tr

MENU_BAR: Final = sys.platform == "darwin"
"""There a click opens the menu, and the system colours the icon itself."""


class Tray(QObject):
    """Lives as long as there is a tray. What is chosen leaves as signals.

    `clicked` comes when somebody clicks on a message that it showed.
    """

    open_wanted = Signal()
    overview_wanted = Signal()
    notices_wanted = Signal()
    check_wanted = Signal()
    quit_wanted = Signal()
    clicked = Signal()

    def __init__(self, view: TrayView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: TrayView | None = None
        self._icons: dict[str, QIcon] = {}
        # Some panels show nothing but the menu, so nothing is without it.
        self._menu = QMenu()
        self._verdict = self._action(self.overview_wanted)
        self._menu.addSeparator()
        self._action(self.open_wanted).setText(tr("Open Self-Check"))
        self._check = self._action(self.check_wanted)
        self._notices = self._action(self.notices_wanted)
        self._menu.addSeparator()
        self._action(self.quit_wanted).setText(tr("Quit Self-Check"))
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.clicked)
        self.show_view(view)
        self._icon.show()

    def _action(self, wanted: SignalInstance) -> QAction:
        action = self._menu.addAction("")
        action.triggered.connect(wanted)
        return action

    def show_view(self, view: TrayView) -> None:
        """Shows another verdict; what has not changed is not sent to the panel again."""
        before, self._view = self._view, view
        if view == before:
            return
        if before is None or view.tone != before.tone:
            self._icon.setIcon(self._shape(view.tone))
        if before is None or view.tip != before.tip:
            self._icon.setToolTip(view.tip)
        for action, text in (
            (self._verdict, view.verdict),
            (self._check, view.check),
            (self._notices, view.notices),
        ):
            action.setText(text.replace("&", "&&"))
            action.setVisible(bool(text))
        self._check.setEnabled(not view.busy)

    def _shape(self, tone: str) -> QIcon:
        if tone not in self._icons:
            self._icons[tone] = badge_icon(SHAPES[tone], mask=MENU_BAR)
        return self._icons[tone]

    def show_message(self, title: str, text: str) -> None:
        """A notification where the system takes them from the icon (Windows, macOS)."""
        tone = self._view.tone if self._view is not None else ""
        self._icon.showMessage(title, text, self._shape(tone))

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        ways = QSystemTrayIcon.ActivationReason
        if reason in {ways.Trigger, ways.DoubleClick} and not MENU_BAR:
            self.open_wanted.emit()

    def end(self) -> None:
        """Takes the icon out of the tray."""
        self._icon.hide()
        self._menu.deleteLater()
        self.deleteLater()

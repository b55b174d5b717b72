"""Applies a theme to the application and follows the system between light and dark."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from selfcheck.gui.theme.roles import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Roles
from selfcheck.gui.theme.sheet import sheet


class Theme(QObject):
    """The theme in use; `changed` tells of the system's switch between light and dark."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        # Kept: what hangs on a wrapper of these hints ends with the wrapper.
        self._hints = hints = application.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        self._roles: Roles | None = None
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_contrast)
        self.follow(hints.colorScheme())

    @property
    def roles(self) -> Roles:
        return self._roles or LIGHT

    @Slot(Qt.ColorScheme)
    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Takes the system's scheme and contrast; what it leaves unknown is light and usual."""
        dark = scheme == Qt.ColorScheme.Dark
        if self._contrast() == Qt.ContrastPreference.HighContrast:
            self.use(HIGH_DARK if dark else HIGH_LIGHT)
        else:
            self.use(DARK if dark else LIGHT)

    def _contrast(self) -> Qt.ContrastPreference:
        return self._hints.accessibility().contrastPreference()

    @Slot(Qt.ContrastPreference)
    def _follow_contrast(self, _: Qt.ContrastPreference) -> None:
        self.follow(self._hints.colorScheme())

    def use(self, roles: Roles) -> None:
        """Puts a theme on the whole application, where it is not on it already."""
        if roles is self._roles:
            return
        self._roles = roles
        self._application.setPalette(palette(roles))
        self._application.setStyleSheet(sheet(roles))
        self.changed.emit()


def palette(roles: Roles) -> QPalette:
    """Qt's palette with our colours, for what the style sheet does not reach."""
    made = QPalette()
    group = QPalette.ColorRole
    for role, colour in (
        (group.Window, roles.window),
        (group.WindowText, roles.text),
        (group.Base, roles.field),
        (group.AlternateBase, roles.card),
        (group.Text, roles.text),
        (group.Button, roles.card),
        (group.ButtonText, roles.text),
        (group.Highlight, roles.accent),
        (group.HighlightedText, roles.on_accent),
        (group.PlaceholderText, roles.muted),
        (group.ToolTipBase, roles.card),
        (group.ToolTipText, roles.text),
        (group.Link, roles.accent),
        (group.LinkVisited, roles.accent),
        (group.Accent, roles.accent),
    ):
        made.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (group.WindowText, group.Text, group.ButtonText):
        made.setColor(disabled, role, QColor(roles.muted))
    return made

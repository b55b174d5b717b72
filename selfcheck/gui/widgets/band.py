"""The verdict band: a shape, words and a colour, readable from two metres away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from selfcheck.gui.presenters.waiting import CHECKING, READING
from selfcheck.gui.theme.icons import Icon, Shape, restyle
from selfcheck.gui.widgets.frames import button
from selfcheck.gui.widgets.meaning import Meaning, mean
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr, translated
from selfcheck.language.isolation import plain

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from selfcheck.gui.presenters.shell import Band

SHAPES = {
    "act": Shape.WARNING,
    "ok": Shape.CHECK,
    "doubt": Shape.QUESTION,
    "": Shape.WORKING,
}
"""The tray icon has them too."""
THEN = Shape.CALENDAR
"""Whatever the verdict was: another moment must not look like a present one."""
NARROW_IN_LETTERS = 62


class VerdictBand(QFrame):
    """Shows a `Band`; its accessible name is the headline, its description the line below."""

    check_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self.setProperty("kind", "band")
        mean(self, Meaning.GROUP, translated(CHECKING))
        self.setAccessibleDescription(plain(translated(READING)))
        letter = self.fontMetrics().height()
        self._icon = Icon(Shape.WORKING, letter * 7 // 2)
        self._headline = PlainLabel(translated(CHECKING), Size.HEADLINE, bold=True)
        self._headline.setObjectName("headline")
        self._text = PlainLabel(translated(READING))
        self._origin = PlainLabel("", Size.SMALL, muted=True)
        self._working = PlainLabel("", Size.SMALL, muted=True)
        self._working.setObjectName("working")
        self.button = button(tr("Check again"), name=tr("Check again"))
        self.button.setObjectName("check-again")
        self.button.setToolTip(tr("Fetch the newest policy and read this computer again (F5)"))
        self.button.clicked.connect(self.check_again)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self._headline, self._text, self._origin, self._working):
            words.addWidget(label)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(24, 20, 20, 20)
        self._line.setSpacing(20)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(words, 1)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._shown: Band | None = None
        self._large, self._small = letter * 7 // 2, letter * 3 // 2
        self._fonts = (self._headline.font(), PlainLabel("", Size.SECTION, bold=True).font())
        self._compact = False

    def be_compact(self, compact: bool) -> None:  # noqa: FBT001 - a switch, as Qt's own
        """One line only, on pages that need the room; the words stay the same."""
        if compact == self._compact:
            return
        self._compact = compact
        side = self._small if compact else self._large
        self._icon.setFixedSize(side, side)
        self._headline.setFont(self._fonts[compact])
        self._line.setContentsMargins(*((16, 6, 12, 6) if compact else (24, 20, 20, 20)))
        self._line.setSpacing(12 if compact else 20)
        self._say(self._shown)

    def _say(self, band: Band | None) -> None:
        if band is not None:
            # On another page, too, it is said what is to be done.
            self._text.say(band.text if band.tone == "act" or not self._compact else "")
            self._origin.say("" if self._compact else band.origin)
            self._working.say("" if self._compact else band.working)
            # At another moment the way on is back to now.
            self.button.setVisible(not band.past)
            self.button.setProperty("main", "true" if band.look_first else "false")
            restyle(self.button)

    def show_band(self, band: Band, news: str = "") -> None:
        """Shows another verdict, and announces it where the words have changed.

        `news` is said before it: what the verdict has changed by, or what it leaves as it was.
        """
        before = self._shown
        if news or (before is not None and before.headline != band.headline):
            announce(self, f"{news} {band.headline}. {band.text}".strip())
        if band == before:
            return
        self._shown = band
        self.setAccessibleName(plain(band.headline))
        self.setAccessibleDescription(plain(f"{band.text} {band.origin}".strip()))
        self._headline.say(band.headline)
        self._say(band)
        if before is None or before.tone != band.tone:
            self.setProperty("tone", band.tone)
            self._headline.setProperty("tone", band.tone)
            self._icon.change(THEN if band.past else SHAPES[band.tone], band.tone)
            restyle(self)
            # So that the room within the new edge is measured: high contrast has a wider one.
            self.setFrameStyle(self.frameStyle())
            restyle(self._headline)
            # A style applied anew brings back the font of the first time.
            self._headline.setFont(self._fonts[self._compact])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the line gets narrow, the button goes below the words."""
        narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW_IN_LETTERS
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def announce(widget: QWidget, text: str) -> None:
    """Lets a screen reader say a change of status without moving the focus (WCAG 4.1.3).

    A window that is put away says nothing: for that there are notifications.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not widget.isVisible():
        return
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, plain(text)))

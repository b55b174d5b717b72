"""Chooses the moment to look at: by date and time, or by a step back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton

from selfcheck.gui.tongue import locale
from selfcheck.gui.widgets.choosing import Moment
from selfcheck.gui.widgets.flow import Flow, links
from selfcheck.gui.widgets.frames import Card, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import Marked, mark, tongue, tr, translated
from selfcheck.language.isolation import plain
from selfcheck.wording import Voice

STEPS: Final = (
    (mark("An hour ago"), timedelta(hours=1)),
    (mark("A day ago"), timedelta(days=1)),
    (mark("A week ago"), timedelta(days=7)),
)
JUST_BEFORE: Final = timedelta(minutes=1)
ARROW: Final = 50
FORMAT: Final = "d MMM yyyy  HH:mm"
TWELVE: Final = "d MMM yyyy  h:mm AP"
FIGURES: Final = "yyyy-MM-dd  HH:mm"
WIDEST_TEXT: Final = "30 MMMM 2028  00:00"
EARLIEST: Final = QDate(1990, 1, 1)


class MomentChooser(Card):
    """Asks for a moment. `wanted` carries it, aware and in UTC.

    It is asked for in `zone`, None for the computer's own: that in which all times are shown.
    """

    wanted = Signal(object)

    def __init__(self, zone: tzinfo | None) -> None:
        super().__init__(tr("What held at another moment"))
        self.setObjectName("moment-chooser")
        self._zone = zone
        self._voice = Voice(datetime.now(UTC), zone=zone)
        self._latest: datetime | None = None
        self.field = Moment()
        self.field.setLocale(locale())
        self.field.setMinimumDate(EARLIEST)
        self.field.setAccessibleName(plain(tr("What held on: date and time")))
        self.field.setObjectName("moment-field")
        # A date reads in its own order, in a right-to-left window too; before its format is set.
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setDisplayFormat(_format())
        self.field.setMinimumWidth(self.field.fontMetrics().horizontalAdvance(WIDEST_TEXT) + ARROW)
        self.field.dateTimeChanged.connect(self._said)
        caption = QLabel(tr("What held on"))
        caption.setBuddy(self.field)
        show = button(tr("Show"), main=True, name=tr("Show what held at the chosen moment"))
        show.setObjectName("show-moment")
        show.clicked.connect(self._chosen)
        self._words = PlainLabel("", Size.SMALL, muted=True)
        steps = [self._step(text, back) for text, back in STEPS]
        self._before = button(tr("Just before the last change"), link=True)
        self._before.setObjectName("moment:before")
        self._before.clicked.connect(self._just_before)
        self.rows.addLayout(Flow(caption, self.field, show))
        self.add(self._words)
        self.rows.addLayout(links(*steps, self._before))

    def offer(self, voice: Voice, moment: datetime, latest: datetime | None) -> None:
        """Begins at `moment`; `latest` is when something was last changed, if ever."""
        self._voice, self._latest = voice, latest
        self._before.setVisible(latest is not None)
        local = moment.astimezone(self._zone)
        self.field.setDateTime(
            QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
        )
        self._said()

    @property
    def moment(self) -> datetime:
        """What is in the field. Of a time that the clock shows twice it is the first."""
        date, time = self.field.date(), self.field.time()
        naive = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())  # noqa: DTZ001 - its zone comes next
        aware = naive.replace(tzinfo=self._zone) if self._zone else naive.astimezone()
        return aware.astimezone(UTC)

    def _step(self, text: Marked, back: timedelta) -> QPushButton:
        made = button(translated(text), link=True)
        made.setObjectName(f"moment:{text}")
        made.clicked.connect(lambda: self.wanted.emit(datetime.now(UTC) - back))
        return made

    @Slot()
    def _just_before(self) -> None:
        if self._latest is not None:
            self.wanted.emit(self._latest - JUST_BEFORE)

    @Slot()
    def _chosen(self) -> None:
        self.wanted.emit(self.moment)

    @Slot()
    def _said(self) -> None:
        """The moment in words, so that nobody picks another day than they mean."""
        moment = self.moment
        theirs = self._voice.theirs(moment)
        when = self._voice.moment(moment)
        words = [tr("{when} ({theirs}).", when=when, theirs=theirs) if theirs else f"{when}."]
        if moment > self._voice.now:
            words.append(tr("That is still to come: what will hold then, by what is known today."))
        self._words.say(" ".join(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field is the button beside it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.hasFocus():
            self._chosen()
            return
        super().keyPressEvent(event)


def _format() -> str:
    """As Qt writes it. A month's name from the right would turn the figures around it."""
    spoken = tongue()
    if spoken.right_to_left:
        return FIGURES
    return TWELVE if spoken.formats.halves else FORMAT

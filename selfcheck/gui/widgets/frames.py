"""Cards, tags, quotes and rows: the plain parts of which every page is set."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from selfcheck.gui.theme.icons import Icon, Shape, give_icon
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.button import Button
from selfcheck.gui.widgets.meaning import Meaning, fold_out, mean
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.language.isolation import plain
from selfcheck.wording.voice import headed

FOLD_ICON = 12
GAP = 8
ROOM = 18


class Card(QFrame):
    """A plain ground for one matter. Its accessible name is its title."""

    def __init__(self, title: str, tone: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setProperty("tone", tone)
        mean(self, Meaning.GROUP, title)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(ROOM, ROOM - 4, ROOM, ROOM - 4)
        self.rows.setSpacing(GAP)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.rows.addWidget(widget)

    def say(self, text: str, *, bold: bool = False, muted: bool = False, tone: str = "") -> None:
        """One more paragraph; nothing where there is no text."""
        if text:
            self.rows.addWidget(PlainLabel(text, bold=bold, muted=muted, tone=tone))

    def head(self, title: QWidget, *tags: QWidget) -> None:
        """The title with its labels at the far side."""
        self.rows.addLayout(Beside(title, *tags))

    def help_desk(self, detail: str) -> None:
        """What only whoever helps can use, as the last of the card; nothing where there is none."""
        if detail:
            told = headed(tr("For the help desk"), detail)
            self.rows.addWidget(PlainLabel(told, Size.SMALL, muted=True))


class Tag(QFrame):
    """A short label in its own colour, with a shape where the words need one.

    It has neither ground nor edge: with them it was taken for a button.
    """

    def __init__(self, text: str, tone: str, shape: Shape | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "tag")
        self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(6)
        label = PlainLabel(text, bold=True, tone=tone, wrap=False)
        if shape is not None:
            row.addWidget(Icon(shape, label.fontMetrics().height() - 2, tone))
        row.addWidget(label)


class Quote(QFrame):
    """The organization's own words, with a bar at the side where reading begins."""

    def __init__(self, text: str, *, struck: bool = False) -> None:
        super().__init__()
        mean(self, Meaning.QUOTE)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(14, 2, 0, 2)
        if self.isRightToLeft():
            inner.setContentsMargins(0, 2, 14, 2)
        inner.addWidget(PlainLabel(tr("“{text}”", text=text), struck=struck, muted=struck))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().mid())
        left = self.width() - 3 if self.isRightToLeft() else 0
        painter.drawRect(QRectF(left, 0, 3, self.height()))
        painter.end()


class Numbered(QWidget):
    """Steps in order, each with its number; a single one stands like any other text.

    `told` is what a screen reader says before each of them, `name` what it says of all.
    """

    def __init__(
        self, steps: tuple[str, ...], *, struck: bool = False, told: str = "", name: str = ""
    ) -> None:
        super().__init__()
        mean(self, Meaning.LIST, name)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4 if len(steps) > 1 else 0, 0, 0, 0)
        rows.setSpacing(4)
        for number, text in enumerate(steps, 1):
            row = QHBoxLayout()
            row.setSpacing(GAP)
            step = PlainLabel(text, struck=struck, muted=struck)
            mean(step, Meaning.ITEM)
            if len(steps) > 1:
                figure = PlainLabel(f"{number}.", wrap=False, muted=struck)
                mean(figure, Meaning.NOTHING)
                row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            heard = f"{number}. {text}" if len(steps) > 1 else text
            step.setAccessibleName(plain(headed(told, heard) if told else heard))
            row.addWidget(step, 1)
            rows.addLayout(row)


def rule() -> QFrame:
    """A thin line between matters on one card."""
    line = QFrame()
    line.setProperty("kind", "rule")
    line.setFixedHeight(1)
    return line


def show_folded(opener: QPushButton, *, folded: bool, link: bool = False) -> None:
    """Shows before an opener's words, and tells, whether it would open something or close it."""
    fold_out(opener, is_open=not folded)
    give_icon(opener, Shape.DOWN if folded else Shape.UP, FOLD_ICON, 0.1, link=link)


def button(text: str, *, main: bool = False, link: bool = False, name: str = "") -> QPushButton:
    """A button; `name` is what a screen reader says where the words alone do not suffice."""
    made = Button(text.replace("&", "&&"))
    made.setAutoDefault(False)
    if not text.isascii():
        made.setAccessibleName(plain(text))
    if main:
        made.setProperty("main", "true")
    if link:
        made.setProperty("link", "true")
    if name:
        made.setAccessibleName(plain(name))
    return made

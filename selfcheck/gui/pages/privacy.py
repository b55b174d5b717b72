"""The Privacy page: what is read, where it is kept, what is sent, and how to delete it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.gui.presenters.privacy import Privacy, Topic
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.column import Column
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, button, rule
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import mark, tr, translated
from selfcheck.wording.voice import headed

READING = mark("Looking at what is kept here…")


class PrivacyPage(Column):
    """Shows `Privacy`; the wish to delete everything leaves as a signal."""

    forget_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Privacy"))
        self._shown: Privacy | None = None
        self._asking = False

    def show_privacy(self, view: Privacy) -> None:
        """Shows other words; nothing is rebuilt where nothing has changed."""
        if view != self._shown:
            self._shown = view
            self._again()

    def _again(self) -> None:
        if self._shown is not None:
            self.fill(self._cards(self._shown))

    def _cards(self, view: Privacy) -> Iterator[QWidget]:
        if not view.topics:
            yield PlainLabel(translated(READING), muted=True)
            return
        for topic in view.topics:
            card = _card(topic)
            if topic.key == "kept":
                self._deleting(card, view)
            yield card

    def _deleting(self, card: Card, view: Privacy) -> None:
        """The way to delete everything, or the question whether that is meant."""
        if view.forgotten:
            done = PlainLabel(view.forgotten, bold=True)
            done.setObjectName("forgotten")
            card.add(done)
        if not self._asking:
            wish = button(tr("Delete everything kept here…"))
            wish.setObjectName("forget")
            wish.clicked.connect(self._ask)
            card.rows.addLayout(Flow(wish))
            return
        card.say(
            tr("Delete everything Self-Check keeps in {folder}?", folder=view.folder), bold=True
        )
        card.say(
            tr(
                "The phones you added and your answers are gone then, and it is no longer known"
                " what you removed for a notice. What you chose under Settings stays. Self-Check"
                " then checks as if for the first time, and keeps anew what it finds."
            ),
        )
        keep = button(tr("Keep it"), name=tr("Keep it: everything kept here"))
        keep.setObjectName("forget:keep")
        keep.clicked.connect(self._leave)
        delete = button(tr("Delete everything"))
        delete.setObjectName("forget:do")
        delete.clicked.connect(self._delete)
        card.rows.addLayout(Flow(keep, delete))

    def _fold(self, *, asking: bool, focus: str) -> None:
        self._asking = asking
        self._again()
        target = self.under(focus)
        if target is not None:
            target.setFocus()

    @Slot()
    def _ask(self) -> None:
        self._fold(asking=True, focus="forget:keep")

    @Slot()
    def _leave(self) -> None:
        self._fold(asking=False, focus="forget")

    @Slot()
    def _delete(self) -> None:
        self._fold(asking=False, focus="forget")
        self.forget_wanted.emit()


def _card(topic: Topic) -> Card:
    card = Card(headed(topic.title, topic.statement))
    card.setObjectName(f"topic:{topic.key}")
    card.add(title(topic.title))
    card.say(topic.statement)
    for line in topic.lines:
        card.say(line, muted=True)
    if topic.details:
        card.add(rule())
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        for detail in topic.details:
            rows.addWidget(PlainLabel(detail, Size.SMALL, muted=True))
        card.add(holder)
    return card

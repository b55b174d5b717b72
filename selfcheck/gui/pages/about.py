"""The About page: the version, what is trusted, where things lie, and the licences."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from selfcheck.gui.packages import Package
from selfcheck.gui.presenters.about import PURPOSE, About, Fact
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.column import Column, section
from selfcheck.gui.widgets.flow import Linked
from selfcheck.gui.widgets.frames import Card, button, show_folded
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import mark, tr, translated
from selfcheck.language.isolation import plain
from selfcheck.wording.voice import headed

READING = mark("Looking at the installation…")


class AboutPage(Column):
    """Shows `About`."""

    def __init__(self) -> None:
        super().__init__(tr("About"))
        self._shown: About | None = None
        self._open: set[str] = set()

    def show_about(self, view: About) -> None:
        """Shows another installation; nothing is rebuilt where nothing has changed."""
        if view != self._shown:
            self._shown = view
            self.fill(self._cards(view))

    def _cards(self, view: About) -> Iterator[QWidget]:
        if not view.version:
            yield PlainLabel(translated(READING), muted=True)
            return
        card = Card(view.version)
        card.add(title(view.version))
        card.say(translated(PURPOSE))
        yield card
        yield from _facts(tr("What is trusted"), view.trust)
        yield from _facts(tr("Where things lie"), view.places)
        yield section(tr("Licences"))
        yield PlainLabel(
            tr("Self-Check is made of these parts. The lines come from what is installed."),
            muted=True,
        )
        parts = Card(tr("Licences"))
        for part in view.parts:
            self._part(parts, part)
        yield parts

    def _part(self, card: Card, part: Package) -> None:
        named = f"{part.name} {part.version}"
        licence = part.licence or (tr("see its text") if part.texts else tr("not named"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(PlainLabel(headed(named, licence)), 1)
        card.rows.addLayout(row)
        if not part.texts:
            return
        is_open = part.name in self._open
        see = button(
            tr("Hide the text") if is_open else tr("Show the text"),
            link=True,
            name=tr("Hide the text: licence of {part}", part=named)
            if is_open
            else tr("Show the text: licence of {part}", part=named),
        )
        show_folded(see, folded=not is_open, link=True)
        see.setObjectName(f"licence:{part.name}")
        see.clicked.connect(lambda: self._fold(part.name))
        row.addWidget(Linked(see), 0, Qt.AlignmentFlag.AlignTop)
        if is_open:
            card.add(_text(part, named))

    def _fold(self, name: str) -> None:
        self._open ^= {name}
        if self._shown is not None:
            self.fill(self._cards(self._shown))


def _facts(heading: str, facts: tuple[Fact, ...]) -> Iterator[QWidget]:
    yield section(heading)
    card = Card(heading)
    for fact in facts:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(1)
        rows.addWidget(PlainLabel(headed(fact.label, fact.value)))
        if fact.note:
            rows.addWidget(PlainLabel(fact.note, Size.SMALL, muted=True))
        card.add(holder)
    yield card


def _text(part: Package, named: str) -> QPlainTextEdit:
    """A licence to be read and copied; Tab leaves it."""
    box = QPlainTextEdit("\n\n".join(part.texts))
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(plain(tr("Licence of {part}", part=named)))
    box.setMinimumHeight(box.fontMetrics().height() * 14)
    return box

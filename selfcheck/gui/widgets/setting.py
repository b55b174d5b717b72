"""One setting within a card: its value, where it came from, and what it can be changed to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from selfcheck.gui.presenters.settings import Editor, Kind, Row
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.choosing import Choice
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, Tag, button, rule
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.language.isolation import plain
from selfcheck.wording.voice import headed

LONG = 32
Choose = Callable[[str, object], object]
"""Takes the setting's name and a value; None takes it back to the default."""


def add_setting(card: Card, row: Row, choose: Choose, *, first: bool) -> None:
    """Puts one setting into the card, with a line above it where it is not the first."""
    if not first:
        card.add(rule())
    words = QWidget()
    words.setObjectName(f"setting:{row.name}")
    words.setAccessibleName(plain(f"{headed(row.title, row.value)}. {row.origin}."))
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(PlainLabel(row.title, bold=True))
    # A long choice may be cut off in a narrow window.
    if _chosen(row.editor) != row.value or len(row.value) > LONG:
        column.addWidget(PlainLabel(row.value))
    column.addWidget(PlainLabel(f"{row.origin}. {row.about}".strip(), Size.SMALL, muted=True))
    if row.note:
        column.addWidget(PlainLabel(row.note, Size.SMALL, bold=True, tone="info"))
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(words, 1)
    if row.locked:
        line.addWidget(Tag(tr("Locked"), "withdrawn", Shape.LOCK), 0, Qt.AlignmentFlag.AlignTop)
    card.rows.addLayout(line)
    if row.editor is not None:
        card.rows.addLayout(_editor(row, row.editor, choose))


def _chosen(editor: Editor | None) -> str:
    """What the choice below says already."""
    choices = editor.choices if editor is not None else ()
    return next((label for label, value in choices if editor and value == editor.now), "")


def _editor(row: Row, editor: Editor, choose: Choose) -> Flow:
    if editor.kind is Kind.CHOICE:
        return Flow(_choice(row, editor, choose))
    field = QLineEdit("" if editor.now is None else str(editor.now))
    field.setObjectName(f"choose:{row.name}")
    named = tr("{setting}, in {unit}", setting=row.title, unit=editor.unit)
    field.setAccessibleName(named if editor.unit else row.title)
    field.setPlaceholderText(editor.unit or tr("not set"))
    field.setMaximumWidth(field.fontMetrics().averageCharWidth() * (14 if editor.unit else 30))
    save = button(tr("Save"), name=headed(tr("Save"), row.title))
    save.setObjectName(f"save:{row.name}")

    def give() -> None:
        text = field.text().strip()
        # What is no number is refused with a sentence where it is written.
        number = editor.kind is Kind.NUMBER and text.isdecimal()
        choose(row.name, None if not text else int(text) if number else text)

    field.returnPressed.connect(give)
    save.clicked.connect(give)
    widgets: list[QWidget] = [field, save]
    if editor.now is not None:
        back = button(tr("Back to the default"), name=headed(tr("Back to the default"), row.title))
        back.setObjectName(f"default:{row.name}")
        # What was typed must not come back when the page is shown anew.
        back.clicked.connect(field.clear)
        back.clicked.connect(lambda: choose(row.name, None))
        widgets.append(back)
    return Flow(*widgets)


def _choice(row: Row, editor: Editor, choose: Choose) -> Choice:
    box = Choice(row.title)
    box.setObjectName(f"choose:{row.name}")
    for place, (label, _) in enumerate(editor.choices):
        box.addItem(label, place)
    values = [value for _, value in editor.choices]
    box.setCurrentIndex(values.index(editor.now) if editor.now in values else 0)
    box.activated.connect(lambda place: choose(row.name, values[place]))
    return box

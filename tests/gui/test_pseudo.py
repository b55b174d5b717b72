"""Every page and state in a made-up language: nothing stays English, and nothing is cut off."""

from __future__ import annotations

import dataclasses
import re
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from selfcheck.gui.central import Central
from selfcheck.gui.preview.show import prepare, turn_to
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.ways import WAYS
from selfcheck.language import speaking
from selfcheck.language.choosing import OWN_NAMES
from selfcheck.language.isolation import plain
from selfcheck.wording.labels import SYSTEMS
from selfcheck.wording.steps import NUMBERED
from tests.gui.conftest import UTC, end, framed
from tests.gui.pseudo import pseudo

OURS = (
    "Self-Check",
    "iPhone",
    "iPad",
    "UTC",
    "PST",
    "PDT",
    "CET",
    "selfcheck phone add",
    *SYSTEMS.values(),
    *OWN_NAMES.values(),
)
"""Names that are the same in every language."""
EVERY_PAGE = (
    "act",
    "question",
    "withdrawn-removed",
    "time-line-returned",
    "notice-two-versions",
    "phones-told",
    "phone-list",
    "managed",
    "demonstration-then",
    "clash-and-unread",
    "nothing-found",
    "never-confirmed",
)
VIEWS = [(state, "Overview") for state in STATES] + [
    (state, way.name) for state in EVERY_PAGE for way in WAYS if way.name != "Overview"
]


@pytest.fixture
def spoken(qapp, theme):
    """The window's contents in the made-up language, for a state and a page."""
    around = []

    def shown(state, page):
        central = Central(theme, "en", UTC, STATES[state].settings)
        around.append(framed(central))
        around[0].resize(1120, 800)
        around[0].show()
        prepare(central, STATES[state])
        turn_to(central, state, page)
        for _ in range(6):
            qapp.processEvents()
        return central

    with speaking(pseudo()):
        yield shown
        for window in around:
            end(window, qapp)


def strings(thing, seen=None):
    """Every text in a value: what came from outside."""
    seen = set() if seen is None else seen
    if isinstance(thing, str) or thing is None:
        return {thing} if thing else set()
    if id(thing) in seen or isinstance(thing, int | float | bytes):
        return set()
    seen.add(id(thing))
    if isinstance(thing, Path):
        return {str(thing)}
    found = set()
    if isinstance(thing, dict) or hasattr(thing, "items"):
        for key, value in thing.items():
            found |= strings(key, seen) | strings(value, seen)
    elif isinstance(thing, tuple | list | set | frozenset):
        for each in thing:
            found |= strings(each, seen)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, Enum):
        for field in dataclasses.fields(thing):
            found |= strings(getattr(thing, field.name), seen)
    return found


def from_outside(central):
    found = strings(central.scene) | strings(central.settings) | strings(central.installation)
    found |= strings(central.requests()) | set(OURS) | {central.installation.version}
    found |= {urlsplit(text).netloc for text in found if text.startswith("http")}
    lines = {line for text in found for line in text.splitlines()}
    lines |= {re.sub(NUMBERED, "", line).strip() for line in lines}
    words = {text.strip() for text in (*found, *lines)}
    words |= {" ".join(text.split()) for text in words}
    words |= {text[:1].upper() + text[1:] for text in words}
    return sorted((text for text in words if len(text) > 1), key=len, reverse=True)


def texts(widget):
    """What can be read or heard of a widget, with what it is."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.placeholderText(), widget.text())
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QTableView):
        yield from cells(widget.model())


def cells(model):
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.data(model.index(row, column), role) or "")


def visible(central):
    return [each for each in central.findChildren(QWidget) if each.isVisibleTo(central)]


def english_left(text, outside):
    """The words of a text that neither came from outside nor were translated."""
    left = plain(text).replace("\u200b", "").replace("&&", "&")
    for each in outside:
        if each in left:
            left = left.replace(each, " ")
    left = re.sub(r"\b[0-9a-f]{8}\b", "", left)  # a digest, in groups
    found = re.findall(r"[A-Za-z][A-Za-z’']+", left)
    return [word for word in found if not any(word in each for each in shortened(text, outside))]


def shortened(text, outside):
    """What came from outside and is not shown to its end."""
    return outside if "…" in text else ()


@pytest.mark.parametrize(("state", "page"), VIEWS)
def test_every_text_can_be_translated_and_has_its_room(spoken, state, page):
    central = spoken(state, page)
    outside = from_outside(central)
    calendar = {each for each in visible(central) if each.objectName().startswith("qt_")}
    for widget in visible(central):
        if widget in calendar or isinstance(widget, QHeaderView):
            continue
        for text in texts(widget):
            assert not english_left(text, outside), (text, widget.objectName(), type(widget))
    for widget in visible(central):
        assert not cut_off(widget), cut_off(widget)


def cut_off(widget):
    """What does not fit into its place, and by how many pixels; "" where all is there."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            needed, there = widget.heightForWidth(widget.width()), widget.height()
        else:
            needed, there = widget.sizeHint().width(), widget.width()
    elif (
        isinstance(widget, QAbstractButton)
        and widget.text()
        and not widget.objectName().startswith("qt_")
    ):
        needed, there = widget.sizeHint().width(), widget.width()
    elif isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        for column in range(widget.count()):
            if widget.sectionSize(column) < widget.sectionSizeHint(column):
                return f"column {column}"
        return ""
    else:
        return ""
    return "" if there >= needed else f"{widget.text()!r}: {there} of {needed}"

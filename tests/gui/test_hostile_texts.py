"""Texts of others on every page: read as texts, whatever they look like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from selfcheck.checker.collectors import collected
from selfcheck.core.apps import IdKind, InstalledApp, Inventory
from selfcheck.core.records import CatalogueApp, Policy, Records
from selfcheck.core.text import Text
from selfcheck.gui.preview.made_up import organization, prohibition
from selfcheck.gui.preview.samples import computer, outcome
from selfcheck.gui.preview.states import STATES, State
from selfcheck.gui.preview.texts import HOSTILE
from selfcheck.gui.scene import Scene
from selfcheck.gui.ways import WAYS

STATE = "long-and-hostile-texts"
OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
TURNED = "\u202eno way\u2066\u2067 Chat\u202d\u2069\u2069\u2069\u202c \u2067left open"


@pytest.fixture(params=range(len(WAYS)), ids=[way.name for way in WAYS])
def page(request, show):
    """The window in the hostile state, on each page in turn."""
    return show(STATE, request.param)


def every(window: QWidget, *kinds: type) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget) if isinstance(each, kinds)]


def written(widget: QWidget) -> list[str]:
    """What a widget shows."""
    texts = [widget.windowTitle()]
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
        texts.append(widget.text())
    elif isinstance(widget, QPlainTextEdit):
        texts.append(widget.toPlainText())
    elif isinstance(widget, QComboBox):
        texts += [widget.itemText(number) for number in range(widget.count())]
    return [text for text in texts if text]


def cells(window: QWidget, role: int) -> list[str]:
    found = []
    for view in every(window, QAbstractItemView):
        model = view.model()
        rows = range(model.rowCount() if model else 0)
        found += [
            model.index(row, column).data(role)
            for row in rows
            for column in range(model.columnCount())
        ]
    return [each for each in found if isinstance(each, str)]


def test_the_hostile_text_is_there(show):
    """Else the tests below would look at nothing."""
    window = show(STATE)
    assert any(HOSTILE in each.accessibleName() for each in every(window, QLabel))


def test_no_page_reads_markup(page):
    for label in every(page, QLabel):
        kind = label.textFormat()
        plain = kind == Qt.TextFormat.PlainText
        looks = kind == Qt.TextFormat.AutoText and "<" not in label.text()
        assert plain or looks, label.text()
    # A QTextEdit is the only other widget that reads markup.
    assert every(page, QTextEdit) == []


def test_no_tip_reads_markup(page):
    """A tip's picture is loaded from where it says, on Windows from a share too."""
    tips = [
        tip
        for each in [page, *every(page, QWidget)]
        for tip in (each.toolTip(), each.whatsThis(), each.statusTip())
    ]
    tips += cells(page, Qt.ItemDataRole.ToolTipRole)
    assert [tip for tip in tips if "<" in tip] == []
    assert all(HOSTILE not in tip for tip in tips)


def turned() -> Scene:
    """A notice, an organization and an app whose words are full of signs that steer."""
    catalogue = {"chat": CatalogueApp("chat", Text.plain(TURNED), ids={IdKind.DEB: ("chat",)})}
    told = Text.plain(TURNED)
    notice = prohibition(3, "chat", TURNED, reason=told, summary=told)
    policy = Policy(organization(name=told), catalogue, Records((notice,)))
    app = InstalledApp(TURNED, "deb_packages", TURNED, ids={IdKind.DEB: "chat"})
    (found,) = collected(Found(computer(app)), lambda _: None, lambda: False)
    return Scene(outcome(policy, found))


class Found:
    """A collector that has found this inventory."""

    def __init__(self, inventory: Inventory) -> None:
        self.inventory = inventory

    def collect(self, told: object, cancel: object) -> tuple[Inventory, ...]:
        return (self.inventory,)


def closed(text: str) -> bool:
    """Whether every isolate in a text is closed, and nothing else is."""
    depth = 0
    for sign in text:
        depth += (sign in "\u2066\u2067\u2068") - (sign == "\u2069")
        if depth < 0 or (sign == "\n" and depth):
            return False
    return depth == 0


@pytest.mark.parametrize("number", range(len(WAYS)), ids=[way.name for way in WAYS])
def test_no_text_turns_the_order_of_ours(show, monkeypatch, number):
    state = State("", turned, notice="2026-0003")
    monkeypatch.setitem(STATES, "turned", state)
    window = show("turned", number)
    texts = [text for each in every(window, QWidget) for text in written(each)]
    texts += cells(window, Qt.ItemDataRole.DisplayRole)
    assert texts
    assert [text for text in texts if OVERRIDES & set(text)] == []
    assert [text for text in texts if not closed(text)] == []

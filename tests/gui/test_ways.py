"""A page is one row of a table; nothing else has to know of it."""

from __future__ import annotations

from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from selfcheck.gui import ways
from selfcheck.gui.central import Central
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.ways import WAYS, Way
from tests.gui.conftest import end, framed

MORE = Way(
    "Another page",
    Shape.INFO,
    lambda _: QLabel("empty"),
    lambda central, page, scene: page.setText(f"{len(scene.outcome.report.notices)} notices"),
)


@pytest.fixture
def longer(qapp, theme, monkeypatch):
    """A window with one more page, between those that are there."""
    monkeypatch.setattr(ways, "WAYS", (*WAYS[:3], MORE, *WAYS[3:]))
    for name in ("Apps", "Notices", "Devices", "Notice"):
        monkeypatch.setattr(ways, name.upper(), ways.number(name))
    central = Central(theme, "en", UTC)
    around = framed(central)
    around.show()
    yield central
    end(around, qapp)


def test_a_page_more_is_one_row_more(longer, qtbot):
    longer.show_scene(STATES["act"].make())
    listed = [
        b.text()
        for b in longer.findChildren(QPushButton)
        if b.objectName().startswith("way:") and b.isVisible()
    ]
    assert listed[3] == "Another page"
    assert len(listed) == len([way for way in ways.WAYS if not way.within])
    longer.findChild(QPushButton, "way:another page").click()
    assert longer.page == 3
    assert longer.built[3].text() == "2 notices"
    qtbot.waitUntil(longer.isActiveWindow)
    qtbot.keyClick(longer, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert longer.page == 3


def test_the_pages_after_it_keep_their_way(longer):
    longer.show_scene(STATES["act"].make())
    longer.findChild(QPushButton, "way:devices").click()
    assert longer.page == 4
    longer.open_notice(STATES["act"].notice)
    assert ways.WAYS[longer.page].name == "Notice"
    assert longer.findChild(QPushButton, "way:notices").isChecked()


def test_pages_that_others_lead_to_stand_last_and_are_within_a_listed_one():
    within = [bool(way.within) for way in WAYS]
    assert within == sorted(within)
    assert {way.within for way in WAYS if way.within} <= set(ways.PAGES)


def test_nothing_promises_what_is_not_there(show):
    for page, way in enumerate(WAYS):
        window = show("act", page)
        words = " ".join(label.text() for label in window.findChildren(QLabel))
        for promise in ("Check a message", "coming soon", "not yet available"):
            assert promise.casefold() not in words.casefold(), way.name

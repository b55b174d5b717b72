"""What can be pressed and what cannot: where links and buttons stand, and how labels look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from selfcheck.gui.preview.states import CHAT_NOTICE
from selfcheck.gui.theme.roles import LIGHT, contrast
from selfcheck.gui.ways import PAGES
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.flow import AIR, HANG
from selfcheck.gui.widgets.frames import Card, Tag
from selfcheck.gui.widgets.text import PlainLabel, Size, kept_together

DEVICES = PAGES.index("Devices")
LINKS = [
    ("nothing-found", 0, "to-devices"),
    ("nothing-found", 0, "to-report"),
    ("done", 0, "open:done:phone-1/tiktok"),
    ("act-here", 0, "mail:this-computer/GIMP"),
    ("phones-told", DEVICES, "see-apps"),
    ("phones-told", DEVICES, "remove:phone-1"),
    ("notice-in-force", 0, "back"),
]


@pytest.fixture
def shown(show, qapp):
    def on(state, page=0, name=""):
        window = show(state, page)
        if name == "back":
            window.open_notice(CHAT_NOTICE)
            for _ in range(4):
                qapp.processEvents()
        return window

    return on


def named(window, name):
    return next(w for w in window.findChildren(QWidget, name) if w.isVisible())


def edges(window, kind=QLabel):
    """Where the texts of the page begin, seen from the side where reading begins."""
    labels = [label for label in window.findChildren(kind) if label.isVisible()]
    return {begin(window, label) for label in labels}


def begin(window, widget):
    left = widget.mapTo(window, widget.rect().topLeft()).x()
    return window.width() - left - widget.width() if window.isRightToLeft() else left


def around(link):
    return HANG if link.icon().isNull() else HANG + AIR


@pytest.mark.parametrize(("state", "page", "name"), LINKS)
def test_a_link_begins_where_text_begins(shown, state, page, name):
    window = shown(state, page, name)
    link = named(window, name)
    assert link.property("link") == "true"
    assert begin(window, link) + around(link) in edges(window)


@pytest.mark.parametrize(("state", "page", "name"), LINKS)
def test_its_ring_is_whole_and_it_can_be_hit(shown, state, page, name):
    window = shown(state, page, name)
    link = named(window, name)
    assert link.visibleRegion().boundingRect().width() == link.width()
    assert link.height() >= 24


def test_links_begin_there_when_mirrored_too(show, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = show("nothing-found")
        link = named(window, "to-devices")
        assert begin(window, link) + around(link) in edges(window)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_button_begins_there_with_its_edge(show):
    window = show("act-here")
    assert begin(window, named(window, "place:this-computer/GIMP")) in edges(window)


def test_a_label_has_nothing_of_a_button(qtbot, theme):
    """A ground or an edge of its own was taken for one."""
    card = Card("A matter")
    tag = Tag("In force", "holds")
    card.head(PlainLabel("A matter"), tag)
    qtbot.addWidget(card)
    card.resize(400, 80)
    picture, place = card.grab().toImage(), tag.geometry()
    edge = [picture.pixelColor(x, place.top()) for x in range(place.left(), place.right())]
    assert {colour.name() for colour in edge} == {LIGHT.card}


def test_a_struck_title_can_be_read(qtbot, theme):
    card = Card("Withdrawn", "withdrawn")
    struck = title("Remove TikTok by Friday", struck=True)
    card.add(struck)
    qtbot.addWidget(card)
    card.grab()
    assert struck.font().strikeOut()
    ink = struck.palette().color(struck.foregroundRole())
    assert contrast(ink.name(), LIGHT.withdrawn.back) >= 7
    assert ink == QColor(LIGHT.text)


@pytest.mark.parametrize("state", ["act-unsure", "act-not-confirmed"])
def test_out_of_reach_there_is_one_way_to_look_again(show, state):
    window = show(state)
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    again = [b for b in buttons if "again" in b.text().casefold() and not b.property("link")]
    assert [b.objectName() for b in again] == ["check-again"]
    assert [b.objectName() for b in buttons if b.property("main") == "true"] == ["check-again"]


def test_within_reach_the_card_has_the_filled_button(show):
    buttons = show("act-here").findChildren(QPushButton)
    filled = [b for b in buttons if b.isVisible() and b.property("main") == "true"]
    assert [b.objectName() for b in filled] == ["place:this-computer/GIMP"]


def test_technical_words_are_the_last_of_a_card(show):
    window = show("act-here")
    texts = [label.accessibleName() for label in window.findChildren(QLabel) if label.isVisible()]
    told = [text for text in texts if "Debian package gimp" in text]
    assert told == ["For the help desk: Debian package gimp"]
    card = next(
        c
        for c in window.findChildren(Card)
        if c.accessibleName() == "Remove GIMP from this computer"
    )
    assert card.rows.itemAt(card.rows.count() - 1).widget().accessibleName() == told[0]


def test_no_word_stands_alone_on_the_second_line_of_a_headline(qtbot):
    headline = PlainLabel("The policy was not confirmed recently", Size.HEADLINE)
    qtbot.addWidget(headline)
    assert headline.text().endswith("confirmed\u00a0recently")
    assert headline.accessibleName().endswith("confirmed recently")


@pytest.mark.parametrize("text", ["", "Checking…", "x " + "long" * 9])
def test_words_that_would_be_too_long_together_may_part(text):
    assert kept_together(text) == text

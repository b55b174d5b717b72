"""Whoever is asked to tell the help desk can write to it with one press."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from selfcheck.gui.preview.states import STATES
from selfcheck.gui.widgets.cards.asking import became_name
from selfcheck.gui.widgets.text import PlainLabel

ASKED = ("signature", "stale", "record-vanished", "notice-two-versions")


def overview(window):
    return window.built[0]


def asking(window):
    """The links on the cards, in their order; what was replaced a moment ago is not shown."""
    QApplication.processEvents()
    made = overview(window).findChildren(QPushButton)
    return [
        each for each in made if each.objectName().startswith("ask:") and each.isVisibleTo(window)
    ]


@pytest.mark.parametrize("state", ASKED)
def test_the_addresses_are_links_that_say_whom_and_what(show, qtbot, state):
    window = show(state)
    mail, web = asking(window)
    assert mail.text() == "Write to help@example.com"
    assert mail.accessibleName().startswith("Write to help@example.com: ")
    assert web.text() == "Open help.example.com in the browser"
    assert all(each.property("link") == "true" for each in (mail, web))
    for link, address in ((mail, "mailto:help@example.com"), (web, "https://help.example.com")):
        with qtbot.waitSignal(window.address_wanted) as signal:
            link.click()
        assert signal.args == [address]


@pytest.mark.parametrize("state", ["offline", "network-login", "act", "clock", "notice-in-force"])
def test_there_are_none_where_nobody_is_asked_to_tell_them(show, state):
    assert asking(show(state)) == []


def became(window):
    (link, *_) = asking(window)
    about = link.objectName().split(":", 2)[2]
    label = overview(window).under(became_name(about))
    assert isinstance(label, PlainLabel)
    return label


def test_what_became_of_it_is_said_on_the_card(show):
    window = show("stale")
    assert became(window).isHidden()
    asking(window)[0].click()
    window.address_told.emit("Your mail program was asked to open.")
    assert became(window).text() == "Your mail program was asked to open."
    assert not became(window).isHidden()


def test_it_stays_while_the_trouble_does(show):
    window = show("stale")
    asking(window)[0].click()
    window.address_told.emit("Your mail program was asked to open.")
    overview(window)._fill_again()
    assert became(window).text() == "Your mail program was asked to open."
    show("offline")
    show("stale")
    assert became(window).isHidden()


def test_what_another_page_asked_for_is_not_said_here(show):
    window = show("stale")
    window.address_told.emit("The browser was asked to open policy.example.com.")
    assert became(window).isHidden()


def test_a_notice_does_not_say_what_the_overview_asked_for(show):
    from selfcheck.gui.ways import NOTICE

    window = show("notice-two-versions", NOTICE)
    window.go(0)
    asking(window)[0].click()
    window.address_told.emit("Your mail program was asked to open.")
    assert window.built[NOTICE]._opened.text() == ""
    assert became(window).text()


def test_the_states_are_there():
    assert set(ASKED) <= set(STATES)

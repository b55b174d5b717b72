"""Addresses that notices name: opened on a press only, and only where they lead where they say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from selfcheck.gui.opening import launch as launching
from selfcheck.gui.opening.addresses import MAILED, UNOPENED, Addresses
from selfcheck.gui.opening.launch import NotOpenedError
from selfcheck.gui.tasks import Tasks


@pytest.fixture
def opened(qapp, monkeypatch):
    """What would be handed to the system, and what is said of it."""
    parent = QObject()
    tasks = Tasks(parent)
    addresses = Addresses(tasks)
    addresses.handed, addresses.said = [], []
    addresses.told.connect(addresses.said.append)
    monkeypatch.setattr(launching, "launch", addresses.handed.append)
    yield addresses
    assert tasks.close()


def test_an_https_address_goes_to_the_browser(opened, qtbot):
    opened.open("https://policy.example.com/a?b#c")
    qtbot.waitUntil(lambda: bool(opened.said))
    assert opened.handed == [("https://policy.example.com/a?b#c",)]
    assert opened.said == ["The browser was asked to open policy.example.com."]


def test_a_mail_address_goes_to_the_mail_program(opened, qtbot):
    opened.open("mailto:help@example.com")
    qtbot.waitUntil(lambda: bool(opened.said))
    assert opened.handed == [("mailto:help@example.com",)]
    assert opened.said == [MAILED]


@pytest.mark.parametrize(
    "address",
    [
        "http://example.com",
        "https://a@evil.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "",
    ],
)
def test_nothing_else_is_handed_on(opened, address):
    opened.open(address)
    assert opened.handed == []
    assert opened.said == [UNOPENED]


def test_where_nothing_takes_it_the_person_is_told(opened, qtbot, monkeypatch):
    def refuse(ways):
        raise NotOpenedError("nothing is there")

    monkeypatch.setattr(launching, "launch", refuse)
    opened.open("https://policy.example.com")
    qtbot.waitUntil(lambda: bool(opened.said))
    assert opened.said == [UNOPENED]

"""A list of apps as a card: what is ticked is there, and the rest is not."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from selfcheck.gui.widgets.cards.question import question_card
from selfcheck.wording import Ask, AskedApp, Choice

ASK = Ask(
    "phone-1",
    "app:a,b,c",
    "Are any of these 3 apps on “My phone”?",
    "",
    "",
    (Choice("None of them", False), Choice("I don’t know", None)),
    apps=(AskedApp("a", "Alpha"), AskedApp("b", "B & B"), AskedApp("c", "Gamma")),
)


@pytest.fixture
def card(qtbot):
    given = []
    made = question_card(ASK, given.append)
    qtbot.addWidget(made)
    made.given = given
    return made


def press(card, label):
    (found,) = [b for b in card.findChildren(QPushButton) if b.text() == label]
    found.click()


def test_every_app_can_be_ticked_by_its_name(card):
    assert [t.text() for t in card.findChildren(QCheckBox)] == ["Alpha", "B && B", "Gamma"]


def test_the_ticked_ones_are_there(card):
    first, _, last = card.findChildren(QCheckBox)
    first.setChecked(True)
    last.setChecked(True)
    press(card, "The ticked ones are there")
    assert card.given == ["a,c"]


def test_without_a_tick_none_can_be_there(card):
    press(card, "The ticked ones are there")
    assert card.given == []


@pytest.mark.parametrize(("label", "value"), [("None of them", False), ("I don’t know", None)])
def test_the_other_answers_weigh_the_same(card, label, value):
    press(card, label)
    assert card.given == [value]

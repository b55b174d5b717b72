"""Pages that are made before they are wanted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.gui import ways


@pytest.fixture
def acting(show):
    return show("act")


def test_the_pages_for_every_day_are_made_ahead_and_not_shown(acting):
    assert [*acting.built] == [0]
    for piece in acting.ahead():
        piece()
        assert acting.page == 0
        assert acting.built[0].isVisible()
    assert [*acting.built] == [*ways.EVERY_DAY]
    assert [ways.WAYS[number].name for number in ways.EVERY_DAY] == [
        "Overview",
        "Apps",
        "Notices",
        "Devices",
    ]
    for number in ways.EVERY_DAY[1:]:
        assert not acting.built[number].isVisible()


def test_what_was_made_ahead_is_what_is_shown(acting):
    for piece in acting.ahead():
        piece()
    made = dict(acting.built)
    for number in ways.EVERY_DAY:
        acting.go(number)
        assert acting.built[number] is made[number]
        assert made[number].isVisible()


def test_a_page_that_was_left_out_is_not_made(acting):
    acting.settings = replace(acting.settings, pages=frozenset({"notices"}))
    for piece in acting.ahead():
        piece()
    assert [*acting.built] == [0, ways.NOTICES]


def test_nobody_pays_for_pages_who_does_not_look(acting):
    acting.window().hide()
    assert [*acting.ahead()] == []


def test_a_page_that_goes_out_of_view_meanwhile_is_left_half_made(acting):
    pieces = acting.ahead()
    next(pieces)()
    acting.window().hide()
    assert [*pieces] == []
    acting.window().show()
    acting.go(ways.APPS)
    assert acting.built[ways.APPS].isVisible()


def test_a_page_chosen_before_its_turn_stays(acting):
    pieces = [*acting.ahead()]
    acting.go(ways.NOTICES)
    chosen = acting.built[ways.NOTICES]
    for piece in pieces:
        piece()
    assert acting.built[ways.NOTICES] is chosen
    assert acting.page == ways.NOTICES

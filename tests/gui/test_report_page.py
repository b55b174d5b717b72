"""The report for the help desk: read first, chosen from, then saved or printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from selfcheck.gui.paper.delivery import Form
from selfcheck.gui.presenters.report import UNREAD, draft
from selfcheck.gui.preview.samples import computer, outcome
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.preview.texts import HOSTILE
from selfcheck.gui.scene import Scene
from selfcheck.gui.ways import REPORT
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.wording.sheet.choice import USUAL, Extra
from selfcheck.wording.sheet.making import sheet


def page(window):
    return window.built[REPORT]


def settle(application):
    for _ in range(60):
        application.processEvents()


def opened(show, qapp, state, height=6000):
    """The page in a window so high that the whole report is in view."""
    window = show(state, REPORT)
    window.window().resize(1120, height)
    settle(qapp)
    return window


def named(window, name):
    found = page(window).column.under(name)
    assert found is not None, name
    return found


def said(window):
    built = page(window).column._built
    places = page(window).column._places
    widgets = [widget for _, (_, widget) in sorted(built.items(), key=lambda i: places[i[0]])]
    return "\n".join(each.accessibleName() for w in widgets for each in w.findChildren(PlainLabel))


@pytest.mark.parametrize("state", ["act", "demonstration-then", "clash-and-unread", "phone-unsure"])
def test_what_is_shown_is_what_will_be_saved(show, qapp, state):
    window = opened(show, qapp, state)
    text = said(window)
    for part in sheet(STATES[state].make().outcome, zone=UTC).parts:
        for words in (getattr(part, "text", ""), *getattr(part, "texts", ())):
            assert words in text


def test_it_is_said_first_what_it_contains_and_that_nothing_is_sent(show, qapp):
    text = said(opened(show, qapp, "act"))
    assert "Nothing is sent." in text
    assert "1 of your apps by name: those that a notice is or was about, with their places." in text
    assert "Not in it: all other apps and anything that you wrote or received." in text
    assert text.index("Not in it:") < text.index("How it will read")


def test_every_extra_can_be_chosen_and_changes_what_is_shown(show, qapp):
    window = opened(show, qapp, "act")
    assert "gimp" not in said(window)
    assert "Pixel 8" in said(window)
    named(window, "extra:all_apps").click()
    named(window, "extra:names").click()
    settle(qapp)
    text = said(window)
    assert "gimp" in text
    assert "Pixel 8" not in text
    assert "Phone 1" in text
    assert "The person left out: the names of devices." in text
    ticks = {
        t.objectName(): t.isChecked()
        for t in page(window).column.findChildren(QCheckBox)
        if t.isVisible()
    }
    assert ticks["extra:all_apps"]
    assert not ticks["extra:names"]


def test_a_choice_keeps_the_focus_and_the_place(show, qapp, qtbot):
    window = show("many", REPORT)
    settle(qapp)
    tick = named(window, "extra:coverage")
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    settle(qapp)
    assert window.focusWidget().objectName() == "extra:coverage"
    assert not window.focusWidget().isChecked()
    assert page(window).column.verticalScrollBar().value() == 0


def test_by_keys_one_comes_from_the_way_back_through_all_there_is_to_choose(show, qapp, qtbot):
    window = show("act", REPORT)
    settle(qapp)
    reached = []
    page(window).back.setFocus()
    for _ in range(10):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        settle(qapp)
        reached.append(window.focusWidget().objectName())
    wanted = [f"extra:{extra.name.lower()}" for extra in Extra] + ["save:pdf", "save:page", "print"]
    assert [name for name in reached if name][: len(wanted)] == wanted


@pytest.mark.parametrize(("name", "form"), [("save:pdf", Form.PDF), ("save:page", Form.PAGE)])
def test_saving_is_wished_with_what_was_chosen_and_a_sensible_name(show, qapp, qtbot, name, form):
    window = opened(show, qapp, "act")
    named(window, "extra:answers").click()
    settle(qapp)
    with qtbot.waitSignal(window.save_wanted) as signal:
        named(window, name).click()
    made, called, as_what = signal.args
    assert made == sheet(STATES["act"].make().outcome, zone=UTC, extras=USUAL - {Extra.ANSWERS})
    assert (called, as_what) == ("Self-Check report 2026-11-23", form)


def test_printing_is_wished_with_the_same(show, qapp, qtbot):
    window = opened(show, qapp, "act")
    with qtbot.waitSignal(window.print_wanted) as signal:
        named(window, "print").click()
    assert signal.args[0] == sheet(STATES["act"].make().outcome, zone=UTC)


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ("act", "Self-Check report 2026-11-23"),
        ("demonstration", "Self-Check report 2026-11-23 demonstration"),
        ("demonstration-then", "Self-Check report 2020-07-10 1800 not now demonstration"),
    ],
)
def test_the_name_says_of_when_it_is_and_what_it_is_not(state, name):
    assert draft(STATES[state].make(), "en", UTC).name == name


def test_what_came_of_it_is_said_on_the_page_until_something_else_is_chosen(show, qapp):
    window = opened(show, qapp, "act")
    window.report_told.emit("Saved: /tmp/report.pdf. Read it before you pass it on.")
    settle(qapp)
    assert named(window, "report-said").text().startswith("Saved: ")
    named(window, "extra:names").click()
    settle(qapp)
    assert "Saved: " not in said(window)


def test_a_check_meanwhile_changes_nothing_and_a_new_outcome_does(show, qapp):
    window = opened(show, qapp, "act")
    before = named(window, "save:pdf")
    window.show_scene(replace(window.scene, busy=True))
    assert named(window, "save:pdf") is before
    window.show_scene(Scene(outcome(None, computer())))
    settle(qapp)
    assert "TikTok" not in said(window)


def test_before_the_first_check_there_is_none(window, qapp):
    window.show_scene(Scene(fault="disk full"))
    window.open_report()
    settle(qapp)
    assert said(window) == "" or UNREAD in said(window)
    assert UNREAD in page(window).column._built["empty"][1].accessibleName()
    assert page(window).column.findChildren(QPushButton) == []


class TestThereAndBack:
    def test_from_the_overview_and_back_to_the_same_place(self, show, qapp, qtbot):
        window = show("act")
        opener = window.built[0].under("to-report")
        opener.setFocus()
        opener.click()
        settle(qapp)
        assert window.page == REPORT
        assert page(window).back.text() == "Back to Overview"
        assert window.findChild(QWidget, "way:overview").isChecked()
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert window.page == 0
        assert window.focusWidget().objectName() == "to-report"

    def test_by_its_key_from_everywhere(self, show, qapp, qtbot):
        window = show("act", 2)
        qtbot.waitUntil(window.isActiveWindow)
        for _ in range(2):
            qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
            assert window.page == REPORT
        window.back()
        assert window.page == 2

    def test_without_an_outcome_the_overview_offers_none(self, show):
        assert show("fault").built[0].under("to-report") is None


def test_of_five_thousand_apps_few_rows_are_built(window, qapp):
    one = computer().apps[0]
    apps = (replace(one, name=f"app {n:04}", ids={}) for n in range(5000))
    window.show_scene(Scene(outcome(None, computer(*apps))))
    window.open_report()
    settle(qapp)
    named(window, "extra:all_apps").click()
    settle(qapp)
    assert len(page(window).column._rows) > 5000
    assert page(window).column.built < 200


def test_hostile_texts_stay_texts(show, qapp):
    window = opened(show, qapp, "long-and-hostile-texts")
    assert HOSTILE in said(window)
    labels = page(window).findChildren(PlainLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_a_narrow_window_keeps_everything_in_reach(show, qapp):
    window = show("act", REPORT)
    window.window().resize(380, 700)
    settle(qapp)
    outside = [
        b.objectName()
        for b in window.findChildren(QPushButton)
        if b.isVisible() and b.mapTo(window, b.rect().topRight()).x() > window.width()
    ]
    assert outside == []

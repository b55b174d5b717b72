"""What the to-do cards look like and how they are reached, in their named states."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton

from selfcheck.gui.ways import DEVICES
from selfcheck.gui.widgets.code import Code

STATES = (
    "act-here",
    "act-unsure",
    "snooze-lengths",
    "snoozed",
    "exception-mail",
    "phone-code",
    "phone-to-do",
    "stopped-withdrawn",
    "done",
)


def page(window):
    return window.built[0]


def named(window, name):
    return page(window).under(name)


def said(window):
    return "\n".join(label.text() for label in page(window).findChildren(QLabel))


@pytest.mark.parametrize("state", STATES)
def test_every_button_can_be_hit_and_is_named_by_its_words(show, state):
    buttons = [b for b in page(show(state)).findChildren(QPushButton) if b.isVisible()]
    for button in buttons:
        words = button.text().replace("&&", "&")
        assert button.height() >= 24, words
        assert button.width() >= 24, words
        assert not button.accessibleName() or words.casefold() in button.accessibleName().casefold()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    names = [button.accessibleName() or button.text() for button in buttons]
    assert len(names) == len(set(names))


def test_a_card_here_leads_to_the_systems_own_place(show, qtbot):
    window = show("act-here")
    with qtbot.waitSignal(window.act_wanted) as signal:
        named(window, "place:this-computer/GIMP").click()
    todo, place = signal.args
    assert todo.title == "Remove GIMP from this computer"
    assert place.ways


def test_a_panel_opens_and_closes_by_keyboard_and_keeps_the_focus(show, qtbot):
    window = show("act-here")
    button = named(window, "mail:this-computer/GIMP")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert named(window, "mail-text:this-computer/GIMP") is not None
    button = named(window, "mail:this-computer/GIMP")
    assert button.hasFocus()
    assert button.property("open") is True
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert named(window, "mail-text:this-computer/GIMP") is None


def test_the_mail_is_read_before_anything_and_tab_leaves_it(show):
    window = show("exception-mail")
    text = named(window, "mail-text:this-computer/GIMP")
    assert isinstance(text, QPlainTextEdit)
    assert text.isReadOnly()
    assert text.tabChangesFocus()
    assert text.toPlainText().startswith("To: help@example.com\nSubject: Exception for GIMP")
    named(window, "mail-copy:this-computer/GIMP").click()
    assert QGuiApplication.clipboard().text() == text.toPlainText()


def test_an_open_panel_survives_the_next_check(show):
    window = show("exception-mail")
    window.fill_again()
    assert named(window, "mail-text:this-computer/GIMP") is not None


def test_the_phone_gets_a_code_and_the_computer_none(show):
    (code,) = page(show("phone-code")).findChildren(Code)
    assert code.accessibleDescription().startswith("Remove TikTok.")
    assert named(show("act-here"), "code:this-computer/GIMP") is None


def test_without_a_deadline_no_label_looks_as_if_there_were_one(show, qapp):
    window = show("act-here")
    around = page(window)
    before = labelled(around)
    deed = next(iter(around._shown.todos))
    free = replace(deed, todo=replace(deed.todo, due="", by_when="No deadline was set."))
    around.show_overview(replace(around._shown, todos=(free,)))
    for _ in range(4):
        qapp.processEvents()
    after = labelled(around)
    assert [each for each in before if each not in after] == ["Due tomorrow 18:00 UTC"]
    assert len(after) == len(before) - 1
    assert said(window).count("No deadline") == 1


def labelled(around):
    """The labels on cards, by their words."""
    tags = (each for each in around.findChildren(QFrame) if each.property("kind") == "tag")
    shown = (tag for tag in tags if tag.isVisible())
    return [label.text() for tag in shown for label in tag.findChildren(QLabel)]


def test_what_is_put_off_says_so_with_its_deadline(show):
    window = show("snoozed")
    text = said(window)
    assert "It comes back today 11:41, as you chose." in text
    assert "In force" in text
    assert "Due tomorrow 18:00 UTC" in text
    assert named(window, "place:this-computer/GIMP") is None
    assert named(window, "wake:this-computer/GIMP") is not None
    assert text.index("Remove GIMP from this computer") < text.index("Hold the TikTok icon"), (
        "the first deadline stays first"
    )


def test_only_lengths_before_the_deadline_are_offered(show):
    window = show("snooze-lengths")
    assert named(window, "off:hour:this-computer/GIMP") is not None
    assert named(window, "off:days:this-computer/GIMP") is None


def test_where_the_source_is_silent_the_person_may_decide(show, qtbot):
    window = show("act-unsure")
    text = said(window)
    assert "It could not be confirmed just now that this still holds. The software" in text
    with qtbot.waitSignal(window.anyway_wanted):
        named(window, "anyway:this-computer/GIMP").click()


def test_who_was_about_to_act_reads_that_it_was_withdrawn(show):
    assert "Stop: “Remove TikTok from Pixel 8” was withdrawn" in said(show("stopped-withdrawn"))


def test_before_a_place_opens_it_is_said_that_a_look_comes_first(show):
    assert "Before anything opens" not in said(show("act"))
    assert "Before anything opens, the newest policy is fetched" in said(show("act-here"))


def test_what_is_done_is_in_force_where_that_is_known(show):
    assert "In force" in said(show("done"))


def test_what_is_done_looks_done(show):
    text = said(show("done"))
    assert "TikTok is gone from Pixel 8" in text
    assert "Done" in text


def test_what_is_done_says_that_the_notice_still_holds(show):
    assert "The notice still holds: please don’t install TikTok again on Pixel 8." in said(
        show("done")
    )


def checking(window):
    """The buttons that look again, on the card and above it, by their words."""
    kinds = ("check-again", "place:", "still:", "again:", "say:")
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    return [b.text() for b in buttons if b.objectName().startswith(kinds)]


def test_every_button_that_looks_again_has_a_meaning_of_its_own(show):
    assert checking(show("act")) == [
        "Check again",
        "Before you remove it: check that this still holds",
    ]
    assert checking(show("phone-to-do")) == [
        "Check again",
        "Before you remove it: check that this still holds",
        "Done? Say so",
    ]
    assert checking(show("act-here")) == [
        "Check again",
        "Open the software centre",
        "Done? Check again",
    ]


def test_each_of_them_says_what_it_will_do(show):
    window = show("act-here")
    assert named(window, "place:this-computer/GIMP").toolTip().startswith("The newest policy is")
    assert named(window, "again:this-computer/GIMP").toolTip().startswith("This computer is read")


def test_what_is_done_here_is_looked_for_here(show, qtbot):
    window = show("act-here")
    with qtbot.waitSignal(window.check_wanted):
        named(window, "again:this-computer/GIMP").click()


def test_what_is_done_on_a_phone_is_said_where_it_was_said(show, qapp, qtbot):
    window = show("phone-to-do")
    named(window, "say:phone-1/TikTok").click()
    assert window.page == DEVICES
    gone = window.built[DEVICES].under("answer:phone-1/app:tiktok/1")
    qtbot.waitUntil(lambda: gone.isVisible() and window.focusWidget() is not None)
    assert window.focusWidget().objectName().startswith("answer:phone-1/app:tiktok/")
    with qtbot.waitSignal(window.answered) as signal:
        gone.click()
    assert signal.args == ["phone-1", "app:tiktok", False]


def test_at_another_moment_nothing_can_be_done(show):
    window = show("demonstration-then")
    kinds = ("place", "still", "mail", "snooze", "code", "again", "say")
    found = [b.objectName() for b in page(window).findChildren(QPushButton)]
    assert not [name for name in found if name.startswith(tuple(f"{kind}:" for kind in kinds))]

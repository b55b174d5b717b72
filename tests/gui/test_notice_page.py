"""One notice in full, in every state it can be in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from selfcheck.gui.preview.samples import NOW, THEN, amazon, computer, outcome, phone
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.preview.texts import HOSTILE
from selfcheck.gui.scene import Scene
from selfcheck.gui.ways import NOTICE
from selfcheck.gui.widgets.column import STAYS
from selfcheck.gui.widgets.text import PlainLabel

WITH_NOTICE = [name for name, state in STATES.items() if state.notice]


def page(window):
    return window.built[NOTICE]


def parts(window):
    """What is shown, without what was replaced a moment ago."""
    rows = page(window).column._rows
    items = [rows.itemAt(n).widget() for n in range(rows.count())]
    return [widget for widget in items if widget is not None and not widget.property(STAYS)]


def labels(window):
    return [
        label
        for part in parts(window)
        for label in (part, *part.findChildren(PlainLabel))
        if isinstance(label, PlainLabel)
    ]


def said(window):
    """What is read on the page, addresses among it, which are links."""
    texts = [label.accessibleName() for label in labels(window)]
    return "\n".join([*texts, *(button.text() for button in buttons(window))])


def buttons(window):
    return [b for part in parts(window) for b in part.findChildren(QPushButton)]


def named(window, name):
    found = page(window).column.under(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize("state", WITH_NOTICE)
def test_every_state_says_how_it_stands_and_what_it_says(show, state):
    window = show(state, NOTICE)
    text = said(window)
    (entry,) = [
        each
        for each in window.scene.outcome.report.notices
        if each.notice.id == STATES[state].notice
    ]
    assert entry.notice.title.read("en").text in text
    assert entry.notice.summary.read("en").text in text
    assert f"Id: {entry.notice.id}" in text
    assert entry.notice.digest in text
    for message in entry.notice.messages:
        assert message.text.read("en").text in text
    for reference in entry.notice.references:
        assert reference.url in text


@pytest.mark.parametrize("state", WITH_NOTICE)
def test_every_button_is_named_by_its_words_and_can_be_hit(show, state):
    found = buttons(show(state, NOTICE))
    names = [button.accessibleName() or button.text() for button in found]
    assert len(names) == len(set(names))
    for button, name in zip(found, names, strict=True):
        assert button.text().replace("&&", "&") in name
        assert button.height() >= 24
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_all_that_a_notice_can_say_is_there(show):
    text = said(show("notice-in-force", NOTICE))
    for part in (
        "What it says applies now.",
        "It keeps a copy of what is written where others can read it.",
        "Not permitted: Example Chat on devices, by Friday 27 November 2026, 18:00 UTC.",
        "It counts as overdue from Sunday 29 November 2026, 18:00 UTC.",
        "Otherwise: The device loses company mail.",
        "On Linux",
        "On Android",
        "On other devices that are meant",
        "Not for the group press-office, approved by the security office, until",
        "For the groups sales or support in US or CA. That includes you.",
        "You belong to the group sales: from the settings of this computer.",
        "Example Chat on this computer",
        "E-mail, sent Friday 20 November 2026, 10:46 UTC",
        "Of your devices it concerns: this computer.",
        "https://policy.example.com/apps-at-work",
        "help@example.com",
        "+1 555 0100",
        "council@example.com",
        "First seen on this computer: Friday 20 November 2026, 11:41 UTC",
        "Signatures: Verified on this computer",
    ):
        assert part in text, part


def test_what_was_withdrawn_is_struck_and_can_still_be_read(show):
    window = show("withdrawn-today", NOTICE)
    struck = [label for label in labels(window) if label.font().strikeOut()]
    text = "\n".join(label.accessibleName() for label in struck)
    for part in (
        "Action required: Mandatory removal of TikTok by 25-Nov",
        "TikTok may not be on phones and tablets that read company mail.",
        "Not permitted: TikTok (app or web app)",
        "Otherwise: You lose mobile access to company mail.",
        "you must remove it by 25-Nov to retain mobile access",
        "Choose Uninstall.",
    ):
        assert part in text
    upright = "\n".join(
        each.accessibleName() for each in labels(window) if not each.font().strikeOut()
    )
    assert "You don’t need to do anything." in upright
    assert "“This morning's email to some of our employees was sent in error." in upright
    assert "What it had asked" in upright


@pytest.mark.parametrize("state", [s for s in WITH_NOTICE if not s.startswith("withdrawn")])
def test_nothing_is_struck_that_was_not_withdrawn(show, state):
    window = show(state, NOTICE)
    whole = page(window)._shown.whole
    struck = {label.text() for label in labels(window) if label.font().strikeOut()}
    if whole.struck:
        assert struck
    else:
        gone = [each for each in whole.rules if each.struck]
        steps = [steps for each in whole.rules for steps in each.steps if steps.struck]
        assert struck == {*(each.text for each in gone), *(s for each in steps for s in each.steps)}


def test_what_was_withdrawn_in_part_is_struck_and_the_rest_is_not(show):
    window = show("notice-in-part", NOTICE)
    struck = {label.text(): label for label in labels(window) if label.font().strikeOut()}
    assert list(struck) == [
        "Hold the icon and choose App info.",
        "Choose Uninstall.",
        "Allowed: Example Chat on phones.",
    ]
    assert all(label.property("muted") == "true" for label in struck.values())
    heard = struck["Choose Uninstall."].accessibleName()
    assert heard == "Withdrawn: 2. Choose Uninstall."
    upright = [label.text() for label in labels(window) if label.text() not in struck]
    assert "On Android (withdrawn)" in upright
    for part in (
        "On Linux",
        "Find Example Chat, choose Remove.",
        "On other devices that are meant",
    ):
        assert part in upright


def test_below_its_headings_a_part_says_for_whom_it_holds(show):
    shown = [each.accessibleName() for each in parts(show("notice-in-part", NOTICE))]
    line = "Withdrawn in part: for phones and tablets. It still holds for computers."
    for heading in ("What it says", "What it asks", "Messages that were sent"):
        assert shown[shown.index(heading) + 1] == line


@pytest.mark.parametrize(
    ("state", "parts"),
    [
        (
            "notice-in-part",
            ("Withdrawn in part: for phones and tablets.", "The rest of it still holds."),
        ),
        ("notice-replaced", ("took its place. Go by that one.", "What it had asked")),
        ("notice-coming", ("It takes effect Wednesday", "What it will ask", "Ends by itself")),
        ("notice-ended", ("It ended by itself", "What it had asked")),
        (
            "notice-two-versions",
            (
                "What the two versions say differently",
                "either Friday 27 November 2026, 18:00 UTC, or Friday 4 December 2026",
                "What one of the versions asks",
                "Wait with it, and ask your help desk (IT help desk: ",
            ),
        ),
        (
            "notice-not-understood",
            (
                "What can be read of its rules",
                "newest version of Self-Check",
                "Not understood: rules[0].devices.posture",
            ),
        ),
        ("notice-changed", ("Changed: revision 3", "Deadline (", "before: ")),
        (
            "notice-reinstated",
            ("Reinstated", "the notice stands as it was", "What it says applies now."),
        ),
        (
            "notice-not-mine",
            (
                "That does not include you.",
                "You do not belong to the group sales: you said so on",
                "No app that was found on your devices is meant.",
            ),
        ),
        ("demonstration", ("It tells you something and asks for nothing.", "It has no rules")),
        ("demonstration-then", ("It held at that moment.", "What it asked at that moment")),
        ("foreign-language", ("The organization wrote this in German only.",)),
    ],
)
def test_each_state_says_what_it_means(show, state, parts):
    text = said(show(state, NOTICE))
    for part in parts:
        if part.startswith("either"):
            one, other = part.removeprefix("either ").split(", or ")
            assert one in text
            assert other in text
        else:
            assert part in text, part


def test_hostile_texts_stay_texts(show):
    window = show("long-and-hostile-texts", NOTICE)
    assert HOSTILE in said(window)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in window.findChildren(PlainLabel)
    )


class TestAddresses:
    def test_an_address_is_opened_by_the_button_that_names_its_host(self, show, qtbot):
        window = show("notice-in-force", NOTICE)
        button = named(window, "reference:0:open")
        assert button.text() == "https://policy.example.com/apps-at-work"
        assert button.property("link") == "true"
        with qtbot.waitSignal(window.address_wanted) as signal:
            button.click()
        assert signal.args == ["https://policy.example.com/apps-at-work"]

    def test_one_that_is_not_safe_is_only_copied(self, show):
        window = show("notice-in-force", NOTICE)
        assert page(window).column.under("reference:1:open") is None
        named(window, "reference:1:copy").click()
        assert QGuiApplication.clipboard().text() == "http://old.example.com/apps"
        assert "This address is not opened from here." in said(window)

    def test_copying_is_seen_and_heard(self, show, monkeypatch):
        announced = []
        monkeypatch.setattr(
            "selfcheck.gui.central.announce", lambda _, text: announced.append(text)
        )
        window = show("notice-in-force", NOTICE)
        button = named(window, "copy:facts")
        button.click()
        assert button.text() == "Copied"
        assert announced == ["Copied."]
        assert QGuiApplication.clipboard().text().startswith("Id: 2026-11-chat\nRevision: 1\n")

    def test_a_contact_is_written_to_or_copied(self, show, qtbot):
        window = show("notice-in-force", NOTICE)
        with qtbot.waitSignal(window.address_wanted) as signal:
            named(window, "contact:0:write").click()
        assert signal.args == ["mailto:help@example.com"]
        named(window, "contact:0:phone").click()
        assert QGuiApplication.clipboard().text() == "+1 555 0100"

    def test_what_became_of_it_is_said_until_another_notice_is_shown(self, show):
        window = show("notice-in-force", NOTICE)
        window.address_told.emit("The browser was asked to open policy.example.com.")
        assert "The browser was asked" in page(window)._opened.text()
        show("notice-changed", NOTICE)
        assert page(window)._opened.text() == ""


class TestPlace:
    def test_a_check_meanwhile_keeps_the_place_and_the_focus(self, show, qapp):
        window = show("notice-in-force", NOTICE)
        button = named(window, "copy:facts")
        button.setFocus()
        page(window).column.ensureWidgetVisible(button)
        place = page(window).column.verticalScrollBar().value()
        assert place > 0
        show_again = replace(window.scene, new_records=frozenset({"sha256:other"}))
        window.show_scene(show_again)
        assert window.focusWidget() is button
        again = STATES["notice-in-force"].make()
        window.show_scene(replace(again, busy=True))
        assert page(window).column.verticalScrollBar().value() == place

    def test_another_notice_begins_at_its_top(self, show, qapp):
        window = show("notice-replaced", NOTICE)
        bar = page(window).column.verticalScrollBar()
        bar.setValue(bar.maximum())
        window.open_notice("2026-11-chat-again")
        assert bar.value() == 0
        assert window.focusWidget() is page(window).back

    def test_coming_back_to_the_same_one_begins_at_the_way_back(self, show, qapp):
        window = show("notice-in-force", 2)
        window.open_notice("2026-11-chat")
        bar = page(window).column.verticalScrollBar()
        bar.setValue(bar.maximum())
        window.back()
        window.open_notice("2026-11-chat")
        assert bar.value() == 0
        assert window.focusWidget() is page(window).back


class TestNotThere:
    def test_before_its_issue_that_is_said(self, show):
        window = show("notice-in-force", NOTICE)
        early = outcome(amazon(), computer(), phone(), at=THEN)
        window.show_scene(Scene(early, moment=THEN))
        assert said(window) == "This notice had not been issued at that moment."

    def test_an_id_that_nobody_knows(self, show):
        window = show("demonstration", 2)
        window.open_notice("2099-nothing")
        assert said(window) == "No notice with this id is known here."

    def test_before_the_first_check(self, window, qapp):
        window.show_scene(Scene(fault="disk full"))
        window.open_notice("2026-11-chat")
        assert said(window) == "The notice appears here once a policy has been read."


def test_see_that_moment_in_its_history(show, qtbot):
    window = show("notice-reinstated", NOTICE)
    (button,) = [
        b for b in buttons(window) if b.accessibleName().startswith("See that moment: Reinstated")
    ]
    with qtbot.waitSignal(window.moment_wanted) as signal:
        button.click()
    assert signal.args[0] < NOW

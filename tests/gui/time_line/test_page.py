"""The Notices page, which shows the time line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from selfcheck.core.report import NoticeState
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.theme.sheet import TONES
from selfcheck.gui.ways import NOTICE, NOTICES
from selfcheck.gui.widgets.events import state_tag
from selfcheck.gui.widgets.rail import Node, Rail
from tests.gui.time_line.finding import events_in, named, named_anywhere, said, settle


class TestPage:
    def test_a_withdrawal_and_its_issue_are_named_as_one_pair(self, show):
        window = show("demonstration", NOTICES)
        taken = named(window, "event:withdrawn/2020-07-10-tiktok/2020-07-10-tiktok-withdrawn")
        issued = named(window, "event:issued/2020-07-10-tiktok/0")
        assert "Sent in error, 5 h 20 min after it was issued." in said(taken)
        assert "WITHDRAWN 5 H 20 MIN LATER" in said(issued)
        for card in (taken, issued):
            (title,) = [x for x in card.findChildren(QLabel) if x.font().strikeOut()]
            assert title.accessibleName().startswith("Withdrawn: Action required")
            assert card.property("tone") == "withdrawn"

    def test_the_square_and_the_circle_are_drawn_with_their_bond(self, show):
        window = show("demonstration", NOTICES)
        taken = named(window, "event:withdrawn/2020-07-10-tiktok/2020-07-10-tiktok-withdrawn")
        rail = taken.parentWidget().parentWidget().findChild(Rail)
        assert rail._node is Node.SQUARE
        drawn = rail.grab().toImage()
        ink = rail.palette().color(rail.foregroundRole())
        at = round(rail._at(0))
        columns = {
            x
            for x in range(at - 2, at + 3)
            if drawn.pixelColor(x, drawn.height() - 2).name() == ink.name()
        }
        assert columns

    def test_the_other_half_is_gone_to(self, show, qapp):
        window = show("time-line", NOTICES)
        first = next(
            b
            for b in window.built[NOTICES].findChildren(QPushButton)
            if b.text() == "Go to when it was issued"
        )
        first.click()
        settle(qapp)
        assert window.focusWidget().objectName() == "open:issued/commerce-wechat/0"
        assert window.focusWidget().visibleRegion().isEmpty() is False

    def test_what_is_new_is_marked_event_by_event(self, show):
        window = show("time-line-returned", NOTICES)
        id_ = "2026-11-all-chat"
        assert "New" in said(named(window, f"event:withdrawn/{id_}/{id_}-withdrawn"))
        window.built[NOTICES].column.bring(f"issued/{id_}/0")
        assert "New" not in said(named(window, f"event:issued/{id_}/0")).splitlines()
        assert named_anywhere(window, "way:notices").text() == "Notices · 1 new"

    def test_see_that_moment_at_each_event(self, show, qtbot):
        window = show("demonstration", NOTICES)
        button = named(window, "moment:issued/2020-07-10-tiktok/0")
        with qtbot.waitSignal(window.moment_wanted) as signal:
            button.click()
        assert signal.args == [datetime(2020, 7, 10, 15, 30, tzinfo=UTC)]

    def test_every_button_is_named_by_its_words_and_by_its_event(self, show):
        buttons = [
            b
            for b in show("time-line", NOTICES).built[NOTICES].findChildren(QPushButton)
            if b.isVisible()
        ]
        names = [button.accessibleName() or button.text() for button in buttons]
        assert len(names) == len(set(names))
        for button, name in zip(buttons, names, strict=True):
            assert button.text() in name
            assert button.height() >= 24

    def test_search_leaves_what_fits_and_says_how_many(self, show, qapp, qtbot, monkeypatch):
        announced = []
        monkeypatch.setattr(
            "selfcheck.gui.pages.notices.announce", lambda _, text: announced.append(text)
        )
        window = show("time-line", NOTICES)
        page = window.built[NOTICES]
        qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(page.search.hasFocus)
        qtbot.keyClicks(page.search, "14034")
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
        settle(qapp)
        assert {row.event.notice_id for row in events_in(page.shown)} >= {"eo-14034-review"}
        assert announced[-1] == page.shown.found
        page.search.clear()
        qtbot.waitUntil(lambda: page.shown.found == "7 notices")

    def test_only_what_concerns_me(self, show, qapp):
        window = show("demonstration", NOTICES)
        window.built[NOTICES].mine.click()
        settle(qapp)
        column = window.built[NOTICES].column
        shown = " ".join(said(widget) for _, widget in column._built.values())
        assert "Mandatory removal" in shown
        assert "Governments are reviewing TikTok" not in shown

    def test_a_month_is_gone_to(self, show, qapp):
        window = show("many-notices", NOTICES)
        page = window.built[NOTICES]
        texts = [page._months.itemText(n) for n in range(page._months.count())]
        assert "February 2026" in texts
        page._months.activated.emit(texts.index("February 2026"))
        settle(qapp)
        assert page.column.row_in_view().text == "February 2026"
        assert page._months.currentIndex() == 0

    def test_more_of_what_is_ahead(self, show, qapp):
        window = show("many-notices", NOTICES)
        page = window.built[NOTICES]
        before = len(page.shown.rows)
        named(window, "more").click()
        settle(qapp)
        assert len(page.shown.rows) > before

    def test_of_a_thousand_notices_few_are_built(self, show, qapp):
        window = show("many-notices", NOTICES)
        settle(qapp)
        column = window.built[NOTICES].column
        assert len(column._rows) > 1000
        assert column.built < 30

    def test_a_check_that_changes_nothing_builds_nothing(self, show, qapp):
        window = show("time-line", NOTICES)
        settle(qapp)
        page = window.built[NOTICES]
        before = {key: widget for key, (_, widget) in page.column._built.items()}
        rows = page.shown
        window.show_scene(replace(window.scene, busy=True))
        assert page.shown is rows
        again = STATES["time-line"].make()
        window.show_scene(replace(again, busy=True))
        settle(qapp)
        after = {key: widget for key, (_, widget) in page.column._built.items()}
        assert {key: w for key, w in after.items() if key in before} == before


@pytest.mark.parametrize("page", [NOTICES, NOTICE])
@pytest.mark.parametrize("state", ["time-line-returned", "notice-in-force", "notice-in-part"])
def test_a_narrow_window_keeps_everything_in_reach(show, qapp, page, state):
    window = show(state, page)
    window.window().resize(380, 700)
    settle(qapp)
    outside = [
        each.objectName()
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.mapTo(window, each.rect().topRight()).x() > window.width()
    ]
    assert outside == []


def test_right_to_left_the_line_is_at_the_right(show, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = show("demonstration", NOTICES)
        settle(qapp)
        card = named(window, "event:issued/2020-07-10-tiktok/0")
        rail = card.parentWidget().parentWidget().findChild(Rail)
        assert (
            rail.mapTo(window, rail.rect().topLeft()).x()
            > card.mapTo(window, card.rect().topRight()).x()
        )
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_in_force_is_neither_good_nor_bad(qtbot):
    """What is in force may prohibit something: green or red would judge it."""
    tag = state_tag(NoticeState.IN_FORCE, "In force")
    qtbot.addWidget(tag)
    assert tag.property("tone") == "holds"
    assert tag.property("tone") not in TONES
    others = {state_tag(s, "").property("tone") for s in NoticeState if s is not s.IN_FORCE}
    assert "holds" not in others

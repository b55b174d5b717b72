"""The Notices page: the time line, what can be looked for in it, and the way to other moments."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from selfcheck.core.report import NoticeState
from selfcheck.gui.conductor import Scene
from selfcheck.gui.presenters.notices import (
    MOST_AHEAD,
    EventRow,
    HeadRow,
    MoreRow,
    NoteRow,
    NowRow,
    Wish,
    timeline,
)
from selfcheck.gui.preview import notices as samples
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.theme.sheet import TONES
from selfcheck.gui.ways import NOTICE, NOTICES
from selfcheck.gui.widgets.events import state_pill
from selfcheck.gui.widgets.moment import MomentChooser
from selfcheck.gui.widgets.rail import Node, Rail
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.wording import Happening, Voice


def line_of(state):
    return timeline(STATES[state].make(), "en", UTC)


def events_in(view):
    return [row for row in view.rows if isinstance(row, EventRow)]


def kinds(view):
    return [(row.event.kind, row.event.notice_id) for row in events_in(view)]


def named(window, name):
    found = window.built[NOTICES].column.under(name)
    assert found is not None, name
    return found


def said(widget):
    return "\n".join(label.accessibleName() for label in widget.findChildren(PlainLabel))


def settle(application):
    for _ in range(40):
        application.processEvents()


def test_in_force_is_neither_good_nor_bad(qtbot):
    """What is in force may prohibit something: green or red would judge it."""
    pill = state_pill(NoticeState.IN_FORCE, "In force")
    qtbot.addWidget(pill)
    assert pill.property("tone") == "holds"
    assert pill.property("tone") not in TONES
    others = {state_pill(s, "").property("tone") for s in NoticeState if s is not s.IN_FORCE}
    assert "holds" not in others


class TestRows:
    def test_what_is_ahead_stands_before_now_the_soonest_first(self):
        rows = line_of("time-line-returned").view(Wish()).rows
        place = next(n for n, row in enumerate(rows) if isinstance(row, NowRow))
        ahead = [row.event for row in rows[:place] if isinstance(row, EventRow)]
        assert [event.kind for event in ahead] == [Happening.DEADLINE, Happening.DEADLINE]
        assert ahead[0].at < ahead[1].at
        assert all(not row.event.ahead for row in rows[place:] if isinstance(row, EventRow))

    def test_what_has_happened_goes_month_by_month(self):
        rows = line_of("time-line").view(Wish()).rows
        assert [row.text for row in rows if isinstance(row, HeadRow)] == [
            "June 2021",
            "January 2021",
            "October 2020",
            "September 2020",
            "August 2020",
        ]

    def test_months_are_those_of_the_readers_zone(self):
        at = datetime(2026, 11, 1, 2, tzinfo=UTC)
        scene = Scene(samples.shown(samples.notice(issued=at, effective=at)))
        west = timezone(timedelta(hours=-8))
        rows = timeline(scene, "en", west).view(Wish()).rows
        assert [r.text for r in rows if isinstance(r, HeadRow)] == ["Coming up", "October 2026"]

    def test_of_much_that_is_ahead_the_soonest_is_shown_until_more_is_asked_for(self):
        line = line_of("many-notices")
        few, all_ = line.view(Wish()), line.view(Wish(all_ahead=True))
        assert len([r for r in events_in(few) if r.event.ahead]) == MOST_AHEAD
        (more,) = [row for row in few.rows if isinstance(row, MoreRow)]
        assert more.text == f"{len(all_.rows) - len(few.rows) + 1} more coming up"
        assert not [row for row in all_.rows if isinstance(row, MoreRow)]

    def test_nothing_is_worded_before_it_is_looked_at(self):
        rows = events_in(line_of("many-notices").view(Wish()))
        assert not [row for row in rows if "card" in vars(row)]

    def test_a_pair_is_bonded_past_what_lies_between(self):
        rows = events_in(line_of("time-line-returned").view(Wish()))
        on = [r.event.kind for r in rows for bond in r.track.crossing if bond.here]
        past = [r.event.kind for r in rows for bond in r.track.crossing if not bond.here]
        assert on == [Happening.WITHDRAWN, Happening.ISSUED]
        assert past == [Happening.ISSUED, Happening.SUPERSEDED]

    def test_a_bond_passes_the_heading_of_a_month(self):
        rows = line_of("time-line").view(Wish()).rows
        january = next(r for r in rows if isinstance(r, HeadRow) and r.text == "January 2021")
        assert len(january.track.crossing) == 6
        assert not any(bond.here for bond in january.track.crossing)

    def test_the_halves_of_a_pair_lead_to_each_other(self):
        rows = {r.key: r for r in events_in(line_of("demonstration").view(Wish()))}
        taken = next(r for r in rows.values() if r.event.kind is Happening.WITHDRAWN)
        issued = rows[taken.other_half]
        assert issued.event.kind is Happening.ISSUED
        assert issued.other_half == taken.key

    def test_another_moment_has_no_now(self):
        rows = line_of("demonstration-then").view(Wish()).rows
        (now,) = [row for row in rows if isinstance(row, NowRow)]
        assert now.text == "You are looking at Friday 10 July 2020, 18:00 UTC"
        heads = [row.text for row in rows if isinstance(row, HeadRow)]
        assert heads[0] == "Still ahead at that moment"

    def test_before_anything_is_known_that_is_said(self):
        assert timeline(Scene(), "en", UTC) is None
        assert timeline(Scene(fault="disk full"), "en", UTC) is None
        (row,) = line_of("nothing-found").view(Wish()).rows
        assert row == NoteRow("empty", "No notice has been issued yet.")

    @pytest.mark.parametrize("state", ["no-source", "never-confirmed"])
    def test_without_a_policy_it_is_not_said_that_there_are_no_notices(self, state):
        (row,) = line_of(state).view(Wish()).rows
        assert row.text == "No policy has been verified here yet, so no notice is known."

    def test_where_the_source_has_not_been_heard_of_lately_that_is_said(self):
        rows = line_of("stale").view(Wish()).rows
        (now,) = [row for row in rows if isinstance(row, NowRow)]
        assert "Not confirmed since" in now.text
        assert now.text.endswith("what came later is not known here.")


class TestSearch:
    @pytest.mark.parametrize(
        ("words", "ids"),
        [
            ("wechat", {"commerce-wechat", "eo-13943-wechat", "eo-13971-eight-apps"}),
            ("Executive ORDER threat", {"eo-13942-tiktok", "eo-13943-wechat"}),
            ("eo-14034", {"eo-14034-review"}),
            ("federal court in Washington", {"commerce-tiktok-stores"}),
            ("nothing like it", set()),
        ],
    )
    def test_titles_texts_apps_ids_and_statements_are_looked_through(self, words, ids):
        view = line_of("time-line").view(Wish(search=words))
        found = {id_ for _, id_ in kinds(view)}
        assert ids <= found if ids else not found

    def test_a_pair_is_found_whole(self):
        view = line_of("demonstration").view(Wish(search="mandatory"))
        assert [kind for kind, _ in kinds(view)] == [Happening.WITHDRAWN, Happening.ISSUED]
        assert view.found == "1 of 2 notices"

    def test_what_is_not_found_is_said(self):
        (row,) = line_of("demonstration").view(Wish(search="  zebra ")).rows
        assert row.text == "No notice was found for “zebra”."


class TestMine:
    def test_what_touches_no_app_of_mine_is_left_out(self):
        view = line_of("demonstration").view(Wish(mine=True))
        assert {id_ for _, id_ in kinds(view)} == {"2020-07-10-tiktok"}
        assert view.found == "1 of 2 notices"

    @pytest.mark.parametrize("state", ["notice-two-versions", "notice-not-understood", "question"])
    def test_what_is_not_known_is_never_left_out(self, state):
        line = line_of(state)
        every, mine = kinds(line.view(Wish())), kinds(line.view(Wish(mine=True)))
        assert mine
        assert {id_ for _, id_ in mine} >= {
            id_ for _, id_ in every if id_ in {"2026-11-chat", "2020-07-10-tiktok"}
        }

    def test_where_nothing_is_mine_that_is_said(self):
        (row,) = line_of("time-line").view(Wish(mine=True)).rows
        assert row.text == "No notice concerns an app on your devices."


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


class TestThereAndBack:
    def test_a_notice_opens_and_the_way_back_keeps_place_and_focus(self, show, qapp, qtbot):
        window = show("time-line", NOTICES)
        column = window.built[NOTICES].column
        column.focus("issued/eo-14034-review/0")
        settle(qapp)
        place = column.verticalScrollBar().value()
        assert place > 0
        named(window, "open:issued/eo-14034-review/0").click()
        settle(qapp)
        assert window.page == NOTICE
        assert window.focusWidget().objectName() == "back"
        assert window.focusWidget().text() == "Back to Notices"
        window.focusWidget().click()
        settle(qapp)
        assert window.page == NOTICES
        assert column.verticalScrollBar().value() == place
        assert window.focusWidget().objectName() == "open:issued/eo-14034-review/0"

    @pytest.mark.parametrize(
        ("key", "held"),
        [
            (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        ],
    )
    def test_keys_lead_back_to_the_overview(self, show, qapp, qtbot, key, held):
        window = show("withdrawn-today")
        qtbot.waitUntil(window.isActiveWindow)
        opener = window.built[0].under("open:2020-07-10-tiktok")
        opener.setFocus()
        opener.click()
        settle(qapp)
        assert window.page == NOTICE
        assert window.focusWidget().text() == "Back to Overview"
        qtbot.keyClick(window.focusWidget(), key, held)
        settle(qapp)
        assert window.page == 0
        assert window.focusWidget().objectName() == "open:2020-07-10-tiktok"

    def test_the_list_leads_away_and_forgets_the_way_back(self, show, qapp):
        window = show("withdrawn-today")
        window.built[0].under("open:2020-07-10-tiktok").click()
        named_anywhere(window, "way:notices").click()
        assert window.page == NOTICES
        assert window.trail.back_to == ""
        window.back()
        assert window.page == NOTICES

    def test_from_one_notice_to_another_and_all_the_way_back(self, show, qapp):
        window = show("notice-replaced", NOTICES)
        window.open_notice("2026-11-chat")
        window.open_notice("2026-11-chat-again")
        assert window.trail.back_to == "Notice"
        window.back()
        assert window.notice == "2026-11-chat"
        window.back()
        assert window.page == NOTICES


def named_anywhere(window, name):
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


class TestMoment:
    def chooser(self, show, qtbot):
        window = show("demonstration", NOTICES)
        named_anywhere(window, "other-moment").click()
        return window, window.built[NOTICES].chooser

    def test_it_unfolds_with_the_focus_in_the_field(self, show, qtbot):
        window, chooser = self.chooser(show, qtbot)
        qtbot.waitUntil(chooser.field.hasFocus)
        assert chooser.isVisible()
        toggle = named_anywhere(window, "other-moment")
        assert toggle.property("open") is True
        toggle.click()
        assert not chooser.isVisible()

    def test_any_moment_can_be_typed_and_shown_by_keys(self, show, qtbot):
        window, chooser = self.chooser(show, qtbot)
        chooser.field.setDateTime(QDateTime(QDate(2020, 7, 10), QTime(11, 0)))
        with qtbot.waitSignal(window.moment_wanted) as signal:
            qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
        assert signal.args == [datetime(2020, 7, 10, 11, tzinfo=UTC)]

    def test_it_says_which_day_that_is_here_and_where_the_organization_is(self, show, qtbot):
        _, chooser = self.chooser(show, qtbot)
        chooser.field.setDateTime(QDateTime(QDate(2020, 7, 10), QTime(18, 0)))
        assert (
            "Friday 10 July 2020, 18:00 UTC (Friday 10 July 2020, 11:00 PDT where the "
            "organization is)." in said(chooser)
        )
        chooser.field.setDateTime(QDateTime(QDate(2028, 1, 1), QTime(0, 0)))
        assert "That is still to come" in said(chooser)

    def test_steps_lead_back_at_once(self, show, qtbot):
        window, _ = self.chooser(show, qtbot)
        before = datetime.now(UTC)
        with qtbot.waitSignal(window.moment_wanted) as signal:
            named_anywhere(window, "moment:A week ago").click()
        assert timedelta(days=7) <= datetime.now(UTC) - signal.args[0]
        assert before - signal.args[0] <= timedelta(days=7)

    def test_just_before_the_last_change(self, show, qtbot):
        window, _ = self.chooser(show, qtbot)
        with qtbot.waitSignal(window.moment_wanted) as signal:
            named_anywhere(window, "moment:before").click()
        assert signal.args == [datetime(2020, 7, 10, 20, 49, tzinfo=UTC)]

    def test_where_nothing_ever_changed_there_is_no_such_step(self, qtbot):
        chooser = MomentChooser(UTC)
        qtbot.addWidget(chooser)
        chooser.offer(Voice(datetime.now(UTC), zone=UTC), datetime.now(UTC), None)
        assert chooser.findChild(QPushButton, "moment:before").isHidden()

    def test_a_zone_of_its_own_is_respected(self, qtbot):
        zone = timezone(timedelta(hours=5, minutes=30))
        chooser = MomentChooser(zone)
        qtbot.addWidget(chooser)
        moment = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)
        chooser.offer(Voice(moment, zone=zone), moment, None)
        assert chooser.field.date() == QDate(2026, 3, 2)
        assert chooser.moment == moment

    def test_the_computers_own_zone_is_the_usual_one(self, qtbot):
        chooser = MomentChooser(None)
        qtbot.addWidget(chooser)
        moment = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)
        chooser.offer(Voice(moment), moment, None)
        assert chooser.moment == moment

    @pytest.mark.parametrize(
        ("key", "held"),
        [
            (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        ],
    )
    @pytest.mark.qt_log_ignore("plugin does not support", extend=True)
    def test_the_calendar_opens_by_keys_and_is_read_without_colours(self, show, qtbot, key, held):
        _, chooser = self.chooser(show, qtbot)
        qtbot.keyClick(chooser.field, key, held)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        calendar = chooser.field.calendarWidget()
        assert popup.isAncestorOf(calendar)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            assert not calendar.weekdayTextFormat(day).hasProperty(
                QTextCharFormat.Property.ForegroundBrush
            )
        names = {b.accessibleName() for b in calendar.findChildren(QToolButton)}
        assert {"Previous month", "Next month"} <= names
        calendar.activated.emit(QDate(2020, 7, 10))
        popup.close()

    def test_the_whole_moment_can_be_read_in_the_field(self, show, qtbot):
        _, chooser = self.chooser(show, qtbot)
        text = chooser.field.fontMetrics().horizontalAdvance(chooser.field.text())
        assert chooser.field.lineEdit().width() >= text


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

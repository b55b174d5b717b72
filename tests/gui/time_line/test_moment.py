"""The way to another moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from selfcheck.gui.ways import NOTICES
from selfcheck.gui.widgets.moment import MomentChooser
from selfcheck.wording import Voice
from tests.gui.time_line.finding import named_anywhere, said


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

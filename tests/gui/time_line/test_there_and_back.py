"""From the time line or the overview to a notice, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from selfcheck.gui.ways import NOTICE, NOTICES
from tests.gui.time_line.finding import named, named_anywhere, settle


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

"""The icon's words and menu, by the real presenter; `test_session` has it in real panels."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from selfcheck.gui.background import tray as module
from selfcheck.gui.background.tray import Tray
from selfcheck.gui.presenters.tray import LONGEST_TIP, tray
from selfcheck.gui.preview.show import LOOKS
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.scene import Scene
from selfcheck.gui.theme.roles import TEXT, contrast
from tests.gui.conftest import end

pytestmark = pytest.mark.qt_log_ignore(
    "No such signal QPlatformNativeInterface::systemTrayWindowChanged"
)


def view(state, **changes):
    scene = replace(STATES[state].make(), **changes)
    return tray(scene, scene.outcome, "en", UTC)


@pytest.fixture
def icon(qapp, theme):
    made = Tray(view("act"))
    yield made
    menu = made._menu
    made.end()
    end(menu, qapp)


def lines(icon):
    return [action.text() for action in icon._menu.actions() if not action.isSeparator()]


def line(icon, text):
    return next(action for action in icon._menu.actions() if action.text().startswith(text))


class TestWords:
    @pytest.mark.parametrize("state", STATES)
    def test_the_verdict_stands_first_and_the_tip_is_never_cut_by_the_system(self, state):
        shown = view(state)
        headline = STATES[state].headline
        assert headline in shown.verdict or state == "demonstration-then"
        assert len(shown.tip) <= LONGEST_TIP
        assert shown.tip.startswith("Self-Check\n")

    def test_how_current_it_is_stands_in_the_tip_and_where_one_checks_again(self):
        shown = view("act-not-confirmed")
        assert "Not confirmed since" in shown.tip
        assert shown.check.startswith("Check again (not confirmed since ")
        assert view("act", busy=True).check == "Checking…"

    def test_another_moment_in_the_window_leaves_the_icon_at_now(self):
        then, now = STATES["demonstration-then"].make(), STATES["demonstration"].make().outcome
        shown = tray(then, now, "en", UTC)
        assert shown.verdict == "Demonstration: You don’t need to do anything"
        assert shown.tone == "ok"

    def test_before_the_first_verdict_nothing_is_claimed(self):
        shown = tray(Scene(busy=True), None, "en", UTC)
        assert (shown.tone, shown.verdict) == ("", "Checking…")

    def test_no_app_and_no_device_is_named(self):
        for state in ("act", "withdrawn-today", "clash-and-unread", "question"):
            shown = view(state)
            assert not any(
                name in shown.tip + shown.verdict for name in ("TikTok", "Pixel", "GIMP")
            )


class TestMenu:
    def test_everything_is_in_the_menu_and_reached_by_the_keyboard(self, icon, qtbot):
        assert lines(icon) == [
            "You need to act: 1 thing, by Wednesday 23:59",
            "Open Self-Check",
            "Check again (confirmed today 10:38 UTC)",
            "Notices: 1 new",
            "Quit Self-Check",
        ]
        assert all(action.isEnabled() for action in icon._menu.actions())

    @pytest.mark.parametrize(
        ("text", "signal"),
        [
            ("You need", "overview_wanted"),
            ("Open", "open_wanted"),
            ("Check", "check_wanted"),
            ("Notices", "notices_wanted"),
            ("Quit", "quit_wanted"),
        ],
    )
    def test_each_line_leads_somewhere(self, icon, qtbot, text, signal):
        with qtbot.waitSignal(getattr(icon, signal)):
            line(icon, text).trigger()

    def test_it_follows_the_verdict(self, icon):
        icon.show_view(view("withdrawn-today", busy=True))
        assert lines(icon)[0] == "You don’t need to do anything"
        assert not line(icon, "Checking…").isEnabled()
        assert icon._icon.toolTip().startswith("Self-Check\nYou don’t need to do anything")

    def test_a_page_that_is_left_out_is_not_offered(self, icon):
        scene = STATES["act"].make()
        icon.show_view(tray(scene, scene.outcome, "en", UTC, shows_notices=False))
        assert not any(
            "Notices" in action.text() for action in icon._menu.actions() if action.isVisible()
        )

    def test_a_text_from_outside_makes_no_mnemonic(self, icon):
        icon.show_view(replace(view("act"), verdict="R&D must act"))
        assert lines(icon)[0] == "R&&D must act"

    @pytest.mark.parametrize("look", LOOKS)
    def test_the_line_that_is_chosen_can_be_read(self, icon, theme, look, qapp):
        theme.use(LOOKS[look])
        menu = icon._menu
        menu.ensurePolished()
        menu.resize(menu.sizeHint())
        action: QAction = line(icon, "Open")
        menu.setActiveAction(action)
        place = menu.actionGeometry(action)
        picture = menu.grab(place).toImage()
        ground = picture.pixelColor(place.width() - 12, place.height() // 2).name()
        letters = {
            picture.pixelColor(x, y).name()
            for x in range(12, place.width() // 2)
            for y in range(6, place.height() - 6)
        }
        assert max(contrast(each, ground) for each in letters) >= TEXT
        assert place.height() >= 24


def test_a_click_opens_and_on_macos_only_the_menu_does(icon, qtbot, monkeypatch):
    ways = QSystemTrayIcon.ActivationReason
    with qtbot.waitSignal(icon.open_wanted):
        icon._activated(ways.Trigger)
    with qtbot.assertNotEmitted(icon.open_wanted):
        icon._activated(ways.Context)
    monkeypatch.setattr(module, "MENU_BAR", True)
    with qtbot.assertNotEmitted(icon.open_wanted):
        icon._activated(ways.Trigger)

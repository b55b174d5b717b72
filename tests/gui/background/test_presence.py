"""The window, the tray and notifications together: a real source, a real bus, a real daemon."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from selfcheck.core.quiet import QuietHours
from selfcheck.gui.background import presence as module
from selfcheck.gui.background.presence import Presence
from selfcheck.gui.composition import compose
from selfcheck.gui.window import Window
from selfcheck.settings import Notifications, Settings
from selfcheck.wording import Notification
from tests.company import notice
from tests.gui.background.desk import Panel
from tests.gui.conftest import end

# The offscreen platform has no window manager and no tray of its own.
pytestmark = pytest.mark.qt_log_ignore(
    r"This plugin does not support (raise|propagateSizeHints)\(\)",
    "No such signal QPlatformNativeInterface::systemTrayWindowChanged",
)
WAIT = 20_000
A_YEAR_AGO = "2025-11-02T08:30:00-08:00"


class Program:
    """What `app.open_window` joins, on the tests' own desktop."""

    def __init__(self, bench, qapp, qtbot, desk, *, background=False, **settings):
        self.bench, self.qtbot = bench, qtbot
        bench.settings = replace(bench.settings, **settings)
        bench.state.prepare()
        memory = QSettings(str(bench.state.window), QSettings.Format.IniFormat)
        self.window = Window(memory)
        self.central, self.conductor = compose(
            qapp, bench.checker, "en", settings=bench.settings, forget=bench.state.forget
        )
        self.conductor._clock = lambda: bench.now
        self.window.fill(self.central)
        self.presence = Presence(
            self.window, self.conductor, background=background, clock=lambda: bench.now
        )
        self.left, self.ended = [], False
        self.presence.leaving.connect(lambda: self.left.append(True))
        if not background:
            self.window.show()
            qtbot.waitUntil(self.window.isActiveWindow)
        self.presence.start(desk.address)
        self.conductor.start()
        qtbot.waitUntil(lambda: self.presence._panel is not None, timeout=WAIT)
        self.settle()

    def settle(self):
        done = lambda: self.conductor.asked and not self.conductor.scene.busy  # noqa: E731
        self.qtbot.waitUntil(done, timeout=WAIT)

    def look(self):
        self.conductor.check()
        self.settle()

    @property
    def told(self):
        file = self.bench.state.told
        return json.loads(file.read_text()) if file.exists() else {}

    def put_away(self):
        self.window.close()
        QApplication.processEvents()

    def end(self):
        """As the application does when its loop has ended."""
        if not self.ended:
            self.ended = True
            self.presence.close()
            self.conductor.close()

    def wait(self, what):
        self.qtbot.waitUntil(what, timeout=WAIT)


@pytest.fixture
def program(bench, qapp, qtbot, desk):
    """Starts the program; a second call is a second run over the same state."""
    made = []

    def start(**how):
        made.append(Program(bench, qapp, qtbot, desk, **how))
        return made[-1]

    yield start
    for each in made:
        each.end()
        if each.presence._staying is not None:
            end(each.presence._staying, qapp)
        end(each.window, qapp)
    QApplication.setQuitOnLastWindowClosed(True)


@contextmanager
def a_panel(desk):
    made = Panel(desk)
    try:
        yield made
    finally:
        made.end()


@pytest.fixture
def panel(desk):
    with a_panel(desk) as made:
        yield made


def publish(bench, id="ban", **more):
    bench.company.publish(id, notice(id, issued=A_YEAR_AGO, **more))


def in_tray(program):
    program.wait(lambda: program.presence._panel.there)


class TestStaying:
    def test_a_window_that_is_closed_leaves_the_program_in_the_tray(self, program, panel):
        run = program()
        in_tray(run)
        run.put_away()
        assert not run.window.isVisible()
        assert run.left == []
        box = run.presence._staying
        run.wait(box.isVisible)
        assert "Its icon in the tray opens it again" in box.accessibleDescription()
        run.qtbot.mouseClick(box.findChild(QPushButton, "staying:ok"), Qt.MouseButton.LeftButton)
        assert not box.isVisible()

    def test_that_is_told_once(self, program, panel):
        run = program()
        in_tray(run)
        run.put_away()
        box = run.presence._staying
        box.accept()
        for _ in range(2):
            run.presence._open()
            run.put_away()
            assert run.presence._staying is box
            assert not box.isVisible()
        again = program()
        in_tray(again)
        again.put_away()
        assert again.presence._staying is None

    def test_without_a_tray_it_ends_with_its_window(self, program):
        run = program()
        run.put_away()
        assert run.left == [True]

    def test_whoever_wants_it_to_end_has_it_end(self, program, panel):
        run = program(keep_running=False)
        in_tray(run)
        run.put_away()
        assert run.left == [True]

    def test_one_that_the_session_started_goes_on_without_a_tray(self, program):
        run = program(background=True)
        assert not run.window.isVisible()
        run.presence._open()
        run.put_away()
        assert run.left == []
        run.wait(lambda: run.presence._staying is not None)
        assert "Start it again to see its window" in run.presence._staying.accessibleDescription()

    def test_a_tray_that_is_gone_for_good_gives_the_window_back(self, program, desk, monkeypatch):
        monkeypatch.setattr(module, "PANEL_RESTARTS_MILLISECONDS", 50)
        with a_panel(desk):
            run = program()
            in_tray(run)
            run.put_away()
        run.wait(run.window.isVisible)
        assert run.window.isMinimized()
        assert run.presence._tray is None

    def test_a_panel_that_is_only_restarted_gives_the_icon_back(self, program, desk, monkeypatch):
        monkeypatch.setattr(module, "PANEL_RESTARTS_MILLISECONDS", 300)
        with a_panel(desk):
            run = program()
            in_tray(run)
            run.put_away()
        run.wait(lambda: run.presence._tray is None)
        with a_panel(desk):
            run.wait(lambda: run.presence._tray is not None)
            run.qtbot.wait(400)
            assert not run.window.isVisible()

    def test_whoever_opens_it_again_sees_what_holds_now(self, program, panel, bench):
        publish(bench)
        run = program()
        in_tray(run)
        run.put_away()
        bench.pass_by(minutes=5)
        bench.company.withdraw("ban")
        run.presence._open()
        run.wait(lambda: run.window.windowTitle().startswith("You don’t need to do anything"))

    def test_what_was_new_is_seen_when_the_window_is_put_away(self, program, panel, bench):
        publish(bench, "first")
        run = program()
        in_tray(run)
        publish(bench)
        run.look()
        assert run.conductor.scene.new == {"ban"}
        run.put_away()
        assert run.conductor.scene.new == frozenset()
        publish(bench, "other")
        run.look()
        assert run.conductor.scene.new == {"other"}
        assert run.presence._view().notices == "Notices: 1 new"


class TestTelling:
    @pytest.fixture
    def run(self, program, bench, dunst):
        """A program without its window, over a source that asks for nothing yet."""
        return program(background=True)

    def shown(self, run, dunst):
        found = []
        run.wait(lambda: bool(found.extend(dunst.new()) or found))
        (only,) = found
        return only

    def test_a_new_demand_is_shown_and_a_click_leads_to_it(self, run, bench, dunst):
        publish(bench)
        run.look()
        told = self.shown(run, dunst)
        assert told["summary"] == "You need to act"
        assert "Demo Chat" not in told["body"]
        dunst.click()
        run.wait(run.window.isActiveWindow)
        run.wait(lambda: focused().endswith("/Demo Chat"))
        assert run.central.page == 0
        run.wait(lambda: dunst.on_screen == 0)

    def test_it_is_kept_before_it_is_shown_and_never_said_again(self, run, bench, dunst, program):
        kept = []
        run.presence._teller.said.connect(lambda *_: kept.append(run.told["notices"]))
        publish(bench)
        run.look()
        self.shown(run, dunst)
        assert kept == [["ban"]]
        run.look()
        run.end()
        again = program(background=True)
        again.look()
        run.qtbot.wait(200)
        assert dunst.new() == []

    def test_a_withdrawal_takes_the_place_of_the_demand(self, run, bench, dunst):
        publish(bench)
        run.look()
        self.shown(run, dunst)
        bench.company.withdraw("ban")
        run.look()
        told = self.shown(run, dunst)
        assert told["summary"] == "A notice was withdrawn"
        assert told["body"].startswith("You don’t need to do anything.")
        run.wait(lambda: dunst.on_screen == 1)
        dunst.click()
        run.wait(run.window.isActiveWindow)
        run.wait(lambda: focused() == "open:ban")

    def test_a_demand_that_was_met_is_taken_back(self, run, bench, dunst):
        publish(bench)
        run.look()
        self.shown(run, dunst)
        bench.computer.install("bash")
        run.look()
        run.wait(lambda: dunst.on_screen == 0)
        assert dunst.new() == []

    def test_who_never_saw_a_notice_hears_nothing_of_its_end(self, run, bench, dunst):
        publish(bench)
        bench.company.withdraw("ban")
        run.look()
        run.qtbot.wait(200)
        assert dunst.new() == []

    def test_names_are_told_only_where_that_was_chosen(self, program, bench, dunst):
        run = program(background=True, notifications=Notifications.FULL)
        publish(bench)
        run.look()
        assert "Remove Demo Chat from this computer." in self.shown(run, dunst)["body"]

    def test_none_are_shown_where_none_are_wanted(self, run, bench, dunst):
        run.central.settings = replace(run.central.settings, notifications=Notifications.OFF)
        publish(bench)
        run.look()
        run.qtbot.wait(200)
        assert dunst.new() == []
        assert run.told == {}

    def test_quiet_hours_hold_it_back_and_a_withdrawal_meanwhile_ends_it(self, run, bench, dunst):
        hour = bench.now.astimezone().replace(second=0)
        quiet = QuietHours((hour - timedelta(hours=1)).time(), (hour + timedelta(hours=2)).time())
        run.central.settings = replace(run.central.settings, quiet_hours=quiet)
        publish(bench)
        publish(bench, "other")
        run.look()
        bench.company.withdraw("ban")
        run.look()
        run.qtbot.wait(200)
        assert dunst.new() == []
        bench.pass_by(hours=3)
        bench.company.publish_all()
        run.look()
        assert self.shown(run, dunst)["summary"] == "You need to act"
        assert run.told["notices"] == ["other"]

    def test_the_day_of_a_deadline_is_a_reminder(self, run, bench, dunst):
        # It ends in the morning of the day after, by the clock here: 23:59 in the company's zone.
        due = (bench.now + timedelta(days=3)).date().isoformat()
        text = notice("ban", issued=A_YEAR_AGO).rstrip() + f"\n    deadline: {due}\n"
        bench.company.publish("ban", text)
        run.look()
        assert self.shown(run, dunst)["summary"] == "You need to act"
        bench.pass_by(days=4)
        bench.company.publish_all()
        run.look()
        assert self.shown(run, dunst)["summary"] == "Reminder: you need to act"

    def test_the_window_in_front_says_it_itself(self, program, bench, dunst):
        run = program()
        publish(bench)
        run.look()
        run.wait(lambda: run.told.get("notices") == ["ban"])
        run.qtbot.wait(200)
        assert dunst.new() == []

    def test_a_window_that_shows_another_moment_has_not_said_it(self, program, bench, dunst):
        run = program()
        run.look()
        run.conductor.look_at(bench.now - timedelta(days=1))
        run.wait(lambda: run.conductor.scene.outcome.report.past)
        publish(bench)
        run.look()
        assert self.shown(run, dunst)["summary"] == "You need to act"

    def test_a_minimised_window_has_shown_nothing(self, program, bench, dunst):
        run = program()
        run.window.showMinimized()
        publish(bench)
        run.look()
        self.shown(run, dunst)
        assert run.conductor.scene.outcome.shown == {}
        run.look()
        assert run.conductor.scene.outcome.shown == {}

    def test_what_was_deleted_is_not_known_any_more(self, program, bench, dunst):
        run = program()
        publish(bench)
        run.look()
        run.wait(lambda: bool(run.told))
        then = []
        run.conductor.changed.connect(lambda scene: then.append(run.told) if scene.forgotten else 0)
        run.conductor.forget()
        run.wait(lambda: bool(then))
        assert then[0] == {}
        run.wait(lambda: run.told.get("notices") == ["ban"])

    def test_what_it_said_goes_with_its_end(self, run, bench, dunst):
        publish(bench)
        run.look()
        self.shown(run, dunst)
        run.wait(lambda: bool(run.presence._desktop._shown))
        run.end()
        run.wait(lambda: dunst.on_screen == 0)


def focused():
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def test_where_nothing_else_can_tell_the_window_does(program, bench):
    run = program(background=True)
    publish(bench)
    run.look()
    run.wait(run.window.isVisible)
    assert not run.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_a_demonstration_is_never_told(program, bench, dunst):
    bench.settings = Settings(demo="amazon-2020", state=bench.settings.state)
    run = program(background=True)
    assert run.conductor.now.demonstration
    run.look()
    run.qtbot.wait(200)
    assert dunst.new() == []
    assert run.presence._view().verdict.startswith("Demonstration: ")


def test_elsewhere_than_on_linux_the_icon_shows_it(program, bench, monkeypatch):
    """Constructed: on Windows and macOS the icon's own message is the system's notification."""
    monkeypatch.setattr(module, "ON_A_BUS", False)
    run = program(background=True)
    shown = []

    class Icon(QWidget):
        def show_message(self, title, text):
            shown.append((title, text))

        def end(self):
            pass

        def show_view(self, view):
            pass

    run.presence._tray = Icon()
    run.presence._say(Notification("You need to act", "1 thing."), frozenset({"ban"}))
    assert shown == [("You need to act", "1 thing.")]

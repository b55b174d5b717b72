"""Whether there is a tray, as panels come and go on a bus of their own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from selfcheck.gui.background.bus import Bus, connect
from selfcheck.gui.background.panel import Panel
from tests.gui.background import desk as desks


@pytest.fixture
def bus(desk, qapp):
    made = Bus(connect(desk.address))
    yield made
    made.close()


@pytest.fixture
def panel(bus):
    made = Panel(bus)
    yield made
    made.deleteLater()


def test_a_panel_that_is_there_is_found(desk, panel, qtbot):
    there = desks.Panel(desk)
    with qtbot.waitSignal(panel.changed, timeout=20_000):
        panel.start()
    assert panel.there
    there.end()


def test_one_that_comes_later_is_seen_at_once_and_so_is_its_end(desk, panel, qtbot):
    panel.start()
    for _ in range(2):
        with qtbot.waitSignal(panel.changed, timeout=10_000):
            late = desks.Panel(desk)
        assert panel.there
        with qtbot.waitSignal(panel.changed, timeout=10_000):
            late.end()
        assert not panel.there


def test_a_watcher_without_a_panel_is_no_tray_yet(desk, panel, qtbot):
    watcher = desks.Panel(desk, hosted=False)
    with qtbot.assertNotEmitted(panel.changed, wait=200):
        panel.start()
    with qtbot.waitSignal(panel.changed, timeout=10_000):
        watcher.host()
    assert panel.there
    watcher.end()


def test_a_session_that_ends_takes_the_tray_with_it(desk, qapp, qtbot):
    other = desks.Desk(desk.folder)
    other.begin()
    there = desks.Panel(other)
    bus = Bus(connect(other.address))
    panel = Panel(bus)
    with qtbot.waitSignal(panel.changed, timeout=20_000):
        panel.start()
    with qtbot.waitSignal(panel.changed, timeout=20_000):
        other.end()
    assert not panel.there
    panel.look()
    assert not panel.there
    there.end()
    bus.close()


def test_elsewhere_than_on_linux_the_system_is_asked(qapp, monkeypatch, qtbot):
    """Constructed: what Windows and macOS answer is Qt's matter, and cannot be had here."""
    monkeypatch.setattr("selfcheck.gui.background.panel.sys.platform", "win32")
    answers = [True, True, False]
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: answers.pop(0))
    panel = Panel(None)
    with qtbot.waitSignal(panel.changed):
        panel.start()
    with qtbot.assertNotEmitted(panel.changed):
        panel.look()
    with qtbot.waitSignal(panel.changed):
        panel.look()
    assert not panel.there


def test_on_linux_without_a_bus_qt_is_asked_only_where_there_is_the_older_tray(qapp, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    panel = Panel(None)
    panel.start()
    assert not panel.there, "this test's screen is not X11"

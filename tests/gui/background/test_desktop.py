"""Notifications, shown by a real daemon on a bus of their own."""

from __future__ import annotations

import socket
import threading

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

from selfcheck.gui.background.bus import Bus, connect
from selfcheck.gui.background.desktop import PATH, SERVICE, DesktopNotifications
from selfcheck.wording import Notification
from tests.gui.background.desk import Desk

DEMAND = Notification("You need to act", "1 thing, by Friday 18:00.")
BACK = Notification("A notice was withdrawn", "You don’t need to do anything.", withdrawal=True)


@pytest.fixture
def bus(desk, qapp):
    made = Bus(connect(desk.address))
    yield made
    made.close()


@pytest.fixture
def desktop(bus):
    return DesktopNotifications(bus)


def shown(dunst, qtbot):
    """The next one on the screen."""
    found = []
    qtbot.waitUntil(lambda: bool(found) or bool(found.extend(dunst.new()) or found), timeout=20_000)
    (only,) = found
    return only


def gone(dunst, qtbot):
    qtbot.waitUntil(lambda: dunst.on_screen == 0, timeout=20_000)


def test_it_is_shown_calmly_and_can_be_read_later(desktop, dunst, qtbot):
    desktop.say(DEMAND)
    told = shown(dunst, qtbot)
    assert told["appname"] == "Self-Check"
    assert told["summary"] == "You need to act"
    assert told["body"] == "1 thing, by Friday 18:00."
    assert told["urgency"] == "NORMAL"
    assert told["transient"] == "0"
    assert told["desktop_entry"] == "selfcheck"
    assert told["raw_icon set"] == "true"


def test_a_click_is_heard(desktop, dunst, qtbot):
    desktop.say(DEMAND)
    shown(dunst, qtbot)
    with qtbot.waitSignal(desktop.clicked, timeout=20_000) as clicked:
        dunst.click()
    assert clicked.args == [""]


def test_another_takes_its_place(desktop, dunst, qtbot):
    desktop.say(DEMAND)
    shown(dunst, qtbot)
    desktop.say(BACK)
    assert shown(dunst, qtbot)["summary"] == "A notice was withdrawn"
    qtbot.waitUntil(lambda: dunst.on_screen == 1, timeout=20_000)
    with qtbot.waitSignal(desktop.clicked, timeout=20_000):
        dunst.click()


def test_it_is_taken_back_even_while_it_is_on_its_way(desktop, dunst, qtbot):
    desktop.say(DEMAND)
    shown(dunst, qtbot)
    desktop.take_back()
    gone(dunst, qtbot)
    desktop.say(DEMAND)
    desktop.take_back()
    desktop.say(BACK)
    desktop.take_back()
    desktop.say(DEMAND)
    qtbot.waitUntil(lambda: dunst.on_screen == 1, timeout=20_000)
    assert dunst.all()[-1]["summary"] == "You need to act"


def test_what_comes_from_outside_is_no_markup(desktop, dunst, qtbot):
    hostile = "<b>Remove</b> & <a href='https://evil.example.com'>go</a>"
    desktop.say(Notification("Self-Check", hostile))
    assert shown(dunst, qtbot)["body"] == (
        "&lt;b&gt;Remove&lt;/b&gt; &amp; &lt;a href='https://evil.example.com'&gt;go&lt;/a&gt;"
    )


def test_one_that_somebody_closed_is_not_taken_for_another(desktop, dunst, qtbot):
    desktop.say(DEMAND)
    shown(dunst, qtbot)
    dunst.close_all()
    qtbot.waitUntil(lambda: desktop._shown == 0, timeout=20_000)
    desktop.take_back()
    desktop.say(BACK)
    assert shown(dunst, qtbot)["summary"] == "A notice was withdrawn"


def test_where_the_desktop_shows_none_that_is_known(desk, desktop, qtbot):
    assert not desk.has(SERVICE)
    with qtbot.waitSignal(desktop.failed, timeout=20_000):
        desktop.say(DEMAND)


def test_a_daemon_that_was_restarted_is_asked_anew(desktop, dunst, qtbot):
    desktop.say(DEMAND)
    shown(dunst, qtbot)
    dunst.end()
    qtbot.waitUntil(lambda: not desktop._shown, timeout=20_000)
    dunst.begin()
    desktop.say(BACK)
    qtbot.waitUntil(lambda: dunst.on_screen == 1, timeout=20_000)


def test_a_bus_that_ends_leaves_nobody_waiting(desk, qapp, qtbot):
    other = Desk(desk.folder)
    other.begin()
    bus = Bus(connect(other.address))
    desktop = DesktopNotifications(bus)
    with qtbot.waitSignal(bus.lost, timeout=20_000):
        other.end()
    with qtbot.waitSignal(desktop.failed, timeout=20_000):
        desktop.say(DEMAND)
    bus.close()


def test_where_there_is_no_bus_there_is_no_connection(tmp_path, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert connect() is None
    assert connect("tcp:host=localhost,port=1") is None
    assert connect("nonsense") is None


class Constructed:
    """A notification service built from the specification, that does what dunst 1.9 does not.

    It can show no body and no markup, tells the token of an activation, and answers late.
    """

    def __init__(self, address, able):
        self.able, self.calls = able, []
        self.connection = open_dbus_connection(address)
        self.connection.send_and_get_reply(message_bus.RequestName(SERVICE))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self):
        while True:
            try:
                message = self.connection.receive()
            except (OSError, ValueError):
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            name = message.header.fields[HeaderFields.member]
            self.calls.append((name, message.body))
            reply = {
                "GetCapabilities": ("as", (self.able,)),
                "Notify": ("u", (7,)),
                "CloseNotification": (None, ()),
            }[name]
            self.connection.send(new_method_return(message, *reply))

    def signal(self, name, signature, *body):
        emitter = DBusAddress(PATH, interface=SERVICE)
        self.connection.send(new_signal(emitter, name, signature, body))

    def close(self):
        self.connection.sock.shutdown(socket.SHUT_RDWR)
        self.thread.join(20)
        self.connection.close()


def test_a_desktop_that_can_show_little_still_shows_everything(desk, desktop, qtbot):
    service = Constructed(desk.address, [])
    desktop.say(Notification("You need to act", "1 thing & more."))
    qtbot.waitUntil(lambda: bool(desktop._shown), timeout=20_000)
    _, _, _, title, text, actions, _, _ = dict(service.calls)["Notify"]
    assert (title, text) == ("You need to act. 1 thing & more.", "")
    assert actions == []
    service.close()


def test_the_token_that_lets_a_window_come_forward_is_passed_on(desk, desktop, qtbot):
    service = Constructed(desk.address, ["body", "actions"])
    desktop.say(DEMAND)
    qtbot.waitUntil(lambda: bool(desktop._shown), timeout=20_000)
    with qtbot.assertNotEmitted(desktop.clicked, wait=100):
        service.signal("ActionInvoked", "us", 8, "default")
    with qtbot.waitSignal(desktop.clicked, timeout=20_000) as clicked:
        service.signal("ActivationToken", "us", 7, "token-7")
        service.signal("ActionInvoked", "us", 7, "default")
    assert clicked.args == ["token-7"]
    service.close()


def test_a_picture_is_laid_out_as_the_specification_has_it(desk, desktop, qtbot):
    service = Constructed(desk.address, ["body"])
    desktop.say(BACK)
    qtbot.waitUntil(lambda: bool(desktop._shown), timeout=20_000)
    hints = dict(service.calls)["Notify"][6]
    kind, (width, height, stride, alpha, bits, channels, pixels) = hints["image-data"]
    assert kind == "(iiibiiay)"
    assert (width, height, alpha, bits, channels) == (64, 64, True, 8, 4)
    assert len(pixels) == stride * height
    middle = pixels[8 * stride + 32 * 4 :][:4]
    assert bytes(middle) == b"\x6f\x75\x7d\xff", "the ground of what was withdrawn, in R, G, B"
    service.close()

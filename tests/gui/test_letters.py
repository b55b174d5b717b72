"""The size of GNOME's letters, where Qt does not take it by itself."""

from __future__ import annotations

import math
import socket
import threading
import time

import pytest
from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtGui import QFont

from selfcheck.gui import letters
from selfcheck.gui.letters import SETTINGS, Asking, Size, is_gnome, points
from tests.gui.background.conftest import desk

__all__ = ["desk"]

LARGE_TEXT = {"text-scaling-factor": 1.25, "font-name": "Cantarell 12"}


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ({}, 9),
        ({"text-scaling-factor": 1.25}, 11.25),
        ({"font-name": "Cantarell 11"}, 11),
        ({"font-name": "Ubuntu Sans Medium 10.5"}, 10.5),
        (LARGE_TEXT, 15),
        ({"font-name": "Cantarell 11px"}, 9),
        ({"font-name": "Cantarell"}, 9),
        ({"font-name": "Cantarell 0"}, 5),
        ({"font-name": "Cantarell 999"}, 72),
        ({"font-name": 12}, 9),
        ({"text-scaling-factor": 100.0}, 27),
        ({"text-scaling-factor": 0.0}, 4.5),
        ({"text-scaling-factor": math.nan}, 9),
        ({"text-scaling-factor": "1.25"}, 9),
    ],
)
def test_the_size_is_that_of_the_font_times_the_text_size(said, size):
    assert points(said, 9, scales_itself=False) == size


def test_on_x11_qt_has_taken_the_text_size_already():
    assert points(LARGE_TEXT, 9, scales_itself=True) == 12


@pytest.mark.parametrize(
    ("desktops", "is_it"),
    [
        ("GNOME", True),
        ("ubuntu:GNOME", True),
        ("GNOME-Classic:GNOME", True),
        ("KDE", False),
        ("", False),
    ],
)
def test_only_gnome_is_asked(desktops, is_it):
    assert is_gnome(desktops) is is_it


class Portal:
    """The desktop's portal as constructed from its description; `answer` makes the reply."""

    def __init__(self, address, answer):
        self.answer, self.asked = answer, []
        self.connection = open_dbus_connection(address)
        self.connection.send_and_get_reply(
            message_bus.RequestName("org.freedesktop.portal.Desktop")
        )
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self):
        while True:
            try:
                message = self.connection.receive()
            except (OSError, ValueError):
                return
            if message.header.message_type is MessageType.method_call:
                self.asked.append((message.header.fields[HeaderFields.member], *message.body))
                if (reply := self.answer(message)) is not None:
                    self.connection.send(reply)

    def end(self):
        self.connection.sock.shutdown(socket.SHUT_RDWR)
        self.thread.join(20)
        self.connection.close()


@pytest.fixture
def portal(desk):
    made = []

    def begin(answer):
        made.append(Portal(desk.address, answer))
        return made[0]

    yield begin
    for each in made:
        each.end()


def answered(address, patience):
    asking = Asking(patience, address)
    until = time.monotonic() + 30
    while (said := asking.said()) is None:
        assert time.monotonic() < until
        time.sleep(0.005)
    return said


def all_of(call):
    settings = {"text-scaling-factor": ("d", 1.25), "font-name": ("s", "Cantarell 12")}
    return new_method_return(call, "a{sa{sv}}", ({SETTINGS: settings},))


def test_the_portal_is_asked_for_gnomes_settings_alone(desk, portal):
    there = portal(all_of)
    assert answered(desk.address, 20) == LARGE_TEXT
    assert there.asked == [("ReadAll", [SETTINGS])]


@pytest.mark.parametrize(
    "answer",
    [
        lambda call: new_error(call, "org.freedesktop.portal.Error.NotFound"),
        lambda call: new_method_return(call, "s", ("something else",)),
        new_method_return,
        lambda call: new_method_return(call, "a{sa{sv}}", ({},)),
    ],
    ids=["an error", "another form", "nothing", "other settings"],
)
def test_an_answer_of_no_use_changes_nothing(desk, portal, answer):
    portal(answer)
    assert answered(desk.address, 20) == {}


def test_nobody_waits_for_a_portal_that_does_not_answer(desk, portal):
    portal(lambda _: None)
    assert answered(desk.address, 0.2) == {}


def test_nobody_waits_for_a_bus_that_does_not_answer(monkeypatch):
    monkeypatch.setattr("selfcheck.gui.background.bus.connect", lambda _: time.sleep(2))
    assert answered("", 0.1) == {}


def test_without_a_portal_or_a_bus_nothing_is_said(desk, tmp_path):
    assert answered(desk.address, 20) == {}
    assert answered(f"unix:path={tmp_path}/none", 20) == {}


@pytest.mark.parametrize(
    ("desktop", "platform", "size"),
    [
        ("GNOME", "wayland", 15),
        ("GNOME", "xcb", 12),
        ("KDE", "wayland", 9),
        ("GNOME", "offscreen", 9),
    ],
)
def test_the_program_takes_the_size(qapp, qtbot, monkeypatch, desktop, platform, size):
    usual = QFont(qapp.font())
    qapp.setFont(letters.sized(usual, 9))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    monkeypatch.setattr(letters, "_asked", lambda *_: LARGE_TEXT)
    monkeypatch.setattr(type(qapp), "platformName", lambda _: platform)
    wanted = Size(qapp)
    qtbot.waitUntil(wanted.take)
    assert qapp.font().pointSizeF() == size
    qapp.setFont(usual)


def test_until_there_is_an_answer_it_is_not_taken(qapp, qtbot, monkeypatch):
    """The window's thread does not wait: it asks again."""
    go_on = threading.Event()
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    monkeypatch.setattr(letters, "PATIENCE_SECONDS", 60)
    monkeypatch.setattr(letters, "_asked", lambda *_: {} if go_on.wait(60) else None)
    monkeypatch.setattr(type(qapp), "platformName", lambda _: "wayland")
    wanted = Size(qapp)
    assert not wanted.take()
    go_on.set()
    qtbot.waitUntil(wanted.take)

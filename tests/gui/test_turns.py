from __future__ import annotations

import sys

import shiboken6
from PySide6.QtCore import QObject, QTimer

from selfcheck.gui.turns import one_by_one


def test_the_window_is_heard_between_two_pieces(qapp, qtbot):
    done = []
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: done.append("beat"))
    beat.start()
    owner = QObject()
    one_by_one(owner, [lambda: done.append(1), lambda: done.append(2), lambda: done.append(3)])
    assert done == [], "not before whoever asked has ended"
    qtbot.waitUntil(lambda: 3 in done)
    assert "beat" in done[done.index(1) : done.index(2)]
    assert "beat" in done[done.index(2) : done.index(3)]


def test_a_piece_that_fails_is_told_and_keeps_none_from_its_turn(qapp, qtbot, monkeypatch):
    done, told = [], []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.append(kind))
    owner = QObject()
    one_by_one(owner, [lambda: 1 / 0, lambda: done.append("next")])
    qtbot.waitUntil(lambda: bool(done))
    assert told == [ZeroDivisionError]


def test_nothing_is_done_for_whom_has_gone(qapp, qtbot):
    done = []
    owner = QObject()
    one_by_one(owner, [lambda: shiboken6.delete(owner), lambda: done.append("late")])
    qtbot.wait(50)
    assert not shiboken6.isValid(owner)
    assert done == []

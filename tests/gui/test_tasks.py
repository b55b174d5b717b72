from __future__ import annotations

import threading

import pytest

from selfcheck.core.errors import SelfCheckError
from selfcheck.gui.tasks import Done, Failed, Tasks, Told


@pytest.fixture
def tasks(qtbot, qapp):
    made = Tasks()
    yield made
    assert made.close()
    made.deleteLater()


def test_work_runs_elsewhere_and_is_heard_on_the_main_thread(tasks, qtbot):
    heard, threads = [], []

    def work(token, tell):
        threads.append(threading.get_ident())
        tell("half")
        return "whole"

    def hear(message):
        threads.append(threading.get_ident())
        heard.append(message)

    number = tasks.run(work, hear)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [Told(number, "half"), Done(number, "whole")]
    main = threading.get_ident()
    assert threads[0] != main
    assert threads[1:] == [main, main]


def test_an_expected_failure_keeps_its_sentence(tasks, qtbot):
    heard = []

    def work(token, tell):
        raise SelfCheckError("the folder is full; free some space")

    number = tasks.run(work, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [Failed(number, "the folder is full; free some space", expected=True)]


def test_a_fault_is_told_as_one(tasks, qtbot, caplog):
    heard = []
    tasks.run(lambda token, tell: 1 / 0, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert not heard[0].expected
    assert "ZeroDivisionError" in heard[0].text
    assert "background work failed" in caplog.text


def test_nothing_is_heard_of_what_was_cancelled(tasks, qtbot):
    heard, ended = [], threading.Event()
    begun = threading.Event()

    def work(token, tell):
        begun.set()
        while not token.cancelled():
            pass
        ended.set()
        return "late"

    number = tasks.run(work, heard.append)
    assert begun.wait(10)
    tasks.cancel(number)
    assert ended.wait(10)
    after = []
    tasks.run(lambda token, tell: None, after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert heard == []


def test_two_hundred_pieces_of_work_all_arrive(tasks, qtbot):
    heard = []
    for number in range(200):
        tasks.run(lambda token, tell, n=number: n, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 200, timeout=20_000)
    assert sorted(message.result for message in heard) == list(range(200))


def test_what_is_made_beside_comes_back_to_the_main_thread(tasks, qtbot):
    threads, made = [], []

    def make():
        threads.append(threading.get_ident())
        return "rows"

    tasks.beside(make, lambda result: made.append((result, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(made))
    assert made == [("rows", threading.get_ident())]
    assert threads != [threading.get_ident()]

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.report import ProblemKind
from selfcheck.gui.conductor import PAINTING_MILLISECONDS, Conductor
from selfcheck.gui.preview.samples import NOW, THEN, status
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.tasks import Tasks


class Checks:
    """Gives the outcomes of the state table, and notes what it was asked for."""

    def __init__(self):
        self.asked = []
        self.fails = ""
        self.keeping = None
        self.go_on = threading.Event()
        self.go_on.set()
        self.now = STATES["act"].make().outcome
        self.close = lambda: self.asked.append("close")

    def last(self, progress, cancel):
        self.asked.append("last")
        return self.now

    def check(self, progress, cancel):
        self.asked.append("check")
        if self.fails:
            raise SelfCheckError(self.fails)
        self.go_on.wait(timeout=20)
        return self.now

    def at(self, moment):
        self.asked.append(moment)
        return STATES["demonstration-then"].make().outcome

    def answer(self, device, fact, value):
        self.asked.append((device, fact, value))
        return STATES["withdrawn-today"].make().outcome

    def again(self):
        self.asked.append("again")
        return STATES["phones-told"].make().outcome

    def add_phone(self, kind, os, name, ownership):
        self.asked.append((kind, os, name, ownership))
        if self.fails:
            raise SelfCheckError(self.fails)
        return Device("phone-7", kind, os, name, ownership=ownership)

    def forget(self):
        self.asked.append("forget")
        if self.fails:
            raise SelfCheckError(self.fails)
        return ("other.txt",)

    def remove_phone(self, device):
        self.asked.append(("remove", device))
        self.kept_apart = self.keeping is not None and self.keeping.locked()
        return self.now

    def shown(self, outcome):
        self.asked.append("shown")


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def checks():
    return Checks()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def conductor(qapp, checks, clock):
    made = Conductor(lambda: checks, Tasks(), clock, forget=checks.forget)
    yield made
    made.close()


@pytest.fixture
def started(conductor, qtbot):
    conductor.start()
    qtbot.waitUntil(lambda: conductor.scene.outcome is not None and not conductor.scene.busy)
    return conductor


def settle(conductor, qtbot):
    qtbot.waitUntil(lambda: not conductor.scene.busy)


def test_what_was_verified_last_is_shown_before_the_source_is_asked(conductor, checks, qtbot):
    scenes = []
    conductor.changed.connect(scenes.append)
    conductor.start()
    assert scenes[0].busy
    assert scenes[0].outcome is None
    qtbot.waitUntil(lambda: bool(scenes) and scenes[-1].outcome is not None and not scenes[-1].busy)
    assert checks.asked[:2] == ["last", "check"]


def test_what_the_verdict_does_not_need_begins_when_it_is_on_the_screen(conductor, checks, qtbot):
    begun, scenes = [], []
    conductor.changed.connect(scenes.append)
    conductor.opened.connect(lambda: begun.append((scenes[-1], list(checks.asked))))
    conductor.start()
    qtbot.waitUntil(lambda: "check" in checks.asked and not conductor.scene.busy)
    ((scene, asked),) = begun
    assert scene.outcome is checks.now
    assert scene.busy, "the check is still to come"
    assert asked == ["last"]
    assert [each.outcome is None for each in scenes].count(True) == 1, "shown once, and once more"
    assert len(scenes) == 3


def test_what_holds_now_is_known_while_another_moment_is_looked_at(started, checks, qtbot):
    started.look_at(THEN)
    qtbot.waitUntil(lambda: started.scene.outcome.report.past)
    assert started.scene.present is checks.now
    checks.now = STATES["withdrawn-today"].make().outcome
    started.check()
    settle(started, qtbot)
    qtbot.waitUntil(lambda: started.scene.present is checks.now)
    assert started.scene.outcome.report.past
    started.back_to_now()
    assert started.scene.present is started.scene.outcome is checks.now


def test_the_source_is_asked_when_the_window_has_settled(conductor, checks, qtbot):
    """So is written down what was seen: it, too, would take from the window."""
    waiting = []
    conductor.checked.connect(lambda _: conductor.seen())
    conductor.settle = waiting.append
    conductor.start()
    qtbot.waitUntil(lambda: bool(waiting))
    qtbot.wait(5 * PAINTING_MILLISECONDS)
    assert checks.asked == ["last"]
    (go_on,) = waiting
    go_on()
    settle(conductor, qtbot)
    qtbot.waitUntil(lambda: "shown" in checks.asked)
    assert checks.asked.count("check") == 1


def test_whoever_asks_sooner_is_not_asked_twice(conductor, checks, qtbot):
    waiting = []
    conductor.settle = waiting.append
    conductor.start()
    qtbot.waitUntil(lambda: bool(waiting))
    conductor.check()
    settle(conductor, qtbot)
    waiting[0]()
    qtbot.wait(5 * PAINTING_MILLISECONDS)
    assert checks.asked.count("check") == 1


@pytest.mark.parametrize("made", [True, False])
def test_the_first_outcome_may_come_from_elsewhere(qapp, checks, clock, qtbot, made):
    """Where there is none, the window's own checks give it."""
    asked = []

    def first(progress, cancel):
        asked.append(cancel())
        return checks.now if made else None

    conductor = Conductor(lambda: checks, Tasks(), clock, first=first)
    conductor.start()
    qtbot.waitUntil(lambda: "check" in checks.asked and not conductor.scene.busy)
    assert asked == [False]
    assert conductor.scene.outcome is checks.now
    assert checks.asked[: checks.asked.index("check")] == ([] if made else ["last"])
    conductor.close()


def test_a_window_that_is_closed_meanwhile_makes_no_outcome_of_its_own(qapp, checks, clock):
    built = []
    waiting = threading.Event()

    def first(progress, cancel):
        waiting.set()
        while not cancel():
            time.sleep(0.005)

    conductor = Conductor(lambda: built.append(None) or checks, Tasks(), clock, first=first)
    conductor.start()
    assert waiting.wait(20)
    conductor.close()
    assert "last" not in checks.asked
    assert built == []


def test_what_waits_for_the_verdict_begins_where_there_is_none(conductor, checks, qtbot):
    checks.last = lambda *_: (_ for _ in ()).throw(SelfCheckError("damaged"))
    with qtbot.waitSignal(conductor.opened):
        conductor.start()
    assert conductor.scene.fault == "damaged"
    assert not conductor.scene.busy
    assert checks.asked == []


def test_nothing_begins_after_the_end(conductor, checks, qtbot):
    conductor.changed.connect(lambda scene: None if scene.outcome is None else conductor.close())
    conductor.start()
    qtbot.waitUntil(lambda: conductor.scene.outcome is not None)
    with qtbot.assertNotEmitted(conductor.opened, wait=5 * PAINTING_MILLISECONDS):
        pass
    assert "check" not in checks.asked


def test_several_wishes_at_once_are_one_check(started, checks, qtbot):
    checks.asked.clear()
    for _ in range(5):
        started.check()
    settle(started, qtbot)
    assert checks.asked == ["check"]


def test_a_check_is_made_when_it_is_due(started, checks, clock, qtbot):
    checks.asked.clear()
    started.tick()
    assert not started.scene.busy
    clock.now += timedelta(minutes=16)
    started.tick()
    settle(started, qtbot)
    assert checks.asked == ["check"]


def test_a_check_is_made_right_after_a_sleep_and_none_while_one_runs(started, checks, clock, qtbot):
    started.tick()
    checks.asked.clear()
    checks.go_on.clear()
    clock.now += timedelta(minutes=2)  # the steady clock stood still
    started.tick()
    clock.now += timedelta(minutes=40)
    started.tick()
    checks.go_on.set()
    settle(started, qtbot)
    assert checks.asked == ["check"]


def test_a_sleep_before_the_first_tick_is_one_too(started, checks, clock, qtbot):
    checks.asked.clear()
    clock.now += timedelta(minutes=2)  # the steady clock stood still
    started.tick()
    settle(started, qtbot)
    assert checks.asked == ["check"]


def test_after_a_source_that_did_not_answer_it_is_asked_sooner(started, checks, clock, qtbot):
    checks.now = STATES["offline"].make().outcome
    started.check()
    settle(started, qtbot)
    checks.asked.clear()
    clock.now += timedelta(minutes=2)
    started.tick()
    settle(started, qtbot)
    assert checks.asked == ["check"]


def test_each_window_asks_at_a_phase_of_its_own(qapp, checks, clock, qtbot):
    """Thirty windows that check in the same second are due again at thirty moments."""
    made = [Conductor(lambda: checks, Tasks(), clock) for _ in range(30)]
    for each in made:
        each.start()
    qtbot.waitUntil(lambda: all(c.scene.outcome is not None and not c.scene.busy for c in made))
    due = sorted(each._schedule.due for each in made)
    for each in made:
        each.close()
    assert len(set(due)) == 30
    assert due[-1] - due[0] > timedelta(minutes=1)
    assert due[-1] - NOW <= timedelta(minutes=15)


def test_coming_to_the_front_checks_after_a_minute_only(started, checks, clock, qtbot):
    checks.asked.clear()
    started.came_to_front()
    assert not started.scene.busy
    clock.now += timedelta(seconds=61)
    started.came_to_front()
    settle(started, qtbot)
    assert checks.asked == ["check"]


def test_nothing_is_asked_before_the_window_is_painted(conductor, checks):
    conductor.came_to_front()
    assert not conductor.scene.busy
    assert checks.asked == []


def test_starting_twice_is_starting_once(started, checks):
    started.start()
    assert not started.scene.busy
    assert checks.asked.count("last") == 1


def test_a_to_do_is_confirmed_by_the_source_and_only_by_it(started, checks, qtbot):
    started.confirm("phone-1", "TikTok")
    assert started.scene.asking == ("phone-1", "TikTok")
    settle(started, qtbot)
    assert started.scene.confirmed == ("phone-1", "TikTok")
    assert started.scene.asking is None
    report = replace(checks.now.report, policy=status(ProblemKind.OFFLINE))
    checks.now = replace(checks.now, report=report)
    started.confirm("phone-1", "TikTok")
    settle(started, qtbot)
    assert started.scene.confirmed is None


def test_a_check_under_way_does_not_confirm_what_was_asked_after_it(started, checks, qtbot):
    checks.asked.clear()
    started.check()
    started.confirm("phone-1", "TikTok")
    qtbot.waitUntil(lambda: started.scene.confirmed is not None)
    assert checks.asked == ["check", "check"]


def test_a_check_that_fails_leaves_no_verdict_standing(started, checks, qtbot):
    checks.fails = "the disk is full; free some space"
    started.check()
    settle(started, qtbot)
    assert started.scene.fault == "the disk is full; free some space"
    checks.fails = ""
    started.check()
    settle(started, qtbot)
    assert started.scene.fault == ""


def test_another_moment_stays_until_back_to_now(started, checks, qtbot):
    started.look_at(THEN)
    assert not started.scene.outcome.report.past
    qtbot.waitUntil(lambda: started.scene.outcome.report.past)
    started.check()
    settle(started, qtbot)
    assert started.scene.outcome.report.past
    started.back_to_now()
    assert not started.scene.outcome.report.past
    assert started.scene.moment is None


def test_an_answer_is_kept_and_its_outcome_shown(started, checks, qtbot):
    started.answer("phone-1", "access:company-email", value=None)
    expected = STATES["withdrawn-today"].make().outcome.report.verdict
    qtbot.waitUntil(lambda: started.scene.outcome.report.verdict is expected)
    assert ("phone-1", "access:company-email", None) in checks.asked


def test_an_answer_given_while_a_check_runs_is_not_lost_when_it_ends(started, checks, qtbot):
    checks.go_on.clear()
    started.check()
    qtbot.waitUntil(lambda: checks.asked[-1] == "check")
    with qtbot.waitSignal(started.told) as told:
        started.answer("phone-1", "access:company-email", value=True)
    assert told.args == ["Your answer is kept."]
    checks.go_on.set()
    settle(started, qtbot)
    assert checks.asked[-1] == "again"
    assert started.scene.outcome.phones == STATES["phones-told"].make().outcome.phones


def test_a_phone_is_added_and_shown(started, checks, qtbot):
    with qtbot.waitSignal(started.added) as added:
        started.add_phone(DeviceKind.PHONE, Os.IOS, "My own", None)
    assert added.args == ["phone-7"]
    assert (DeviceKind.PHONE, Os.IOS, "My own", None) in checks.asked
    assert len(started.scene.outcome.phones) == 2


def test_why_a_phone_was_not_added_is_shown_until_one_is(started, checks, qtbot):
    checks.fails = "the phone needs a name"
    started.add_phone(DeviceKind.PHONE, Os.IOS, "", None)
    qtbot.waitUntil(lambda: started.scene.refused == "the phone needs a name")
    assert not started.scene.fault
    checks.fails = ""
    started.add_phone(DeviceKind.PHONE, Os.IOS, "My own", None)
    qtbot.waitUntil(lambda: not started.scene.refused)


def test_a_phone_is_removed(started, checks, qtbot):
    with qtbot.waitSignal(started.told):
        checks.keeping = started.keeping
        started.remove_phone("phone-2")
    assert ("remove", "phone-2") in checks.asked
    assert checks.kept_apart


class TestForgetting:
    def test_everything_is_deleted_and_then_checked_afresh(self, started, checks, qtbot):
        checks.asked.clear()
        with qtbot.waitSignal(started.told):
            started.forget()
        settle(started, qtbot)
        assert checks.asked[:2] == ["forget", "check"]
        assert "Everything Self-Check kept here was deleted" in started.scene.forgotten
        assert "other.txt is not Self-Check’s; it stays." in started.scene.forgotten

    def test_it_waits_for_a_check_that_is_writing(self, started, checks, qtbot):
        checks.asked.clear()
        checks.go_on.clear()
        started.check()
        started.forget()
        checks.go_on.set()
        qtbot.waitUntil(lambda: bool(started.scene.forgotten))
        settle(started, qtbot)
        assert checks.asked[:3] == ["check", "forget", "check"]

    def test_what_stands_in_the_way_is_said(self, started, checks, qtbot):
        checks.fails = "the folder cannot be deleted"
        started.forget()
        qtbot.waitUntil(lambda: started.scene.forgotten == "the folder cannot be deleted")
        assert not started.scene.busy


def test_what_is_new_stays_new_for_this_run(started, checks, qtbot):
    checks.now = replace(checks.now, new_notices=frozenset({"a"}))
    started.check()
    settle(started, qtbot)
    checks.now = replace(
        checks.now, new_notices=frozenset({"b"}), new_records=frozenset({"sha256:b"})
    )
    started.check()
    settle(started, qtbot)
    assert started.scene.new == {"a", "b"}
    assert started.scene.new_records == {"sha256:b"}


def test_what_was_new_has_been_seen_when_the_visit_is_over(started, checks, qtbot):
    checks.now = replace(
        checks.now, new_notices=frozenset({"a"}), new_records=frozenset({"sha256:a"})
    )
    started.check()
    settle(started, qtbot)
    assert started.scene.new_records == {"sha256:a"}
    started.visit_over()
    assert not started.scene.new
    assert not started.scene.new_records


def test_closing_closes_the_checker(started, checks):
    started.close()
    assert checks.asked[-1] == "close"


def test_the_clock_is_the_real_one_by_default(qapp):
    conductor = Conductor(Checks, Tasks())
    assert conductor._clock().tzinfo is UTC
    assert conductor._clock() > datetime(2026, 1, 1, tzinfo=UTC)
    conductor.close()

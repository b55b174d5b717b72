from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core.records import Policy, Records
from selfcheck.gui.background.schedule import FIRST_RETRY, TICK, Instant, Schedule
from selfcheck.gui.preview.made_up import organization
from selfcheck.gui.preview.samples import amazon

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
CALM = Policy(organization())
MINUTE = timedelta(minutes=1)


class Clock:
    """Both clocks, set by hand; asleep, the steady one stops, or goes on as on Windows."""

    def __init__(self):
        self.wall, self.steady = NOW, 500.0

    def pass_by(self, time):
        self.wall += time
        self.steady += time.total_seconds()

    def sleep(self, time):
        self.wall += time

    @property
    def at(self):
        return Instant(self.wall, self.steady)


class Program:
    """An open program: it is asked every tick, and every look is answered as told."""

    def __init__(self, phase=0.3, every=None, policy=CALM):
        self.clock, self.policy, self.answered = Clock(), policy, True
        self.schedule = Schedule(phase, every)
        self.looks = []
        self.look()

    def look(self):
        self.looks.append(self.clock.wall)
        begun = self.schedule.looks(self.clock.wall)
        self.schedule = begun.ended(self.clock.wall, self.policy, answered=self.answered)

    def tick(self):
        self.schedule, look = self.schedule.tick(self.clock.at)
        if look:
            self.look()

    def run(self, time):
        end = self.clock.wall + time
        self.looks.clear()
        while self.clock.wall < end:
            self.clock.pass_by(TICK)
            self.tick()
        return [later - sooner for sooner, later in zip(self.looks, self.looks[1:], strict=False)]


def pressing(issued):
    """A policy with a notice with a deadline, issued then."""
    policy = amazon()
    notice = next(n for n in policy.records.notices if any(r.deadline for r in n.rules))
    return Policy(policy.organization, policy.catalogue, Records((replace(notice, issued=issued),)))


def test_it_looks_every_quarter_of_an_hour():
    program = Program()
    assert set(program.run(timedelta(hours=6))) == {15 * MINUTE}
    assert len(program.looks) == 24


def test_it_hurries_while_a_notice_with_a_deadline_is_younger_than_a_day():
    program = Program(policy=pressing(NOW - timedelta(hours=23)))
    program.run(timedelta(minutes=50))
    assert len(program.looks) == 10
    program.run(timedelta(minutes=60))
    assert set(program.run(timedelta(hours=3))) == {15 * MINUTE}


def test_it_looks_every_minute_where_the_administrator_sets_it():
    program = Program(every=MINUTE)
    assert set(program.run(timedelta(hours=1))) == {MINUTE}


def test_a_fleet_begun_in_the_same_second_spreads_over_the_interval():
    dues = sorted(Program(phase=number / 100).schedule.due for number in range(100))
    gaps = [later - sooner for sooner, later in pairwise(dues)]
    assert max(gaps) < timedelta(seconds=10)
    assert dues[-1] - dues[0] > 14 * MINUTE


def asleep(program):
    program.clock.sleep(4 * MINUTE)


def asleep_on_windows(program):
    program.clock.pass_by(4 * MINUTE)


def clock_put_back(program):
    program.clock.wall -= timedelta(days=2)


def clock_put_forward(program):
    program.clock.wall += 3 * MINUTE


@pytest.mark.parametrize("happens", [asleep, asleep_on_windows, clock_put_back, clock_put_forward])
def test_it_looks_at_the_first_tick_after_a_sleep_or_a_clock_that_was_set(happens):
    program = Program()
    program.run(2 * MINUTE)
    assert program.looks == []
    happens(program)
    program.clock.pass_by(TICK)
    program.tick()
    assert len(program.looks) == 1
    program.run(MINUTE)
    assert program.looks == [], "once"


def test_a_tick_that_is_a_little_late_is_none():
    program = Program()
    program.run(MINUTE)
    program.clock.pass_by(TICK * 2)
    program.tick()
    assert program.looks == []


def test_nothing_is_due_before_the_first_look_has_ended():
    schedule, look = Schedule(0.5).tick(Instant(NOW, 0.0))
    assert not look
    assert not schedule.tick(Instant(NOW + timedelta(hours=1), 1.0))[1]


def test_after_a_look_without_an_answer_it_looks_sooner_and_backs_off_to_the_interval():
    program = Program(phase=0.0)
    program.answered = False
    program.look()
    gaps = program.run(timedelta(hours=2))
    assert gaps[0] < gaps[1] < 15 * MINUTE
    assert max(gaps) <= 15 * MINUTE
    assert set(gaps[4:]) == {15 * MINUTE}
    program.answered = True
    program.run(timedelta(hours=1))
    assert len(program.looks) == 4
    program.answered = False
    program.look()
    assert program.schedule.due - program.clock.wall <= FIRST_RETRY


@given(
    st.floats(min_value=0, max_value=1, exclude_max=True),
    st.sampled_from([None, MINUTE, 5 * MINUTE, 60 * MINUTE]),
    st.lists(st.booleans(), max_size=30),
)
def test_however_looks_end_the_next_is_ahead_and_within_the_interval(phase, every, ends):
    schedule, now = Schedule(phase, every), NOW
    for answered in ends:
        schedule = schedule.looks(now).ended(now, CALM, answered=answered)
        assert now < schedule.due <= now + (every or 15 * MINUTE)
        now = schedule.due


@pytest.mark.parametrize(
    ("since", "look"),
    [(timedelta(0), False), (MINUTE, False), (MINUTE * 1.1, True), (-MINUTE, True)],
)
def test_who_comes_to_the_window_sees_an_answer_of_the_last_minute(since, look):
    assert Schedule(0.1).looks(NOW).comes_to_front(NOW + since) is look


def test_before_any_look_there_is_one():
    assert Schedule(0.1).comes_to_front(NOW)

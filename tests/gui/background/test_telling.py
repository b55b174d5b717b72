from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core.quiet import QuietHours
from selfcheck.gui.background.telling import (
    GONE_FOR,
    Key,
    Memory,
    Say,
    Situation,
    Stage,
    TakenBack,
    Why,
    decide,
    stage,
)

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
NIGHT = QuietHours(time(22), time(7))
CHAT = Key("ban", "chat", "laptop", "demo-chat")
FRIDAY = datetime(2026, 3, 13, 23, 59, 59, tzinfo=UTC)
NOTHING = Situation()


def demand(deadline=None, key=CHAT, **more):
    return Situation({key: deadline}, **more)


def withdrawn(*, seen=True):
    return Situation(taken_back=(TakenBack("w-ban", "ban", seen),))


class Person:
    """Somebody whose program decides again and again, restarted before each time."""

    def __init__(self, quiet=None):
        self.memory, self.quiet, self.told = Memory(), quiet, []

    def look(self, situation, now=NOW):
        decision = decide(self.memory, situation, now, UTC, self.quiet)
        self.memory = decision.memory
        if decision.say is not None:
            self.told.append((now, decision.say))
        return decision.say and set(decision.say.why)


def test_a_new_demand_is_told_once():
    person = Person()
    assert person.look(demand()) == {Why.DEMAND}
    assert person.look(demand()) is None
    assert person.look(demand(), NOW + timedelta(days=300)) is None


def test_several_at_once_are_one_notification():
    other = Key("other", "mail", "phone", "demo-mail")
    said = decide(
        Memory(), Situation({CHAT: None, other: FRIDAY}, (TakenBack("w", "old", True),)), NOW, UTC
    ).say
    assert said == Say(frozenset({Why.DEMAND, Why.WITHDRAWAL}), frozenset({"ban", "other", "old"}))


def test_another_deadline_is_a_change():
    person = Person()
    person.look(demand(FRIDAY))
    assert person.look(demand(FRIDAY + timedelta(days=30))) == {Why.DEMAND}


def test_it_is_told_a_week_a_day_and_the_day_before_its_deadline_and_no_more():
    person = Person()
    for hours in range(24 * 20):
        person.look(demand(FRIDAY), NOW + timedelta(hours=hours))
    assert [(at.date().day, at.hour) for at, _ in person.told] == [
        (2, 10),
        (6, 8),
        (12, 8),
        (13, 8),
    ]
    assert [set(say.why) for _, say in person.told[1:]] == [{Why.REMINDER}] * 3


def test_a_demand_for_the_same_day_is_told_once():
    person = Person()
    for minutes in range(0, 14 * 60, 15):
        person.look(demand(NOW.replace(hour=23)), NOW + timedelta(minutes=minutes))
    assert len(person.told) == 1


def test_a_withdrawal_ends_the_reminders_and_is_told_once():
    person = Person()
    person.look(demand(FRIDAY))
    assert person.look(withdrawn()) == {Why.WITHDRAWAL}
    for days in range(20):
        assert person.look(withdrawn(), NOW + timedelta(days=days)) is None


def test_a_withdrawal_is_not_told_to_who_never_saw_the_notice():
    assert Person().look(withdrawn(seen=False)) is None


def test_a_demand_withdrawn_before_it_was_told_is_never_told():
    person = Person(NIGHT)
    night = NOW.replace(hour=23)
    assert person.look(demand(FRIDAY), night) is None
    assert person.look(withdrawn(seen=False), night + timedelta(hours=1)) is None
    assert person.look(withdrawn(seen=False), NOW + timedelta(days=1)) is None


def test_a_reinstated_notice_is_told_again():
    person = Person()
    person.look(demand())
    person.look(withdrawn())
    assert person.look(demand()) == {Why.DEMAND}


def test_quiet_hours_hold_and_then_it_is_told_once():
    person = Person(NIGHT)
    person.look(demand(FRIDAY))
    night = NOW.replace(hour=23)
    assert person.look(withdrawn(), night) is None
    # Meanwhile the window was open: the withdrawal counts as shown, and is told all the same.
    assert person.look(withdrawn(seen=False), night + timedelta(hours=8)) == {Why.WITHDRAWAL}
    assert person.look(withdrawn(seen=False), night + timedelta(hours=9)) is None


def test_a_withdrawal_held_and_ended_meanwhile_is_not_told():
    person = Person(NIGHT)
    person.look(withdrawn(), NOW.replace(hour=23))
    assert person.look(NOTHING, NOW.replace(hour=23, minute=30)) is None
    assert person.look(withdrawn(seen=False), NOW + timedelta(days=1)) is None


def test_nobody_is_told_to_act_by_a_policy_that_is_not_confirmed():
    person = Person()
    assert person.look(demand(FRIDAY, sure=False)) is None
    assert person.look(demand(FRIDAY)) == {Why.DEMAND}
    assert person.look(demand(FRIDAY, sure=False), NOW + timedelta(days=10)) is None


def test_a_hiccup_of_the_reading_is_no_change_but_a_later_return_is():
    person = Person()
    person.look(demand())
    person.look(NOTHING, NOW + timedelta(hours=1))
    assert person.look(demand(), NOW + timedelta(hours=2)) is None
    person.look(NOTHING, NOW + timedelta(hours=3))
    assert person.look(demand(), NOW + timedelta(hours=4) + GONE_FOR) == {Why.DEMAND}


@pytest.mark.parametrize(
    ("days", "near"),
    [(12, Stage.FAR), (8, Stage.FAR), (7, Stage.WEEK), (2, Stage.WEEK), (1, Stage.DAY),
     (0, Stage.THE_DAY), (-3, Stage.THE_DAY)],
)  # fmt: skip
def test_how_near_goes_by_the_calendar(days, near):
    assert stage(FRIDAY, FRIDAY.replace(hour=9) - timedelta(days=days), UTC) is near


KEYS = [Key(notice, "r", "laptop", app) for notice in ("one", "two") for app in ("a", "b")]
DEADLINES = st.sampled_from([None, FRIDAY, FRIDAY + timedelta(days=9)])
STEPS = st.lists(
    st.builds(
        lambda demands, back, sure, seen, pause: (
            Situation(
                {key: end for key, end in demands.items() if key.notice not in back},
                tuple(TakenBack(f"w-{each}", each, seen) for each in sorted(back)),
                sure,
            ),
            pause,
        ),
        st.dictionaries(st.sampled_from(KEYS), DEADLINES),
        st.frozensets(st.sampled_from(["one", "two"])),
        st.booleans(),
        st.booleans(),
        st.integers(min_value=1, max_value=60 * 40).map(lambda minutes: timedelta(minutes=minutes)),
    ),
    max_size=25,
)
QUIET = st.sampled_from([None, NIGHT, QuietHours(time(9), time(17))])


def walk(steps, quiet):
    """Each step with the memory before it and what was decided."""
    memory, now = Memory(), NOW
    for situation, pause in steps:
        now += pause
        decision = decide(memory, situation, now, UTC, quiet)
        yield situation, now, memory, decision
        memory = decision.memory


@given(STEPS, QUIET)
def test_nothing_is_said_in_quiet_hours(steps, quiet):
    for _, now, _, decision in walk(steps, quiet):
        assert decision.say is None or quiet is None or not quiet.hold(now)


@given(STEPS, QUIET)
def test_deciding_again_says_nothing_more(steps, quiet):
    """As after a restart, or a second look that found the same."""
    for situation, now, _, decision in walk(steps, quiet):
        again = decide(decision.memory, situation, now, UTC, quiet)
        assert again.say is None
        assert again.memory == decision.memory


@given(STEPS, QUIET)
def test_there_is_a_change_behind_each_notification(steps, quiet):
    """Never more often than demands and deadlines came up, came near, or were taken back."""
    changes, said, before = 0, 0, Situation()
    stages = {}
    for situation, now, _, decision in walk(steps, quiet):
        for key, deadline in situation.demands.items():
            near = stage(deadline, now, UTC)
            changes += (key, deadline, near) != (key, before.demands.get(key, 0), stages.get(key))
            stages[key] = near
        changes += len(set(situation.taken_back) - set(before.taken_back))
        before = replace(situation)
        said += decision.say is not None
        assert said <= changes


@given(STEPS, QUIET)
def test_what_is_told_holds_at_that_moment(steps, quiet):
    for situation, _, _, decision in walk(steps, quiet):
        if decision.say is None:
            continue
        back = {each.notice for each in situation.taken_back}
        wanted = {key.notice for key in situation.demands}
        assert decision.say.notices <= back | wanted
        if decision.say.why & {Why.DEMAND, Why.REMINDER}:
            assert situation.sure
            assert decision.say.notices & wanted


@given(STEPS, QUIET)
def test_a_withdrawn_notice_is_told_only_as_withdrawn_and_once(steps, quiet):
    told = []
    for situation, _, _, decision in walk(steps, quiet):
        back = {each.notice for each in situation.taken_back}
        if decision.say is not None and decision.say.notices <= back:
            assert decision.say.why == {Why.WITHDRAWAL}
        fresh = decision.memory.withdrawals - set(told)
        told += fresh
    assert len(told) == len(set(told))

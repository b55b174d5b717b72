from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core.records import (
    Effect,
    Notice,
    NoticeKind,
    Organization,
    Policy,
    Records,
    Rule,
)
from selfcheck.core.text import Text
from selfcheck.feed.polling import interval, next_refresh

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
FIVE, FIFTEEN = timedelta(minutes=5), timedelta(minutes=15)
ONE = timedelta(minutes=1)


def policy(age, deadline=True):
    issued = NOW - age
    rule = Rule("r", Effect.PROHIBIT, ("tiktok",), deadline=issued + timedelta(days=3))
    if not deadline:
        rule = Rule("r", Effect.PROHIBIT, ("tiktok",))
    text = Text.plain("x")
    notice = Notice("n", 1, NoticeKind.POLICY, issued, issued, text, text, "d", rules=(rule,))
    return Policy(Organization(text, "UTC", "en", ()), {}, Records((notice,)))


@pytest.mark.parametrize(
    ("known", "wait"),
    [
        (None, FIFTEEN),
        (policy(timedelta(0)), FIVE),
        (policy(timedelta(hours=23, minutes=59)), FIVE),
        (policy(timedelta(days=1)), FIFTEEN),
        (policy(timedelta(minutes=-1)), FIFTEEN),
        (policy(timedelta(0), deadline=False), FIFTEEN),
    ],
)
def test_a_young_notice_with_a_deadline_hurries(known, wait):
    assert interval(known, NOW) == wait


def test_the_administrators_setting_wins_down_to_a_minute():
    calm, young = policy(timedelta(days=9)), policy(timedelta(0))
    assert interval(calm, NOW, timedelta(hours=1)) == timedelta(hours=1)
    assert interval(young, NOW, timedelta(hours=1)) == FIVE
    assert interval(young, NOW, ONE) == ONE
    assert interval(calm, NOW, ONE) == ONE
    assert interval(calm, NOW, timedelta(seconds=1)) == ONE


moments = st.timedeltas(timedelta(0), timedelta(days=7000)).map(
    lambda past: NOW - timedelta(days=3500) + past
)
phases = st.floats(0, 1, exclude_max=True)


@given(moments, st.sampled_from([ONE, FIVE, FIFTEEN]), phases)
def test_the_next_refresh_is_ahead_and_within_one_interval(now, wait, phase):
    due = next_refresh(now, wait, phase)
    assert now < due <= now + wait
    assert next_refresh(due, wait, phase) == due + wait


def test_computers_woken_together_ask_at_different_times():
    due = {next_refresh(NOW, FIFTEEN, phase / 100) for phase in range(100)}
    assert len(due) == 100
    assert max(due) - min(due) > timedelta(minutes=14)


@pytest.mark.parametrize("wait", [FIVE, FIFTEEN])
def test_phases_by_chance_spread_a_fleet_evenly(wait):
    """90 computers a second on average; the chance of 150 in one second is below 1 in a million."""
    chance = random.Random(1)
    count = int(90 * wait.total_seconds())
    seconds = Counter(
        int((next_refresh(NOW, wait, chance.random()) - NOW).total_seconds()) for _ in range(count)
    )
    assert len(seconds) == wait.total_seconds()
    assert max(seconds.values()) < 150


@pytest.mark.parametrize("phase", [-0.1, 1, 7])
def test_a_phase_is_a_part_of_one(phase):
    with pytest.raises(ValueError, match="phase"):
        next_refresh(NOW, FIVE, phase)

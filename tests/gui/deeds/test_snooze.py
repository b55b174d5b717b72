from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from selfcheck.gui.deeds.snooze import Length, end, holds, lengths, snoozed
from selfcheck.gui.preview.made_up import prohibition
from selfcheck.gui.preview.samples import NOW, TIKTOK, amazon, computer, outcome, phone, recent
from selfcheck.wording import Voice, todos

POLICY = recent(amazon(), withdrawn=False)


def first(policy=POLICY):
    report = outcome(policy, computer(), phone(TIKTOK)).report
    return todos(report, Voice.of(report, "en", UTC))[0]


TODO = first()


def with_notices(*notices):
    return replace(POLICY, records=replace(POLICY.records, notices=notices))


def test_the_same_demand_stays_put_off():
    assert holds(snoozed(TODO, Length.HOUR, NOW), first(), NOW)


def test_it_ends_although_nobody_was_awake_to_end_it():
    put_off = snoozed(TODO, Length.HOUR, NOW)
    assert holds(put_off, first(), put_off.until - timedelta(seconds=1))
    assert not holds(put_off, first(), put_off.until)


def test_a_new_notice_about_the_same_app_ends_it():
    other = prohibition(7, "tiktok", "Video apps are not permitted on phones")
    assert not holds(
        snoozed(TODO, Length.HOUR, NOW), first(with_notices(*POLICY.records.notices, other)), NOW
    )


def test_a_changed_notice_ends_it():
    changed = tuple(replace(each, digest="sha256:" + "0" * 64) for each in POLICY.records.notices)
    assert not holds(snoozed(TODO, Length.HOUR, NOW), first(with_notices(*changed)), NOW)


@pytest.mark.parametrize(
    "other",
    [
        {"deadline": NOW + timedelta(hours=3)},
        {"overdue": True},
        {"device_id": "phone-2"},
        {"app": "Another"},
    ],
)
def test_another_deadline_app_or_device_is_not_put_off(other):
    assert not holds(snoozed(TODO, Length.HOUR, NOW), replace(TODO, **other), NOW)


def test_nothing_is_put_off_beyond_its_deadline():
    near = replace(TODO, deadline=NOW + timedelta(minutes=20))
    assert lengths(near, NOW, UTC) == ()
    assert snoozed(near, Length.DAYS, NOW, UTC).until == near.deadline


@pytest.mark.parametrize(
    ("left", "offered"),
    [
        (timedelta(hours=2), [Length.HOUR]),
        (timedelta(days=2), [Length.HOUR, Length.MORNING]),
        (timedelta(days=9), list(Length)),
        (timedelta(days=-1), [Length.HOUR]),
    ],
)
def test_what_is_offered_ends_before_the_deadline(left, offered):
    assert list(lengths(replace(TODO, deadline=NOW + left), NOW, UTC)) == offered


def test_without_a_deadline_everything_is_offered():
    assert lengths(replace(TODO, deadline=None), NOW, UTC) == tuple(Length)


def test_tomorrow_is_the_persons_own_even_when_clocks_change():
    berlin = ZoneInfo("Europe/Berlin")
    evening = datetime(2026, 10, 24, 20, tzinfo=UTC)
    assert end(Length.MORNING, evening, berlin) == datetime(2026, 10, 25, 8, tzinfo=UTC)

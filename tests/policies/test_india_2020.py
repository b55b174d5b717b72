"""One order about 59 apps, in force to this day; found by id, and by name only possibly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.core.records import NoticeKind
from tests.policies.samples import (
    FIREFOX,
    TIKTOK_IN_THE_BROWSER,
    devices,
    findings,
    laptop,
    look,
    questions,
    sample,
    sample_phone,
    states,
)

POLICY = sample("india-2020")
PHONE = sample_phone("india-2020")
LAPTOP = laptop(FIREFOX)

ORDER = {"2020-06-29-59-apps": "in-force"}
# Published as "Beutry Plus": the id finds BeautyPlus all the same. No id of Likee was confirmed,
# so its name alone says "possibly", and a phone that has to act anyway is not asked.
FOUND = {
    "phone-1 blocked-apps: action-required of tiktok by id, remove",
    "phone-1 blocked-apps: action-required of beutry-plus by id, remove",
    "phone-1 blocked-apps: possible of likee by name",
}


@pytest.mark.parametrize(
    ("at", "verdict", "notices", "found"),
    [
        # The day begins in Kolkata: 18:30 of the day before in UTC.
        pytest.param("2020-06-28T18:29:59+00:00", "no-action", {}, set(), id="the-second-before"),
        pytest.param("2020-06-28T18:30:00+00:00", "action-required", ORDER, FOUND, id="the-order"),
        pytest.param(
            "2021-01-26T12:00:00+05:30",
            "action-required",
            ORDER | {"2021-01-permanent": "in-force"},
            FOUND,
            id="made-permanent",
        ),
        pytest.param(
            None,
            "action-required",
            ORDER | {"2021-01-permanent": "in-force"},
            FOUND,
            id="now",
        ),
    ],
)
def test_the_order_moment_by_moment(at, verdict, notices, found):
    report = look(POLICY, PHONE, LAPTOP, at=at)
    assert (report.verdict, states(report), findings(report)) == (verdict, notices, found)
    assert devices(report) == {"phone-1": verdict, "this-computer": "no-action"}
    assert (questions(report), report.gaps) == (set(), ())


def test_an_order_without_a_deadline_is_never_overdue():
    report = look(POLICY, PHONE)
    assert {(f.rule.deadline, f.overdue) for f in report.findings} == {(None, False)}


def test_a_name_alone_is_a_question():
    likee = replace(PHONE, apps=tuple(a for a in PHONE.apps if a.name == "Likee"))
    report = look(POLICY, likee)
    assert (report.verdict, questions(report)) == ("cannot-tell", {"phone-1 app:likee"})


def test_a_misspelt_name_finds_nothing_by_itself():
    beauty = replace(
        next(a for a in PHONE.apps if a.name == "BeautyPlus"), ids={}, source="screen_time"
    )
    report = look(POLICY, replace(PHONE, apps=(beauty,)))
    assert (report.verdict, findings(report)) == ("no-action", set())


def test_the_order_ends_at_the_border():
    abroad = replace(PHONE, device=replace(PHONE.device, region="US"))
    report = look(POLICY, abroad, laptop(TIKTOK_IN_THE_BROWSER, region="US"))
    assert (report.verdict, findings(report)) == ("no-action", set())


def test_the_order_names_59_apps_and_the_catalogue_has_them_all():
    (order,) = (n for n in POLICY.records.notices if n.kind is NoticeKind.POLICY)
    assert len(order.rules[0].apps) == 59
    assert set(order.rules[0].apps) == set(POLICY.catalogue)


def test_no_id_stands_for_two_of_the_apps():
    ids = [(k, i) for app in POLICY.catalogue.values() for k, of in app.ids.items() for i in of]
    assert len(ids) == len(set(ids))

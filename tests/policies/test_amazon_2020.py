"""The incident of 10 July 2020, moment by moment; expected by reasoning, not by recording."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from selfcheck.core.devices import Facts
from tests.policies.samples import (
    FIREFOX,
    TIKTOK_IN_THE_BROWSER,
    devices,
    findings,
    laptop,
    look,
    never_taken_back,
    questions,
    sample,
    sample_phone,
    states,
)

POLICY = sample("amazon-2020")
PHONE = sample_phone("amazon-2020")
LAPTOP = laptop(FIREFOX, TIKTOK_IN_THE_BROWSER, region="US")

REVIEWS, TIKTOK = "2020-07-06-reviews", "2020-07-10-tiktok"
BEFORE = {REVIEWS: "in-force"}
DEMANDED = {REVIEWS: "in-force", TIKTOK: "in-force"}
WITHDRAWN = {REVIEWS: "in-force", TIKTOK: "withdrawn by 2020-07-10-tiktok-withdrawn"}
REMOVE = "phone-1 tiktok-on-mail-phones: action-required of tiktok by id, remove"
# The two rules speak of different devices, so neither lifts the other and nothing clashes.
ALLOWED = "this-computer tiktok-in-the-laptop-browser: allowed of tiktok by id"
# An allow rule that was withdrawn gives nothing: there is nothing to take back from a person.
TAKEN_BACK = "phone-1 tiktok-on-mail-phones: withdrawn of tiktok by id"

MOMENTS = [
    pytest.param("2020-07-06T09:00:00-07:00", "no-action", {}, set(), id="before-any-record"),
    pytest.param("2020-07-10T08:29:59-07:00", "no-action", BEFORE, set(), id="before-the-mail"),
    pytest.param(
        "2020-07-10T08:30:00-07:00", "action-required", DEMANDED, {REMOVE, ALLOWED}, id="the-mail"
    ),
    pytest.param(
        "2020-07-10T11:00:00-07:00", "action-required", DEMANDED, {REMOVE, ALLOWED}, id="eleven"
    ),
    pytest.param(
        "2020-07-10T13:49:59-07:00",
        "action-required",
        DEMANDED,
        {REMOVE, ALLOWED},
        id="a-second-before-the-withdrawal",
    ),
    pytest.param(
        "2020-07-10T13:50:00-07:00", "no-action", WITHDRAWN, {TAKEN_BACK}, id="the-withdrawal"
    ),
    # After the deadline it is withdrawn, not expired and not overdue.
    pytest.param(
        "2020-07-11T12:00:00-07:00", "no-action", WITHDRAWN, {TAKEN_BACK}, id="the-day-after"
    ),
    pytest.param(None, "no-action", WITHDRAWN, {TAKEN_BACK}, id="now"),
]


@pytest.mark.parametrize(("at", "verdict", "notices", "found"), MOMENTS)
def test_the_incident_moment_by_moment(at, verdict, notices, found):
    report = look(POLICY, PHONE, LAPTOP, at=at)
    assert (report.verdict, states(report), findings(report)) == (verdict, notices, found)
    assert devices(report) == {"phone-1": verdict, "this-computer": "no-action"}
    assert (questions(report), report.gaps) == (set(), ())


def test_the_deadline_is_the_end_of_the_day_in_seattle():
    report = look(POLICY, PHONE, at="2020-07-10T11:00:00-07:00")
    (finding,) = report.findings
    assert finding.rule.deadline == datetime(2020, 7, 11, 6, 59, 59, tzinfo=UTC)


def test_after_the_withdrawal_nothing_stands_against_installing_it_again():
    notice = next(n for n in look(POLICY, PHONE, LAPTOP).notices if n.notice.id == TIKTOK)
    assert (notice.clear, notice.still_prohibited_by) == (True, ())


@pytest.mark.parametrize(
    ("at", "found"),
    [
        pytest.param("2020-07-10T23:59:59-07:00", REMOVE, id="the-last-second"),
        pytest.param("2020-07-11T00:00:00-07:00", f"{REMOVE}, overdue", id="midnight"),
    ],
)
def test_had_it_not_been_withdrawn_it_would_be_overdue_from_midnight(at, found):
    report = look(never_taken_back(POLICY), PHONE, at=at)
    assert (report.verdict, findings(report)) == ("action-required", {found})


def on_phone(access: Facts):
    return replace(PHONE, device=replace(PHONE.device, access=access))


def test_whether_a_phone_reads_company_mail_is_asked_not_guessed():
    report = look(POLICY, on_phone(Facts()), at="2020-07-10T11:00:00-07:00")
    assert report.verdict == "cannot-tell"
    assert findings(report) == {"phone-1 tiktok-on-mail-phones: unknown-scope of tiktok by id"}
    assert questions(report) == {"phone-1 access:company-email"}


def test_a_phone_without_company_mail_is_not_concerned():
    report = look(POLICY, on_phone(Facts.listed([])), at="2020-07-10T11:00:00-07:00")
    assert (report.verdict, findings(report)) == ("no-action", set())


def test_tiktok_as_a_program_on_the_laptop_is_neither_asked_for_nor_allowed_by_name():
    program = replace(TIKTOK_IN_THE_BROWSER, form="native", source="deb_packages", ids={})
    report = look(POLICY, PHONE, laptop(program), at="2020-07-10T11:00:00-07:00")
    # `allow` is for the browser, and the demand is for phones: nothing is said of a program.
    assert findings(report) == {REMOVE}

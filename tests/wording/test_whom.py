"""Whom people are sent to: the signed policy's contact, and the help desk near them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from selfcheck.core.desk import HelpDesk, Locally
from selfcheck.core.records import Contact
from selfcheck.core.report import ProblemKind
from selfcheck.core.text import Text
from selfcheck.gui.preview.samples import TIKTOK, amazon, computer, outcome, phone, recent, status
from selfcheck.wording import (
    Voice,
    contact,
    contact_name,
    exception_mail,
    organization,
    problem,
    todos,
)
from selfcheck.wording.sheet.making import sheet
from selfcheck.wording.sheet.page import page

NEAR = Locally("Example", HelpDesk("Front desk", "front@example.com", "+1 555 0100"))
SIGNED = outcome(recent(amazon(), withdrawn=False), computer(), phone(TIKTOK)).report
NONE = outcome(
    None,
    computer(),
    policy_status=status(ProblemKind.NO_SOURCE, verified=False, confirmed=None, fresh=False),
).report
VOICE = Voice.of(SIGNED, "en", UTC)


def near(report, locally=NEAR):
    return replace(report, locally=locally)


def test_without_settings_it_is_the_policys_contact():
    assert contact(SIGNED, VOICE) == (
        "your help desk (IT help desk: help@example.com, https://help.example.com)"
    )
    assert contact(NONE, VOICE) == "your organization’s help desk"


def test_the_near_help_desk_is_named_beside_it():
    assert contact(near(SIGNED), VOICE) == (
        "your help desk (IT help desk: help@example.com, https://help.example.com"
        " or Front desk: front@example.com, +1 555 0100)"
    )
    assert contact_name(near(SIGNED), VOICE) == "your help desk (IT help desk or Front desk)"


def test_the_same_one_is_not_named_twice():
    same = Locally("", HelpDesk("IT help desk", "help@example.com", "", "https://help.example.com"))
    assert contact(near(SIGNED, same), VOICE) == contact(SIGNED, VOICE)


def test_until_there_is_a_policy_it_stands_alone():
    assert contact(near(NONE), VOICE) == (
        "your help desk (Front desk: front@example.com, +1 555 0100)"
    )
    assert contact(near(NONE, Locally("Example")), VOICE) == "the help desk of Example"


def test_a_help_desk_without_a_name_is_still_somebody():
    only = Locally("", HelpDesk(phone="+1 555 0100"))
    assert contact(near(NONE, only), VOICE) == "your help desk (+1 555 0100)"


def test_who_issued_is_what_the_signatures_say():
    assert organization(near(SIGNED), VOICE) == "Amazon"
    assert organization(near(NONE), VOICE) == "Example"
    assert organization(NONE, VOICE) == ""


def test_a_problem_sends_people_to_both_and_names_the_organization():
    told = problem(near(NONE), VOICE)
    assert "where Example publishes its app policy" in told.text
    assert "Ask your help desk (Front desk: front@example.com, +1 555 0100) for" in told.next_step


@pytest.mark.parametrize(
    ("email", "whom", "address"),
    [
        ("help@example.com", "your help desk (IT help desk)", "help@example.com"),
        (None, "your help desk (Front desk)", "front@example.com"),
    ],
)
def test_an_exception_is_asked_of_who_issued_it_where_they_have_an_address(email, whom, address):
    issuer = Contact(Text.plain("IT help desk"), email)
    signed = replace(SIGNED, organization=replace(SIGNED.organization, contacts=(issuer,)))
    mail = exception_mail(todos(signed, VOICE)[0], near(signed), VOICE)
    assert (mail.whom, mail.address) == (whom, address)


def test_the_page_for_the_help_desk_names_it():
    made = outcome(recent(amazon(), withdrawn=True), computer())
    written = page(sheet(replace(made, report=near(made.report)), "en", UTC))
    assert "Front desk: front@example.com, +1 555 0100" in written

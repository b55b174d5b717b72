from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

import pytest

from selfcheck.core.records import Contact
from selfcheck.core.report import Action
from selfcheck.core.text import Text
from selfcheck.gui.preview.samples import TIKTOK, amazon, computer, outcome, phone, recent
from selfcheck.wording import Voice, exception_mail, todos

REPORT = outcome(recent(amazon(), withdrawn=False), computer(), phone(TIKTOK)).report
VOICE = Voice.of(REPORT, "en", UTC)
TODO = todos(REPORT, VOICE)[0]


def with_contact(email):
    contact = Contact(Text.plain("IT help desk"), email)
    return replace(REPORT, organization=replace(REPORT.organization, contacts=(contact,)))


def test_the_mail_names_the_app_and_the_notice_and_leaves_the_reason_to_the_person():
    mail = exception_mail(TODO, REPORT, VOICE)
    assert mail.subject == "Exception for TikTok"
    assert "2020-07-10-tiktok" in mail.body
    assert "What I need it for:" in mail.body
    assert mail.text.startswith("To: help@example.com\nSubject: Exception for TikTok\n\nHello")


def test_the_devices_name_stays_here():
    assert "Pixel" not in exception_mail(TODO, REPORT, VOICE).text


def test_the_link_says_the_same_to_a_mail_program():
    mail = exception_mail(TODO, REPORT, VOICE)
    link = urlsplit(mail.link)
    said = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "help@example.com")
    assert said == {"subject": [mail.subject], "body": [mail.body.replace("\n", "\r\n")]}


@pytest.mark.parametrize("app", ["A&bcc=boss@example.com", "x\r\nBcc: a@example.com", "ü ?=#%"])
def test_no_name_of_an_app_adds_a_header(app):
    mail = exception_mail(replace(TODO, app=app), REPORT, VOICE)
    assert set(parse_qs(urlsplit(mail.link).query)) == {"subject", "body"}
    made = EmailMessage()
    made["Subject"] = mail.subject
    assert made["Subject"] == mail.subject


@pytest.mark.parametrize("email", [None, "a@example.com?bcc=b@example.com", "a b@example.com"])
def test_without_a_plain_address_the_text_can_still_be_copied(email):
    mail = exception_mail(TODO, with_contact(email), VOICE)
    assert mail.address == "" or "?" not in mail.link.split("?subject=")[0]
    assert "I need TikTok" in mail.text


def test_what_a_mail_program_would_cut_off_is_not_handed_over():
    mail = exception_mail(replace(TODO, app="é" * 900), REPORT, VOICE)
    assert (mail.link, mail.address) == ("", "help@example.com")


def test_nobody_asks_to_keep_what_is_to_be_installed():
    assert exception_mail(replace(TODO, action=Action.INSTALL), REPORT, VOICE) is None

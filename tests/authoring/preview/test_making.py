from __future__ import annotations

import json
from datetime import UTC, datetime
from html.parser import HTMLParser

import jsonschema
import msgspec
import pytest
from click.testing import CliRunner

from selfcheck.authoring.application import application
from selfcheck.authoring.commands.preview import paint
from selfcheck.authoring.preview import samples
from selfcheck.authoring.preview.page import preview_page
from selfcheck.authoring.preview.style import DARK, LIGHT
from selfcheck.authoring.preview.text import preview_text
from selfcheck.authoring.reports.preview import Because
from selfcheck.authoring.reports.schemas import report_json, schema_of
from selfcheck.gui.theme import roles as roles_of
from tests.authoring.preview.conftest import NOTICE, RULE


def test_it_counts_whom_a_notice_would_tell_to_act(workshop):
    workshop.notice()
    workshop.device("with", "chat")
    workshop.device("without", "other")
    report = workshop.preview()
    assert (report.devices, report.newly_told, report.no_longer_told) == (2, 1, 0)
    assert report.before == {"action-required": 0, "cannot-tell": 0, "no-action": 2}
    assert report.after["action-required"] == 1
    [reached] = report.reached
    assert (reached.devices, reached.before, reached.after) == (("with",), 0, 1)
    assert reached.because == (Because(app="chat", matched_by="id", devices=1),)
    assert "n1/r1: 0 -> 1, because of chat (by its id, 1): with" in preview_text(report)
    assert "1 of 2 devices would be told to act; today 0." in preview_text(report)


def test_a_withdrawal_counts_the_other_way_and_shows_what_people_read(workshop):
    workshop.notice()
    published = workshop.policy()
    workshop.withdrawal()
    workshop.device("with", "chat")
    report = workshop.preview(published)
    assert (report.newly_told, report.no_longer_told) == (0, 1)
    [words] = report.words
    assert (words.notice, words.state) == ("n1", "withdrawn")
    [card] = [one for one in words.cards if one.kind == "withdrawn"]
    assert (card.label, card.struck, card.title) == ("WITHDRAWN", True, "Chat has to go")
    said = {line.look: line.text for line in card.body}
    assert (said["quote"], said["strong"]) == ("By mistake.", "You don’t need to do anything.")
    assert "~~Chat has to go~~" in preview_text(report)


def test_it_names_what_comes_back_and_for_how_many_devices(workshop):
    workshop.notice()
    newer = "schema: selfcheck/notice/v1\nid: n2\nrevision: 1\nkind: information\n"
    newer += "issued: 2026-11-21T09:00:00Z\ntitle: Never mind\nsummary: No.\nsupersedes: [n1]\n"
    workshop.notice("", newer, "n2")
    published = workshop.policy()
    workshop.withdrawal("n2")
    workshop.device("with", "chat")
    report = workshop.preview(published)
    assert [(one.notice, one.devices) for one in report.comes_back] == [("n1", 1)]
    assert "n1 holds again" in preview_text(report)


def test_any_moment_can_be_looked_at(workshop):
    workshop.notice()
    workshop.device("with", "chat")
    before_it = workshop.preview(at=datetime(2026, 11, 19, tzinfo=UTC))
    assert (before_it.newly_told, before_it.at.day) == (0, 19)


def test_the_words_come_in_every_language_the_notice_carries(workshop):
    text = """
schema: selfcheck/notice/v1
id: n1
revision: 1
kind: policy
issued: 2026-11-20T09:00:00Z
title: {en: Chat has to go, de: Chat muss weg}
summary: {en: Remove it., de: Bitte entfernen.}
"""
    workshop.notice(text=text)
    titles = {one.language: one.title for one in workshop.preview().words}
    assert titles == {"en": "Chat has to go", "de": "Chat muss weg"}


def test_the_words_around_them_are_the_windows_own_in_that_language(workshop):
    """As people will read them; in a language that the window does not speak they are English."""
    workshop.notice(
        text="""
schema: selfcheck/notice/v1
id: n1
revision: 1
kind: policy
issued: 2026-11-20T09:00:00Z
title: {en: A review, de: Eine Prüfung, fr: Un examen}
summary: {en: It goes on., de: Sie läuft., fr: Il continue.}
"""
    )
    labels = {one.language: one.cards[-1].label for one in workshop.preview().words}
    assert labels == {
        "de": "Gilt",
        "en": "In force",
        "fr": "In force",
    }


def test_an_unreadable_sample_is_called_out_and_not_counted(workshop):
    workshop.notice()
    workshop.device("good", "chat")
    (workshop.samples / "bad.json").write_text('{"schema": "selfcheck/inventory/v1"}')
    (workshop.samples / "folder.json").mkdir()
    report = workshop.preview()
    assert report.devices == 1
    assert len(report.unread) == 2
    assert [one.kind for one in report.cautions].count("unread") == 2


def test_many_devices_are_shared_out_and_add_up_to_the_same(workshop, monkeypatch):
    workshop.notice()
    for number in range(12):
        workshop.device(f"d{number:02}", "chat" if number % 3 == 0 else "x")
    alone = workshop.preview()
    monkeypatch.setattr(samples, "CHUNK", 5)
    monkeypatch.setattr(samples.os, "cpu_count", lambda: 2)
    assert workshop.preview() == alone
    assert alone.newly_told == 4


def test_the_report_keeps_to_its_schema(workshop):
    workshop.notice()
    workshop.device("with", "chat")
    document = json.loads(report_json(workshop.preview()))
    jsonschema.validate(document, schema_of("preview"))
    assert msgspec.json.decode(report_json(workshop.preview())) == document


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.links, self.text = [], [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in {"src", "href"}]

    def handle_data(self, data):
        self.text += data


def test_the_page_holds_everything_and_fetches_and_runs_nothing(workshop):
    text = """
schema: selfcheck/notice/v1
id: n1
revision: 1
kind: policy
issued: 2026-11-20T09:00:00Z
title: "<script>alert(1)</script>"
summary: '"><img src=x>'
"""
    workshop.notice(text=text)
    workshop.device("with", "chat")
    page = Page()
    page.feed(preview_page(workshop.preview()))
    assert page.links == []
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert "<script>alert(1)</script>" in page.text
    assert "1 of 1 devices would be told to act; today 0." in page.text


def test_the_page_draws_the_cards_in_the_colours_of_the_window(workshop):
    workshop.notice()
    workshop.withdrawal()
    page = preview_page(workshop.preview())
    assert '<div class="card withdrawn taken">' in page
    assert '<s aria-label="Withdrawn: Chat has to go">' in page
    assert "@media (prefers-color-scheme: dark)" in page
    for colours, roles in ((LIGHT, roles_of.LIGHT), (DARK, roles_of.DARK)):
        for name, colour in colours.items():
            tone, _, part = name.partition("-")
            role = getattr(roles, tone)
            wanted = role if isinstance(role, str) else role.back if part else role.fore
            assert colour == wanted, name


def test_what_takes_effect_later_is_shown_as_it_will_read_then(workshop):
    text = NOTICE + "effective: 2026-12-01T09:00:00Z\n"
    workshop.notice(RULE.replace("2026-11-27", "2026-12-04"), text)
    now, then = workshop.preview().words
    assert [card.kind for card in now.cards] == ["verdict", "coming", "notice"]
    assert [card.kind for card in then.cards] == ["verdict", "to-do", "notice"]
    assert then.cards[0].title == "You need to act: 1 thing, by Friday 23:59"
    assert then.cards[1].body[-2].text == "Remove it."


def test_apps_that_are_recognised_by_name_are_asked_about(workshop):
    """On a phone they are one question."""
    (workshop.source / "apps.yaml").write_text(
        "schema: selfcheck/apps/v1\napps: {one: {name: One}, two: {name: Two}}\n"
    )
    workshop.notice(
        RULE.replace("apps: [chat]", "apps: [one, two]").replace("[computer]", "[phone]")
    )
    [words] = workshop.preview().words
    [question] = [card for card in words.cards if card.kind == "question"]
    assert question.title == "Are any of these 2 apps on your phone?"
    assert question.body[0].text == "One, Two"
    assert question.choices == ("None of them", "I don’t know")


def test_of_apps_on_a_computer_the_first_question_stands_for_all(workshop):
    (workshop.source / "apps.yaml").write_text(
        "schema: selfcheck/apps/v1\napps: {one: {name: One}, two: {name: Two}}\n"
    )
    workshop.notice(RULE.replace("apps: [chat]", "apps: [one, two]"))
    [words] = workshop.preview().words
    [question] = [card for card in words.cards if card.kind == "question"]
    assert question.title == "Is One on this computer?"
    assert question.also == ("Is Two on this computer?",)


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("2026-11-23T10:00:00Z", "2026-11-23T11:00:00+01:00"),
        ("2026-11-23", "2026-11-23T23:59:59+01:00"),
        ("2026-11-23T10:00:00", "has no offset from UTC"),
        ("yesterday", "is not a time"),
    ],
)
def test_a_moment_is_given_as_elsewhere(workshop, at, shown):
    workshop.notice()
    result = CliRunner().invoke(
        application, ["preview", str(workshop.source), "--json", "--at", at]
    )
    assert result.exit_code == (2 if " " in shown else 0)
    assert shown in result.output


@pytest.mark.parametrize("folder", ["nowhere", "empty"])
def test_a_folder_without_inventories_is_not_taken_for_nobody(workshop, tmp_path, folder):
    workshop.notice()
    (tmp_path / "empty").mkdir()
    command = ["preview", str(workshop.source), "--inventories", str(tmp_path / folder)]
    result = CliRunner().invoke(application, command)
    assert result.exit_code == 2
    assert "give a folder of files of selfcheck inventory --json" in result.stderr


def test_times_are_the_organizations(workshop):
    workshop.notice()
    report = workshop.preview()
    assert report.at.isoformat() == "2026-11-23T11:00:00+01:00"
    assert preview_text(report).startswith(
        "Preview for Example, Monday 23 November 2026, 11:00 CET"
    )
    assert report.words[0].at == report.at


def test_what_holds_again_is_what_did_then(workshop):
    """Looking back, a record that came later is not yet there."""
    workshop.notice()
    newer = "schema: selfcheck/notice/v1\nid: n2\nrevision: 1\nkind: information\n"
    newer += "issued: 2026-11-21T08:00:00Z\ntitle: Never mind\nsummary: No.\nsupersedes: [n1]\n"
    workshop.notice("", newer, "n2")
    published = workshop.policy()
    workshop.withdrawal("n2")
    at = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
    assert [one.notice for one in workshop.preview(published).comes_back] == ["n1"]
    assert workshop.preview(published, at=at).comes_back == ()


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        ("access: [company-email]", "whether devices receive company mail"),
        ("access: [vpn]", "whether devices have access to vpn"),
        ("ownership: [company]", "who owns devices"),
        ("regions: [DE]", "where people or devices are"),
        ("groups: [press]", "whether people are in the group press"),
    ],
)
def test_what_people_would_be_asked_is_said_in_words(workshop, scope, text):
    workshop.notice(RULE.replace("kind: [computer]", scope))
    workshop.device("a", "chat")
    report = workshop.preview()
    assert [(one.text, one.after) for one in report.asked] == [(text, 1)]
    assert f"  {text}: on 1 of 1 devices; today 0" in preview_text(report)
    assert f"<td>{text}</td>" in preview_page(report)


def test_people_of_whom_nothing_is_known_are_asked(workshop):
    workshop.notice(RULE.replace("kind: [computer]", "access: [company-email]"))
    [words] = workshop.preview().words
    [question] = [card for card in words.cards if card.kind == "question"]
    assert "receive company mail?" in question.title
    assert question.choices[:2] == ("Yes", "No")


def test_colours_are_for_terminals_that_show_them(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert paint("x", "danger") == "\x1b[31m\x1b[1mx\x1b[0m"
    assert paint("x", "withdrawn") == "\x1b[2mx\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert paint("x", "danger") == "x"

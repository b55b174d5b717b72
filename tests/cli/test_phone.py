"""Phones on the command line, by options and by questions, over the shipped demonstrations."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.company import notice

SCHEMA = Path(__file__).parents[2] / "resources" / "schemas" / "phones.json"
INDIA = ("--demo", "india-2020")


@pytest.fixture
def phone(selfcheck):
    """Runs `selfcheck phone` in the demonstration of the order about 59 apps."""
    return lambda *words: selfcheck("phone", *words, *INDIA)


@pytest.fixture
def listed(phone):
    def read():
        document = phone("list", "--json").json
        jsonschema.validate(document, json.loads(SCHEMA.read_text(encoding="utf-8")))
        return document["phones"]

    return read


class TestByOptions:
    def test_from_none_to_nothing_to_do(self, phone, listed):
        assert "No phone or tablet is known here" in phone("list").out
        ran = phone("add", "--os", "android")
        assert ran.code == 0
        assert "Added “Android phone”. Its id is phone-2." in ran.out
        (made,) = listed()
        assert (made["verdict"], made["known_by"]) == ("cannot-tell", None)
        assert [q["fact"] for q in made["questions"]] == ["region"]
        phone("answer", "phone-2", "region=IN")
        assert len(listed()[0]["questions"]) == 59
        ran = phone("answer", "Android phone", "apps=no")
        assert (ran.code, "Nothing to do" in ran.out) == (0, True)
        (made,) = listed()
        assert (made["verdict"], made["known_by"], made["questions"]) == (
            "no-action",
            "declared",
            [],
        )
        assert {(a["value"], a["counts"]) for a in made["answers"]} == {("no", True)}
        assert len(made["answers"]) == 59

    def test_an_app_that_is_there_asks_for_action(self, phone, selfcheck, listed):
        phone("add", "--os", "android", "--name", "Mine")
        phone("answer", "mine", "region=IN", "apps=tiktok,shein")
        (made,) = listed()
        assert made["verdict"] == "action-required"
        found = selfcheck("check", "--json", *INDIA).json["findings"]
        mine = {
            (f["app"], f["installed"]["ids"]["android"]) for f in found if f["device"] == made["id"]
        }
        assert {slug for slug, _ in mine} == {"tiktok", "shein"}
        ran = phone("answer", "mine", "app:tiktok,shein=no")
        assert "Kept: not there: TikTok and Shein." in ran.out
        assert listed()[0]["verdict"] == "no-action"

    def test_not_knowing_is_kept_and_asked_again_with_when_it_was_said(self, phone, listed):
        phone("add", "--os", "android")
        phone("answer", "phone-2", "region=IN", "apps=unknown")
        assert "You said today" in phone("list").out
        assert {a["value"] for a in listed()[0]["answers"]} == {"unknown"}
        assert listed()[0]["verdict"] == "cannot-tell"

    def test_what_is_given_at_once_is_kept(self, phone, listed):
        phone("add", "--os", "ios", "--kind", "tablet", "--name", "Slate", "--ownership", "company")
        (made,) = listed()
        assert (made["name"], made["kind"], made["os"], made["ownership"]) == (
            "Slate",
            "tablet",
            "ios",
            "company",
        )

    def test_a_second_one_gets_a_name_of_its_own(self, phone):
        phone("add", "--os", "ios")
        assert "Added “iPhone 2”" in phone("add", "--os", "ios").out

    def test_one_is_forgotten_by_its_name(self, phone, listed):
        phone("add", "--os", "ios", "--name", "Old one")
        ran = phone("remove", "old ONE")
        assert (ran.code, ran.out) == (
            0,
            "“Old one” is forgotten, with everything you said about it.\n",
        )
        assert listed() == []

    @pytest.mark.parametrize(
        ("words", "why"),
        [
            (["answer", "phone-9", "region=IN"], "there is no phone 'phone-9'"),
            (["answer", "phone-2", "region"], "is no answer"),
            (["answer", "phone-2", "region="], "is no answer"),
            (["answer", "phone-2", "app:tiktok=perhaps"], "does not answer"),
            (["answer", "phone-2", "app:tik-tok=no"], "knows no app 'tik-tok'"),
            (["answer", "phone-2", "apps=no"], "asked is: region"),
            (["answer", "phone-2", "colour=no"], "does not answer"),
            (["answer", "phone-2"], "say what you know"),
            (["add"], "--os android or --os ios"),
            (["add", "--os", "ios", "--name", "Phone"], "there is a phone called 'Phone' already"),
            (["add", "--os", "windows"], "invalid choice"),
            (["remove", "me"], "there is no phone 'me'"),
            ([], "required"),
        ],
    )
    def test_what_cannot_be_used_is_refused(self, phone, words, why):
        phone("add", "--os", "ios", "--name", "Phone")
        ran = phone(*words)
        assert (ran.code, ran.out) == (2, "")
        assert why in ran.err

    def test_a_region_may_be_called_no(self, phone):
        phone("add", "--os", "ios")
        assert "Kept: region is NO." in phone("answer", "phone-2", "region=NO").out


class TestForThePerson:
    def test_yes_there_are_phones_ends_well(self, selfcheck, company, empty):
        company.publish("ban", notice("ban", "kind: [phone], access: [company-email]"))
        site = ("--source", company.site, "--trust", company.trust)

        def check():
            return selfcheck("check", "--json", *site).json

        assert [q["fact"] for q in check()["questions"]] == ["phones"]
        selfcheck("phone", "answer", "me", "phones=yes", *site)
        assert [g["name"] for g in check()["gaps"] if g["open"]] == ["not-registered"]
        selfcheck("phone", "add", "--os", "android", *site)
        selfcheck("phone", "answer", "phone-1", "access:company-email=yes", *site)
        ran = selfcheck("phone", "answer", "phone-1", "apps=no", *site)
        assert "Nothing to do" in ran.out
        assert check()["verdict"] == "no-action"

    def test_no_there_are_none_does_too(self, selfcheck, company):
        company.publish("ban", notice("ban", "kind: [phone]"))
        site = ("--source", company.site, "--trust", company.trust)
        ran = selfcheck("phone", "answer", "me", "phones=no", *site)
        assert (ran.code, ran.out) == (0, "Kept: phones is no.\n")
        assert selfcheck("check", *site).code == 0


class Terminal:
    """The program on a terminal of its own, with everything typed beforehand."""

    def run(self, *words, typed, **environment):
        ours, theirs = pty.openpty()
        os.write(ours, typed.encode())
        done = subprocess.run(
            [sys.executable, "-m", "selfcheck", "phone", *words, *INDIA],
            stdin=theirs,
            capture_output=True,
            text=True,
            env={**os.environ, "TZ": "UTC", "COLUMNS": "200", **environment},
            check=False,
        )
        os.close(ours)
        os.close(theirs)
        return done


@pytest.fixture
def terminal(own_folders):
    return Terminal().run


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals of this kind")
class TestOnATerminal:
    def test_adding_goes_on_with_the_questions(self, terminal, listed):
        done = terminal("add", typed="1\n1\n53 7, 53\n")
        assert done.returncode == 0
        assert "1 = Android phone" in done.stderr
        assert "Where do you work?" in done.stderr
        assert "the list goes by the alphabet" in done.stderr
        (made,) = listed()
        there = {a["fact"] for a in made["answers"] if a["value"] == "yes"}
        assert len(made["answers"]) == 59
        assert len(there) == 2
        assert made["verdict"] == "action-required"

    def test_mistyping_asks_again_and_none_is_a_letter(self, terminal, listed, phone):
        phone("add", "--os", "android")
        done = terminal("answer", "phone-2", typed="9\n1\n60\nx\nn\n")
        assert "Write a number from 1 to 3." in done.stderr
        assert done.stderr.count("Write numbers from 1 to 59") == 2
        assert "Nothing more is asked now." in done.stderr
        assert listed()[0]["verdict"] == "no-action"

    def test_i_dont_know_asks_once_and_goes_on(self, terminal, listed, phone):
        phone("add", "--os", "android")
        done = terminal("answer", "phone-2", typed="1\n?\n")
        assert "The rest you don’t know." in done.stderr
        assert {a["value"] for a in listed()[0]["answers"]} == {"unknown"}

    def test_enter_alone_keeps_what_was_answered(self, terminal, listed, phone):
        phone("add", "--os", "android")
        done = terminal("answer", "phone-2", typed="1\n\n")
        assert "What you answered is kept." in done.stderr
        assert len(listed()[0]["questions"]) == 59

    def test_enter_alone_adds_nothing(self, terminal, listed):
        done = terminal("add", typed="\n")
        assert done.returncode == 2
        assert "nothing was added" in done.stderr
        assert listed() == []

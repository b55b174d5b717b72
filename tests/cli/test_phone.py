"""Phones on the command line, by options and by questions, over the shipped demonstrations."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest

from selfcheck import places
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.gui.background.remembered import Remembered
from selfcheck.gui.background.telling import Key, Memory, Stage, Told
from selfcheck.gui.deeds.kept import read_snoozes, write_snoozes
from selfcheck.gui.deeds.snooze import Snooze
from selfcheck.history.history import History
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


@pytest.fixture
def own_state(own_folders):
    """Where the demonstration keeps its things."""
    return places.state() / "demo" / "india-2020"


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
            (
                ["answer", "phone-9", "region=IN"],
                "there is no phone “phone-9”; known are: “Phone” (phone-2)",
            ),
            (["answer", "phone-2", "region"], "is no answer"),
            (["answer", "phone-2", "region="], "is no answer"),
            (["answer", "phone-2", "app:tiktok=perhaps"], "does not answer"),
            (
                ["answer", "phone-2", "app:tik-tok=no"],
                "knows no app “tik-tok”; write it as in app:",
            ),
            (["answer", "phone-2", "apps=no"], "Asked is: Where do you work? (region)"),
            (["answer", "phone-2", "colour=no"], "does not answer"),
            (["answer", "phone-2"], "say what you know"),
            (["add"], "--os android or --os ios"),
            (["add", "--os", "ios", "--name", "Phone"], "there is a phone called 'Phone' already"),
            (["add", "--os", "windows"], "invalid choice"),
            (["remove", "me"], "there is no phone “me”"),
            (["add", "--os", "ios", "--name", "ME"], "“ME” stands for yourself"),
            (["add", "--os", "ios", "--name", "Phone-17"], "“Phone-17” looks like an id"),
            (["add", "--os", "ios", "--name", "id:phone-2"], "looks like an id"),
            (["add", "--os", "ios", "--name", "this-computer"], "looks like an id"),
            (["answer", "me", "phones=no"], "“Phone” is known here; if you don’t use it"),
            (["answer", "me", "phones=unknown"], "remove it first"),
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
        assert "Kept: Where do you work? NO." in phone("answer", "phone-2", "region=NO").out


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
        assert (ran.code, ran.out) == (
            0,
            "Kept: Do you have a phone or tablet that you use for work, your own included? No.\n",
        )
        assert selfcheck("check", *site).code == 0

    def test_no_is_shown_and_ends_with_a_phone(self, phone, listed):
        hint = "If you have none, say so with"
        assert hint in phone("list").out
        phone("answer", "me", "phones=no")
        shown = phone("list")
        assert "Uses a phone or tablet for work: No. You said so today" in shown.out
        assert hint not in shown.out
        told = [(a["fact"], a["value"]) for a in phone("list", "--json").json["answers"]]
        assert told == [("phones", "no")]
        phone("add", "--os", "ios")
        phone("remove", "iPhone")
        assert phone("list", "--json").json["answers"] == []
        assert hint in phone("list").out

    def test_none_of_several_answers_is_kept_where_one_is_refused(self, phone):
        phone("add", "--os", "ios")
        ran = phone("answer", "me", "region=IN", "phones=no")
        assert (ran.code, ran.out) == (2, "")
        assert phone("list", "--json").json["answers"] == []


class TestWhichOneIsMeant:
    """Names as an earlier version took them."""

    @pytest.fixture
    def known(self, phone, own_state):
        def add(**names):
            for id_, name in names.items():
                device = Device(id_.replace("_", "-"), DeviceKind.PHONE, Os.ANDROID, name)
                History(own_state / "history.sqlite3").register(device, datetime.now(UTC))

        phone("list")
        return add

    def test_an_id_is_stronger_than_a_name(self, phone, known, listed):
        known(phone_2="phone-3", phone_3="Work")
        for command in (["remove", "phone-3"], ["answer", "phone-3", "region=IN"]):
            ran = phone(*command)
            assert (ran.code, ran.out) == (2, "")
            assert (
                "“phone-3” is the id of “Work” and the name of another phone; write id:phone-3"
                " for “Work”, or id:phone-2 for the one called “phone-3”" in ran.err
            )
        assert "“phone-3” is forgotten" in phone("remove", "phone-2").out
        assert [each["name"] for each in listed()] == ["Work"]
        assert "“Work” is forgotten" in phone("remove", "phone-3").out

    def test_two_that_are_called_as_the_other_can_be_told_apart(self, phone, known):
        known(phone_2="phone-3", phone_3="phone-2")
        assert phone("remove", "phone-2").code == 2
        assert "“phone-3” is forgotten" in phone("remove", "id:phone-2").out
        assert "“phone-2” is forgotten" in phone("remove", "id:phone-3").out

    def test_one_that_is_called_as_its_own_id_is_meant(self, phone, known):
        known(phone_2="phone-2")
        assert phone("remove", "phone-2").code == 0

    def test_me_is_always_the_person(self, phone, known, listed):
        known(phone_2="me")
        assert phone("answer", "me", "region=IN").code == 0
        ran = phone("remove", "me")
        assert (ran.code, len(listed())) == (2, 1)
        assert "there is no phone “me”; known are: “me” (phone-2)" in ran.err
        assert "“me” is forgotten" in phone("remove", "phone-2").out


class TestForgetting:
    def test_an_id_is_given_once(self, phone):
        phone("add", "--os", "ios", "--name", "Old")
        phone("remove", "Old")
        assert "Its id is phone-3." in phone("add", "--os", "ios", "--name", "New").out

    def test_what_the_window_keeps_of_it_goes_too(self, phone, own_state):
        phone("add", "--os", "ios", "--name", "Old")
        snoozed, told = own_state / "snoozed.json", own_state / "told.json"
        snoozes = [
            Snooze(device, "tiktok", frozenset({"a"}), datetime(2100, 1, 1, tzinfo=UTC))
            for device in ("phone-2", "this-computer")
        ]
        keys = [Key("ban", "only", device, "tiktok") for device in ("phone-2", "this-computer")]
        write_snoozes(snoozed, tuple(snoozes))
        memory = Memory(dict.fromkeys(keys, Told(None, Stage.FAR)), notices=frozenset({"ban"}))
        Remembered(told).write(memory)
        assert phone("remove", "Old").code == 0
        assert read_snoozes(snoozed) == tuple(snoozes[1:])
        assert Remembered(told).read() == Memory(
            {keys[1]: Told(None, Stage.FAR)}, notices=frozenset({"ban"})
        )

    @pytest.mark.parametrize("content", ["", "[]", '{"form": 2}', '{"form": 1}', "[" * 100_000])
    def test_a_damaged_file_of_the_window_stays_as_it_is(self, phone, own_state, content):
        phone("add", "--os", "ios", "--name", "Old")
        (own_state / "told.json").write_text(content)
        assert phone("remove", "Old").code == 0
        assert (own_state / "told.json").read_text() == content


class TestInGerman:
    """What is refused and what is kept is said to the person, not to a program."""

    @pytest.mark.parametrize(
        ("words", "why"),
        [
            (["answer", "phone-2", "foo=yes"], "„yes“ ist keine Antwort auf „foo“. Gefragt wird: "),
            (["answer", "phone-2", "foo=yes"], "Wo arbeiten Sie? (region)"),
            (["answer", "phone-2", "region"], "ist keine Antwort; schreiben Sie FACT=yes"),
            (["answer", "phone-2", "app:tik-tok=no"], "kennt keine App „tik-tok“"),
            (["answer", "phone-2", "apps=no"], "nach keiner App gefragt"),
            (
                ["answer", "phone-2"],
                "sagen Sie, was Sie wissen, etwa access:company-email=yes oder",
            ),
            (["answer", "me", "phones=no"], "„Mein Telefon“ ist hier bekannt"),
            (["remove", "nosuch"], "es gibt kein Gerät „nosuch“; bekannt sind: „Mein Telefon“"),
            (["add"], "welches System das Gerät hat: --os android oder --os ios"),
            (["add", "--os", "ios", "--name", "me"], "für Sie selbst"),
            (["add", "--os", "ios", "--name", "phone-1"], "wie eine Kennung"),
        ],
    )
    def test_a_refusal(self, phone, words, why):
        phone("add", "--os", "ios", "--name", "Mein Telefon")
        ran = phone(*words, "--language", "de")
        assert (ran.code, ran.out) == (2, "")
        assert why in ran.err

    def test_what_was_kept(self, phone):
        kept = phone("answer", "me", "phones=no", "--language", "de").out
        assert kept.startswith("Gespeichert: Haben Sie ein Smartphone oder Tablet")
        assert kept.endswith("? Nein.\n")
        kept = phone("answer", "me", "region=Q", "--language", "de").out
        assert kept == "Gespeichert: Wo arbeiten Sie? Q.\n"

    def test_a_detail_for_the_help_desk_is_called_so(self, selfcheck, company):
        company.publish("ban", notice("ban", "kind: [phone]"))
        site = ("--source", company.site, "--trust", company.trust)
        selfcheck("phone", "add", "--os", "android", *site)
        detail = "For the help desk: This device was never read or described."
        assert detail in selfcheck("check", *site).out
        german = " ".join(selfcheck("check", *site, "--language", "de").out.split())
        assert "Für den Helpdesk: Dieses Gerät wurde noch nie gelesen oder beschrieben." in german


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

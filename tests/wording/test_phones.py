"""Phones in words, over the real order about 59 apps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from selfcheck import wording
from selfcheck.core.apps import Inventory, KnownBy
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.wording import Voice, default_name
from selfcheck.wording.looking import where_to_look
from selfcheck.wording.phones import apps_said
from tests.policies.samples import FRESH, NOW, laptop, sample

COUNTS = timedelta(days=30)
POLICY = sample("india-2020")
PHONE = Device("phone-1", DeviceKind.PHONE, Os.ANDROID, "My phone", region="IN")


@dataclass(frozen=True)
class Said:
    fact: str
    value: bool | str | None
    at: datetime = NOW
    device: str | None = "phone-1"


@dataclass(frozen=True)
class Added:
    device: Device
    added_at: datetime = NOW


def report(*inventories, registered=(), policy=POLICY):
    return evaluate(policy, FRESH, (laptop(), *inventories), registered, Circumstances(NOW))


def voice(of):
    return Voice.of(of, "en", UTC)


def card(of, *said, device=PHONE):
    (made,) = wording.phones(of, voice(of), [Added(device)], said, COUNTS)
    return made


def described(device=PHONE, **over):
    return Inventory(device, NOW, known_by=KnownBy.DECLARED, **over)


class TestTheOrderAbout59Apps:
    def test_they_are_one_question(self):
        of = report(registered=[PHONE])
        assert len(of.questions) == 59
        (asked,) = wording.questions(of, voice(of))
        assert asked.text == "Are any of these 59 apps on “My phone”?"
        assert [choice.label for choice in asked.choices] == ["None of them", "I don’t know"]
        names = [app.name.casefold() for app in asked.apps]
        assert names == sorted(names)
        assert set(asked.fact.removeprefix("app:").split(",")) == set(POLICY.catalogue)
        assert "Government bans 59 mobile apps" in asked.because
        assert wording.headline(of, voice(of)) == "We can’t tell yet: 1 question"

    def test_where_the_person_works_comes_first(self):
        of = report(registered=[replace(PHONE, region=None)])
        (asked,) = wording.questions(of, voice(of))
        assert asked.fact == "region"
        assert [choice.value for choice in asked.choices] == ["IN", "elsewhere", None]

    def test_only_those_that_an_iphone_can_have_are_asked_about(self):
        of = report(registered=[replace(PHONE, os=Os.IOS)])
        (asked,) = wording.questions(of, voice(of))
        there = {s for s, a in POLICY.catalogue.items() if not a.ids or "ios" in a.ids}
        assert {app.slug for app in asked.apps} == there
        assert len(there) < 59

    def test_one_app_left_is_asked_by_its_name(self):
        absent = tuple(slug for slug in POLICY.catalogue if slug != "tiktok")
        of = report(described(declared_absent=absent))
        (asked,) = wording.questions(of, voice(of))
        assert (asked.text, asked.apps) == ("Is TikTok on “My phone”?", ())

    def test_all_answered_is_nothing_to_do(self):
        of = report(described(declared_absent=tuple(POLICY.catalogue)))
        assert wording.headline(of, voice(of)) == "You don’t need to do anything"
        made = card(of, Said("app:tiktok", False))
        assert (made.label, made.known) == ("Nothing to do", "As you told us today 10:00")

    def test_what_is_open_is_asked_although_another_device_has_to_act(self):
        other = Device("phone-2", DeviceKind.PHONE, Os.ANDROID, "Other", region="IN")
        of = report(described(other, declared_present=("tiktok",)), registered=[PHONE])
        assert wording.questions(of, voice(of)) == ()
        (asked,) = card(of).asks
        assert len(asked.apps) == 59


class TestWhatWasSaidBefore:
    @pytest.mark.parametrize(
        ("value", "days", "words"),
        [
            (None, 0, "You said today 10:00 that you don’t know."),
            (
                False,
                40,
                "You said no on Wed 14 October 2026, 10:00. That is too long ago to count.",
            ),
        ],
    )
    def test_it_stands_beside_the_question(self, value, days, words):
        of = report(registered=[PHONE])
        at = NOW - timedelta(days=days)
        answers = [Said(f"app:{slug}", value, at) for slug in POLICY.catalogue]
        (asked,) = wording.questions(of, voice(of), answers)
        assert asked.said == words

    def test_a_list_with_something_new_says_nothing_of_the_old(self):
        of = report(registered=[PHONE])
        answers = [Said(f"app:{slug}", None) for slug in POLICY.catalogue if slug != "tiktok"]
        assert wording.questions(of, voice(of), answers)[0].said == ""


class TestCard:
    def test_one_never_described(self):
        made = card(report(registered=[PHONE]))
        assert (made.title, made.system, made.known) == (
            "My phone",
            "Android phone",
            "Not checked yet",
        )
        assert made.added == "Added today 10:00"
        assert made.label == "Can’t tell yet"

    def test_one_that_nothing_is_about(self):
        of = report(registered=[replace(PHONE, region="FR")])
        assert card(of).known == "Not checked: no notice in force is about it"
        (shown,) = [d for d in wording.devices(of, voice(of)) if d.device_id == "phone-1"]
        assert shown.text.endswith("not checked: no notice in force is about it")

    @pytest.mark.parametrize(
        ("said", "about", "value", "note", "counts"),
        [
            (Said("app:tiktok", True), "TikTok", "There", "That counts until you say that", True),
            (
                Said("app:tiktok", False),
                "TikTok",
                "Not there",
                "That counts until Wed 23 Dec",
                True,
            ),
            (
                Said("app:tiktok", False, NOW - timedelta(days=31)),
                "TikTok",
                "Not there",
                "Said too long ago to count",
                False,
            ),
            (Said("app:tiktok", None), "TikTok", "I don’t know", "", True),
            (Said("access:company-email", True), "Receives company mail", "Yes", "", True),
            (Said("access:vpn", False), "Has access to “vpn”", "No", "", True),
            (Said("ownership", True), "Owner", "My organization", "", True),
            (Said("ownership", "personal"), "Owner", "I do", "", True),
            (Said("region", "IN"), "Region", "IN", "", True),
        ],
    )
    def test_each_saying_has_its_words_its_age_and_its_question(
        self, said, about, value, note, counts
    ):
        (line,) = card(report(registered=[PHONE]), said).sayings
        assert (line.about, line.value, line.counts) == (about, value, counts)
        assert line.note.startswith(note)
        assert bool(line.note) == bool(note)
        assert line.when.startswith("You said so ")
        assert line.ask.fact == said.fact

    def test_another_phones_answers_are_not_shown(self):
        assert (
            card(report(registered=[PHONE]), Said("region", "IN", device="phone-2")).sayings == ()
        )

    def test_many_apps_are_told_in_one_line(self):
        answers = [Said("app:tiktok", False), Said("app:shein", False), Said("app:helo", True)]
        lines = apps_said(card(report(registered=[PHONE]), *answers))
        told = "You said so today 10:00."
        until = "That counts until Wed 23 December 2026, then you are asked again."
        assert lines == (
            f"There: Helo. {told} That counts until you say that it is gone.",
            f"Not there: Shein and TikTok. {told} {until}",
        )


@pytest.mark.parametrize(
    ("kind", "os", "name"),
    [
        (DeviceKind.PHONE, Os.IOS, "iPhone"),
        (DeviceKind.TABLET, Os.IOS, "iPad"),
        (DeviceKind.PHONE, Os.ANDROID, "Android phone"),
        (DeviceKind.TABLET, Os.ANDROID, "Android tablet"),
    ],
)
def test_a_phone_without_a_name_gets_one_of_its_own(kind, os, name):
    assert default_name(kind, os, []) == name
    assert default_name(kind, os, [name.upper(), f"{name} 2"]) == f"{name} 3"


@pytest.mark.parametrize("os", [Os.ANDROID, Os.IOS])
@pytest.mark.parametrize(
    "fact", ["access:company-email", "access:company-network", "ownership", "app:a", "app:a,b"]
)
def test_every_question_about_a_phone_says_where_to_look(fact, os):
    steps = where_to_look(fact, replace(PHONE, os=os))
    assert steps
    assert all(step.endswith(".") for step in steps)


def test_there_is_nowhere_to_look_for_what_is_not_on_the_phone():
    assert where_to_look("region", PHONE) == ()
    assert where_to_look("app:a", Device("this-computer", DeviceKind.COMPUTER, Os.LINUX)) == ()
    assert where_to_look("phones", None) == ()

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.checker.answers import (
    answer_fits,
    declared_inventory,
    device_with,
    inventory_with,
    person_with,
    phones_answer,
)
from selfcheck.core.apps import Inventory, KnownBy
from selfcheck.core.devices import Device, DeviceKind, Facts, Os, Ownership, Person
from selfcheck.history import Answer, Phone

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
PHONE = Device("phone-1", DeviceKind.PHONE, Os.ANDROID)


def about(fact, value, device="phone-1", at=AT):
    return Answer(device, fact, value, at)


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("access:company-email", True),
        ("group:legal", False),
        ("app:tiktok", None),
        ("phones", True),
        ("region", "US"),
        ("ownership", "company"),
        ("ownership", False),
    ],
)
def test_what_answers_a_question(fact, value):
    assert answer_fits(fact, value)


@pytest.mark.parametrize(
    ("value", "ownership"),
    [
        (True, Ownership.COMPANY),
        (False, Ownership.PERSONAL),
        ("personal", Ownership.PERSONAL),
        (None, None),
    ],
)
def test_ownership_is_a_word_or_yes_for_the_company(value, ownership):
    assert device_with(PHONE, [about("ownership", value)]).ownership is ownership


def test_answers_fill_what_is_unknown_of_a_device():
    device = device_with(
        PHONE,
        [about("access:company-email", True), about("group:legal", False), about("region", "US")],
    )
    assert device.access == Facts({"company-email": True})
    assert device.groups == Facts({"legal": False})
    assert device.region == "US"


def test_what_is_known_stays():
    known = Device(
        "phone-1",
        DeviceKind.PHONE,
        Os.ANDROID,
        ownership=Ownership.PERSONAL,
        access=Facts.listed([]),
        region="FR",
    )
    answers = [about("ownership", True), about("access:vpn", True), about("region", "US")]
    assert device_with(known, answers) == known


def test_another_devices_answers_are_not_this_ones():
    assert device_with(PHONE, [about("region", "US", device="phone-2")]) == PHONE


def test_the_persons_own_answers_fill_the_person():
    answers = [about("group:legal", True, device=None), about("region", "US", device=None)]
    assert person_with(Person(), answers) == Person(Facts({"legal": True}), "US")
    assert person_with(Person(region="FR"), answers).region == "FR"


@pytest.mark.parametrize("value", [True, False, None])
def test_whether_there_are_phones(value):
    assert phones_answer([about("phones", value, device=None)]) is value


def test_never_asked_is_not_known():
    assert phones_answer([]) is None


def test_what_was_said_of_an_app_is_kept_with_the_reading():
    inventory = Inventory(PHONE, AT, declared_absent=("zoom",))
    answers = [about("app:tiktok", True), about("app:zoom", True), about("app:wechat", False)]
    told = inventory_with(inventory, answers)
    assert told.declared_present == ("tiktok", "zoom")
    assert told.declared_absent == ("wechat",)


def test_a_phone_never_read_is_as_old_as_the_oldest_answer_about_its_apps():
    answers = [
        about("app:tiktok", False, at=AT + timedelta(days=1)),
        about("app:zoom", False),
        about("access:company-email", True, at=AT - timedelta(days=9)),
    ]
    told = declared_inventory(Phone(PHONE, AT), answers)
    assert told.collected_at == AT
    assert told.known_by is KnownBy.DECLARED
    assert told.declared_absent == ("tiktok", "zoom")


@pytest.mark.parametrize("answers", [[], [about("app:tiktok", None)], [about("region", "US")]])
def test_without_a_word_on_its_apps_it_stays_unread(answers):
    assert declared_inventory(Phone(PHONE, AT), answers) is None

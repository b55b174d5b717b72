from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.checker.answers import (
    answer_fits,
    declined,
    device_with,
    each_answer,
    inventory_with,
    person_with,
    phone_inventory,
    phones_answer,
)
from selfcheck.core.apps import Inventory, KnownBy
from selfcheck.core.devices import Device, DeviceKind, Facts, Os, Ownership, Person
from selfcheck.history.values import Answer, Phone

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
        ("app:tiktok,zoom", False),
        ("app:tiktok,zoom", "zoom"),
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


@pytest.mark.parametrize(
    ("fact", "value"),
    [("app:", True), ("app:tiktok,", False), ("app:tiktok,zoom", "wechat"), ("app:tiktok", "")],
)
def test_what_names_no_app_or_another_one_answers_nothing(fact, value):
    assert not answer_fits(fact, value)


@pytest.mark.parametrize(
    ("fact", "value", "each"),
    [
        ("app:a,b", False, {"app:a": False, "app:b": False}),
        ("app:a,b", None, {"app:a": None, "app:b": None}),
        ("app:a,b,c", "a,c", {"app:a": True, "app:b": False, "app:c": True}),
        ("app:a", True, {"app:a": True}),
        ("region", "US,CA", {"region": "US,CA"}),
    ],
)
def test_one_answer_about_several_apps_is_one_about_each(fact, value, each):
    assert each_answer(fact, value) == each


def test_what_the_person_does_not_know():
    answers = [about("app:tiktok", None), about("region", None, device=None), about("x", False)]
    assert declined(answers) == {("phone-1", "app:tiktok"), ("", "region")}


class TestPhoneNeverRead:
    COUNTS = timedelta(days=30)

    def inventory(self, *answers, now=AT + timedelta(days=1)):
        return phone_inventory(Phone(PHONE, AT), answers, now, self.COUNTS)

    def test_it_is_as_old_as_the_oldest_no_about_its_apps(self):
        told = self.inventory(
            about("app:tiktok", False, at=AT + timedelta(days=1)),
            about("app:zoom", False),
            about("access:company-email", True, at=AT - timedelta(days=9)),
        )
        assert told.collected_at == AT
        assert told.known_by is KnownBy.DECLARED
        assert told.declared_absent == ("tiktok", "zoom")
        assert told.device.access.get("company-email") is True

    @pytest.mark.parametrize("answers", [[], [about("app:tiktok", None)], [about("region", "US")]])
    def test_without_a_word_on_its_apps_it_stays_unread(self, answers):
        assert self.inventory(*answers) is None

    def test_a_no_counts_to_the_last_day_and_is_unknown_after_it(self):
        answers = (about("app:tiktok", False), about("app:zoom", False, at=AT + timedelta(days=9)))
        told = self.inventory(*answers, now=AT + self.COUNTS)
        assert (told.declared_absent, told.collected_at) == (("tiktok", "zoom"), AT)
        told = self.inventory(*answers, now=AT + self.COUNTS + timedelta(seconds=1))
        assert told.declared_absent == ("zoom",)
        assert told.collected_at == AT + timedelta(days=9)

    def test_a_yes_stays(self):
        told = self.inventory(about("app:tiktok", True), now=AT + timedelta(days=400))
        assert told.declared_present == ("tiktok",)

    def test_a_yes_of_long_ago_does_not_make_a_fresh_no_old(self):
        now = AT + timedelta(days=400)
        told = self.inventory(about("app:tiktok", True), about("app:zoom", False, at=now), now=now)
        assert told.collected_at == now

    def test_when_no_word_counts_any_more_it_is_as_old_as_the_last_one(self):
        last = AT + timedelta(days=2)
        told = self.inventory(
            about("app:tiktok", False),
            about("app:zoom", False, at=last),
            now=AT + timedelta(days=99),
        )
        assert (told.collected_at, told.declared_absent) == (last, ())


class TestPhoneRead:
    def inventory(self, known_by, *answers, now=AT):
        reading = Inventory(PHONE, AT, known_by=known_by)
        return phone_inventory(Phone(PHONE, AT, reading), answers, now, timedelta(days=30))

    @pytest.mark.parametrize("known_by", [KnownBy.READ, KnownBy.BACKUP])
    def test_a_whole_reading_outweighs_a_yes_from_before_it(self, known_by):
        before = about("app:tiktok", True, at=AT - timedelta(days=1))
        assert self.inventory(known_by, before).declared_present == ()
        after = about("app:tiktok", True, at=AT + timedelta(days=1))
        assert self.inventory(known_by, after).declared_present == ("tiktok",)

    def test_in_a_report_of_what_is_there_the_persons_word_counts_and_ages(self):
        said = (
            about("app:tiktok", True, at=AT - timedelta(days=90)),
            about("app:zoom", False, at=AT - timedelta(days=29)),
            about("app:wechat", False, at=AT - timedelta(days=31)),
        )
        told = self.inventory(KnownBy.REPORT, *said)
        assert (told.declared_present, told.declared_absent) == (("tiktok",), ("zoom",))

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core.apps import (
    Form,
    IdKind,
    InstalledApp,
    Inventory,
    KnownBy,
    SourceReport,
    SourceStatus,
)
from selfcheck.core.devices import Device, DeviceKind, Facts, Os, Ownership
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.inventory import read_inventory, write_inventory

EXAMPLE = b"""\
{"schema": "selfcheck/inventory/v1", "collected_at": "2026-11-23T10:00:00Z",
 "device": {"id": "this-computer", "kind": "computer", "os": "linux", "os_version": "12", "name": "...",
            "ownership": "company", "access": ["company-email"], "region": "US", "groups": []},
 "apps": [{"name": "Firefox ESR", "version": "140.2.0esr-1", "publisher": null, "form": "native",
           "ids": {"deb": "firefox-esr"}, "source": "deb_packages", "path": null, "hidden": false, "known_by": "read"}],
 "sources": [{"name": "deb_packages", "status": "read", "apps": 724, "milliseconds": 9, "detail": null}]}
"""


def test_the_example_of_the_format_is_read():
    read = read_inventory(EXAMPLE, "f.json")
    assert read.device.kind is DeviceKind.COMPUTER
    assert read.device.access == Facts.listed(["company-email"])
    assert read.device.groups == Facts.listed([])
    assert read.apps == (
        InstalledApp(
            "Firefox ESR", "deb_packages", "140.2.0esr-1", ids={IdKind.DEB: "firefox-esr"}
        ),
    )
    assert read.sources == (SourceReport("deb_packages", SourceStatus.READ, 724, 9),)
    assert read.collected_at == datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert read.live


def test_what_is_left_out_is_unknown_or_none():
    text = """{"schema": "selfcheck/inventory/v1", "collected_at": "2026-11-23T10:00:00+01:00",
               "device": {"id": "phone", "kind": "phone", "os": "android", "access": null}}"""
    read = read_inventory(text.encode(), "f.json")
    assert read.device == Device("phone", DeviceKind.PHONE, Os.ANDROID)
    assert read.device.access.get("company-email") is None
    assert (read.apps, read.sources, read.known_by) == ((), (), KnownBy.READ)
    assert read.collected_at == datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "facts"),
    [
        ('["vpn"]', Facts.listed(["vpn"])),
        ("[]", Facts.listed([])),
        (
            '{"vpn": true, "mail": false, "files": null}',
            Facts({"vpn": True, "mail": False, "files": None}),
        ),
        ("{}", Facts()),
        ("null", Facts()),
    ],
)
def test_facts_are_a_complete_list_or_an_open_map(written, facts):
    read = read_inventory(EXAMPLE.replace(b'["company-email"]', written.encode()), "f.json")
    assert read.device.access == facts
    assert read_inventory(write_inventory(read), "g.json") == read


def test_facts_that_are_complete_but_not_all_true_lose_no_answer():
    device = Device(
        "d", DeviceKind.PHONE, Os.IOS, access=Facts({"a": True, "b": False}, complete=True)
    )
    inventory = Inventory(device, datetime(2026, 1, 1, tzinfo=UTC))
    read = read_inventory(write_inventory(inventory), "f.json")
    assert (read.device.access.get("a"), read.device.access.get("b")) == (True, False)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"deb":', '"dbe":', "f.json:5:20: 'dbe' is not known here (did you mean 'deb'?)"),
        (
            '"hidden": false',
            '"hidden": 0',
            "f.json:5:93: apps[0].hidden: must be true or false, not a number",
        ),
        (
            '"hidden"',
            '"hiden"',
            "f.json:5:83: an installed app has no key 'hiden' (did you mean 'hidden'?)",
        ),
        (
            '"region": "US"',
            '"region": 47',
            "f.json:3:76: device.region: must be a region, not a number (put it in quotes)",
        ),
        (
            '"milliseconds": 9',
            '"milliseconds": -9',
            "f.json:6:86: sources[0].milliseconds: must lie between 0",
        ),
        ('"milliseconds": 9', '"milliseconds": true', "must be a whole number, not true or false"),
        (
            '"native"',
            '"web"',
            "f.json:4:89: apps[0].form: 'web' is not known here (did you mean 'web_app'?)",
        ),
        (
            '"2026-11-23T10:00:00Z"',
            '"2026-11-23"',
            "f.json:1:54: collected_at: the date '2026-11-23' needs a time of day",
        ),
        ('"2026-11-23T10:00:00Z"', "7", "f.json:1:54: collected_at: must be a time, not a number"),
        ('"id": "this-computer", ', "", "f.json:2:12: device: id is missing in a device (add id)"),
        ("inventory/v1", "inventory/v2", "f.json:1:12: schema: must be selfcheck/inventory/v1"),
        (
            '"detail": null}]',
            '"detail": null}, null]',
            "f.json:6:106: sources[1]: must be a source, a map, not empty",
        ),
        (
            '["company-email"]',
            '"company-email"',
            "device.access: must be a map, not 'company-email'",
        ),
        (
            '["company-email"]',
            '{"company-email": "yes"}',
            "device.access.company-email: must be true or false, not 'yes'",
        ),
        ('"apps": 724', '"apps": 7.5', "sources[0].apps: must be a whole number, not a number"),
        ('"apps": 724', '"apps": {"a": 1}', "sources[0].apps: must be a whole number, not a map"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_column(old, new, told):
    text = EXAMPLE.decode()
    assert old in text
    with pytest.raises(DocumentError) as caught:
        read_inventory(text.replace(old, new).encode(), "f.json")
    assert told in str(caught.value)


def test_every_mistake_is_told_at_once():
    text = EXAMPLE.replace(b'"deb":', b'"dbe":').replace(b'"US"', b"47").replace(b"read", b"red")
    with pytest.raises(DocumentError) as caught:
        read_inventory(text, "f.json")
    assert len(caught.value.mistakes) == 4


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b'"text"', b"{", b"\xff", b'{"a":1,"a":2}', b"[" * 9999]
)
def test_what_is_no_inventory_is_refused(data):
    with pytest.raises(DocumentError, match=r"^f\.json:"):
        read_inventory(data, "f.json")


def test_names_of_any_character_come_back_unchanged():
    app = InstalledApp("\u202eevil\udcff\n\x07", "desktop_entries", path="/home/\udce9t\u00e9/x")
    inventory = replace(read_inventory(EXAMPLE, "f.json"), apps=(app,))
    assert read_inventory(write_inventory(inventory), "g.json") == inventory


TEXT = st.text(st.characters(exclude_categories=()), max_size=20)
WORD = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=8)
FACTS = st.one_of(
    st.lists(WORD, unique=True).map(Facts.listed),
    st.dictionaries(WORD, st.sampled_from([True, False, None])).map(Facts),
)
DEVICES = st.builds(
    Device,
    id=WORD,
    kind=st.sampled_from(DeviceKind),
    os=st.sampled_from(Os),
    name=TEXT,
    os_version=st.none() | TEXT.filter(bool),
    ownership=st.none() | st.sampled_from(Ownership),
    access=FACTS,
    region=st.none() | st.sampled_from(["US", "US-TX", "NO"]),
    groups=FACTS,
)
INSTALLED = st.builds(
    InstalledApp,
    name=TEXT,
    source=TEXT.filter(bool),
    version=st.none() | TEXT.filter(bool),
    publisher=st.none() | TEXT.filter(bool),
    form=st.sampled_from(Form),
    ids=st.dictionaries(st.sampled_from(IdKind), TEXT),
    path=st.none() | TEXT.filter(bool),
    hidden=st.booleans(),
    known_by=st.sampled_from(KnownBy),
)
INVENTORIES = st.builds(
    Inventory,
    device=DEVICES,
    collected_at=st.datetimes(datetime(1971, 1, 1), datetime(2900, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    apps=st.lists(INSTALLED, max_size=3).map(tuple),
    sources=st.lists(
        st.builds(
            SourceReport,
            name=TEXT.filter(bool),
            status=st.sampled_from(SourceStatus),
            apps=st.integers(0, 2**40),
            milliseconds=st.integers(0, 2**40),
            detail=st.none() | TEXT.filter(bool),
        ),
        max_size=2,
    ).map(tuple),
    known_by=st.sampled_from(KnownBy),
    declared_present=st.lists(WORD).map(tuple),
    declared_absent=st.lists(WORD).map(tuple),
)


@given(INVENTORIES)
def test_every_inventory_is_read_back_as_it_was_written(inventory):
    data = write_inventory(inventory)
    assert read_inventory(data, "f.json") == inventory
    assert json.loads(data)["schema"] == "selfcheck/inventory/v1"

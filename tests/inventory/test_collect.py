from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.core.apps import IdKind, InstalledApp, SourceStatus
from selfcheck.core.devices import Os
from selfcheck.inventory.collect import collect
from selfcheck.inventory.interface import LINUX, Looked, TableSource, Unread
from selfcheck.inventory.machine import Machine

APP = InstalledApp(name="One", source="first", ids={IdKind.DEB: "one"})


@pytest.fixture
def machine(tmp_path):
    return Machine.at(tmp_path)


def source(name, find, platforms=LINUX):
    return TableSource(name, platforms, frozenset({IdKind.DEB}), find)


def says(*found):
    return lambda machine: iter(found)


@pytest.mark.parametrize(
    ("found", "status", "apps"),
    [
        ((), SourceStatus.ABSENT, 0),
        ((Looked("/x"),), SourceStatus.READ, 0),
        ((Looked("/x"), APP), SourceStatus.READ, 1),
        ((APP,), SourceStatus.READ, 1),
        ((Unread("/x: no"),), SourceStatus.UNREADABLE, 0),
        ((APP, Unread("/x: no"), APP), SourceStatus.UNREADABLE, 2),
    ],
)
def test_status_follows_from_what_was_found(machine, found, status, apps):
    inventory = collect(machine, sources=[source("first", says(*found))])
    report = inventory.sources[0]
    assert (report.status, report.apps, len(inventory.apps)) == (status, apps, apps)
    assert (report.detail is None) == (status is not SourceStatus.UNREADABLE)


def test_a_source_that_raises_is_unreadable_and_keeps_what_it_had(machine):
    def find(machine):
        yield APP
        raise ZeroDivisionError("oh")

    inventory = collect(machine, sources=[source("first", find), source("second", says(APP))])
    assert [report.status for report in inventory.sources] == [
        SourceStatus.UNREADABLE,
        SourceStatus.READ,
    ]
    assert "oh" in inventory.sources[0].detail
    assert len(inventory.apps) == 2


def test_a_source_that_hangs_holds_up_nobody(machine):
    release = threading.Event()

    def hang(machine):
        yield APP
        release.wait()
        yield APP

    seen = []
    inventory = collect(
        machine,
        sources=[source("hangs", hang), source("second", says(Looked("/x"), APP))],
        limit=timedelta(milliseconds=300),
        progress=lambda report: seen.append(report.name),
    )
    release.set()
    assert [report.status for report in inventory.sources] == [
        SourceStatus.UNREADABLE,
        SourceStatus.READ,
    ]
    assert "no answer" in inventory.sources[0].detail
    assert inventory.sources[0].milliseconds >= 300
    assert seen == ["second", "hangs"]
    assert len(inventory.apps) == 2


def test_cancelling_skips_what_is_still_at_work(machine):
    release = threading.Event()

    def hang(machine):
        release.wait()
        yield APP

    inventory = collect(machine, sources=[source("hangs", hang)], cancel=lambda: True)
    release.set()
    assert inventory.sources[0].status is SourceStatus.SKIPPED
    assert inventory.sources[0].detail == "stopped"


def test_reasons_are_counted_beyond_three(machine):
    inventory = collect(
        machine, sources=[source("first", says(*(Unread(f"/{n}") for n in range(5))))]
    )
    assert inventory.sources[0].detail == "/0; /1; /2; and 2 more"


def test_what_is_not_text_can_still_be_written(machine):
    app = InstalledApp(
        name="Ex\udce4mple",
        source="first",
        version="1\udce4",
        publisher="Größe",
        path="/\udce4",
        ids={IdKind.DEB: "\udce4"},
    )
    inventory = collect(machine, sources=[source("first", says(app, Unread("/\udce4")))])
    found = inventory.apps[0]
    for text in (
        found.name,
        found.version,
        found.path,
        *found.ids.values(),
        inventory.sources[0].detail,
    ):
        assert text.encode()
        assert "\N{REPLACEMENT CHARACTER}" in text
    assert found.publisher == "Größe"


def test_sources_of_other_platforms_are_left_out(machine):
    inventory = collect(machine, sources=[source("first", says(APP), frozenset({Os.WINDOWS}))])
    assert inventory.sources == ()


def test_order_and_time(machine):
    at = datetime(2026, 1, 2, tzinfo=UTC)
    names = [f"s{number}" for number in range(20)]
    inventory = collect(
        machine,
        sources=[source(name, says(InstalledApp(name=name, source=name))) for name in names],
        clock=lambda: at,
    )
    assert [app.name for app in inventory.apps] == names
    assert [report.name for report in inventory.sources] == names
    assert inventory.collected_at == at

"""The fast reader of saved inventories says what the strict one says."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.inventories import SavedInventories
from selfcheck.documents.inventory import read_inventory, write_inventory
from tests.documents.test_inventory import EXAMPLE, INVENTORIES


@given(INVENTORIES)
def test_every_inventory_reads_the_same_but_does_not_age(inventory):
    data = write_inventory(inventory)
    assert SavedInventories().read(data, "f.json") == replace(
        read_inventory(data, "f.json"), live=False
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"deb":', b'"dbe":'),
        (b'"id": "this-computer"', b'"id": ""'),
        (b"inventory/v1", b"inventory/v2"),
        (b"10:00:00Z", b"10:00:00"),
        (b"Firefox", b"\xff"),
    ],
)
def test_what_is_wrong_is_told_by_the_strict_reader(old, new):
    data = EXAMPLE.replace(old, new)
    with pytest.raises(DocumentError) as fast:
        SavedInventories().read(data, "f.json")
    with pytest.raises(DocumentError) as strict:
        read_inventory(data, "f.json")
    assert fast.value.mistakes == strict.value.mistakes


def test_what_only_the_strict_reader_takes_is_read_all_the_same():
    data = EXAMPLE.replace(b'"region"', b'"x_note": "text", "region"')
    assert SavedInventories().read(data, "f.json") == replace(
        read_inventory(EXAMPLE, "f.json"), live=False
    )


REPEATS = [
    (b'"collected_at":', b'"schema": "selfcheck/inventory/v1", "collected_at":'),
    (b'"kind":', b'"kind": "phone", "kind":'),
    (b'"apps": [{', b'"apps": [], "apps": [{'),
    (b' "sources":', b' "apps": [], "sources":'),
    (b'"deb":', b'"deb": "other", "deb":'),
    (b'"version":', b'"version" : null, "version":'),
    (b'"path":', rb'"path": "C:\\", "path":'),
    (b'"publisher":', rb'"publisher": "\":\\", "publisher":'),
    (b'"status":', b'"status": "read", "status":'),
]


@pytest.mark.parametrize(("old", "new"), REPEATS)
def test_a_key_that_stands_twice_is_refused(old, new):
    assert old in EXAMPLE
    with pytest.raises(DocumentError, match="stands twice"):
        SavedInventories().read(EXAMPLE.replace(old, new, 1), "f.json")


@given(st.text(alphabet='"\\:,{}[] ab', max_size=20), st.booleans())
def test_no_text_is_taken_for_a_repeated_key_or_hides_one(text, twice):
    document = write_inventory(
        replace(
            read_inventory(EXAMPLE, "f.json"),
            apps=(
                InstalledApp("x", "s", path=text, publisher=text, ids={IdKind.DEB: text or "a"}),
            ),
        )
    )
    if twice:
        document = document.replace(b'"hidden"', b'"hidden": true, "hidden"')
        with pytest.raises(DocumentError, match="stands twice"):
            SavedInventories().read(document, "f.json")
    else:
        strict = replace(read_inventory(document, "f.json"), live=False)
        assert SavedInventories().read(document, "f.json") == strict


VALUES = ["", None, " ", 0, 1.0, True, [], {}, "é", -1, [""], {"": True}, {"a": None}, 10**30]
TEXTS = ["x" * 5000, " a ", "a\0", "a\n", "\ud800"]


def places(value, path=()):
    yield path
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*path, key))


def put(document, path, value):
    for key in path[:-1]:
        document = document[key]
    document[path[-1]] = value


def said(reader, data):
    try:
        return replace(reader(data, "f.json"), live=False)
    except DocumentError as error:
        return error.mistakes


WHOLE = {**json.loads(EXAMPLE), "declared_present": ["a"], "declared_absent": ["b"]}


@pytest.mark.parametrize("path", [path for path in places(WHOLE) if path], ids=str)
def test_whatever_stands_in_a_place_both_readers_say_the_same(path):
    for value in (*VALUES, *TEXTS):
        document = json.loads(json.dumps(WHOLE))
        put(document, path, value)
        data = json.dumps(document).encode()
        assert said(SavedInventories().read, data) == said(read_inventory, data), value


def test_an_app_met_in_the_same_words_is_the_same_object():
    reader = SavedInventories()
    first, second = (reader.read(EXAMPLE, name) for name in ("a.json", "b.json"))
    assert first.apps[0] is second.apps[0]


def test_an_inventory_without_apps_is_read():
    data = EXAMPLE[: EXAMPLE.index(b' "apps": [{')] + b' "sources": []}'
    assert SavedInventories().read(data, "f.json").apps == ()

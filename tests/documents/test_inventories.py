"""The fast reader of saved inventories says what the strict one says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from selfcheck.documents.errors import DocumentError
from selfcheck.documents.inventories import read_saved
from selfcheck.documents.inventory import read_inventory, write_inventory
from tests.documents.test_inventory import EXAMPLE, INVENTORIES


@given(INVENTORIES)
def test_every_inventory_reads_the_same_but_does_not_age(inventory):
    data = write_inventory(inventory)
    assert read_saved(data, "f.json") == replace(read_inventory(data, "f.json"), live=False)


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
        read_saved(data, "f.json")
    with pytest.raises(DocumentError) as strict:
        read_inventory(data, "f.json")
    assert fast.value.mistakes == strict.value.mistakes


def test_what_only_the_strict_reader_takes_is_read_all_the_same():
    data = EXAMPLE.replace(b'"region"', b'"x_note": "text", "region"')
    assert read_saved(data, "f.json") == replace(read_inventory(EXAMPLE, "f.json"), live=False)

from __future__ import annotations

import contextlib
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.documents import seed
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.schemas import schema_of
from selfcheck.documents.seed import read_seed, write_seed

FILES = {
    "metadata/timestamp.json": b'{"signed": {}}',
    "metadata/1.root.json": '{"name": "Straße"}\n'.encode(),
    "targets/notices/abc.ledger.json": b"{}",
    "targets/notices/parts/abc.def.json": b"[\n]",
}


def test_what_is_written_is_read_back_byte_for_byte():
    assert read_seed(write_seed(FILES), "seed.json") == FILES


def test_the_same_files_give_the_same_bytes_in_whatever_order():
    assert write_seed(FILES) == write_seed(dict(reversed(FILES.items())))


def test_it_follows_its_schema():
    jsonschema.Draft202012Validator(schema_of("seed")).validate(json.loads(write_seed(FILES)))


def test_a_file_that_is_no_text_is_refused():
    with pytest.raises(DocumentError, match="no text in UTF-8"):
        write_seed({"metadata/timestamp.json": b"\xff"})


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.pop("schema"),
        lambda document: document.update(schema="selfcheck/seed/v2"),
        lambda document: document.pop("files"),
        lambda document: document.update(more=1),
        lambda document: document["files"].update({"metadata/../../etc/passwd.json": "x"}),
        lambda document: document["files"].update({"/metadata/1.root.json": "x"}),
        lambda document: document["files"].update({"root.json": "x"}),
        lambda document: document["files"].update({"metadata/1.root.json": 7}),
        lambda document: document.update(files=[]),
    ],
)
def test_what_is_no_seed_is_refused(change):
    document = json.loads(write_seed(FILES))
    change(document)
    with pytest.raises(DocumentError, match=r"seed\.json"):
        read_seed(json.dumps(document).encode(), "seed.json")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema_of("seed")).validate(document)


def test_half_a_letter_is_refused():
    data = write_seed({"metadata/timestamp.json": b"x"}).replace(b'"x"', b'"\\ud800"')
    with pytest.raises(DocumentError, match=r"seed\.json"):
        read_seed(data, "seed.json")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"null", b"[" * 100_000])
def test_garbage_is_refused(data):
    with pytest.raises(DocumentError, match=r"seed\.json"):
        read_seed(data, "seed.json")


def test_one_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(seed, "LARGEST", 10)
    with pytest.raises(DocumentError, match="larger"):
        read_seed(write_seed(FILES), "seed.json")


@given(st.binary(max_size=300))
def test_only_one_error_comes_out_of_any_bytes(data):
    with contextlib.suppress(DocumentError):
        read_seed(data, "seed.json")


@given(st.dictionaries(st.sampled_from([*FILES, "x", "metadata/.json"]), st.text() | st.integers()))
def test_what_is_taken_is_written_back_the_same(files):
    data = json.dumps({"schema": seed.SCHEMA, "files": files}).encode()
    with contextlib.suppress(DocumentError):
        held = read_seed(data, "seed.json")
        assert read_seed(write_seed(held), "seed.json") == held

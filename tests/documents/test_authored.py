from __future__ import annotations

import pytest

from selfcheck.documents.authored import LARGEST, MOST_NODES, read_yaml
from selfcheck.documents.check import BROKEN


def complaint(data: bytes) -> str:
    (found,) = read_yaml(data, "f.yaml").mistakes
    return str(found)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xef\xbb\xbfa: b", "f.yaml:1:1: the file begins with a byte order mark"),
        ("a: b".encode("utf-16"), "f.yaml:1:1: the file begins with a byte order mark"),
        (b"a: b\nc: \xc3\xa9\xff", "f.yaml:2:5: the file is not UTF-8 (save it as UTF-8)"),
        ("a: \U0001f600é\x01".encode(), "f.yaml:1:6: the file contains the character U+0001"),
        (b"a" * (LARGEST + 1), "f.yaml:1:1: the file is larger than 1024 KB"),
        (b"", "f.yaml:1:1: the file is empty"),
        (b"---\n", "f.yaml:1:1: the file is empty"),
        (b"a: [" + b"b, " * MOST_NODES + b"b]", "longer than we read"),
        (b"[" * 100_000, "f.yaml:1:21: this is nested deeper than 20 levels"),
        (b"a: *b", "f.yaml:1:4: an alias, *b (write the value out)"),
        (b"? *b\n: c", "f.yaml:1:3: an alias, *b (write the value out)"),
        (b"? {a: [b, {c: d}]}\n: c", "f.yaml:1:3: a key must be a word"),
        (b"%YAML 9.9\n---\na: b", "f.yaml:1:1: this is not YAML: found incompatible YAML document"),
    ],
    ids=lambda value: repr(value[:30]) if isinstance(value, bytes) else "",
)
def test_what_is_wrong_before_any_meaning(data, told):
    assert told in complaint(data)


def test_a_second_document_hides_neither_itself_nor_the_first():
    read = read_yaml(b"a: b\n---\nc: d", "f.yaml")
    assert read.value is BROKEN
    assert [(one.line, one.column) for one in read.mistakes] == [(2, 1)]


def test_the_first_of_two_equal_keys_is_kept():
    read = read_yaml(b"a: {b: c}\na: {b: [d]}\ne: f", "f.yaml")
    assert read.value == {"a": {"b": "c"}, "e": "f"}


def test_quoted_and_plain_scalars_are_told_apart():
    read = read_yaml(b"- ~\n- '~'\n- null\n- \"null\"\n- |\n  text\n", "f.yaml")
    assert [type(one).__name__ for one in read.value] == ["Plain", "str", "Plain", "str", "str"]


def test_every_key_and_value_has_its_place():
    read = read_yaml(b"a:\n  - b: c\n    d: [e, f]\n", "f.yaml")
    at = read.positions
    assert at.place("a[0].d", key=True) == (3, 5)
    assert at.place("a[0].d[1]") == (3, 12)
    assert at.place("a[0].missing.deeper[3]") == (2, 5)
    assert at.place("") == (1, 1)

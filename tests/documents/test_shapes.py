from __future__ import annotations

import pytest

from selfcheck.core.records import Effect
from selfcheck.documents.authored import read_yaml
from selfcheck.documents.canonical import canonical, digest
from selfcheck.documents.check import MISSING, MOST_HINTS, Check, Plain, meant, named
from selfcheck.documents.errors import DocumentError, Mistake
from selfcheck.documents.scalars import Choice, Words
from selfcheck.documents.shapes import Anything, Many, Table
from selfcheck.documents.tables import APPS, NOTICE
from selfcheck.documents.values import text_of


def refused(shape, value) -> list[str]:
    check = Check()
    shape.read(value, "at", check)
    return [f"{one.path}: {one.message}" for one in check.problems]


def test_lists_and_maps_are_bounded():
    assert refused(Many(Words(), 2), ["a"] * 3) == ["at: has more than 2 entries"]
    assert refused(Table(Words(), Words(), 1), {"a": "b", "c": "d"}) == [
        "at: has more than 1 entries"
    ]


def test_the_value_of_a_free_key_is_bounded_in_depth():
    deep: object = "x"
    for _ in range(40):
        deep = [deep, {"a": deep}] if isinstance(deep, str) else [deep]
    check = Check()
    read = Anything().read(deep, "x_a", check)
    assert read is not MISSING
    assert "nested deeper" in check.problems[0].message


def test_a_free_key_that_cannot_be_kept_is_left_out():
    check = Check()
    assert Anything().read({"a": "\x07", "b": ["\x07", "c", None]}, "x_a", check) == {
        "b": ["c", None]
    }
    check = Check(authored=True)
    document = read_yaml(b'x_a: "\\a"\nschema: selfcheck/apps/v1\n', "f").read(APPS, check)
    assert document == {"schema": "selfcheck/apps/v1"}
    assert [one.path for one in check.problems] == ["x_a"]


def test_a_broken_value_in_a_list_and_in_a_map_is_told_once():
    read = read_yaml(b"apps: {a: *b, c: {formerly: [*d], name: C}}\nschema: selfcheck/apps/v1", "f")
    assert read.read(APPS, Check(authored=True))["apps"] == {"c": {"name": "C"}}
    assert [one.message for one in read.mistakes] == ["an alias, *b", "an alias, *d"]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "empty"),
        (Plain("~"), "empty"),
        ("~", "'~'"),
        (True, "true or false"),
        (1.5, "a number"),
        ("a" * 100, "'" + "a" * 60 + "...'"),
        ("a\x1b[2J", "'a\ufffd[2J'"),
        ([], "a list"),
        ({}, "a map"),
    ],
)
def test_values_are_named_in_words_fit_for_a_terminal(value, name):
    assert named(value) == name


def test_a_hint_names_the_word_probably_meant_or_all_there_are():
    assert meant("prohibt", ["prohibit", "allow"]) == "did you mean 'prohibit'?"
    assert meant("PROHIBIT", ["prohibit", "allow"]) == "did you mean 'prohibit'?"
    assert meant("zzz", ["prohibit", "allow"]) == "known: prohibit, allow"
    assert meant("zzz", [str(number) for number in range(100)]) == ""
    assert meant("zzz", []) == ""


def test_hints_stop_where_nobody_reads_them():
    check = Check()
    Many(Choice(Effect)).read(["prohibt"] * 500, "at", check)
    assert len(check.problems) == 500
    assert sum(bool(one.hint) for one in check.problems) == MOST_HINTS
    check = Check(hints=False)
    Choice(Effect).read("prohibt", "at", check)
    assert check.problems[0].hint == ""


def test_a_mistake_is_one_printable_line_of_bounded_length():
    mistake = Mistake("f", 1, 1, "a\nb\u202e" + "c" * 9999, "d\x07")
    assert str(mistake).isprintable()
    assert len(str(mistake)) < 600


def test_an_error_of_one_mistake():
    error = DocumentError.at("f.json", "is missing", "refresh")
    assert str(error) == "f.json:1:1: is missing (refresh)"
    assert str(DocumentError.at("f.json", "is missing")) == "f.json:1:1: is missing"


def test_canonical_json_is_sorted_and_without_blanks():
    assert canonical({"b": [1, "é"], "a": None}) == '{"a":null,"b":[1,"é"]}'.encode()
    assert digest({}) == "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


@pytest.mark.parametrize("value", [float("inf"), float("nan"), "\ud800"])
def test_what_has_no_canonical_form_is_refused(value):
    with pytest.raises(ValueError):  # noqa: PT011 - the reader only asks whether there is one
        canonical({"a": value})


def test_what_is_nested_too_deep_has_no_canonical_form():
    deep: list[object] = []
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(ValueError, match="nested too deep"):
        canonical(deep)


def test_a_text_keeps_its_languages_in_the_order_of_their_tags():
    assert text_of({"en": "a", "de": "b"}).variants == (("de", "b"), ("en", "a"))
    assert not text_of("")


def test_grace_days_of_zero_are_left_out():
    rule = {"id": "r", "effect": "allow", "apps": ["a"], "grace_days": 0}
    notice = {
        "schema": "selfcheck/notice/v1", "id": "n", "revision": 1, "kind": "policy",
        "issued": "2020-07-10T00:00:00Z", "title": "t", "summary": "s", "rules": [rule],
    }  # fmt: skip
    check = Check(authored=True)
    assert "grace_days" not in NOTICE.read(notice, "", check)["rules"][0]
    assert check.problems == []


def test_a_text_that_is_too_long_to_be_repeated_gets_an_example():
    check = Check()
    Many(Words()).read("a" * 100, "at", check)
    assert check.problems[0].hint == "write it in brackets, as [one, two]"

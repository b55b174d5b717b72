from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from selfcheck.documents.positions import positions_of

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(min_size=1), inner),
    max_leaves=12,
)


def test_each_value_and_key_has_its_line_and_column():
    found = positions_of('{"a": [1, {"b":\n  true}],\n "c\\"]": "}"}')
    assert found.place("a") == (1, 7)
    assert found.place("a[1].b") == (2, 3)
    assert found.place("a[1].b", key=True) == (1, 12)
    assert found.place('c"]') == (3, 10)


def test_what_is_not_there_is_placed_at_what_is_around_it():
    found = positions_of('{"a": [1, {"b": 2}]}')
    assert found.place("a[1].c") == (1, 11)
    assert found.place("a[7].c.d[2]", key=True) == (1, 7)
    assert found.place("z") == (1, 1)
    assert positions_of("").place("a") == (1, 1)


@given(VALUES, st.sampled_from([None, 1]))
def test_every_value_of_any_json_is_found_where_it_begins(value, indent):
    text = json.dumps(value, indent=indent)
    lines = text.split("\n")
    found = positions_of(text)
    assert found.values[""] == (1, 1)
    for line, column in (*found.values.values(), *found.keys.values()):
        assert lines[line - 1][column - 1 :].strip()[:1] in '{["tfn-0123456789'

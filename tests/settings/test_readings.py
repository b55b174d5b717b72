"""Whatever a place holds, a reader gives a value or says what is expected, and nothing else."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from selfcheck.settings import TABLE
from tests.settings.conftest import ROOT

WORDS = [
    "apps",
    "overview",
    "name",
    "email",
    "data:",
    "base64:",
    "~",
    "{",
    "<svg/>",
    ROOT,
    "off",
    "1",
]
PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.binary(max_size=20)
    | st.text(max_size=20)
    | st.sampled_from(WORDS)
    | st.dates()
)
VALUES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(PLAIN.filter(lambda key: key.__hash__ is not None), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(value=VALUES)
def test_a_reader_raises_nothing_unexpected(value):
    for row in TABLE:
        with contextlib.suppress(ValueError, RuntimeError):
            assert row.read(value) is not None

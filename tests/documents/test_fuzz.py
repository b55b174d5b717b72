"""What fuzzing learnt, replayed: only DocumentError comes out of a reader, whatever goes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.fuzz.targets import TARGETS
from tests.documents.samples import FILES

CORPUS = Path(__file__).parent / "fuzz" / "corpus"
WORDS = [
    line.strip().strip('"')
    for line in (CORPUS.parent / "words.dict").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_is_replayed(name):
    files = sorted((CORPUS / name).iterdir())
    assert len(files) > 20
    for file in files:
        TARGETS[name](file.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.binary(max_size=200))
def test_any_bytes(name, data):
    TARGETS[name](data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(WORDS),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(WORDS) | st.text(), inner),
    max_leaves=25,
)


@pytest.mark.parametrize("name", TARGETS)
@given(value=JSON)
def test_any_json_in_the_words_of_the_formats(name, value):
    import json

    TARGETS[name](json.dumps(value).encode())


@pytest.mark.parametrize("name", ["yaml", "source"])
@given(data=st.data())
def test_a_right_document_with_any_line_changed(name, data):
    lines = data.draw(st.sampled_from(list(FILES.values()))).split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    word = data.draw(st.sampled_from(WORDS) | st.text(max_size=20))
    cut = data.draw(st.integers(0, len(lines[at])))
    lines[at] = lines[at][:cut] + word + lines[at][cut:]
    TARGETS[name]("\n".join(lines).encode("utf-8", "surrogatepass"))

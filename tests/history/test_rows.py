from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core.apps import Form, IdKind, InstalledApp, KnownBy
from selfcheck.history import rows

APPS = st.builds(
    InstalledApp,
    name=st.text(),
    source=st.text(),
    version=st.none() | st.text(),
    publisher=st.none() | st.text(),
    form=st.sampled_from(Form),
    ids=st.dictionaries(st.sampled_from(IdKind), st.text()),
    path=st.none() | st.text(),
    hidden=st.booleans(),
    known_by=st.sampled_from(KnownBy),
)


@given(APPS)
def test_an_app_comes_back_as_it_was(app):
    assert rows.to_app(rows.from_app(app)) == app


@given(st.lists(st.text() | st.lists(st.text())))
def test_texts_are_written_as_json_writes_them(texts):
    assert rows.from_texts(*texts) == json.dumps(texts)


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_times_sort_as_their_texts_do(one, other):
    texts = rows.from_time(one), rows.from_time(other)
    assert (texts[0] < texts[1]) == (one < other)
    assert rows.to_time(texts[0]) == one


def test_a_time_is_kept_in_utc():
    seattle = datetime(2020, 7, 10, 11, tzinfo=timezone(timedelta(hours=-7)))
    assert rows.from_time(seattle) == "2020-07-10T18:00:00.000000+00:00"


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (rows.to_time, "yesterday"),
        (rows.to_time, None),
        (rows.to_time, "2020-07-10T11:00:00"),
        (rows.to_value, "{"),
        (rows.to_value, "5"),
        (rows.to_value, "[]"),
        (rows.to_app, "{}"),
        (rows.to_app, "[]"),
        (rows.to_app, '{"name": "x"}'),
        (lambda text: rows.to_key(text, "id", "sha"), "letter"),
        (lambda text: rows.to_phone(text, 1, rows.from_time(datetime.now(UTC))), b"{}"),
        (lambda text: rows.to_phone(text, 1, rows.from_time(datetime.now(UTC))), None),
    ],
)
def test_what_nobody_wrote_is_a_damaged_row(read, text):
    with pytest.raises(rows.DamagedRowError):
        read(text)

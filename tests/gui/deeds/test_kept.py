from __future__ import annotations

from datetime import UTC, datetime

import pytest

from selfcheck.gui.deeds.kept import read_snoozes, write_snoozes
from selfcheck.gui.deeds.snooze import Snooze

ONE = Snooze("phone-1", "TikTok", frozenset({"a", "b"}), datetime(2026, 11, 24, 9, tzinfo=UTC))


def test_what_was_put_off_is_known_after_a_restart(tmp_path):
    write_snoozes(tmp_path / "snoozed.json", (ONE,))
    assert read_snoozes(tmp_path / "snoozed.json") == (ONE,)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"form": 2, "snoozes": []}',
        '{"form": 1, "snoozes": [["phone-1"]]}',
        '{"form": 1, "snoozes": [["phone-1", "TikTok", [], "2026-11-24T09:00:00"]]}',
        "[" * 100_000,
    ],
)
def test_a_damaged_file_puts_nothing_off(tmp_path, content):
    (tmp_path / "snoozed.json").write_text(content)
    assert read_snoozes(tmp_path / "snoozed.json") == ()


def test_without_a_file_nothing_is_put_off(tmp_path):
    assert read_snoozes(tmp_path / "snoozed.json") == ()

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from selfcheck.gui.background.remembered import Remembered
from selfcheck.gui.background.telling import Key, Memory, Stage, Told

NOW = datetime(2026, 3, 2, 10, 30, 1, 5, tzinfo=UTC)
MEMORY = Memory(
    {
        Key("ban", "chat", "laptop", "demo-chat"): Told(NOW, Stage.DAY, NOW),
        Key("ban", "chat", "phone", ""): Told(None, Stage.FAR),
    },
    frozenset({"ban"}),
    frozenset({"w-old"}),
    frozenset({"w-held"}),
)

NO_ZONE = """{"form": 1, "demands": [["a", "b", "c", "d", "2026-03-02T10:00:00", "FAR", null]],
 "notices": [], "withdrawals": [], "held": []}"""


def test_what_was_told_is_known_after_a_restart(tmp_path):
    Remembered(tmp_path / "told.json").write(MEMORY)
    assert Remembered(tmp_path / "told.json").read() == MEMORY
    assert (tmp_path / "told.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        '{"form": 2}',
        '{"form": 1, "demands": [[1]]}',
        NO_ZONE,
    ],
)
def test_a_damaged_file_is_an_empty_memory(tmp_path, text):
    (tmp_path / "told.json").write_text(text)
    assert Remembered(tmp_path / "told.json").read() == Memory()


def test_where_it_cannot_be_written_this_run_still_knows(tmp_path):
    kept = Remembered(tmp_path / "nowhere" / "told.json")
    kept.write(MEMORY)
    assert kept.read() == MEMORY
    (tmp_path / "nowhere").mkdir()
    kept.write(MEMORY)
    assert Remembered(tmp_path / "nowhere" / "told.json").read() == MEMORY

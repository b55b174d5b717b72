from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.leveldb import read_range
from selfcheck.inventory.place import Place, Tree
from selfcheck.inventory.snappy import decompress
from selfcheck.inventory.varint import fixed32, read_message, read_sized, read_varint

PREFIX = b"web_apps-dt-"
RECORDED = Path(__file__).parent.parent / "recordings" / "leveldb" / "db"


def place(folder) -> Place:
    return Place(Tree(folder, folder, "/"))


@pytest.fixture
def database(recordings, tmp_path):
    shutil.copytree(recordings / "leveldb" / "db", tmp_path / "db")
    return tmp_path / "db"


def test_reads_what_leveldb_reads(recordings):
    said = json.loads((recordings / "leveldb" / "said.json").read_text())
    found = read_range(place(recordings / "leveldb" / "db"), PREFIX)
    assert {key.decode(): value.decode() for key, value in found.items()} == said


def test_the_recording_has_compressed_tables_and_a_log_of_several_blocks(database):
    assert len(list(database.glob("*.ldb"))) > 1
    assert max(file.stat().st_size for file in database.glob("*.log")) > 32768


def test_a_database_that_is_not_there(tmp_path):
    assert read_range(place(tmp_path / "none"), PREFIX) is None
    (tmp_path / "empty").mkdir()
    assert read_range(place(tmp_path / "empty"), PREFIX) is None


def test_a_missing_table_is_not_passed_over(database):
    for table in database.glob("*.ldb"):
        table.unlink()
    with pytest.raises(UnreadableError, match="is missing"):
        read_range(place(database), PREFIX)


def test_a_missing_manifest_or_current(database):
    next(database.glob("MANIFEST-*")).unlink()
    with pytest.raises(UnreadableError, match="MANIFEST"):
        read_range(place(database), PREFIX)
    (database / "CURRENT").unlink()
    with pytest.raises(UnreadableError, match="no CURRENT"):
        read_range(place(database), PREFIX)


def test_a_table_cut_short(database):
    for table in database.glob("*.ldb"):
        table.write_bytes(table.read_bytes()[:-20])
    with pytest.raises(UnreadableError, match="not a table"):
        read_range(place(database), PREFIX)


def test_a_log_cut_short_is_what_a_crash_leaves(database):
    log = max(database.glob("*.log"), key=lambda file: file.stat().st_size)
    log.write_bytes(log.read_bytes()[:-100])
    assert read_range(place(database), PREFIX)


def test_a_damaged_log(database):
    log = max(database.glob("*.log"), key=lambda file: file.stat().st_size)
    log.write_bytes(b"\xff" * 1000)
    with pytest.raises(UnreadableError, match="no log record"):
        read_range(place(database), PREFIX)


@given(
    damage=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=20)
)
def test_damage_anywhere_is_the_one_error_or_a_reading(tmp_path_factory, damage):
    folder = tmp_path_factory.mktemp("damaged")
    shutil.copytree(RECORDED, folder, dirs_exist_ok=True)
    files = sorted(folder.iterdir())
    for at, byte in damage:
        file = files[at % len(files)]
        content = bytearray(file.read_bytes())
        if content:
            content[at % len(content)] = byte
        file.write_bytes(content)
    with suppress(UnreadableError):
        assert read_range(place(folder), PREFIX) is not None


@given(st.binary(max_size=200))
def test_snappy_of_anything_is_a_value_error_or_bytes(data):
    with suppress(ValueError):
        assert isinstance(decompress(data, 10_000), bytes)


@pytest.mark.parametrize(
    ("data", "content"),
    [
        (b"\x00", b""),
        (b"\x03\x08abc", b"abc"),
        (b"\x0b\x00a\x15\x01\x00a", b"a" * 11),  # a copy that overlaps itself
        (b"\x46\xf0\x45" + b"x" * 70, b"x" * 70),  # a long literal
        (b"\x08\x0cabcd\x0e\x04\x00", b"abcdabcd"),  # a copy with two bytes of offset
        (b"\x08\x0cabcd\x0f\x04\x00\x00\x00", b"abcdabcd"),  # with four
    ],
)
def test_snappy(data, content):
    assert decompress(data, 1000) == content


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"\x05\x08abc",
        b"\x01\x08abc",
        b"\x03\x08ab",
        b"\x04\x0e\x01\x00",
        b"\x04\x0e",
        b"\xff\x7f",
    ],
)
def test_snappy_refuses(data):
    with pytest.raises(ValueError):  # noqa: PT011  any of its reasons
        decompress(data, 1000)


def test_messages():
    message = b"\x08\x96\x01\x12\x03abc\x19" + bytes(8) + b"\x25\x01\x00\x00\x00"
    assert read_message(message) == {1: 150, 2: b"abc", 3: bytes(8), 4: b"\x01\x00\x00\x00"}


@pytest.mark.parametrize("data", [b"\x08", b"\x12\x05ab", b"\x19abc", b"\x0b", b"\xff" * 11])
def test_messages_cut_short(data):
    with pytest.raises(ValueError):  # noqa: PT011  any of its reasons
        read_message(data)


def test_numbers():
    assert read_varint(b"\xac\x02", 0) == (300, 2)
    assert read_sized(b"\x02abc", 0) == (b"ab", 3)
    with pytest.raises(ValueError, match="cut short"):
        fixed32(b"abc", 0)

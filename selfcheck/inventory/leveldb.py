"""Reading one range of keys from a LevelDB folder, without opening it as a database.

Opening would take the browser's lock and could rewrite its files. Formats: LevelDB's
doc/impl.md, doc/log_format.md and doc/table_format.md. CURRENT names the manifest, a log of
edits that tells which tables are live and which log is newest. Only tables and blocks that can
hold the range are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.place import MEBIBYTE, Place
from selfcheck.inventory.snappy import decompress
from selfcheck.inventory.varint import fixed32, read_sized, read_varint

FILE_LIMIT = 64 * MEBIBYTE
TOTAL_LIMIT = 256 * MEBIBYTE
BLOCK_LIMIT = 8 * MEBIBYTE
_LOG_BLOCK, _HEADER = 32768, 7
_FULL, _FIRST, _MIDDLE, _LAST = 1, 2, 3, 4
_FOOTER = 48
_MAGIC = bytes.fromhex("57fb808b247547db")
_PUT = 1

_Entry = tuple[int, bool, bytes]
"""The sequence number of a change, whether it is a value, and the value."""


def read_range(folder: Place, prefix: bytes) -> dict[bytes, bytes] | None:
    """The live values of all keys that begin with `prefix`; None if there is no database.

    A running browser may replace its files meanwhile: then it is read once more. Raises
    `UnreadableError` if it is damaged, incomplete or too large.
    """
    try:
        return _read(folder, prefix)
    except UnreadableError:
        return _read(folder, prefix)


def _read(folder: Place, prefix: bytes) -> dict[bytes, bytes] | None:
    current = (folder / "CURRENT").read(4096)
    if current is None:
        if folder.names():
            raise UnreadableError(f"{folder} has no CURRENT")
        return None
    manifest = folder / current.decode(errors="replace").strip().replace("/", "")
    newest: dict[bytes, _Entry] = {}
    total = 0
    file = manifest
    try:
        live = _live_files(_content(manifest))
        for name in folder.names() or ():
            file = folder / name
            if not live.holds(name, prefix):
                continue
            content = _content(file)
            total += len(content)
            if total > TOTAL_LIMIT:
                raise ValueError("the whole is too large")
            entries = _log_entries(content) if name.endswith(".log") else _table(content, prefix)
            for key, entry in entries:
                if key.startswith(prefix) and entry[0] >= newest.get(key, entry)[0]:
                    newest[key] = entry
        live.require(folder)
    except ValueError as error:
        raise UnreadableError(f"{file}: {error}") from error
    return {key: value for key, (_, kept, value) in newest.items() if kept}


def _content(file: Place) -> bytes:
    content = file.read(FILE_LIMIT)
    if content is None:
        raise UnreadableError(f"{file} is missing")
    return content


@dataclass(slots=True, eq=False, repr=False)
class _Live:
    """What the manifest says is in use: tables with their first and last key, and the log."""

    tables: dict[int, tuple[bytes, bytes]] = field(default_factory=dict)
    log: int = 0
    previous_log: int = 0

    def holds(self, name: str, prefix: bytes) -> bool:
        stem, _, kind = name.partition(".")
        if not stem.isdigit():
            return False
        number = int(stem)
        if kind == "log":
            return number >= self.log or number == self.previous_log
        if kind not in {"ldb", "sst"} or number not in self.tables:
            return False
        first, last = self.tables[number]
        return first[: len(prefix)] <= prefix <= last[: len(prefix)]

    def require(self, folder: Place) -> None:
        """A table that the manifest names and that is gone would be lost silently."""
        there = {name.partition(".")[0] for name in folder.names() or ()}
        for number in self.tables:
            if f"{number:06d}" not in there:
                raise ValueError(f"table {number:06d} is missing")


def _live_files(manifest: bytes) -> _Live:
    live = _Live()
    for edit in _records(manifest):
        at = 0
        while at < len(edit):
            tag, at = read_varint(edit, at)
            match tag:
                case 1:  # comparator
                    _, at = read_sized(edit, at)
                case 2:
                    live.log, at = read_varint(edit, at)
                case 3 | 4:  # next file, last sequence
                    _, at = read_varint(edit, at)
                case 5:  # compaction pointer
                    _, at = read_varint(edit, at)
                    _, at = read_sized(edit, at)
                case 6:
                    _, at = read_varint(edit, at)
                    number, at = read_varint(edit, at)
                    live.tables.pop(number, None)
                case 7:
                    _, at = read_varint(edit, at)
                    number, at = read_varint(edit, at)
                    _, at = read_varint(edit, at)
                    first, at = read_sized(edit, at)
                    last, at = read_sized(edit, at)
                    live.tables[number] = (first[:-8], last[:-8])
                case 9:
                    live.previous_log, at = read_varint(edit, at)
                case _:
                    raise ValueError(f"edit {tag} is not known")
    return live


def _records(log: bytes) -> Iterator[bytes]:
    """The records of a log. One cut short at the end was never committed, and is left out."""
    whole = bytearray()
    at = 0
    while at + _HEADER <= len(log):
        left = _LOG_BLOCK - at % _LOG_BLOCK
        if left < _HEADER:
            at += left
            continue
        length, kind = int.from_bytes(log[at + 4 : at + 6], "little"), log[at + 6]
        if kind == 0 and length == 0:  # space set aside and not written
            at += left
            continue
        end = at + _HEADER + length
        if not _FULL <= kind <= _LAST or length > left - _HEADER:
            raise ValueError(f"no log record at byte {at}")
        if end > len(log):
            return
        if kind in {_FULL, _FIRST}:
            whole.clear()
        whole += log[at + _HEADER : end]
        at = end
        if kind in {_FULL, _LAST}:
            yield bytes(whole)


def _log_entries(log: bytes) -> Iterator[tuple[bytes, _Entry]]:
    for batch in _records(log):
        if len(batch) < 12:  # noqa: PLR2004  sequence number and count
            raise ValueError("a batch is cut short")
        sequence, count = int.from_bytes(batch[:8], "little"), fixed32(batch, 8)
        at = 12
        for number in range(count):
            if at >= len(batch):
                raise ValueError("a batch is cut short")
            kept = batch[at] == _PUT
            key, at = read_sized(batch, at + 1)
            value = b""
            if kept:
                value, at = read_sized(batch, at)
            yield key, (sequence + number, kept, value)


def _table(table: bytes, prefix: bytes) -> Iterator[tuple[bytes, _Entry]]:
    """The entries of the blocks that can hold keys beginning with `prefix`."""
    if len(table) < _FOOTER or table[-8:] != _MAGIC:
        raise ValueError("not a table")
    footer = table[-_FOOTER:]
    at = 0
    for _ in range(2):  # the handle of the meta index, which is not needed
        _, at = read_varint(footer, at)
    offset, at = read_varint(footer, at)
    size, _ = read_varint(footer, at)
    for last, handle in _entries(_block(table, offset, size)):
        # An index key is at or after every key of its block, and before those of the next.
        if last[:-8][: len(prefix)] < prefix:
            continue
        offset, at = read_varint(handle, 0)
        size, _ = read_varint(handle, at)
        for key, value in _entries(_block(table, offset, size)):
            if len(key) < 8:  # noqa: PLR2004  sequence number and kind
                raise ValueError("a key is cut short")
            mark = int.from_bytes(key[-8:], "little")
            yield key[:-8], (mark >> 8, mark & 0xFF == _PUT, value)
        if last[: len(prefix)] > prefix:
            return


def _block(table: bytes, offset: int, size: int) -> bytes:
    if offset + size + 5 > len(table):
        raise ValueError("a block is cut short")
    content, compression = table[offset : offset + size], table[offset + size]
    if compression == 0:
        return content
    if compression == 1:
        return decompress(content, BLOCK_LIMIT)
    raise ValueError(f"compression {compression} is not known")


def _entries(block: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Keys share their beginning with the key before; the restart points lie at the end."""
    end = len(block) - 4 - 4 * fixed32(block, len(block) - 4)
    if end < 0:
        raise ValueError("a block is cut short")
    key, at = b"", 0
    while at < end:
        shared, at = read_varint(block, at)
        fresh, at = read_varint(block, at)
        length, at = read_varint(block, at)
        if shared > len(key) or at + fresh + length > end:
            raise ValueError("an entry is cut short")
        key = key[:shared] + block[at : at + fresh]
        at += fresh
        yield key, block[at : at + length]
        at += length

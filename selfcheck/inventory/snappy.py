"""Snappy blocks, as LevelDB compresses its tables (google/snappy, format_description.txt)."""

from __future__ import annotations

from selfcheck.inventory.varint import read_varint

_LITERAL, _COPY_1, _COPY_2 = 0, 1, 2
_LENGTH_IN_TAG = 60  # literals up to this long keep their length in the tag


def decompress(data: bytes, limit: int) -> bytes:
    """The content, at most `limit` bytes. Raises ValueError for anything else."""
    length, at = read_varint(data, 0)
    if length > limit:
        raise ValueError(f"larger than {limit} bytes")
    out = bytearray()
    while at < len(data):
        tag = data[at]
        at += 1
        if tag & 3 == _LITERAL:
            size = tag >> 2
            if size >= _LENGTH_IN_TAG:
                wide = size - _LENGTH_IN_TAG + 1
                size = int.from_bytes(data[at : at + wide], "little")
                at += wide
            size += 1
            if at + size > len(data):
                raise ValueError("a literal is cut short")
            out += data[at : at + size]
            at += size
        else:
            size, offset, at = _copy(tag, data, at)
            _repeat(out, size, offset)
        if len(out) > length:
            raise ValueError("longer than it says")
    if len(out) != length:
        raise ValueError("shorter than it says")
    return bytes(out)


def _copy(tag: int, data: bytes, at: int) -> tuple[int, int, int]:
    """The length and the distance back of a copy, and where its tag ends."""
    if tag & 3 == _COPY_1:
        wide, size, high = 1, (tag >> 2 & 7) + 4, tag >> 5 << 8
    else:
        wide, size, high = (2 if tag & 3 == _COPY_2 else 4), (tag >> 2) + 1, 0
    if at + wide > len(data):
        raise ValueError("a copy is cut short")
    return size, high | int.from_bytes(data[at : at + wide], "little"), at + wide


def _repeat(out: bytearray, size: int, offset: int) -> None:
    """Appends `size` bytes from `offset` back; the copy may overlap what it writes."""
    if not 0 < offset <= len(out):
        raise ValueError("a copy reaches before the start")
    start = len(out) - offset
    while size > 0:
        piece = out[start : start + min(size, offset)]
        out += piece
        size -= len(piece)

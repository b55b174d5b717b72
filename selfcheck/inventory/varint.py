"""The numbers and messages of protocol buffers, which LevelDB's files use as well."""

from __future__ import annotations

import struct

_LONGEST = 10  # bytes of a 64-bit varint


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """The number at `at` and where it ends. Raises ValueError if it does not end."""
    value = 0
    for count in range(_LONGEST):
        if at + count >= len(data):
            break
        byte = data[at + count]
        value |= (byte & 0x7F) << (7 * count)
        if byte < 0x80:  # noqa: PLR2004  the top bit says that more follows
            return value, at + count + 1
    raise ValueError("a number does not end")


def read_sized(data: bytes, at: int) -> tuple[bytes, int]:
    """The bytes after their own length, and where they end. Raises ValueError if cut short."""
    length, at = read_varint(data, at)
    if at + length > len(data):
        raise ValueError("a string is cut short")
    return data[at : at + length], at + length


def read_message(data: bytes) -> dict[int, int | bytes]:
    """A protocol buffer's fields by number; of a repeated field the last value.

    Raises ValueError if it is not one.
    """
    fields: dict[int, int | bytes] = {}
    at = 0
    while at < len(data):
        tag, at = read_varint(data, at)
        value: int | bytes
        match tag & 7:
            case 0:
                value, at = read_varint(data, at)
            case 2:
                value, at = read_sized(data, at)
            case 1 | 5 as wire:
                size = 8 if wire == 1 else 4
                value, at = data[at : at + size], at + size
                if at > len(data):
                    raise ValueError("a number is cut short")
            case wire:
                raise ValueError(f"wire type {wire}")
        fields[tag >> 3] = value
    return fields


def fixed32(data: bytes, at: int) -> int:
    """Four bytes, least significant first. Raises ValueError if cut short."""
    if at < 0 or at + 4 > len(data):
        raise ValueError("a number is cut short")
    return int(struct.unpack_from("<I", data, at)[0])

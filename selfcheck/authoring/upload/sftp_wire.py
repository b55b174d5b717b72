"""SSH's file transfer protocol, version 3, as far as uploading needs it.

Source: draft-ietf-secsh-filexfer-02, the version that OpenSSH and nearly every other server
speaks, and OpenSSH's PROTOCOL file for the two extensions (posix-rename and fsync).
"""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import BinaryIO

VERSION = 3
_BLOCK = 32 * 1024
"""Bytes of a read or write that every server takes (draft, section 3)."""
_LARGEST_ANSWER = 256 * 1024
_WINDOW = 32
"""Writes sent before an answer is awaited; their answers are small, so no pipe fills up."""
_FILE_MODE, _FOLDER_MODE = 0o644, 0o755
_HAS_PERMISSIONS = 0x4
_FOR_READING, _FOR_WRITING = 0x1, 0x2 | 0x8 | 0x10  # write, create, truncate


class Kind(IntEnum):
    """Types of messages (draft, section 3)."""

    INIT = 1
    VERSION = 2
    OPEN = 3
    CLOSE = 4
    READ = 5
    WRITE = 6
    OPENDIR = 11
    READDIR = 12
    REMOVE = 13
    MKDIR = 14
    STAT = 17
    RENAME = 18
    STATUS = 101
    HANDLE = 102
    DATA = 103
    NAME = 104
    ATTRS = 105
    EXTENDED = 200


class Code(IntEnum):
    """Codes of a status that are told apart here (draft, section 7)."""

    OK = 0
    EOF = 1
    NO_SUCH_FILE = 2
    PERMISSION_DENIED = 3
    FAILURE = 4
    UNSUPPORTED = 8


class StatusError(Exception):
    """The server refused one request; `code` is not always one of `Code`."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message or f"status {code}")
        self.code = code


class WireError(Exception):
    """The connection ended, or what comes over it is not SFTP."""


class Wire:
    """A conversation with an SFTP server over two pipes."""

    def __init__(self, reader: BinaryIO, writer: BinaryIO) -> None:
        """Greet the server; raises WireError."""
        self._reader = reader
        self._writer = writer
        self._last = 0
        self._early: dict[int, tuple[int, bytes]] = {}
        self._send(bytes([Kind.INIT]) + struct.pack(">I", VERSION))
        kind, answer = self._receive()
        if kind != Kind.VERSION:
            raise WireError("its greeting is not that of SFTP")
        self.extensions = _extensions(answer)

    def read(self, path: str, largest: int) -> bytes:
        """A file's content, at most a little more than `largest`; raises StatusError."""
        handle = self._handle(Kind.OPEN, _text(path) + struct.pack(">II", _FOR_READING, 0))
        data = b""
        try:
            while len(data) <= largest:
                number = self._request(Kind.READ, handle + struct.pack(">QI", len(data), _BLOCK))
                kind, answer = self._answer(number)
                if kind == Kind.STATUS:
                    if _status(answer).code == Code.EOF:
                        break
                    raise _status(answer)
                data += _string(answer)[0]
        finally:
            self._expect_ok(self._request(Kind.CLOSE, handle))
        return data

    def write(self, path: str, data: bytes) -> None:
        """Create or overwrite a file, flushed to the disk where the server can; StatusError."""
        attributes = struct.pack(">II", _HAS_PERMISSIONS, _FILE_MODE)
        opening = _text(path) + struct.pack(">I", _FOR_WRITING) + attributes
        handle = self._handle(Kind.OPEN, opening)
        try:
            offsets = range(0, len(data), _BLOCK)
            for start in range(0, len(offsets), _WINDOW):
                sent = [
                    self._request(
                        Kind.WRITE,
                        handle + struct.pack(">Q", at) + _string_of(data[at : at + _BLOCK]),
                    )
                    for at in offsets[start : start + _WINDOW]
                ]
                self._expect_ok(*sent)
            if "fsync@openssh.com" in self.extensions:
                self._expect_ok(self._request(Kind.EXTENDED, _text("fsync@openssh.com") + handle))
        finally:
            self._expect_ok(self._request(Kind.CLOSE, handle))

    @property
    def can_replace(self) -> bool:
        """Whether renaming can take the place of a file that is there."""
        return "posix-rename@openssh.com" in self.extensions

    def rename(self, old: str, new: str) -> None:
        """Rename, over `new` where `can_replace`; raises StatusError."""
        names = _text(old) + _text(new)
        if self.can_replace:
            number = self._request(Kind.EXTENDED, _text("posix-rename@openssh.com") + names)
        else:
            number = self._request(Kind.RENAME, names)
        self._expect_ok(number)

    def remove(self, path: str) -> None:
        """Remove a file; raises StatusError."""
        self._expect_ok(self._request(Kind.REMOVE, _text(path)))

    def make_folder(self, path: str) -> None:
        """Make a folder whose parent is there; raises StatusError."""
        attributes = struct.pack(">II", _HAS_PERMISSIONS, _FOLDER_MODE)
        self._expect_ok(self._request(Kind.MKDIR, _text(path) + attributes))

    def exists(self, path: str) -> bool:
        """Whether a file or folder is there; raises StatusError where that cannot be known."""
        number = self._request(Kind.STAT, _text(path))
        kind, answer = self._answer(number)
        if kind == Kind.ATTRS:
            return True
        status = _status(answer)
        if status.code == Code.NO_SUCH_FILE:
            return False
        raise status

    def names(self, folder: str) -> list[str]:
        """The names in a folder; raises StatusError."""
        handle = self._handle(Kind.OPENDIR, _text(folder))
        found: list[str] = []
        try:
            while True:
                kind, answer = self._answer(self._request(Kind.READDIR, handle))
                if kind == Kind.STATUS:
                    if _status(answer).code == Code.EOF:
                        return found
                    raise _status(answer)
                found += _names(answer)
        finally:
            self._expect_ok(self._request(Kind.CLOSE, handle))

    def _handle(self, kind: Kind, content: bytes) -> bytes:
        number = self._request(kind, content)
        got, answer = self._answer(number)
        if got == Kind.STATUS:
            raise _status(answer)
        return _string_of(_string(answer)[0])

    def _expect_ok(self, *numbers: int) -> None:
        """Take every answer before the first refusal is raised, so that none is left over."""
        failed: StatusError | None = None
        for number in numbers:
            _, answer = self._answer(number)
            status = _status(answer)
            if status.code != Code.OK:
                failed = failed or status
        if failed is not None:
            raise failed

    def _request(self, kind: Kind, content: bytes) -> int:
        self._last = (self._last + 1) % 2**32
        self._send(bytes([kind]) + struct.pack(">I", self._last) + content)
        return self._last

    def _answer(self, number: int) -> tuple[int, bytes]:
        """The answer to one request; servers need not keep to the order (draft, section 6.1)."""
        while number not in self._early:
            kind, content = self._receive()
            self._early[_number(content)] = kind, content[4:]
        return self._early.pop(number)

    def _send(self, message: bytes) -> None:
        try:
            self._writer.write(struct.pack(">I", len(message)) + message)
            self._writer.flush()
        except OSError as error:
            raise WireError("the connection ended") from error

    def _receive(self) -> tuple[int, bytes]:
        (length,) = struct.unpack(">I", self._exactly(4))
        if not 1 <= length <= _LARGEST_ANSWER:
            raise WireError("what it sends is not SFTP")
        message = self._exactly(length)
        return message[0], message[1:]

    def _exactly(self, count: int) -> bytes:
        try:
            data = self._reader.read(count)
        except OSError as error:
            raise WireError("the connection ended") from error
        if len(data) < count:
            raise WireError("the connection ended")
        return data


def _text(value: str) -> bytes:
    return _string_of(value.encode())


def _string_of(value: bytes) -> bytes:
    return struct.pack(">I", len(value)) + value


def _number(content: bytes) -> int:
    """The number at the beginning of `content`."""
    try:
        (number,) = struct.unpack_from(">I", content)
    except struct.error as error:
        raise WireError("it sent a broken message") from error
    return int(number)


def _string(content: bytes) -> tuple[bytes, bytes]:
    """A string at the beginning of `content`, and the rest."""
    length = _number(content)
    if len(content) < 4 + length:
        raise WireError("it sent a broken message")
    return content[4 : 4 + length], content[4 + length :]


def _status(content: bytes) -> StatusError:
    rest = content[4:]
    message = _string(rest)[0] if rest else b""
    return StatusError(_number(content), message.decode(errors="replace"))


def _extensions(content: bytes) -> frozenset[str]:
    found, rest = set(), content[4:]
    while rest:
        name, rest = _string(rest)
        _, rest = _string(rest)
        found.add(name.decode(errors="replace"))
    return frozenset(found)


def _names(content: bytes) -> list[str]:
    """The short names of a NAME answer; each is followed by a long form and attributes."""
    found, rest = [], content[4:]
    for _ in range(_number(content)):
        name, rest = _string(rest)
        _, rest = _string(rest)
        rest = rest[_attributes(rest) :]
        found.append(name.decode(errors="surrogateescape"))
    return found


def _attributes(content: bytes) -> int:
    """How many bytes the attributes at the beginning take (draft, section 5)."""
    flags, size = _number(content), 4
    for flag, length in ((0x1, 8), (0x2, 8), (_HAS_PERMISSIONS, 4), (0x8, 8)):
        size += length if flags & flag else 0
    if flags & 0x80000000:
        raise WireError("it sent attributes that nobody asked for")
    return size

"""Saved inventories read fast, for previews over thousands of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import msgspec

from selfcheck.core.apps import Form, IdKind, InstalledApp, Inventory, KnownBy
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.inventory import LARGEST, read_inventory
from selfcheck.documents.tables import MOST_APPS

Quoted = Annotated[str, msgspec.Meta(min_length=1, max_length=4000)]
Place = Annotated[str, msgspec.Meta(min_length=1, max_length=33_000)]


class _Inventory(msgspec.Struct):
    """An inventory of which only the list of apps is wanted, as it is written."""

    apps: msgspec.Raw = msgspec.Raw()


class _App(msgspec.Struct, forbid_unknown_fields=True):
    """An app in the plainest form; `tables.INSTALLED` takes more and never means another."""

    name: Quoted
    source: Quoted
    version: Quoted | None = None
    publisher: Quoted | None = None
    form: Form = Form.NATIVE
    ids: dict[IdKind, Quoted] = {}
    path: Place | None = None
    hidden: bool = False
    known_by: KnownBy = KnownBy.READ


_INVENTORY = msgspec.json.Decoder(_Inventory)
_PIECES = msgspec.json.Decoder(list[msgspec.Raw])
_APP = msgspec.json.Decoder(_App)
_ANYTHING = msgspec.json.Decoder(dict[str, object])
_REMEMBERED = 100_000
_NOT_PLAIN = (msgspec.DecodeError, UnicodeDecodeError, RecursionError, DocumentError)


class SavedInventories:
    """Reads one saved inventory after the other.

    Devices of one fleet have most of their apps in common, in the same version and place, so
    an app that was met before in the very same words is not read again: it is the same object.
    """

    def __init__(self) -> None:
        self._apps: dict[bytes, InstalledApp] = {}

    def read(self, data: bytes, file: str) -> Inventory:
        """As `read_inventory`, for a saved file that does not age; raises DocumentError.

        What is not plain is left to that reader, which takes more and finds every mistake.
        """
        try:
            found = self._read(data, file)
        except _NOT_PLAIN:
            found = read_inventory(data, file)
        return replace(found, live=False)

    def _read(self, data: bytes, file: str) -> Inventory:
        if len(data) > LARGEST:
            raise msgspec.DecodeError("too large")
        written = bytes(_INVENTORY.decode(data).apps)
        pieces = _PIECES.decode(written) if written else []
        if len(pieces) > MOST_APPS:
            raise msgspec.DecodeError("too many")
        around = _around(data, written) if written else (data, b"")
        # Where the list of apps stands twice, one of them is left, and the reader sees both keys.
        rest = read_inventory((b"[]" if written else b"").join(around), file)
        apps = [self._app(bytes(piece), around, file) for piece in pieces]
        return replace(rest, apps=tuple(apps))

    def _app(self, piece: bytes, around: tuple[bytes, bytes], file: str) -> InstalledApp:
        known = self._apps.get(piece)
        if known is None:
            known = (
                _plain_app(piece) or read_inventory((b"[%s]" % piece).join(around), file).apps[0]
            )
            if len(self._apps) >= _REMEMBERED:
                self._apps.clear()
            self._apps[piece] = known
        return known


def _around(data: bytes, written: bytes) -> tuple[bytes, bytes]:
    """What stands before and after `written`, which is a part of `data`."""
    # bytes.partition does the same, and is slow for something long.
    start = data.find(written[:80])
    while data[start : start + len(written)] != written:
        start = data.index(written[:80], start + 1)
    return data[:start], data[start + len(written) :]


def _plain_app(piece: bytes) -> InstalledApp | None:
    """The app in one piece of JSON; None where it takes the careful reader."""
    try:
        one = _APP.decode(piece)
    except msgspec.ValidationError:
        return None
    # Of a repeated key msgspec takes the last, without a word.
    if _strings_written(piece) != _strings_in(_ANYTHING.decode(piece)):
        return None
    return InstalledApp(
        one.name,
        one.source,
        one.version,
        one.publisher,
        one.form,
        one.ids,
        one.path,
        one.hidden,
        one.known_by,
    )


def _strings_written(piece: bytes) -> int:
    """How many strings stand in valid JSON, keys included: half its quotes not escaped."""
    if b"\\" in piece:
        piece = piece.replace(b"\\\\", b"")
        return (piece.count(b'"') - piece.count(b'\\"')) // 2
    return piece.count(b'"') // 2


def _strings_in(app: dict[str, object]) -> int:
    """How many strings a decoded app has: fewer than written where a repeated key was dropped."""
    count = len(app)
    for value in app.values():
        if isinstance(value, str):
            count += 1
        elif isinstance(value, dict):
            count += 2 * len(value)
    return count

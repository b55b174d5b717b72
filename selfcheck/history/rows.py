"""Values to and from what a row holds. What cannot be read is a `DamagedRowError`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from selfcheck.core.apps import Form, IdKind, InstalledApp, Inventory, KnownBy
from selfcheck.core.errors import SelfCheckError
from selfcheck.history.values import Phone, RecordKey, RecordKind, Value

_quoted = json.encoder.encode_basestring_ascii
_encoder = json.JSONEncoder(sort_keys=True)


class DamagedRowError(sqlite3.DatabaseError):
    """A row that this version cannot have written."""


def from_time(moment: datetime) -> str:
    """Text that sorts as the moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def to_time(text: str) -> datetime:
    """The moment in a row, in UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise DamagedRowError(f"{text!r} is not a time") from None
    if moment.tzinfo is None:
        raise DamagedRowError(f"{text!r} is not a time")
    return moment.astimezone(UTC)


def to_key(kind: str, id: str, digest: str) -> RecordKey:
    """A record's key from its three columns."""
    try:
        return RecordKey(RecordKind(kind), id, digest)
    except ValueError:
        raise DamagedRowError(f"{kind!r} is not a kind of record") from None


def from_texts(*texts: str | Iterable[str]) -> str:
    """Texts, and lists of texts, as JSON: written here because a scan brings a thousand."""
    return f"[{', '.join(_quoted(t) if isinstance(t, str) else from_texts(*t) for t in texts)}]"


def from_value(value: Value) -> str:
    """An answer as JSON."""
    return json.dumps(value)


def to_value(text: str) -> Value:
    """The answer in a row."""
    value = _loaded(text)
    if value is None or isinstance(value, bool | str):
        return value
    raise DamagedRowError(f"{text!r} is not an answer")


def from_app(app: InstalledApp) -> str:
    """An installed app as JSON; the same app gives the same text."""
    document = {
        "name": app.name,
        "source": app.source,
        "version": app.version,
        "publisher": app.publisher,
        "form": app.form,
        "ids": dict(app.ids),
        "path": app.path,
        "hidden": app.hidden,
        "known_by": app.known_by,
    }
    return _encoder.encode(document)


def to_app(text: str) -> InstalledApp:
    """The installed app in a row."""
    document = _loaded(text)
    try:
        return InstalledApp(
            name=document["name"],
            source=document["source"],
            version=document["version"],
            publisher=document["publisher"],
            form=Form(document["form"]),
            ids={IdKind(kind): name for kind, name in document["ids"].items()},
            path=document["path"],
            hidden=document["hidden"],
            known_by=KnownBy(document["known_by"]),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise DamagedRowError(f"an app cannot be read: {error}") from None


def from_inventory(inventory: Inventory) -> bytes:
    """A phone's reading in the inventory format."""
    from selfcheck.documents.inventory import write_inventory

    return write_inventory(inventory)


def to_phone(inventory: bytes, read: int, added_at: str) -> Phone:
    """A registered phone; a row never read holds an inventory without apps."""
    from selfcheck.documents.inventory import read_inventory

    try:
        reading = read_inventory(inventory, "a phone")
    except (SelfCheckError, TypeError) as error:
        raise DamagedRowError(f"a phone cannot be read: {error}") from None
    return Phone(reading.device, to_time(added_at), reading if read else None)


def _loaded(text: str) -> Any:  # noqa: ANN401 - what JSON gives is checked by the caller
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        raise DamagedRowError("a row is not JSON") from None

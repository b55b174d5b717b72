"""What is asked of the tables. The connection is the caller's, and so is the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from datetime import datetime

from selfcheck.core.apps import Inventory
from selfcheck.history import presence, rows
from selfcheck.history.values import Answer, Phone, RecordKey, Remembered


def remembered(db: sqlite3.Connection, inventories: Collection[Inventory]) -> Remembered:
    """Everything; the removals as they stand once `inventories` are remembered too."""
    return Remembered(
        answers=answers(db),
        phones=phones(db),
        removals=presence.removals(db, inventories),
        seen=moments(db, "seen"),
        shown=moments(db, "shown"),
    )


def answers(db: sqlite3.Connection) -> tuple[Answer, ...]:
    """Every answer, in a fixed order."""
    found = db.execute("SELECT device, fact, value, at FROM answers ORDER BY device, fact")
    return tuple(
        Answer(device or None, fact, rows.to_value(value), rows.to_time(at))
        for device, fact, value, at in found
    )


def phones(db: sqlite3.Connection) -> tuple[Phone, ...]:
    """The registered phones and tablets, in the order they were registered."""
    found = db.execute("SELECT inventory, read, added_at FROM phones ORDER BY added_at, id")
    return tuple(rows.to_phone(*row) for row in found)


def moments(db: sqlite3.Connection, table: str) -> Mapping[RecordKey, datetime]:
    """When each record was first known here ("seen") or shown to the person ("shown")."""
    found = db.execute(f"SELECT kind, id, digest, at FROM {table}")  # noqa: S608 - our own name
    return {rows.to_key(kind, id_, sha): rows.to_time(at) for kind, id_, sha, at in found}

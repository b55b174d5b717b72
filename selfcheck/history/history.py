"""The local memory, kept in one SQLite file.

A connection lives for one operation, so that window and command line share the file and
`forget` can delete it under a running program. The memory helps to explain; it never decides
whether the program starts: a damaged file is set aside, and what cannot be kept is said.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

from selfcheck.core.apps import Inventory
from selfcheck.core.devices import Device
from selfcheck.history import numbers, presence, queries, rows
from selfcheck.history.values import PHONES, Phone, RecordKey, Remembered, Value

_T = TypeVar("_T")
_VERSION: Final = 1
_PATIENCE_SECONDS: Final = 5.0
_SCHEMA: Final = """
CREATE TABLE presence (device TEXT, key TEXT, source TEXT, app TEXT, first_seen TEXT,
  last_seen TEXT, found_missing TEXT, PRIMARY KEY (device, key)) WITHOUT ROWID;
CREATE TABLE readings (device TEXT, source TEXT, at TEXT, PRIMARY KEY (device, source))
  WITHOUT ROWID;
CREATE TABLE seen (kind TEXT, id TEXT, digest TEXT, at TEXT, PRIMARY KEY (kind, id, digest))
  WITHOUT ROWID;
CREATE TABLE shown (kind TEXT, id TEXT, digest TEXT, at TEXT, PRIMARY KEY (kind, id, digest))
  WITHOUT ROWID;
CREATE TABLE answers (device TEXT, fact TEXT, value TEXT, at TEXT, PRIMARY KEY (device, fact))
  WITHOUT ROWID;
CREATE TABLE phones (id TEXT PRIMARY KEY, inventory BLOB, read INTEGER, added_at TEXT)
  WITHOUT ROWID;
"""


class History:
    """What is remembered in one file; safe to use from several threads and programs at once.

    Without `mends` a file that is damaged, or not in use yet, is left as it is.
    """

    def __init__(self, file: Path, *, mends: bool = True) -> None:
        self._file = file
        self._mends = mends
        self._lock = threading.Lock()
        self._troubles: dict[str, None] = {}

    @property
    def troubles(self) -> tuple[str, ...]:
        """What went wrong with the memory in this run, as sentences."""
        return tuple(self._troubles)

    def remember(
        self, records: Iterable[RecordKey], inventories: Iterable[Inventory], at: datetime
    ) -> None:
        """Keeps which records are known since when, and what is installed now."""
        keys = [(*key, rows.from_time(at)) for key in records]

        def work(db: sqlite3.Connection) -> None:
            db.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?)", keys)
            for inventory in inventories:
                presence.update(db, inventory)

        self._write(work)

    def recall(self, inventories: Collection[Inventory] = ()) -> Remembered:
        """Everything that is remembered; nothing is written.

        `inventories` are readings that may not be remembered yet: what they show as gone, or as
        back again, counts.
        """
        return self._read(lambda db: queries.remembered(db, inventories), Remembered())

    def shown(self, records: Iterable[RecordKey], at: datetime) -> None:
        """Keeps that these records were shown to the person; the first time stays."""
        keys = [(*key, rows.from_time(at)) for key in records]
        self._write(
            lambda db: db.executemany("INSERT OR IGNORE INTO shown VALUES (?, ?, ?, ?)", keys)
        )

    def answer(self, device: str | None, fact: str, value: Value, at: datetime) -> None:
        """Keeps an answer; a later one takes the place of an earlier one."""
        self.answer_each(device, {fact: value}, at)

    def answer_each(self, device: str | None, values: Mapping[str, Value], at: datetime) -> None:
        """Keeps answers by their facts, all given at once."""
        given = [
            (device or "", fact, rows.from_value(value), rows.from_time(at))
            for fact, value in values.items()
        ]
        self._write(
            lambda db: db.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", given)
        )

    def add_phone(self, make: Callable[[tuple[Phone, ...], int], Device], at: datetime) -> Device:
        """Keeps the phone or tablet that `make` makes, and gives it.

        `make` is given the phones that are known and the highest number that an id here ever
        had. Nobody else adds one meanwhile, and what it raises leaves everything as it was.
        """
        made: list[Device] = []

        def work(db: sqlite3.Connection) -> None:
            made[:] = [make(queries.phones(db), numbers.highest(db))]
            _register(db, made[0], at)

        self._write(work)
        # Where nothing can be kept, it holds for as long as whoever asked remembers it.
        return made[0] if made else make(self.phones(), 0)

    def register(self, device: Device, at: datetime) -> None:
        """Keeps a phone or tablet as known; its last reading, if any, stays."""
        self._write(lambda db: _register(db, device, at))

    def read_phone(self, inventory: Inventory, at: datetime) -> None:
        """Keeps the latest reading of a phone, registering it where it was not."""
        row = (inventory.device.id, rows.from_inventory(inventory), rows.from_time(at))

        def work(db: sqlite3.Connection) -> None:
            db.execute(
                "INSERT INTO phones VALUES (?, ?, 1, ?) ON CONFLICT (id) DO UPDATE SET"
                " inventory = excluded.inventory, read = 1",
                row,
            )
            _settle(db)
            presence.update(db, inventory)

        self._write(work)

    def phones(self) -> tuple[Phone, ...]:
        """The registered phones and tablets, in the order they were registered."""
        return self._read(queries.phones, ())

    def remove_phone(self, device: str) -> None:
        """Forgets a phone with everything known about it; its id is never given again."""

        def work(db: sqlite3.Connection) -> None:
            # A memory of an earlier version has not kept the number yet.
            _settle(db)
            db.execute("DELETE FROM phones WHERE id = ?", (device,))
            for table in ("answers", "presence", "readings"):
                db.execute(f"DELETE FROM {table} WHERE device = ?", (device,))  # noqa: S608 - our own names

        self._write(work)

    def _write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        try:
            self._in_file(work, "BEGIN IMMEDIATE")
        except (sqlite3.Error, OSError) as error:
            self._note(f"{self._file} cannot be written, so this is not remembered: {error}.")

    def _read(self, work: Callable[[sqlite3.Connection], _T], nothing: _T) -> _T:
        if not self._file.exists():
            return nothing
        try:
            return self._in_file(work, "BEGIN")
        except (sqlite3.Error, OSError) as error:
            self._note(f"{self._file} cannot be read, so nothing is remembered: {error}.")
            return nothing

    def _in_file(self, work: Callable[[sqlite3.Connection], _T], begin: str) -> _T:
        """Runs `work` in one transaction; a damaged file is set aside and begun anew."""
        with self._lock:
            try:
                return self._once(work, begin)
            except sqlite3.DatabaseError as error:
                if not self._mends or not _is_damage(error):
                    raise
                self._set_aside(error)
                return self._once(work, begin)

    def _once(self, work: Callable[[sqlite3.Connection], _T], begin: str) -> _T:
        if not self._file.exists():
            # SQLite would make it readable by others; its journal takes the file's mode.
            os.close(os.open(self._file, os.O_WRONLY | os.O_CREAT, 0o600))
        # Autocommit mode: the transaction below is the only one, and it covers the schema too.
        with closing(
            sqlite3.connect(self._file, timeout=_PATIENCE_SECONDS, isolation_level=None)
        ) as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version > _VERSION:
                raise sqlite3.OperationalError("it was written by a newer Self-Check")
            if version < _VERSION and not self._mends:
                raise sqlite3.OperationalError("it is not in use yet")
            # Who means to write says so at once: two that begin by reading lock each other out.
            db.execute("BEGIN IMMEDIATE" if version < _VERSION else begin)
            try:
                if db.execute("PRAGMA user_version").fetchone()[0] < _VERSION:
                    for statement in _SCHEMA.split(";"):
                        db.execute(statement)
                    db.execute(f"PRAGMA user_version = {_VERSION}")
                result = work(db)
            except BaseException:
                # A full disk has made SQLite go back by itself.
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")
            return result

    def _set_aside(self, error: Exception) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        kept = self._file.with_name(f"history.damaged-{stamp}.sqlite3")
        self._file.replace(kept)
        self._file.with_name(self._file.name + "-journal").unlink(missing_ok=True)
        self._note(
            f"What was remembered is damaged ({error}). It is kept as {kept}; memory is new."
        )

    def _note(self, sentence: str) -> None:
        self._troubles[sentence] = None


def _register(db: sqlite3.Connection, device: Device, at: datetime) -> None:
    db.execute(
        "INSERT INTO phones VALUES (?, ?, 0, ?) ON CONFLICT (id) DO UPDATE SET"
        " inventory = excluded.inventory WHERE read = 0",
        (device.id, rows.from_inventory(Inventory(device, at)), rows.from_time(at)),
    )
    _settle(db)


def _settle(db: sqlite3.Connection) -> None:
    """What follows from the phones that are there: their ids are given, and there are some."""
    numbers.keep(db)
    db.execute(
        "DELETE FROM answers WHERE device = '' AND fact = ? AND value <> ?"
        " AND EXISTS (SELECT 1 FROM phones)",
        (PHONES, rows.from_value(value=True)),
    )


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is at fault, not the disk, the rights or another program.

    The plain SQLITE_ERROR is damage too: our statements are fixed, so the tables are not ours.
    """
    code = getattr(error, "sqlite_errorcode", None)
    broken = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
    return isinstance(error, rows.DamagedRowError) or (code is not None and code & 0xFF in broken)

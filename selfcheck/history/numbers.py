"""The highest number that an id of a phone here ever had, so that none is given twice.

It has a table of its own, made when it is first needed: a memory of an earlier version is used
as it is, and one that has the table can be read by an earlier version.
"""

from __future__ import annotations

import re
import sqlite3
from typing import Final

_TABLE: Final = "CREATE TABLE IF NOT EXISTS given (kind TEXT PRIMARY KEY, highest INTEGER)"
_THERE: Final = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'given'"
_KIND: Final = "phone"
# So many digits as SQLite holds in any case.
_ID: Final = re.compile(r"phone-([0-9]{1,15})")


def highest(db: sqlite3.Connection) -> int:
    """The highest number ever kept, or of a phone that is there; 0 where there is none."""
    found = [0]
    if db.execute(_THERE).fetchone():
        kept = db.execute("SELECT highest FROM given WHERE kind = ?", (_KIND,))
        found += [number for (number,) in kept if isinstance(number, int)]
    ids = (_ID.fullmatch(id_) for (id_,) in db.execute("SELECT id FROM phones"))
    return max(found + [int(each[1]) for each in ids if each])


def keep(db: sqlite3.Connection) -> None:
    """Keeps the highest number until now, whatever becomes of its phone."""
    db.execute(_TABLE)
    db.execute("INSERT OR REPLACE INTO given VALUES (?, ?)", (_KIND, highest(db)))

"""Which apps were found on a device, until when, and which of them are gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from selfcheck.core.apps import InstalledApp, Inventory, SourceStatus
from selfcheck.history import rows
from selfcheck.history.values import Removal

# A source that is no longer present gives no app: what it gave before is gone.
_CONCLUSIVE: Final = frozenset({SourceStatus.READ, SourceStatus.ABSENT})


def update(db: sqlite3.Connection, inventory: Inventory) -> None:
    """Compares a reading with what is remembered, and keeps what changed.

    Only a source that was read can show that an app is gone: an unread one leaves it open.
    """
    device, at = inventory.device.id, rows.from_time(inventory.collected_at)
    db.executemany(
        "UPDATE presence SET last_seen = ?, found_missing = ? WHERE device = ? AND key = ?",
        [(seen, at, device, key) for key, seen in _gone(db, inventory)],
    )
    known = dict(
        db.execute(
            "SELECT key, app FROM presence WHERE device = ? AND found_missing IS NULL", (device,)
        )
    )
    for key, app in {_key(app): app for app in inventory.apps}.items():
        text = rows.from_app(app)
        if key not in known:
            db.execute(
                "INSERT OR REPLACE INTO presence VALUES (?, ?, ?, ?, ?, ?, NULL)",
                (device, key, app.source, text, at, at),
            )
        elif known[key] != text:
            db.execute(
                "UPDATE presence SET app = ? WHERE device = ? AND key = ?", (text, device, key)
            )
    db.executemany(
        "INSERT OR REPLACE INTO readings VALUES (?, ?, ?)",
        [(device, source, at) for source in sorted(_conclusive(inventory))],
    )


def _gone(db: sqlite3.Connection, inventory: Inventory) -> list[tuple[str, str]]:
    """The keys of apps that a reading shows as gone and that were there before.

    Each with when its source was last read until then.
    """
    device, at = inventory.device.id, rows.from_time(inventory.collected_at)
    present, conclusive = set(map(_key, inventory.apps)), _conclusive(inventory)
    read = dict(db.execute("SELECT source, at FROM readings WHERE device = ?", (device,)))
    there = db.execute(
        "SELECT key, source FROM presence WHERE device = ? AND found_missing IS NULL", (device,)
    )
    # Whoever set the clock back meanwhile gets a removal that still makes sense.
    return [
        (key, min(read.get(source, at), at))
        for key, source in there
        if key not in present and source in conclusive
    ]


def _conclusive(inventory: Inventory) -> set[str]:
    return {report.name for report in inventory.sources if report.status in _CONCLUSIVE}


def removals(db: sqlite3.Connection, inventories: Iterable[Inventory] = ()) -> tuple[Removal, ...]:
    """What is gone, in a fixed order, as it stands once `inventories` are remembered too."""
    found = {
        (device, key): (app, seen, gone)
        for device, key, app, seen, gone in db.execute(
            "SELECT device, key, app, last_seen, found_missing FROM presence"
            " WHERE found_missing IS NOT NULL"
        )
    }
    for inventory in inventories:
        device, at = inventory.device.id, rows.from_time(inventory.collected_at)
        if found:
            for app in inventory.apps:
                found.pop((device, _key(app)), None)
        for key, seen in _gone(db, inventory):
            (app,) = db.execute(
                "SELECT app FROM presence WHERE device = ? AND key = ?", (device, key)
            ).fetchone()
            found[device, key] = (app, seen, at)
    return tuple(
        Removal(device, rows.to_app(app), rows.to_time(seen), rows.to_time(gone))
        for (device, _), (app, seen, gone) in sorted(found.items())
    )


def _key(app: InstalledApp) -> str:
    """The same app across versions: its exact ids in its source, else its name and form."""
    ids = sorted(app.ids.items())
    return rows.from_texts(app.source, *(ids or (app.form, app.name)))

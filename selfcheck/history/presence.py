"""Which apps were found on a device, until when, and which of them are gone."""

from __future__ import annotations

import json
import sqlite3
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
    now = {_key(app): app for app in inventory.apps}
    conclusive = {report.name for report in inventory.sources if report.status in _CONCLUSIVE}
    read_before = dict(db.execute("SELECT source, at FROM readings WHERE device = ?", (device,)))
    known = {
        key: (source, app, gone)
        for key, source, app, gone in db.execute(
            "SELECT key, source, app, found_missing FROM presence WHERE device = ?", (device,)
        )
    }
    for key, (source, _, gone) in known.items():
        if key not in now and gone is None and source in conclusive:
            # Whoever set the clock back meanwhile gets a removal that still makes sense.
            seen = min(read_before.get(source, at), at)
            db.execute(
                "UPDATE presence SET last_seen = ?, found_missing = ? WHERE device = ? AND key = ?",
                (seen, at, device, key),
            )
    for key, app in now.items():
        text = rows.from_app(app)
        if key not in known or known[key][2] is not None:
            db.execute(
                "INSERT OR REPLACE INTO presence VALUES (?, ?, ?, ?, ?, ?, NULL)",
                (device, key, app.source, text, at, at),
            )
        elif known[key][1] != text:
            db.execute(
                "UPDATE presence SET app = ? WHERE device = ? AND key = ?", (text, device, key)
            )
    db.executemany(
        "INSERT OR REPLACE INTO readings VALUES (?, ?, ?)",
        [(device, source, at) for source in sorted(conclusive)],
    )


def removals(db: sqlite3.Connection) -> tuple[Removal, ...]:
    """What is gone, in a fixed order."""
    found = db.execute(
        "SELECT device, app, last_seen, found_missing FROM presence"
        " WHERE found_missing IS NOT NULL ORDER BY device, key"
    )
    return tuple(
        Removal(device, rows.to_app(app), rows.to_time(seen), rows.to_time(gone))
        for device, app, seen, gone in found
    )


def _key(app: InstalledApp) -> str:
    """The same app across versions: its exact ids in its source, else its name and form."""
    ids = sorted(app.ids.items())
    return json.dumps([app.source, *ids] if ids else [app.source, app.form, app.name])

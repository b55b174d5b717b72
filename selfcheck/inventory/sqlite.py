"""Opening somebody else's SQLite database without changing anything beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.place import MEBIBYTE, Place

if TYPE_CHECKING:
    import sqlite3

COPY_LIMIT = 512 * MEBIBYTE


def open_read_only(file: Place) -> sqlite3.Connection:
    """A connection to what the database holds now.

    `immutable` keeps SQLite from taking locks and from making files beside the database; it
    also makes it blind to a write-ahead log. Where such a log holds something, both are
    copied and the copy is read. Raises `UnreadableError` or sqlite3.Error.
    """
    import sqlite3
    from urllib.parse import quote

    path = file.locate()
    if path is None or file.start(1) is None:  # says why it cannot be read; SQLite does not
        raise UnreadableError(f"{file} is gone")
    log = Place(file.tree, file.path.with_name(f"{file.name}-wal")).locate()
    try:
        if log is None or log.stat().st_size == 0:
            uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
            return sqlite3.connect(uri, uri=True, check_same_thread=False)
        return _copied(path, log, file)
    except OSError as error:
        raise UnreadableError(f"{file}: {error.strerror}") from error


def _copied(path: Path, log: Path, file: Place) -> sqlite3.Connection:
    import shutil
    import sqlite3
    import tempfile

    if path.stat().st_size + log.stat().st_size > COPY_LIMIT:
        raise UnreadableError(f"{file} is larger than {COPY_LIMIT // MEBIBYTE} MiB")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "database"
        shutil.copyfile(path, copy)
        shutil.copyfile(log, f"{copy}-wal")
        memory = sqlite3.connect(":memory:", check_same_thread=False)
        with sqlite3.connect(copy) as copied:
            copied.backup(memory)
        copied.close()
        return memory

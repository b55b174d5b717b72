"""The folder for what is kept between runs: private to the user, and known to be ours."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from selfcheck.core.errors import SelfCheckError
from selfcheck.core.frozen import frozen
from selfcheck.history.log import forget_log

_MARKER: Final = ".selfcheck-state"
_WINDOW: Final = "window.ini"
_MARKER_TEXT: Final = (
    "Self-Check keeps its files in this folder; `selfcheck forget` deletes them.\n"
)


class StateError(SelfCheckError):
    """The folder cannot be used or cleared."""


@frozen
class StateFolder:
    """What lies where in the state folder.

    A marker file shows that the folder is ours: `forget` deletes nothing from any other.
    `within` is the state folder that this one lies in, if any. `logs` is the platform's own place
    for a log, where that is another.
    """

    path: Path
    within: StateFolder | None = None
    logs: Path | None = None

    @property
    def history(self) -> Path:
        return self.path / "history.sqlite3"

    @property
    def window(self) -> Path:
        """Where the window keeps its size."""
        return self.path / _WINDOW

    @property
    def summary(self) -> Path:
        return self.path / "summary.json"

    @property
    def log(self) -> Path:
        """The folder of the log; a demonstration has its own."""
        return self.logs if self.logs is not None else self.path / "log"

    @property
    def told(self) -> Path:
        """What was notified, so that nothing is notified twice."""
        return self.path / "told.json"

    @property
    def snoozed(self) -> Path:
        """Which to-dos were put off, and until when."""
        return self.path / "snoozed.json"

    @property
    def feeds(self) -> Path:
        """The folder in which every source keeps what was verified, each in its own."""
        return self.path / "feed"

    def demonstration(self, name: str) -> StateFolder:
        """A folder of its own, so that a demonstration never touches what is real."""
        return StateFolder(self.path / "demo" / name, within=self)

    def prepare(self) -> None:
        """Makes the folder, readable by its owner only. Raises StateError."""
        if self.within is not None:
            self.within.prepare()
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._owner_is_another():
                raise StateError(
                    f"{self.path} belongs to another user; to check for them, use --user"
                )
            if self._is_foreign():
                raise StateError(
                    f"{self.path} holds other files; name an empty folder or a new one for --state"
                )
            if self.path.stat().st_mode & 0o077:
                self.path.chmod(0o700)
            if not (self.path / _MARKER).exists():
                write_whole(self.path / _MARKER, _MARKER_TEXT.encode())
        except OSError as error:
            raise StateError(
                f"{self.path} cannot be used to keep anything: {_why(error)}"
            ) from error

    def expect(self) -> None:
        """Makes nothing: raises StateError where the folder is not there, ready and ours."""
        try:
            ready = (self.path / _MARKER).exists() and not self._owner_is_another()
        except OSError as error:
            raise StateError(f"{self.path} cannot be read: {_why(error)}") from error
        if not ready:
            raise StateError(f"{self.path} is not in use yet")

    def _owner_is_another(self) -> bool:
        """Whoever owns a folder can put links into it, for root to write through."""
        return hasattr(os, "geteuid") and self.path.stat().st_uid != os.geteuid()

    def _is_foreign(self) -> bool:
        """Whether somebody else's files are here, and no mark of ours.

        The window keeps its size here too, and may do so before the mark is set or after
        everything was forgotten under it.
        """
        names = {entry.name for entry in self.path.iterdir()}
        # A start that was killed may have left half a mark.
        ours = (_WINDOW, f"{_MARKER}.")
        return _MARKER not in names and any(not name.startswith(ours) for name in names)

    def forget(self) -> tuple[Path, ...]:
        """Deletes everything the program keeps here; returns what it found and left in place.

        Raises StateError for a folder that is not ours, or where something cannot be deleted.
        """
        try:
            if self.logs is not None:
                forget_log(self.logs)
            if not self.path.exists():
                return ()
            if self._is_foreign():
                raise StateError(f"{self.path} is not a folder of Self-Check; nothing was deleted")
            for entry in sorted(self.path.iterdir()):
                if entry.name != _MARKER and _is_ours(entry.name):
                    _delete(entry)
            left = tuple(entry for entry in sorted(self.path.iterdir()) if entry.name != _MARKER)
            # The marker goes last: an interrupted `forget` can be run again.
            (self.path / _MARKER).unlink(missing_ok=True)
            if not left:
                self.path.rmdir()
        except OSError as error:
            raise StateError(f"{error.filename} cannot be deleted: {_why(error)}") from error
        return left


def write_whole(file: Path, data: bytes) -> None:
    """Replaces `file` at once: after a crash it holds the old content or the new, whole.

    Readable by its owner only. Raises OSError.
    """
    temporary = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        # Whatever lies there, a link that somebody planted for one, is not written to.
        temporary.unlink(missing_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _is_ours(name: str) -> bool:
    return name in ("feed", "demo", "log") or name.startswith(
        ("history.", "summary.json", "told.json", "snoozed.json", _WINDOW, f"{_MARKER}.")
    )


def _delete(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        import shutil

        shutil.rmtree(entry)
    else:
        entry.unlink()


def _why(error: OSError) -> str:
    return error.strerror or str(error)

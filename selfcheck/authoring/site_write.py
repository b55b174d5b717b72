"""Writing a site so that it is valid at every moment, also when the program dies in between.

Everything but timestamp.json has a name of its own for each version or content, so nothing that
clients read is changed until the timestamp is renamed into place. A new root follows it; all
that is current by then holds under both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from selfcheck.authoring.assembly import Plan
from selfcheck.authoring.errors import SignaturesMissingError, SiteBusyError, SiteError
from selfcheck.authoring.files import TEMPORARY, Step, no_step, write_atomic
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import METADATA, TARGETS, TIMESTAMP_FILE, metadata_path

LOCK = ".lock"


def publish(plan: Plan, step: Step = no_step) -> tuple[str, ...]:
    """Make a complete plan the site's current state; returns the files written.

    Raises SignaturesMissingError before anything is written, SiteBusyError where another
    command writes or has written since the plan was made, SiteError where the disk refuses.
    """
    if not plan.complete:
        raise SignaturesMissingError("Signatures are missing; nothing was published.")
    folder = plan.site.folder
    with locked(folder):
        newer = folder / metadata_path(Role.ROOT, plan.site.root.signed.version + 1)
        unchanged = (folder / TIMESTAMP_FILE).read_bytes() == plan.site.timestamp_bytes
        # The root is written after the timestamp: a plan made in between was made for old keys.
        if not unchanged or newer.exists():
            raise SiteBusyError(f"{folder} was changed meanwhile; run the command again.")
        return write_files(folder, plan.files(), step)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the site for this process; raises SiteBusyError where another holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise SiteBusyError(
            f"Another command is writing to {folder}; wait for it and run this one again."
        ) from error
    try:
        yield
    finally:
        lock.release()


def write_files(
    folder: Path, files: Iterable[tuple[str, bytes]], step: Step = no_step
) -> tuple[str, ...]:
    """Write files below the site in the order given; what is there already stays untouched."""
    _remove_leftovers(folder)
    written = []
    try:
        for name, data in files:
            path = folder / name
            if not _holds(path, data):
                write_atomic(path, data, step)
                written.append(name)
    except OSError as error:
        raise SiteError(f"{folder} cannot be written: {error}. Run the command again.") from error
    return tuple(written)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except FileNotFoundError:
        return False


def _remove_leftovers(folder: Path) -> None:
    """Remove the temporary files of a run that was killed; only the lock's holder may."""
    for part in (METADATA, TARGETS):
        for path in (folder / part).rglob(f"{TEMPORARY}*"):
            path.unlink(missing_ok=True)

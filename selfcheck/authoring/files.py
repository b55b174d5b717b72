"""Writing files so that a crash leaves the old content or the new, never a mixture."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

TEMPORARY = ".new-"
"""How the names of unfinished files begin; they are no part of a site."""

Step = Callable[[str, Path], None]
"""Called before and after each thing done to the disk: its name and the file. Tests crash in it."""


def no_step(_name: str, _path: Path) -> None:
    """The step of everyday use: nothing."""


def write_new(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Write a file that is not there yet; raises FileExistsError where it is."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)


def write_atomic(path: Path, data: bytes, step: Step = no_step) -> None:
    """Write or replace a file: a temporary one beside it, flushed, then renamed over it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    step("before write", path)
    descriptor, name = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            step("before fsync", path)
            os.fsync(file.fileno())
        # mkstemp makes the file private; what is served must be readable by the server.
        temporary.chmod(0o644)
        step("before rename", path)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    step("after rename", path)
    sync_folder(path.parent)
    step("after write", path)


def sync_folder(folder: Path) -> None:
    """Make a folder's entries durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

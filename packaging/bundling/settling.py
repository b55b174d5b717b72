"""Nothing of the machine in a bundle: every mode and time is the same wherever it was built."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Collection
from pathlib import Path

PROGRAM, PLAIN = 0o755, 0o644


class NoMomentError(SystemExit):
    """There is nothing to take the time from."""


def moment(project: Path) -> int:
    """The time that everything built bears, in seconds since 1970.

    SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else when HEAD was committed.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    asked = ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(asked, cwd=project, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        said = None
    if said is None or said.returncode != 0:
        raise NoMomentError(
            "There is no commit here to take the time from: set SOURCE_DATE_EPOCH to the seconds"
            " since 1970 of the version that is built."
        )
    return int(said.stdout)


def settle(folder: Path, programs: Collection[str], time: int) -> None:
    """Give everything in `folder` the modes that it is installed with, and one time.

    `programs` are the only files that are started; their names are relative to `folder`.
    """
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            started = path.is_dir() or path.relative_to(folder).as_posix() in programs
            path.chmod(PROGRAM if started else PLAIN)
        os.utime(path, (time, time), follow_symlinks=False)

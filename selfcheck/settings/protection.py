"""Whether a file can have been written by nobody but the administrator.

Looked at is everything that leads to the file: each folder from the top, each link and what it
leads to. An access control list needs no look of its own on Linux: where it lets somebody else
write, the group's bits show it (acl(5), "CORRESPONDENCE BETWEEN ACL ENTRIES AND FILE PERMISSION
BITS").
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_MOST_LINKS: Final = 40
"""As many as Linux follows (path_resolution(7))."""
_ROOT: Final = 0


def fault(place: Path, owner: int = _ROOT) -> str | None:
    """Why others than the administrator could have written `place`, or None.

    `owner` is the user id of the administrator; root counts always.
    """
    if os.name != "posix":
        return None
    try:
        for step, last in _way(place.absolute()):
            if (found := _step_fault(step, owner, last=last)) is not None:
                where = "it" if last else str(step)
                return f"{where} {found}, so nothing in it is used; tell IT"
    except OSError as error:
        return f"it cannot be read ({error.strerror}); tell IT"
    return None


def _step_fault(step: Path, owner: int, *, last: bool) -> str | None:
    found = step.lstat()
    if found.st_uid not in (owner, _ROOT):
        return "does not belong to the administrator"
    if stat.S_ISLNK(found.st_mode):
        return None
    # In a sticky folder such as /tmp nobody can put another file in the place of this one.
    kept = stat.S_ISDIR(found.st_mode) and found.st_mode & stat.S_ISVTX and not last
    if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH) and not kept:
        return "can be changed by others than the administrator"
    return None


def _way(place: Path) -> Iterator[tuple[Path, bool]]:
    """Every folder, link and file on the way, as the system goes it, and whether it is the end.

    Raises OSError.
    """
    links = 0
    here, rest = Path(place.anchor), list(place.parts[1:])
    yield here, not rest
    while rest:
        step = here / rest.pop(0)
        if not step.is_symlink():
            yield step, not rest
            here = step
            continue
        yield step, False
        links += 1
        if links > _MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(place))
        leads = step.readlink()
        if leads.is_absolute():
            here = Path(leads.anchor)
        rest = [part for part in leads.parts if part != leads.anchor] + rest

"""Whether a file can have been written by nobody but the administrator.

Looked at is everything that leads to the file: each folder from the top, each link and what it
leads to. An access control list needs no look of its own on Linux: where it lets somebody else
write, the group's bits show it (acl(5), "CORRESPONDENCE BETWEEN ACL ENTRIES AND FILE PERMISSION
BITS"). On Windows there is nothing but such lists; `access` knows what they mean.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

_MOST_LINKS: Final = 40
"""As many as Linux follows (path_resolution(7))."""
_ROOT: Final = 0


def fault(place: Path, owner: int = _ROOT) -> str | None:
    """Why others than the administrator could have written `place`, or None.

    `owner` is the user id of the administrator; root counts always.
    """
    if sys.platform == "win32":
        from selfcheck.settings.stores.descriptors import descriptor

        return fault_by_descriptors(place, descriptor)
    return _first_fault(
        _way(place.absolute()), lambda step, last: _step_fault(step, owner, last=last)
    )


def fault_by_descriptors(place: Path, descriptor: Callable[[Path], str]) -> str | None:
    """The same on Windows, where `descriptor` gives a file's owner and rights as text.

    Looked at are the names that lead to the file and those that they stand for in the end.
    """
    from selfcheck.settings import access

    def ways() -> Iterator[tuple[Path, bool]]:
        for path in dict.fromkeys((place.absolute(), Path(os.path.realpath(place)))):
            yield from ((step, False) for step in reversed(path.parents))
            yield path, not path.is_dir()

    return _first_fault(ways(), lambda step, last: access.fault(descriptor(step), folder=not last))


def _first_fault(
    way: Iterator[tuple[Path, bool]], fault_of: Callable[[Path, bool], str | None]
) -> str | None:
    try:
        for step, last in way:
            if (found := fault_of(step, last)) is not None:
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

"""Running a check for another user, as that user."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from selfcheck.core.errors import SelfCheckError

if TYPE_CHECKING:
    import pwd


class UserError(SelfCheckError):
    """A user for whom the check cannot run."""


def become(name: str | bool) -> None:  # noqa: FBT001 - as argparse gives it
    """Gives up the administrator's rights for those of the user `name`.

    Without a name (true) it is the person who is signed in. A management tool runs as root: were
    the check to stay root, it would read files the user has written, and leave files in the
    user's home that the user cannot change. Raises UserError, and SignedInError where it
    cannot be said who is signed in.
    """
    if sys.platform == "win32":
        raise UserError("--user does not work on Windows; run the command as that user")
    user = _account(name)
    if user.pw_uid == os.geteuid():
        return
    if os.geteuid() != 0:
        raise UserError(f"only an administrator can check for {user.pw_name!r}; leave --user out")
    try:
        os.initgroups(user.pw_name, user.pw_gid)
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)
    except OSError as error:
        raise UserError(
            f"the rights of {user.pw_name!r} cannot be taken on: {error.strerror}"
        ) from error
    _leave_roots_surroundings(user)


def _account(name: str | bool) -> pwd.struct_passwd:  # noqa: FBT001
    import pwd

    try:
        if isinstance(name, str):
            return pwd.getpwnam(name)
    except (KeyError, ValueError):
        raise UserError(f"there is no user {name!r} on this computer") from None
    from selfcheck.cli.signed_in import signed_in

    uid = signed_in()
    try:
        return pwd.getpwuid(uid)
    except KeyError:
        raise UserError(f"whoever is signed in (uid {uid}) has no account here") from None


def _leave_roots_surroundings(user: pwd.struct_passwd) -> None:
    """Folders and buses of root's session, and a working folder that the user may not enter."""
    for variable in [v for v in os.environ if v.startswith(("XDG_", "DBUS_"))]:
        del os.environ[variable]
    os.environ.update(HOME=user.pw_dir, USER=user.pw_name, LOGNAME=user.pw_name)
    if not os.access(os.curdir, os.X_OK):
        os.chdir("/")

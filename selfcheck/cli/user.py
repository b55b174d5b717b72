"""Running a check for another user, as that user."""

from __future__ import annotations

import os
import sys

from selfcheck.core.errors import SelfCheckError


class UserError(SelfCheckError):
    """A user for whom the check cannot run."""


def become(name: str) -> None:
    """Gives up the administrator's rights for those of the user `name`.

    A management tool runs as root: were the check to stay root, it would read files the user
    has written, and leave files in the user's home that the user cannot change. Raises
    UserError.
    """
    if sys.platform == "win32":
        raise UserError("--user does not work on Windows; run the command as that user")
    import pwd

    try:
        user = pwd.getpwnam(name)
    except (KeyError, ValueError):
        raise UserError(f"there is no user {name!r} on this computer") from None
    if user.pw_uid == os.geteuid():
        return
    if os.geteuid() != 0:
        raise UserError(f"only an administrator can check for {name!r}; leave --user out")
    try:
        os.initgroups(name, user.pw_gid)
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)
    except OSError as error:
        raise UserError(f"the rights of {name!r} cannot be taken on: {error.strerror}") from error
    for variable in [v for v in os.environ if v.startswith("XDG_")]:
        del os.environ[variable]
    os.environ.update(HOME=user.pw_dir, USER=name, LOGNAME=name)

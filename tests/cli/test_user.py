from __future__ import annotations

import os
import pwd
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="--user is refused there")


def test_ones_own_name_changes_nothing(selfcheck, empty, own_folders):
    name = pwd.getpwuid(os.geteuid()).pw_name
    ran = selfcheck("check", "--summary", "--user", name)
    assert ran.code == 0
    assert (own_folders / "state" / "selfcheck").is_dir()


def test_only_an_administrator_checks_for_others(monkeypatch):
    from selfcheck.cli.user import UserError, become

    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(UserError, match="only an administrator"):
        become("root")


@pytest.mark.skipif(os.geteuid() != 0, reason="only an administrator can become another user")
def test_the_administrator_gives_up_the_rights_for_good(tmp_path):
    """In a child process, since there is no way back."""
    nobody = pwd.getpwnam("nobody")
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        from selfcheck.cli.user import become

        os.environ["XDG_STATE_HOME"] = "/var/lib/state"
        become("nobody")
        told = (os.getresuid(), os.getresgid(), os.environ["HOME"], "XDG_STATE_HOME" in os.environ)
        os.write(write, repr(told).encode())
        os._exit(0)
    os.close(write)
    _, status = os.waitpid(child, 0)
    told = os.read(read, 1000).decode()
    os.close(read)
    assert status == 0
    uids, gids = (nobody.pw_uid,) * 3, (nobody.pw_gid,) * 3
    assert told == repr((uids, gids, nobody.pw_dir, False))

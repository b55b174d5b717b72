from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from types import SimpleNamespace

import pytest

from selfcheck.cli.signed_in import Session, SignedInError, chosen, signed_in
from tests.project.files import ROOT

NOBODY = pwd.getpwnam("nobody").pw_uid
MAIN = os.geteuid()
OPEN_TO_ALL = Path(f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}")
"""A Python that others than its owner can run; the one that runs the tests may lie in a home."""
needs_a_bus = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="needs the Debian package dbus"
)


@pytest.mark.parametrize(
    ("sessions", "meant"),
    [
        ([(1000, True)], 1000),
        ([(1000, False)], 1000),  # over SSH, or a remote desktop
        ([(1000, True), (1001, False)], 1000),  # switched from one person to another
        ([(1000, False), (1000, False)], 1000),
        ([(0, False), (1000, False)], 1000),  # an administrator looks in
        ([(0, True), (1000, False)], 1000),
    ],
)
def test_whom_it_means(sessions, meant):
    assert chosen([Session(*each) for each in sessions]) == meant


@pytest.mark.parametrize(
    ("sessions", "said"),
    [
        ([], "nobody is signed in"),
        ([(0, True)], "nobody is signed in"),
        ([(1000, False), (1001, False)], "2 people are signed in"),
        ([(1000, True), (1001, True)], "2 people are signed in"),  # two seats
    ],
)
def test_it_says_that_it_cannot(sessions, said):
    with pytest.raises(SignedInError, match=said):
        chosen([Session(*each) for each in sessions])


@pytest.fixture
def logind(tmp_path, monkeypatch):
    """Puts sessions on a bus of the test's own, which is then the system's."""
    running = []

    def with_sessions(*words):
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(bus)
        address = bus.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        if words:
            server = Path(__file__).with_name("logind.py")
            served = subprocess.Popen(
                [sys.executable, server, address, *words], stdout=subprocess.PIPE, text=True
            )
            running.append(served)
            assert served.stdout.readline() == "ready\n"

    yield with_sessions
    for each in reversed(running):
        each.terminate()
        each.wait(30)
        each.stdout.close()


@needs_a_bus
@pytest.mark.skipif(sys.platform != "linux", reason="logind is Linux's")
class TestLogind:
    def test_the_person_in_front(self, logind):
        logind("1000:user:active:seat0:active", "1001:user:online:seat0:no")
        assert signed_in() == 1000

    def test_the_login_screen_is_nobody(self, logind):
        logind("112:greeter:active:seat0:active")
        with pytest.raises(SignedInError, match="nobody is signed in"):
            signed_in()

    def test_who_has_just_left_is_nobody(self, logind):
        logind("1000:user:closing:seat0:no", "1001:user:gone::no")
        with pytest.raises(SignedInError, match="nobody is signed in"):
            signed_in()

    def test_without_logind_it_says_so(self, logind):
        logind()
        with pytest.raises(SignedInError, match="logind does not say"):
            signed_in()

    def test_without_a_bus_it_says_so(self, monkeypatch, tmp_path):
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
        with pytest.raises(SignedInError, match="logind does not say"):
            signed_in()

    @pytest.mark.skipif(MAIN != 0, reason="only an administrator can become another user")
    def test_a_check_as_root_is_that_persons(self, logind, company, tmp_path):
        """Nobody has no home that can be written, so the state lies in a folder of theirs."""
        if not OPEN_TO_ALL.exists():
            pytest.skip("needs the Debian package python3, of the version that runs the tests")
        logind(f"{NOBODY}:user:active:seat0:active")
        state = tmp_path.parent / f"{tmp_path.name}-of-nobody"
        state.mkdir()
        os.chown(state, NOBODY, NOBODY)
        for folder in (tmp_path, *tmp_path.parents):
            if folder != Path("/"):
                folder.chmod(folder.stat().st_mode | 0o055)
        ran = subprocess.run(
            [OPEN_TO_ALL, "-m", "selfcheck", "check", "--summary", "--user",
             "--state", state / "kept", "--source", company.site, "--trust", company.trust],
            env={**os.environ, "PYTHONPATH": f"{sysconfig.get_path('purelib')}:{ROOT}"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ran.returncode in {0, 3}, ran.stderr
        assert (state / "kept" / "summary.json").stat().st_uid == NOBODY
        assert (state / "kept" / "summary.json").read_text() == ran.stdout

    def test_several_people_are_refused_and_not_named(self, logind, selfcheck):
        logind("1000:user:online::no", "1001:user:online::no")
        ran = selfcheck("check", "--summary", "--user")
        assert (ran.code, ran.out) == (2, "")
        assert "2 people are signed in" in ran.err
        assert "person" not in ran.err


def test_the_owner_of_the_console_on_a_mac(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    for owner, said in ((501, None), (0, "nobody is signed in")):
        monkeypatch.setattr(os, "stat", lambda path, owner=owner: SimpleNamespace(st_uid=owner))
        if said is None:
            assert signed_in() == owner
        else:
            with pytest.raises(SignedInError, match=said):
                signed_in()


def test_windows_says_that_it_cannot(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(SignedInError, match="run the command as that user"):
        signed_in()


def test_an_empty_name_is_nobodys(selfcheck):
    """A script whose variable is empty must not get another person's verdict."""
    ran = selfcheck("check", "--summary", "--user", "")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no user ''" in ran.err

"""A bundle that another one is installed over goes on as that one, without being started again."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.project.files import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

SECONDS = 120
DEMONSTRATION = ROOT / "resources/demo/amazon-2020"


@pytest.fixture
def program(dist, tmp_path) -> Path:
    """The program in a folder of its own, as it is installed."""
    copied = Path(shutil.copytree(dist / "selfcheck", tmp_path / "selfcheck", symlinks=True))
    return copied / "selfcheck-window"


@pytest.fixture
def session(environment, tmp_path_factory) -> dict[str, str]:
    """A source to watch, and no screen."""
    # A socket's path has room for some hundred letters.
    runtime = tmp_path_factory.mktemp("r")
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(runtime),
        "SELFCHECK_SOURCE": str(DEMONSTRATION / "site"),
        "SELFCHECK_TRUST": str(DEMONSTRATION / "root.json"),
        "SELFCHECK_STATE": str(environment / "state"),
    }


@pytest.fixture
def running(program, session) -> Iterator[subprocess.Popen[bytes]]:
    started = subprocess.Popen([program, "--background"], env=session, stdin=subprocess.DEVNULL)
    yield started
    started.kill()
    started.wait(60)


def wait_for(true: Callable[[], object], otherwise: str) -> None:
    until = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < until, otherwise
        time.sleep(0.5)


def listens(session: dict[str, str]) -> bool:
    return any(Path(session["XDG_RUNTIME_DIR"]).glob("selfcheck/*.socket"))


def has_looked(session: dict[str, str]) -> bool:
    return bool(list(Path(session["SELFCHECK_STATE"]).rglob("summary.json")))


def install_again(program: Path) -> None:
    """As dpkg and rpm do it: every file is written beside the old one, and takes its name."""
    for path in program.parent.rglob("*"):
        if path.is_file() and not path.is_symlink():
            new = path.with_name(f"{path.name}.new")
            shutil.copy2(path, new)
            new.rename(path)


def test_it_goes_on_as_the_new_one(program, session, running):
    wait_for(lambda: listens(session), "it did not begin")
    own = Path(f"/proc/{running.pid}/exe")
    install_again(program)
    assert str(own.readlink()) == f"{program} (deleted)"
    wait_for(lambda: own.readlink() == program, "it did not begin anew")
    wait_for(lambda: listens(session), "the new one did not begin")
    again = subprocess.run(
        [program], env=session, capture_output=True, check=False, timeout=SECONDS
    )
    assert (again.returncode, again.stderr) == (0, b""), "its window is shown, and this start ends"
    assert running.poll() is None


def test_it_ends_when_it_is_removed(program, session, running):
    """In order, or by what PyInstaller does where a part of it is needed before: both end it."""
    wait_for(lambda: has_looked(session), "it did not begin")
    shutil.rmtree(program.parent)
    running.wait(SECONDS)

"""A bare Debian without Python, made once for all tests that need one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

import bare_root


@pytest.fixture(scope="session")
def bare_debian(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Path]:
    """Not to be changed: `bare_root.another` copies it. Every worker gets the same one."""
    for program, package in (("debootstrap", "debootstrap"), ("unshare", "util-linux")):
        if shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin") is None:
            pytest.skip(f"needs the Debian package {package}")
    if os.geteuid() != 0:
        pytest.skip("only root can make a root")
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "debian"
    folder.mkdir(exist_ok=True)
    users, root = folder / "users", folder / "root"
    with FileLock(folder / "lock"):
        if not root.exists():
            bare_root.make(folder / "new")
            (folder / "new").rename(root)
        _count(users, 1)
    yield root
    with FileLock(folder / "lock"):
        if _count(users, -1) == 0:
            shutil.rmtree(root)


def _count(file: Path, more: int) -> int:
    number = int(file.read_text() if file.exists() else 0) + more
    file.write_text(str(number))
    return number

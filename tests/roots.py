"""A bare Debian without Python, made once for all tests that need one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import bare_root


@pytest.fixture(scope="session")
def bare_debian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Not to be changed: `bare_root.another` copies it."""
    for program, package in (("debootstrap", "debootstrap"), ("unshare", "util-linux")):
        if shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin") is None:
            pytest.skip(f"needs the Debian package {package}")
    if os.geteuid() != 0:
        pytest.skip("only root can make a root")
    folder = tmp_path_factory.mktemp("debian") / "root"
    bare_root.make(folder)
    yield folder
    shutil.rmtree(folder)

"""A second build elsewhere, by somebody else, at another time, gives the same bytes.

The first is the one in dist/. The second is made in another folder, with a user of another
number, home, umask, language and time zone, out of files that are years older; and, since it is
there, what was planted in it has to stop a third.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from linux.product import PRODUCTS
from tests.project.files import ROOT, committed

pytestmark = [pytest.mark.slow, pytest.mark.timeout(2400)]

LONG_AGO = 1_000_000_000


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory) -> Path:
    """The project as it stands, with everything that builds it, under another path."""
    if shutil.which("unshare") is None:
        pytest.skip("needs the Debian package util-linux")
    folder = tmp_path_factory.mktemp("elsewhere") / "somewhere" / "else"
    folder.mkdir(parents=True)
    for path in committed():
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    subprocess.run(["cp", "--archive", ROOT / ".venv", folder / ".venv"], check=True)
    _point_to(folder)
    for path in (folder, *folder.rglob("*")):
        if ".venv" not in path.parts:
            os.utime(path, (LONG_AGO, LONG_AGO), follow_symlinks=False)
    return folder


def _point_to(folder: Path) -> None:
    """Let the copied environment know the copied project, not this one."""
    for path in (folder / ".venv/lib").glob("*/site-packages/*.pth"):
        text = path.read_text()
        if str(ROOT) in text:
            path.write_text(text.replace(str(ROOT), str(folder)))


def build(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the build in `folder`, as somebody else, with the time of the first."""
    other_user = ["unshare", "--user", "--map-user=1234", "--map-group=2345"]
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "USER": "somebody",
        "LANG": "C.UTF-8",
        "TZ": "Asia/Kolkata",
        "PYTHONHASHSEED": "1",
        "PYTHONPATH": "packaging",
        "SOURCE_DATE_EPOCH": str(int((ROOT / "dist/selfcheck").stat().st_mtime)),
    }
    return subprocess.run(
        [*other_user, "sh", "-c", 'umask 077; exec "$@"', "build", *command],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def bundles(folder: Path) -> subprocess.CompletedProcess[str]:
    python = folder / ".venv/bin/python"
    options = ("--noconfirm", "--log-level", "ERROR")
    return build(folder, str(python), "-m", "PyInstaller", *options, "build.spec")


def described(folder: Path) -> dict[str, str]:
    """Of everything in a folder its kind, mode, time and content."""
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        if path.is_symlink():
            content = f"link to {path.readlink()}"
        elif path.is_file():
            content = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            content = "folder"
        mode = 0 if path.is_symlink() else status.st_mode
        found[path.relative_to(folder).as_posix()] = f"{mode:o} {int(status.st_mtime)} {content}"
    return found


def test_the_bundles_are_the_same(dist, elsewhere):
    done = bundles(elsewhere)
    assert done.returncode == 0, done.stderr[-4000:]
    for product in PRODUCTS:
        ours = described(dist / product.name)
        theirs = described(elsewhere / "dist" / product.name)
        different = {name for name in ours.keys() | theirs if ours.get(name) != theirs.get(name)}
        assert not different


def test_the_debian_packages_are_the_same(dist, elsewhere):
    python = str(elsewhere / ".venv/bin/python")
    done = build(elsewhere, python, "-m", "linux", "--only", "deb")
    assert done.returncode == 0, done.stderr[-4000:]
    ours = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in dist.glob("*.deb")}
    theirs = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in (elsewhere / "dist").glob("*.deb")
    }
    assert len(ours) == len(PRODUCTS)
    assert ours == theirs


def test_what_was_planted_stops_the_build(elsewhere):
    """A wheel under the GPL, a file that must not be shipped, and a text that is gone."""
    site = next((elsewhere / ".venv/lib").glob("*/site-packages"))
    (site / "planted.py").write_text("USED = True\n")
    metadata = site / "planted-1.0.dist-info"
    (metadata / "licenses").mkdir(parents=True)
    (metadata / "METADATA").write_text(
        "Metadata-Version: 2.4\nName: planted\nVersion: 1.0\nLicense-Expression: GPL-3.0-only\n"
    )
    (metadata / "licenses/COPYING").write_text("GPL\n")
    (metadata / "RECORD").write_text(
        "planted.py,,\nplanted-1.0.dist-info/METADATA,,\nplanted-1.0.dist-info/licenses/COPYING,,\n"
    )
    places = elsewhere / "selfcheck/places.py"
    places.write_text(f"{places.read_text()}\nimport planted  # noqa\n")
    (elsewhere / "resources/libreadline.so.8").write_bytes(b"\x7fELF")
    (elsewhere / "packaging/licences/openssl.txt").unlink()
    shutil.rmtree(elsewhere / "dist")
    done = bundles(elsewhere)
    assert done.returncode != 0
    assert "planted: GPL-3.0-only: must not be shipped" in done.stderr
    assert "planted is in the bundle, and nothing that pyproject.toml names needs it" in done.stderr
    assert "resources/libreadline.so.8 must not be shipped" in done.stderr
    assert "openssl.txt is not there" in done.stderr
    assert not (elsewhere / "dist/selfcheck").exists()

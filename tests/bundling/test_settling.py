from __future__ import annotations

import stat
import subprocess

import pytest

from bundling.settling import NoMomentError, moment, settle
from tests.project.files import ROOT

WHEN = 1_700_000_000


def test_the_time_given_counts(monkeypatch, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(WHEN))
    assert moment(tmp_path) == WHEN


def test_else_the_time_of_the_last_commit(monkeypatch, tmp_path):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    git = ["git", "-C", tmp_path, "-c", "user.name=a", "-c", "user.email=a@example.com"]
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"@{WHEN} +0200")
    try:
        subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    except FileNotFoundError:
        pytest.skip("needs the Debian package git")
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "-m", "x"], check=True)
    assert moment(tmp_path) == WHEN


def test_without_either_it_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with pytest.raises(NoMomentError, match="set SOURCE_DATE_EPOCH"):
        moment(tmp_path)


def test_modes_and_times_are_the_same_whoever_built(tmp_path):
    folder = tmp_path / "bundle"
    (folder / "inner").mkdir(parents=True, mode=0o700)
    for name, mode in (("program", 0o700), ("inner/library.so", 0o777), ("inner/data", 0o600)):
        (folder / name).write_text("")
        (folder / name).chmod(mode)
    (folder / "link").symlink_to("inner/data")
    settle(folder, {"program"}, WHEN)
    found = {
        path.relative_to(tmp_path).as_posix(): (
            stat.S_IMODE(path.lstat().st_mode),
            path.lstat().st_mtime,
        )
        for path in (folder, *folder.rglob("*"))
        if not path.is_symlink()
    }
    assert found == {
        "bundle": (0o755, WHEN),
        "bundle/inner": (0o755, WHEN),
        "bundle/program": (0o755, WHEN),
        "bundle/inner/library.so": (0o644, WHEN),
        "bundle/inner/data": (0o644, WHEN),
    }
    assert (folder / "link").lstat().st_mtime == WHEN


def test_this_project_has_a_moment():
    assert moment(ROOT) > WHEN

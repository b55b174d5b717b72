"""packaging/bootstrap.py, which needs nothing but Python."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.files import ROOT

SCRIPT = ROOT / "packaging/bootstrap.py"


@pytest.fixture
def bootstrap():
    """The script as a module of its own, so that a test may change what it finds."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tool(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def bare_debian(bootstrap, tmp_path, monkeypatch):
    """A Debian on which nothing is installed, seen through a PATH of our own."""
    folder = tmp_path / "bin"
    tool(folder, "dpkg-query", "exit 1")
    tool(folder, "apt-get", f'echo "$@" >> {tmp_path}/apt')
    tool(folder, "env", 'shift; exec "$@"')
    monkeypatch.setenv("PATH", str(folder))
    return tmp_path


def test_it_runs_without_any_package():
    done = subprocess.run(
        [sys.executable, "-I", "-S", SCRIPT, "nonsense"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "run" in done.stdout


def test_every_listed_package_says_what_it_is_for(bootstrap):
    for name in ("run", "test"):
        lines = (ROOT / f"packaging/debian/{name}.txt").read_text().splitlines()
        listed = [line for line in lines if not line.startswith("#")]
        assert all("#" in line for line in listed)
        assert len(bootstrap.wanted(name)) == len(listed) == len(set(bootstrap.wanted(name)))


def test_root_installs_what_is_missing(bootstrap, bare_debian, monkeypatch):
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0)
    bootstrap.system_packages("run")
    update, install = (bare_debian / "apt").read_text().splitlines()
    assert "update" in update
    assert "--no-install-recommends" in install
    assert "libegl1" in install
    assert "xvfb" not in install


def test_tests_install_their_own_packages_too(bootstrap, bare_debian, monkeypatch):
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0)
    bootstrap.system_packages("test")
    assert "xvfb" in (bare_debian / "apt").read_text()


def test_sudo_without_a_password_is_used(bootstrap, bare_debian, monkeypatch):
    tool(bare_debian / "bin", "sudo", 'shift; [ "$1" = true ] || exec "$@"')
    tool(bare_debian / "bin", "true", "exit 0")
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000)
    bootstrap.system_packages("run")
    assert "libegl1" in (bare_debian / "apt").read_text()


def test_without_the_rights_the_exact_command_is_said(bootstrap, bare_debian, monkeypatch):
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000)
    with pytest.raises(bootstrap.BootstrapError) as refused:
        bootstrap.system_packages("run")
    assert "sudo apt-get install --no-install-recommends " in str(refused.value)
    assert "libegl1" in str(refused.value)
    assert not (bare_debian / "apt").exists()


def test_what_only_tests_need_does_not_stop_them(bootstrap, bare_debian, monkeypatch, capsys):
    everything_to_run = "\n".join(f"echo {name} installed" for name in bootstrap.wanted("run"))
    tool(bare_debian / "bin", "dpkg-query", everything_to_run)
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000)
    bootstrap.system_packages("test")
    said = capsys.readouterr().out
    assert "skipped" in said
    assert "xvfb" in said


def test_a_failed_installation_stops(bootstrap, bare_debian, monkeypatch):
    tool(bare_debian / "bin", "apt-get", "exit 100")
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0)
    with pytest.raises(bootstrap.BootstrapError, match="libegl1"):
        bootstrap.system_packages("run")


def test_a_package_removed_but_configured_counts_as_missing(bootstrap, bare_debian):
    tool(bare_debian / "bin", "dpkg-query", "echo libegl1 config-files; echo libgl1 installed")
    assert bootstrap.missing(["libgl1", "libegl1"]) == ["libegl1"]


def test_a_package_that_waits_for_a_trigger_counts_as_there(bootstrap, bare_debian):
    """While another package is being installed, unpacked and configured ones may be in it."""
    tool(bare_debian / "bin", "dpkg-query", "echo libegl1 triggers-pending")
    assert bootstrap.missing(["libegl1"]) == []


def test_another_installation_is_waited_for(bootstrap, bare_debian, monkeypatch):
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0)
    assert bootstrap.system_packages("run")
    assert "DPkg::Lock::Timeout=" in (bare_debian / "apt").read_text().splitlines()[1]


def test_the_second_run_installs_nothing(bootstrap, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "installed.txt")
    monkeypatch.setattr(bootstrap, "make_venv", lambda: None)
    monkeypatch.setattr(bootstrap, "pip", lambda *arguments: asked.append(arguments))
    bootstrap.locked_packages("test")
    assert asked
    assert all("--require-hashes" in call or "--editable" in call for call in asked)
    asked.clear()
    bootstrap.locked_packages("test")
    bootstrap.locked_packages("run")
    assert not asked


def test_a_failed_installation_is_not_remembered(bootstrap, tmp_path, monkeypatch):
    def fails(*arguments):
        raise bootstrap.BootstrapError("no")

    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "installed.txt")
    monkeypatch.setattr(bootstrap, "make_venv", lambda: None)
    monkeypatch.setattr(bootstrap, "pip", fails)
    with pytest.raises(bootstrap.BootstrapError):
        bootstrap.locked_packages("run")
    assert not bootstrap.STAMP.exists()


def test_a_changed_lock_file_is_noticed(bootstrap, tmp_path, monkeypatch):
    before = bootstrap.fingerprint("run")
    changed = tmp_path / "run.txt"
    changed.write_bytes(bootstrap.LOCKS["run"].read_bytes() + b"# more\n")
    monkeypatch.setitem(bootstrap.LOCKS, "run", changed)
    assert bootstrap.fingerprint("run") != before

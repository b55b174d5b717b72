from __future__ import annotations

import inspect
import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from selfcheck.__main__ import FAULT, main
from selfcheck.cli.exits import Exit, verdict_exit
from selfcheck.cli.run import _make_streams_forgiving
from selfcheck.core.report import Verdict


def test_the_version_is_told(program):
    ran = program("--version")
    assert (ran.code, ran.out) == (0, "Self-Check 0.1.0\n")


@pytest.mark.parametrize(
    ("platform", "screen", "encoding"),
    [
        ("win32", False, "utf-8"),
        ("win32", True, "cp1252"),
        ("linux", False, "cp1252"),
    ],
)
def test_what_windows_hands_on_is_utf_8(monkeypatch, platform, screen, encoding):
    """Windows' own choice is the country's code page, in which JSON cannot be read elsewhere."""

    class Stream(io.TextIOWrapper):
        def isatty(self):
            return screen

    stream = Stream(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)
    _make_streams_forgiving(platform)
    assert (stream.encoding, stream.errors) == (encoding, "backslashreplace")


def test_help_names_every_command(selfcheck):
    ran = selfcheck("--help")
    assert ran.code == 0
    assert all(f"\n    {name} " in ran.out for name in ("check", "inventory", "notices", "forget"))


@pytest.mark.parametrize("arguments", [["--version"], ["check", "--help"]])
def test_nothing_slow_is_imported_before_it_is_needed(arguments):
    program = (
        "import sys\n"
        "from selfcheck.__main__ import FAULT, main\n"
        "try:\n"
        f"    main({arguments!r})\n"
        "except SystemExit:\n"
        "    pass\n"
        "slow = {'PySide6', 'requests', 'tuf', 'yaml', 'cryptography', 'securesystemslib',"
        " 'sqlite3', 'platformdirs', 'click', 'jeepney'}\n"
        "print('SLOW', *sorted(slow & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1].split() == ["SLOW"]


def test_a_start_in_the_background_is_one_without_a_command(selfcheck):
    ran = selfcheck("--background", "check")
    assert ran.code == 2
    assert "--background is for the start without a command" in ran.err


def test_every_verdict_has_an_exit_code_of_its_own():
    codes = [verdict_exit(verdict) for verdict in Verdict]
    assert codes == [Exit.ACTION_REQUIRED, Exit.DONE, Exit.CANNOT_TELL]
    assert [int(code) for code in codes] == [1, 0, 3]


@pytest.mark.parametrize(("at", "code"), [([], 0), (["--at", "2020-07-10T18:00:00Z"], 1)])
def test_the_process_ends_with_the_exit_code(program, at, code):
    ran = program("check", "--summary", "--demo", "amazon-2020", *at)
    assert (ran.code, ran.err) == (code, "")


def test_a_fault_of_the_program_is_no_verdict(monkeypatch, capsys):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("selfcheck.cli.check.check", broken)
    assert main(["check"]) == 4
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "ZeroDivisionError" in shown.err
    assert "please report it" in shown.err


def test_a_broken_installation_is_no_verdict(tmp_path):
    """Python ends with 1 for what nobody catches, and 1 means that there is something to do."""
    (tmp_path / "selfcheck" / "cli").mkdir(parents=True)
    (tmp_path / "selfcheck" / "__init__.py").write_text("")
    shutil.copy(inspect.getfile(main), tmp_path / "selfcheck" / "__main__.py")
    done = subprocess.run(
        [sys.executable, "-m", "selfcheck", "check"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, done.stdout) == (4, "")
    assert "No module named" in done.stderr


def test_the_faults_exit_code_is_the_documented_one():
    assert FAULT == Exit.FAULT


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_no_verdict(own_folders):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "selfcheck", "check", "--summary"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode not in (0, 1, 3)
    assert "No space left" in done.stderr


def test_whoever_interrupts_it_gets_no_verdict(monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("selfcheck.cli.check.check", interrupted)
    assert main(["check"]) == 130


@pytest.mark.parametrize("command", [["inventory"], ["check", "--summary"]])
def test_a_reader_that_has_enough_is_no_fault_and_no_verdict(own_folders, command):
    program = subprocess.Popen(
        [sys.executable, "-m", "selfcheck", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    program.stdout.close()
    errors = program.stderr.read()
    program.stderr.close()
    assert program.wait() == 141
    assert errors == b""

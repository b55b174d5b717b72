from __future__ import annotations

import pytest

from selfcheck.inventory import command
from selfcheck.inventory.command import SystemCommands
from selfcheck.inventory.errors import UnreadableError


def run(*arguments: str) -> bytes:
    return SystemCommands().run(arguments)


def test_gives_what_was_written():
    assert run("sh", "-c", "echo $LC_ALL") == b"C\n"


@pytest.mark.parametrize(
    ("ours", "frozen", "libraries"),
    [
        ({}, False, None),
        ({"LD_LIBRARY_PATH": "/mine"}, False, "/mine"),
        ({"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/mine"}, True, "/mine"),
        ({"LD_LIBRARY_PATH": "/bundle"}, True, None),
    ],
)
def test_a_frozen_program_does_not_hand_on_its_own_libraries(monkeypatch, ours, frozen, libraries):
    if frozen:
        monkeypatch.setattr(command.sys, "frozen", True, raising=False)
    given = command.environment({"PATH": "/bin", **ours})
    assert given.get("LD_LIBRARY_PATH") == libraries
    assert (given["PATH"], given["LC_ALL"]) == ("/bin", "C")
    assert "LD_LIBRARY_PATH_ORIG" not in given


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["no-such-command-here"], "not on this computer"),
        (["sh", "-c", "echo oh >&2; exit 3"], "sh failed: oh"),
        (["sh", "-c", "exit 3"], "sh failed: 3"),
    ],
)
def test_failures_say_why(arguments, reason):
    with pytest.raises(UnreadableError, match=reason):
        run(*arguments)


def test_a_command_that_hangs_is_killed(monkeypatch):
    monkeypatch.setattr(command, "SECONDS", 0.2)
    with pytest.raises(UnreadableError, match="no answer"):
        run("sleep", "60")


def test_a_flood_is_refused(monkeypatch):
    monkeypatch.setattr(command, "OUTPUT_LIMIT", 10)
    with pytest.raises(UnreadableError, match="wrote more"):
        run("echo", "more than ten bytes")

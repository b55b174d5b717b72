"""Help, and the exit codes of what went wrong."""

from __future__ import annotations

import click
import pytest

from selfcheck.authoring.application import application


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["status"],
        ["status", "--site", "/nowhere"],
        ["serve", "/nowhere"],
        ["init"],
        ["withdraw", "source", "ban", "--reason", "other", "--statement", "x"],
        ["lint"],
    ],
)
def test_wrong_usage_and_refused_input_exit_2(workshop, arguments):
    result = workshop.run(*arguments)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_a_fault_of_ours_exits_4(published):
    published.step = "not callable"

    result = published.withdraw(*published.key("bob"))

    assert result.exit_code == 4
    assert "fault of selfcheck-policy" in result.stderr


def test_a_disk_that_refuses_is_no_fault_of_ours(begun, tmp_path):
    (begun.source / "signing").write_text("in the way")
    signed = begun.on_source("sign", *begun.key("alice"))
    page = tmp_path / "file" / "page.html"
    (tmp_path / "file").write_text("in the way")
    previewed = begun.run("preview", begun.source, "--html", page)
    begun.site, begun.source = tmp_path / "other", tmp_path / "file" / "source"
    init = begun.init()

    for result in (signed, previewed, init):
        assert result.exit_code == 2
        assert "Traceback" not in result.stderr
        assert str(tmp_path) in result.stderr
        assert "and run the command again." in result.stderr


def test_help_names_every_command(workshop):
    text = workshop.run("--help").stdout

    for name in ("keys", "init", "new", "lint", "sign", "publish", "withdraw", "reinstate"):
        assert f"\n  {name} " in text
    assert workshop.run("withdraw", "--help").exit_code == 0


def test_every_command_is_told_in_one_line_that_shells_can_show():
    """Without a comma: fish shows what stands before it."""
    told = {name: command.get_short_help_str(100) for name, command in commands(application)}
    cut = {name: text for name, text in told.items() if len(text) > 64 or "," in text}
    assert cut == {}


def commands(group):
    for name, command in group.commands.items():
        yield f"{group.name} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command)

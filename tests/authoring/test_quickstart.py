"""The commands in the guide are run as they stand there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcheck.authoring.application import application
from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.surroundings import Surroundings

GUIDE = Path(__file__).parents[2] / "docs" / "it-quickstart.md"
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    for line in block.splitlines()
    if line.startswith("selfcheck-policy ") and " serve " not in line
]
APPS = """\
schema: selfcheck/apps/v1
apps: {tiktok: {name: TikTok}}
"""


def fill_in(path):
    text = path.read_text()
    for empty, filled in (
        ('title: ""', "title: Remove TikTok"),
        ('summary: ""', "summary: TikTok may not be on phones."),
        ("apps: []", "apps: [tiktok]"),
    ):
        text = text.replace(empty, filled)
    path.write_text(text)


def test_the_guide_leads_from_nothing_to_a_reinstated_notice(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("passphrase").write_text("secret\n")
    around = Surroundings(environment={VARIABLE: "secret"}, key_cost=2**14)
    done = []
    for command in COMMANDS:
        if " lint " in command:
            Path("SOURCE/apps.yaml").write_text(APPS)
            fill_in(Path("SOURCE/notices/2026-11-tiktok.yaml"))
        result = CliRunner().invoke(application, shlex.split(command)[1:], obj=around)
        assert result.exit_code == 0, (command, result.output)
        done.append(command.split()[1])

    assert done == [
        "keys",
        "keys",
        "keys",
        "init",
        "new",
        "lint",
        "preview",
        "sign",
        "publish",
        "withdraw",
        "reinstate",
        "refresh",
        "status",
    ]


@pytest.mark.parametrize("path", re.findall(r"`(--[a-z-]+)", GUIDE.read_text()))
def test_every_option_the_guide_names_is_there(path):
    text = "".join(
        CliRunner().invoke(application, [*name.split(), "--help"]).stdout
        for name in (
            "init",
            "withdraw",
            "reinstate",
            "publish",
            "lint",
            "sign",
            "keys new",
            "preview",
        )
    )
    assert path in text or path == "--help"

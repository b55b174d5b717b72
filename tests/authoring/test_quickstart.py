"""The commands in the guide are run as they stand there."""

from __future__ import annotations

from pathlib import Path

from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.surroundings import Surroundings
from tests import guides

GUIDE = "it-quickstart"
COMMANDS = [line for line in guides.commands(GUIDE) if " serve " not in line]
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
    Path("passphrase").write_text("correct horse\n")
    around = Surroundings(environment={VARIABLE: "correct horse"}, key_cost=2**14)
    done = []
    for command in COMMANDS:
        if " lint " in command:
            Path("SOURCE/apps.yaml").write_text(APPS)
            fill_in(Path("SOURCE/notices/2026-11-tiktok.yaml"))
        guides.carry_out(command, around)
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


def test_every_option_the_guide_names_is_there():
    guides.require_options(
        GUIDE, "init", "withdraw", "reinstate", "publish", "lint", "sign", "keys new", "preview"
    )

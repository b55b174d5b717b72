"""The commands in the guide are run as they stand there, on two machines with git between them."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from filelock import FileLock

from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.site_write import LOCK
from selfcheck.authoring.surroundings import Surroundings
from tests import guides

GUIDE = "it-quickstart"
TEXAS = guides.DOCS.parent / "policies" / "texas-prohibited-technologies"
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


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Runs git as it stands in the guide; a pull goes on in Bob's clone."""
    if shutil.which("git") is None:
        pytest.skip("needs git (packaging/debian/test.txt)")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "x")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "x@example.com")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    between, bob = tmp_path / "between.git", tmp_path / "bob"

    def run(command):
        if command.startswith("git pull"):
            subprocess.run(["git", "clone", "--quiet", between, bob], check=True)
            for file in ("alice", "bob", "refresh"):
                shutil.copy(file, bob)
            monkeypatch.chdir(bob)
        subprocess.run(shlex.split(command), check=True, capture_output=True)
        if command.startswith("git init"):
            for more in (
                ["init", "--quiet", "--bare", "--initial-branch", "main", between],
                ["remote", "add", "origin", between],
                ["config", "push.autoSetupRemote", "true"],
            ):
                subprocess.run(["git", *more], check=True, capture_output=True)

    return run


def test_the_guide_leads_from_nothing_to_a_reinstated_notice(tmp_path, monkeypatch, git):
    (tmp_path / "alice").mkdir()
    monkeypatch.chdir(tmp_path / "alice")
    around = Surroundings(environment={VARIABLE: "correct horse"}, key_cost=2**14)
    done = []
    for command in COMMANDS:
        match command.split()[0]:
            case "git":
                git(command)
            case "touch" | "chmod":
                subprocess.run(command.split(), check=True)
                Path("passphrase").write_text("correct horse\n")
            case _:
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
    assert Path.cwd().name == "bob"
    assert not Path("SOURCE/signing").exists()
    assert Path("passphrase").stat().st_mode & 0o077 == 0


def test_what_the_readme_shows_works(tmp_path, monkeypatch):
    readme = (guides.DOCS.parent / "README.md").read_text().replace("\\\n", "")
    commands = re.findall(r"^ {4}(selfcheck-policy .*)$", readme, re.MULTILINE)
    assert len(commands) == 8
    monkeypatch.chdir(tmp_path)
    around = Surroundings(environment={VARIABLE: "correct horse"}, key_cost=2**14)
    for owner in ("robin", "kim"):
        guides.carry_out(f"selfcheck-policy keys new {owner}.key", around)
    for command in commands:
        if " lint " in command:
            Path("policy/apps.yaml").write_text(APPS)
            fill_in(Path("policy/notices/2026-01-chat-app.yaml"))
        guides.carry_out(command, around)


def test_what_the_guide_shows_of_a_preview_is_what_it_says():
    shown = re.search(r"```text\n(.*?)```", guides.read(GUIDE), re.DOTALL)[1].splitlines()
    said = guides.carry_out(f"selfcheck-policy preview {TEXAS}", Surroundings()).stdout.splitlines()
    assert len(shown) > 10
    assert [line for line in shown if line not in said and line.strip() != "..."] == []


def alone(workshop):
    return workshop.publish("alice")


def edited_after_signing(workshop):
    workshop.on_source("sign", *workshop.key("alice"))
    change(workshop)
    return workshop.publish("bob")


def edited_after_publishing(workshop):
    workshop.publish("alice", "bob")
    change(workshop)
    return workshop.publish("alice", "bob")


def removed_after_publishing(workshop):
    workshop.publish("alice", "bob")
    (workshop.source / "notices" / "ban.yaml").unlink()
    return workshop.publish("alice", "bob")


def withdrawn_before_publishing(workshop):
    return workshop.withdraw(*workshop.key("alice"))


def two_at_once(workshop):
    with FileLock(workshop.site / LOCK):
        return workshop.publish("alice", "bob")


def forgotten(workshop):
    return workshop.run(
        *("sign", workshop.source, "--site", workshop.site, *workshop.key("alice")),
        passphrase="forgotten",
    )


def change(workshop):
    path = workshop.source / "notices" / "ban.yaml"
    path.write_text(path.read_text().replace("title: Remove", "title: Delete"))


TROUBLE = {
    "1 more signature needed for notices, from bob": alone,
    "SOURCE or SITE was changed since alice signed": edited_after_signing,
    "set revision: 2": edited_after_publishing,
    "was published and is missing": removed_after_publishing,
    "There is no notice ... on the site": withdrawn_before_publishing,
    "Another command is writing": two_at_once,
    "the passphrase does not open this key": forgotten,
}


def test_every_trouble_that_the_guide_names_is_tried():
    named = re.findall(r"^\| `([^`]+)` \|", guides.read(GUIDE), re.MULTILINE)
    assert named == list(TROUBLE)


@pytest.mark.parametrize("sentence", TROUBLE)
def test_what_the_guide_says_of_trouble_is_what_the_commands_say(workshop, sentence):
    workshop.on_source("init", *workshop.key("alice", "bob"))

    done = TROUBLE[sentence](workshop)

    assert done.exit_code != 0
    assert re.search(re.escape(sentence).replace(r"\.\.\.", ".*"), done.stderr)


def test_every_option_the_guide_names_is_there():
    guides.require_options(
        GUIDE, "init", "withdraw", "reinstate", "publish", "lint", "sign", "keys new", "preview"
    )

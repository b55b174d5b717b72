"""The commands in docs/key-ceremonies.md are run as they stand there, in their order."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from selfcheck.authoring.application import application
from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.site import read_site
from selfcheck.authoring.surroundings import Surroundings

GUIDE = (Path(__file__).parents[2] / "docs" / "key-ceremonies.md").read_text()
BEGINNING = [
    "selfcheck-policy keys new alice",
    "selfcheck-policy keys new bob",
    "selfcheck-policy init SOURCE --site SITE --key alice --key bob",
]


def test_the_guide_adds_two_people_and_revokes_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    around = Surroundings(environment={VARIABLE: "secret"}, key_cost=2**14)
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)

    for command in [*BEGINNING, *(line for block in blocks for line in block.splitlines())]:
        result = CliRunner().invoke(application, shlex.split(command)[1:], obj=around)
        assert result.exit_code == 0, (command, result.output)

    site = read_site(Path("SITE"))
    assert list(site.signers("notices").owners.values()) == ["alice", "carol", "dana"]
    assert site.root.signed.version == 4
    assert not Path("SOURCE/keys/add-dana").exists()


def test_every_option_the_guide_names_is_there():
    commands = ("new", "add", "revoke", "sign", "publish")
    text = "".join(
        CliRunner().invoke(application, ["keys", name, "--help"]).stdout for name in commands
    )
    for option in set(re.findall(r"`(--[a-z-]+)", GUIDE)):
        assert option in text

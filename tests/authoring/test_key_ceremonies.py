"""The commands in docs/key-ceremonies.md are run as they stand there, in their order."""

from __future__ import annotations

from pathlib import Path

from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.site import read_site
from selfcheck.authoring.surroundings import Surroundings
from tests import guides

GUIDE = "key-ceremonies"
BEGINNING = [
    "selfcheck-policy keys new alice",
    "selfcheck-policy keys new bob",
    "selfcheck-policy init SOURCE --site SITE --key alice --key bob",
]


def test_the_guide_adds_two_people_and_revokes_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    around = Surroundings(environment={VARIABLE: "correct horse"}, key_cost=2**14)

    for command in [*BEGINNING, *guides.commands(GUIDE)]:
        guides.carry_out(command, around)

    site = read_site(Path("SITE"))
    assert list(site.signers("notices").owners.values()) == ["alice", "carol", "dana"]
    assert site.root.signed.version == 4
    assert not Path("SOURCE/keys/add-dana").exists()


def test_every_option_the_guide_names_is_there():
    names = ("new", "add", "revoke", "sign", "publish")
    guides.require_options(GUIDE, *(f"keys {name}" for name in names))

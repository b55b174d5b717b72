"""The signed demonstrations that ship are what the policies say, and nobody can sign for them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.authoring.ledgers import first_contents
from selfcheck.documents.source import read_source
from selfcheck.feed.client import TufFeed
from tests.policies.make_demo import DEMONSTRATIONS, NAMES, POLICIES

SIGNED = datetime(2026, 11, 23, tzinfo=UTC)
AT_LEAST = timedelta(days=20 * 365)

every_demonstration = pytest.mark.parametrize("name", NAMES)


def metadata(name):
    folder = DEMONSTRATIONS / name / "site" / "metadata"
    return {file.name: json.loads(file.read_bytes())["signed"] for file in folder.iterdir()}


def records(policy):
    everything = policy.records
    return (
        sorted(everything.notices, key=lambda n: n.digest),
        sorted(everything.withdrawals, key=lambda w: w.digest),
        everything.reinstatements,
        everything.unread,
    )


@every_demonstration
def test_a_client_reads_from_the_site_what_the_source_says(name, tmp_path):
    folder = DEMONSTRATIONS / name
    feed = TufFeed(str(folder / "site"), (folder / "root.json").read_bytes(), tmp_path)
    state = feed.refresh(SIGNED + timedelta(days=1), lambda: False)
    source = read_source(POLICIES / name).policy
    assert state.problem is None
    assert (state.policy.organization, state.policy.catalogue) == (
        source.organization,
        source.catalogue,
    )
    assert records(state.policy) == records(source)


@every_demonstration
def test_the_ledgers_made_from_the_source_are_those_that_were_signed(name):
    targets = DEMONSTRATIONS / name / "site" / "targets"
    signed = sorted(file.read_bytes() for file in targets.rglob("*.json"))
    made = first_contents(read_source(POLICIES / name), records=True)
    assert signed == sorted(data for files in made.values() for data in files.values())


@every_demonstration
def test_the_sample_devices_are_those_of_the_source(name):
    def files(folder):
        return {file.name: file.read_bytes() for file in folder.iterdir()}

    assert files(DEMONSTRATIONS / name / "inventories") == files(POLICIES / name / "inventories")


@every_demonstration
def test_every_role_stays_valid_for_20_years(name):
    for role, signed in metadata(name).items():
        expires = datetime.fromisoformat(signed["expires"])
        assert expires - SIGNED >= AT_LEAST, role


@every_demonstration
def test_two_signatures_issue_and_one_withdraws(name):
    targets = metadata(name)["1.targets.json"]
    roles = {role["name"]: role["threshold"] for role in targets["delegations"]["roles"]}
    assert roles == {"notices": 2, "withdrawals": 1}
    assert metadata(name)["1.root.json"]["roles"]["root"]["threshold"] == 2


@every_demonstration
def test_nothing_but_public_data_is_there(name):
    for file in (DEMONSTRATIONS / name).rglob("*"):
        if file.is_file():
            assert file.suffix == ".json"
            assert b"private" not in file.read_bytes().lower(), file

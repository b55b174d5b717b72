from __future__ import annotations

import json
from datetime import timedelta

import pytest
from tuf.api.metadata import Metadata

from selfcheck.authoring.errors import SiteError
from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.authoring.site import read_site


def test_the_first_site_has_the_roles_people_expect(begun, now):
    site = read_site(begun.site)

    people = {"alice", "bob", "carol"}
    for role in (Role.ROOT, Role.TARGETS, Role.NOTICES):
        assert site.signers(role).threshold == 2
        assert set(site.signers(role).owners.values()) == people
    assert site.signers(Role.WITHDRAWALS).threshold == 1
    assert set(site.signers(Role.WITHDRAWALS).owners.values()) == people
    for role in (Role.SNAPSHOT, Role.TIMESTAMP):
        assert site.signers(role).threshold == 1
        assert set(site.signers(role).owners.values()) == {*people, "refresh"}
    assert site.root.signed.consistent_snapshot


def test_each_ledger_may_speak_for_its_own_paths_only(begun):
    roles = read_site(begun.site).targets.signed.delegations.roles

    assert set(roles) == set(LEDGERS)
    assert all(role.terminating for role in roles.values())
    assert roles["notices"].is_delegated_path("notices/parts/a.json")
    assert not roles["withdrawals"].is_delegated_path("notices/ledger.json")
    assert not roles["notices"].is_delegated_path("withdrawals/ledger.json")


def test_lifetimes_are_a_week_a_month_and_a_year(begun, now):
    site = read_site(begun.site)

    assert site.timestamp.signed.expires == now + timedelta(days=7)
    assert site.snapshot.signed.expires == now + timedelta(days=30)
    for role in (Role.ROOT, Role.TARGETS, *LEDGERS):
        left = site.metadata(role).signed.expires - now
        assert timedelta(days=364) <= left <= timedelta(days=365)


def test_the_trust_root_is_the_first_root(begun):
    root = begun.site / "metadata" / "1.root.json"

    assert (begun.site / "root.json").read_bytes() == root.read_bytes()


def test_no_secret_lies_in_the_site(begun, people):
    everything = b"".join(begun.picture(begun.site).values())

    for key in people.values():
        raw = key.signer._private_key.private_bytes_raw()
        assert raw not in everything
        assert raw.hex().encode() not in everything


@pytest.mark.parametrize(
    "name",
    ["1.root.json", "1.targets.json", "1.notices.json", "1.snapshot.json", "timestamp.json"],
)
@pytest.mark.parametrize("damage", ["truncated", "unsigned", "missing"])
def test_damage_is_noticed_before_anything_is_signed(begun, name, damage):
    path = begun.site / "metadata" / name
    if damage == "truncated":
        path.write_bytes(path.read_bytes()[:-10])
    elif damage == "unsigned":
        document = json.loads(path.read_text())
        document["signed"]["expires"] = "2050-01-01T00:00:00Z"
        path.write_text(json.dumps(document))
    else:
        path.unlink()

    with pytest.raises(SiteError):
        read_site(begun.site)


def test_another_versions_file_is_noticed(begun, people):
    path = begun.site / "metadata" / "1.notices.json"
    metadata = Metadata.from_file(str(path))
    metadata.signed.version = 7
    for owner in ("alice", "bob"):
        metadata.sign(people[owner].signer, append=owner == "bob")
    path.write_bytes(metadata.to_bytes())

    with pytest.raises(SiteError, match="another version"):
        read_site(begun.site)


def test_a_damaged_ledger_is_noticed(begun):
    (ledger,) = (begun.site / "targets" / "notices").iterdir()
    ledger.write_bytes(ledger.read_bytes() + b" ")

    with pytest.raises(SiteError, match="is damaged"):
        read_site(begun.site).published(Role.NOTICES)

"""What a thief can do with a key that was revoked or may only refresh: nothing that counts."""

from __future__ import annotations

import pytest
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata

from selfcheck.authoring.assembly import next_version
from selfcheck.authoring.site import read_site
from selfcheck.feed.client import TufFeed


def test_a_revoked_key_is_refused_by_the_commands(published):
    assert published.revoke("bob", "alice", "carol").exit_code == 0
    before = published.picture(published.site)

    taken_back = published.withdraw(*published.key("bob"))
    renewed = published.run("refresh", "--site", published.site, *published.key("bob"))
    issued = published.on_source("publish", *published.key("alice", "bob"), "--renew")

    assert taken_back.exit_code == renewed.exit_code == issued.exit_code == 2
    assert "bob's key has no right" in taken_back.stderr
    assert published.picture(published.site) == before


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets", "notices", "withdrawals"])
def test_clients_accept_nothing_that_a_revoked_key_signs(published, people, client, role):
    """The thief has the key and the web server, and writes the files himself."""
    employee = client(published.site)
    assert published.revoke("bob", "alice", "carol").exit_code == 0
    employee.read()
    site = read_site(published.site)
    snapshot, timestamp = next_version(site.snapshot.signed), next_version(site.timestamp.signed)
    forged = next_version(site.metadata(role).signed)
    if role not in ("timestamp", "snapshot"):
        snapshot.meta[f"{role}.json"].version = forged.version
    timestamp.snapshot_meta.version = snapshot.version
    honest, thief = people["alice"].signer, people["bob"].signer
    for name, signed in {role: forged, "timestamp": timestamp, "snapshot": snapshot}.items():
        metadata = Metadata(signed)
        metadata.sign(thief if name == role else honest)
        file = name if name == "timestamp" else f"{signed.version}.{name}"
        metadata.to_file(str(published.site / "metadata" / f"{file}.json"))

    with pytest.raises(RepositoryError):
        employee.read()


def test_a_root_by_a_revoked_key_leads_nobody_astray(published, people, client, tmp_path, now):
    employee = client(published.site)
    assert published.revoke("bob", "alice", "carol").exit_code == 0
    feed = TufFeed(employee.address, employee.trust, tmp_path / "feed")
    before = feed.refresh(now, lambda: False)
    assert before.problem is None
    site = read_site(published.site)
    forged = Metadata(next_version(site.root.signed))
    for owner in ("alice", "bob"):
        forged.sign(people[owner].signer, append=True)
    forged.to_file(str(published.site / "metadata" / f"{forged.signed.version}.root.json"))

    with pytest.raises(RepositoryError):
        employee.read()
    after = feed.refresh(now, lambda: False)
    assert after.problem is not None
    assert after.policy == before.policy


def test_numbers_that_a_thief_ran_ahead_with_do_not_stay(published, people, client):
    """With a stolen key a thief can sign a timestamp far ahead; revoking the key undoes that."""
    employee = client(published.site)
    good = published.picture(published.site)
    ahead = read_site(published.site).timestamp.signed
    ahead.version += 1000
    forged = Metadata(ahead)
    forged.sign(people["bob"].signer)
    place = published.site / "metadata" / "timestamp.json"
    forged.to_file(str(place))
    employee.read()
    place.write_bytes(good["metadata/timestamp.json"])
    with pytest.raises(RepositoryError):
        employee.read()

    assert published.revoke("bob", "alice", "carol").exit_code == 0

    assert [one.id for one in employee.read().records.notices] == ["ban"]


@pytest.mark.parametrize("role", ["root", "targets", "notices", "withdrawals"])
def test_a_refresh_only_key_signs_nothing_else_that_clients_accept(
    published, people, client, tmp_path, now, role
):
    """A thief has the scheduled job's key and the web server, and writes the files himself."""
    employee = client(published.site)
    employee.read()
    feed = TufFeed(employee.address, employee.trust, tmp_path / "feed")
    before = feed.refresh(now, lambda: False)
    assert before.problem is None
    site = read_site(published.site)
    snapshot, timestamp = next_version(site.snapshot.signed), next_version(site.timestamp.signed)
    forged = next_version(site.metadata(role).signed)
    if role != "root":
        snapshot.meta[f"{role}.json"].version = forged.version
    timestamp.snapshot_meta.version = snapshot.version
    for name, signed in {role: forged, "snapshot": snapshot, "timestamp": timestamp}.items():
        metadata = Metadata(signed)
        metadata.sign(people["refresh"].signer)
        file = name if name == "timestamp" else f"{signed.version}.{name}"
        metadata.to_file(str(published.site / "metadata" / f"{file}.json"))

    with pytest.raises(RepositoryError):
        employee.read()
    after = feed.refresh(now, lambda: False)
    assert after.problem is not None
    assert after.policy == before.policy


@pytest.mark.parametrize(
    "command",
    [
        ("withdraw", "SOURCE", "ban", "--reason", "other", "--statement", "Wrong."),
        ("sign", "SOURCE", "--renew"),
        ("publish", "SOURCE", "--renew"),
        ("keys", "revoke", "bob"),
    ],
)
def test_the_commands_refuse_to_use_a_refresh_only_key_for_more(published, command):
    before = published.picture(published.site)
    words = [published.source if word == "SOURCE" else word for word in command]

    refused = published.run(*words, "--site", published.site, *published.key("refresh"))

    assert refused.exit_code in (1, 2)
    assert "no right to sign" in refused.stderr or "more signatures needed" in refused.stderr
    assert published.picture(published.site) == before

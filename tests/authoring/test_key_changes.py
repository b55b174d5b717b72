"""Keys added, revoked and lost, judged by real clients on loopback."""

from __future__ import annotations

import json

import jsonschema

from selfcheck.authoring.reports.schemas import schema_of
from selfcheck.authoring.site import read_site
from selfcheck.feed.client import TufFeed


def test_an_added_key_can_sign(published, more_keys, client):
    employee = client(published.site)
    employee.read()
    done = published.add_key(more_keys / "dana", "alice", "bob")
    assert done.exit_code == 0, done.output
    assert "2 of alice, bob, carol and dana must sign" in done.stdout

    taken_back = published.withdraw("--key", more_keys / "dana")
    assert taken_back.exit_code == 0, taken_back.output
    assert len(employee.read().records.withdrawals) == 1
    ended = published.run(
        *("reinstate", published.source, "ban-withdrawn", "--site", published.site),
        *("--key", more_keys / "dana", *published.key("carol"), "--statement", "It holds."),
    )
    assert ended.exit_code == 0, ended.output
    assert len(employee.read().records.reinstatements) == 1


def test_what_only_a_revoked_key_signed_is_signed_anew(published, client):
    employee = client(published.site)
    assert published.withdraw(*published.key("bob")).exit_code == 0
    employee.read()
    before = read_site(published.site)

    done = published.revoke("bob", "alice", "carol")

    assert done.exit_code == 0, done.output
    assert "Signed anew, as published: notices and withdrawals." in done.stderr
    policy = employee.read()
    assert [one.id for one in policy.records.notices] == ["ban"]
    assert len(policy.records.withdrawals) == 1
    after = read_site(published.site)
    for role, ledger in before.ledgers.items():
        assert after.ledgers[role].signed.targets == ledger.signed.targets


def test_a_client_that_slept_through_three_rotations_catches_up(
    published, more_keys, client, tmp_path, now
):
    asleep = client(published.site)
    feed = TufFeed(asleep.address, asleep.trust, tmp_path / "feed")
    asleep.read()
    assert feed.refresh(now, lambda: False).problem is None
    trust = (published.site / "root.json").read_bytes()

    assert published.add_key(more_keys / "dana", "alice", "bob").exit_code == 0
    assert published.revoke("bob", "alice", "carol").exit_code == 0
    dana = ("--key", more_keys / "dana")
    last = published.run(
        *("keys", "revoke", "carol", "--site", published.site, *published.key("alice"), *dana)
    )
    assert last.exit_code == 0, last.output
    assert published.withdraw(*dana).exit_code == 0

    assert len(asleep.read().records.withdrawals) == 1
    state = feed.refresh(now, lambda: False)
    assert state.problem is None
    assert len(state.policy.records.withdrawals) == 1
    # The trust root that was installed stays; who installs now begins with any root.
    assert (published.site / "root.json").read_bytes() == trust
    assert read_site(published.site).root.signed.version == 4
    newest = published.site / "metadata" / "4.root.json"
    fresh = TufFeed(asleep.address, newest.read_bytes(), tmp_path / "fresh")
    assert fresh.refresh(now, lambda: False).policy == state.policy


def test_a_lost_key_is_revoked_and_its_person_given_another(published, more_keys, client):
    employee = client(published.site)
    twice = published.add_key(more_keys / "bob2", "alice", "carol")
    assert twice.exit_code == 2
    assert "Two of the keys belong to bob" in twice.stderr

    lost = published.revoke("bob", "alice", "carol")
    assert lost.exit_code == 0, lost.output
    assert "Warning: Losing one more key would end this site" in lost.stderr
    assert published.add_key(more_keys / "bob2", "alice", "carol").exit_code == 0

    assert published.withdraw("--key", more_keys / "bob2").exit_code == 0
    assert len(employee.read().records.withdrawals) == 1


def test_refresh_only_keys_come_and_go(published, more_keys, client):
    employee = client(published.site)
    refreshed = published.run("refresh", "--site", published.site, *published.key("refresh"))
    assert refreshed.exit_code == 0  # the timestamp now counts only because of this key

    assert published.revoke("refresh", "alice", "carol").exit_code == 0
    employee.read()
    added = published.add_key(more_keys / "robot", "alice", "bob", option="--refresh-key")
    assert added.exit_code == 0, added.output

    robot = ("--key", more_keys / "robot")
    assert published.run("refresh", "--site", published.site, *robot).exit_code == 0
    employee.read()
    assert published.withdraw(*robot).exit_code == 2
    promoted = published.add_key(more_keys / "robot", "alice", "bob")
    assert promoted.exit_code == 2


def test_a_key_by_its_id(published, people):
    done = published.revoke(people["bob"].public.keyid[:12], "alice", "carol")
    assert done.exit_code == 0
    assert "2 of alice and carol" in done.stdout


def test_status_and_lint_warn_while_one_more_loss_would_end_the_site(published):
    status = ("status", "--site", published.site)
    lint = ("lint", published.source, "--site", published.site)
    assert json.loads(published.run(*status, "--json").stdout)["warnings"] == []
    assert published.run(*lint).stdout == ""

    assert published.revoke("bob", "alice", "carol").exit_code == 0

    report = json.loads(published.run(*status, "--json").stdout)
    assert "2 must sign and only alice and carol may" in report["warnings"][0]
    assert "Losing one more key" in published.run(*status).stderr
    linted = published.run(*lint)
    assert linted.exit_code == 0
    assert "2.root.json:1:1: Losing one more key would end this site" in linted.stdout


def test_the_report_fits_its_schema(published, more_keys):
    done = published.run(
        *("keys", "add", "--site", published.site, "--pub", more_keys / "dana.pub", "--json"),
        *published.key("alice", "bob"),
    )
    report = json.loads(done.stdout)
    jsonschema.Draft202012Validator(schema_of("key-change")).validate(report)
    assert report["added"] == ["dana"]
    assert report["trust_root"].endswith("2.root.json")
    assert report["files"][-1] == "metadata/2.root.json"

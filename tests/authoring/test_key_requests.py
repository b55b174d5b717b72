"""A change of keys signed in turn on two machines, through a folder that is passed on."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta

import jsonschema
import pytest

from selfcheck.authoring.reports.schemas import schema_of
from selfcheck.authoring.site import read_site
from tests.authoring.test_site_write import Killed


@pytest.fixture
def folder(published):
    return published.source / "keys" / "add-dana"


def ask(workshop, folder, *arguments, owner="alice"):
    return workshop.run(
        *("keys", *arguments, "--site", workshop.site, "--stage", folder, *workshop.key(owner))
    )


def on(workshop, command, folder, *owners):
    return workshop.run(*("keys", command, folder, "--site", workshop.site, *workshop.key(*owners)))


@pytest.fixture
def asked(published, folder, more_keys):
    """Alice asks to add Dana, and has signed it."""
    done = ask(published, folder, "add", "--pub", more_keys / "dana.pub")
    assert done.exit_code == 0, done.output
    return published


def owners(workshop):
    return list(read_site(workshop.site).signers("notices").owners.values())


def test_one_signature_changes_nothing_and_says_who_is_missing(
    published, folder, more_keys, client
):
    employee = client(published.site)
    before = published.picture(published.site)

    done = ask(published, folder, "add", "--pub", more_keys / "dana.pub", "--json")

    report = json.loads(done.stdout)
    jsonschema.Draft202012Validator(schema_of("key-change")).validate(report)
    assert report["published"] is False
    assert report["request"] == str(folder)
    assert {(one["role"], one["missing"]) for one in report["roles"]} == {
        ("root", 1),
        ("targets", 1),
    }
    assert published.picture(published.site) == before
    employee.read()


def test_the_words_say_who_is_missing(published, folder, more_keys):
    done = ask(published, folder, "add", "--pub", more_keys / "dana.pub")

    assert "1 more signature needed for root and targets, from bob or carol" in done.stdout
    assert f"Commit {folder} and pass it on" in done.stdout


def test_the_second_signature_on_another_machine_completes_it(
    asked, folder, client, tmp_path, more_keys
):
    employee = client(asked.site)
    employee.read()
    copy = tmp_path / "clone"
    shutil.copytree(folder, copy)  # as a git repository carries it

    signed = on(asked, "sign", copy, "carol")

    assert signed.exit_code == 0, signed.output
    assert "dana's key" in signed.stderr
    assert "Then 2 of alice, bob, carol and dana must sign a notice." in signed.stderr
    assert "Signed so far by alice." in signed.stderr
    assert f"keys publish {copy} publishes it" in signed.stdout
    done = on(asked, "publish", copy)
    assert done.exit_code == 0, done.output
    assert owners(asked) == ["alice", "bob", "carol", "dana"]
    assert not copy.exists()
    assert asked.withdraw("--key", more_keys / "dana").exit_code == 0
    assert len(employee.read().records.withdrawals) == 1


def test_who_publishes_may_be_the_second(asked, folder, client):
    employee = client(asked.site)
    assert on(asked, "publish", folder, "bob").exit_code == 0
    employee.read()
    assert "dana" in owners(asked)


def test_what_is_asked_for_is_shown_before_a_key_is_used(asked, folder):
    refused = asked.run(
        "keys", "sign", folder, "--site", asked.site, *asked.key("bob"), passphrase=None
    )
    assert refused.exit_code == 2
    assert "dana's key" in refused.stderr
    assert refused.stderr.index("dana's key") < refused.stderr.index("needs a passphrase")


@pytest.mark.parametrize("command", ["sign", "publish"])
def test_the_same_person_twice_counts_once(asked, folder, tmp_path, command):
    for name in ("alice", "alice.pub"):
        shutil.copy(asked.keys / name, tmp_path / f"copy-of-{name}")
    before = asked.picture(asked.site)

    again = asked.run(
        *("keys", command, folder, "--site", asked.site, *asked.key("alice")),
        *("--key", tmp_path / "copy-of-alice"),
    )

    assert again.exit_code == (0 if command == "sign" else 1)
    assert "1 more signature needed for root and targets, from bob or carol" in again.output
    assert asked.picture(asked.site) == before


def test_editing_the_request_voids_what_was_signed(asked, folder, more_keys):
    """Mallory puts her key into the request that Alice signed for Dana."""
    request = folder / "request.json"
    document = json.loads(request.read_text())
    document["add"] = [json.loads((more_keys / "mallory.pub").read_text())]
    request.write_text(json.dumps(document))
    before = asked.picture(asked.site)

    refused = on(asked, "publish", folder, "bob")

    assert refused.exit_code == 1
    assert "mallory's key" in refused.stderr
    assert "changed since alice signed; that no longer counts" in refused.stderr
    assert "1 more signature needed for root and targets, from alice or carol" in refused.stderr
    assert asked.picture(asked.site) == before


@pytest.mark.parametrize("role", ["root", "targets"])
def test_editing_what_was_signed_voids_it(asked, folder, role):
    file = folder / f"{role}.json"
    document = json.loads(file.read_text())
    document["signed"]["version"] += 1
    file.write_text(json.dumps(document))

    refused = on(asked, "publish", folder, "bob")

    assert refused.exit_code == 1
    assert f"1 more signature needed for {role}, from alice or carol" in refused.stderr


@pytest.mark.parametrize(
    "edit",
    [
        lambda one: one | {"extra": 1},
        lambda one: one | {"add": []},
        lambda one: one | {"revoke": [{"owner": "bob", "keyid": "0" * 64}]},
        lambda one: one | {"add": [{**one["add"][0], "keyid": "0" * 64}]},
        lambda one: one | {"add": 7},
        lambda one: {"schema": one["schema"]},
        lambda one: {},
        lambda one: [],
    ],
)
def test_a_damaged_request_is_an_expected_failure(asked, folder, edit):
    request = folder / "request.json"
    request.write_text(json.dumps(edit(json.loads(request.read_text()))))
    refused = on(asked, "sign", folder, "bob")
    assert refused.exit_code == 2
    assert "damaged" in refused.stderr or "is no request" in refused.stderr


def test_a_folder_without_a_request(published, tmp_path):
    refused = on(published, "sign", tmp_path, "bob")
    assert refused.exit_code == 2
    assert "keys add --stage" in refused.stderr


def test_a_request_is_not_begun_over_another(asked, folder, more_keys):
    before = asked.picture(folder)
    refused = ask(asked, folder, "add", "--pub", more_keys / "mallory.pub", owner="bob")
    assert refused.exit_code == 2
    assert "holds a request already" in refused.stderr
    assert asked.picture(folder) == before


def test_a_new_key_does_not_sign_its_own_request(asked, folder, more_keys):
    refused = asked.run(
        *("keys", "sign", folder, "--site", asked.site, "--key", more_keys / "dana")
    )
    assert refused.exit_code == 2
    assert "dana's key has no right to sign this" in refused.stderr


def test_a_withdrawal_in_between_leaves_the_signatures_as_they_are(asked, folder, client):
    employee = client(asked.site)
    assert asked.withdraw(*asked.key("carol")).exit_code == 0

    done = on(asked, "publish", folder, "bob")

    assert done.exit_code == 0, done.output
    assert "no longer counts" not in done.stderr
    assert len(employee.read().records.withdrawals) == 1


def test_another_change_in_between_voids_them(asked, folder, more_keys):
    added = asked.run(
        *("keys", "add", "--site", asked.site, "--refresh-key", more_keys / "robot.pub"),
        *asked.key("alice", "bob"),
    )
    assert added.exit_code == 0, added.output

    refused = on(asked, "publish", folder, "bob")

    assert refused.exit_code == 1
    assert "changed since alice signed; that no longer counts" in refused.stderr
    assert on(asked, "sign", folder, "alice").exit_code == 0
    assert on(asked, "publish", folder, "bob").exit_code == 0
    assert "dana" in owners(asked)


def test_a_request_that_was_made_cannot_be_made_again(asked, folder, tmp_path):
    copy = tmp_path / "kept"
    shutil.copytree(folder, copy)
    assert on(asked, "publish", folder, "bob").exit_code == 0
    assert (
        asked.run(
            "keys", "revoke", "dana", "--site", asked.site, *asked.key("alice", "bob")
        ).exit_code
        == 0
    )

    replayed = on(asked, "publish", copy, "bob")

    assert replayed.exit_code == 1
    assert "that no longer counts" in replayed.stderr
    assert "dana" not in owners(asked)


def test_a_key_is_revoked_in_turn_and_what_it_signed_is_signed_anew(published, folder, client):
    employee = client(published.site)
    assert published.withdraw(*published.key("bob")).exit_code == 0
    employee.read()

    asked = ask(published, folder, "revoke", "bob")
    assert "bob's key" in asked.stderr
    assert "Signed anew, as published: notices and withdrawals." in asked.stderr
    assert "from carol" in asked.stdout
    refused = on(published, "sign", folder, "bob")
    assert "from carol" in refused.output  # his own signature does not count for this
    assert on(published, "publish", folder).exit_code == 1
    assert on(published, "sign", folder, "carol").exit_code == 0
    done = on(published, "publish", folder)

    assert done.exit_code == 0, done.output
    assert "Warning: Losing one more key would end this site" in done.stderr
    policy = employee.read()
    assert [one.id for one in policy.records.notices] == ["ban"]
    assert len(policy.records.withdrawals) == 1


def test_a_request_that_names_another_persons_key_is_refused(published, folder):
    """What the others read in the file must be what they sign."""
    ask(published, folder, "revoke", "bob")
    request = folder / "request.json"
    request.write_text(request.read_text().replace('"bob"', '"carol"'))
    refused = on(published, "sign", folder, "carol")
    assert refused.exit_code == 2
    assert "says that" in refused.stderr
    assert "it is bob's" in refused.stderr


def test_with_enough_keys_at_hand_nothing_is_left_waiting(published, folder, more_keys):
    done = published.run(
        *("keys", "add", "--site", published.site, "--pub", more_keys / "dana.pub"),
        *("--stage", folder, *published.key("alice", "bob")),
    )
    assert done.exit_code == 0
    assert not folder.exists()
    assert "dana" in owners(published)


def test_a_publication_that_was_killed_before_the_root_is_finished(asked, folder, client):
    employee = client(asked.site)
    on(asked, "sign", folder, "carol")

    def stop(name, path):
        if path.name == "2.root.json":
            raise Killed

    asked.step = stop
    with pytest.raises(Killed):
        on(asked, "publish", folder)
    employee.read()
    asked.step = lambda name, path: None

    done = on(asked, "publish", folder, "bob")

    assert done.exit_code == 0, done.output
    assert read_site(asked.site).root.signed.version == 2
    assert "dana" in owners(asked)
    employee.read()


def test_what_waited_too_long_is_signed_anew(asked, folder):
    asked.now += timedelta(days=340)
    refused = on(asked, "publish", folder, "bob")
    assert refused.exit_code == 1
    assert "that no longer counts" in refused.stderr

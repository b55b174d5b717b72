"""Keys added, revoked and lost, judged by real clients on loopback."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta

import jsonschema
import pytest
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata

from selfcheck.authoring import keys
from selfcheck.authoring.assembly import Signing, next_version, plan
from selfcheck.authoring.errors import SiteBusyError
from selfcheck.authoring.key_changes import adding, plan_keys, revoking
from selfcheck.authoring.reports import schema_of
from selfcheck.authoring.site import read_site
from selfcheck.authoring.site_write import publish
from selfcheck.feed.client import TufFeed
from tests.authoring.conftest import CHEAP, PASSPHRASE
from tests.authoring.test_site_write import Killed, kill_at


@pytest.fixture(scope="module")
def more_keys(tmp_path_factory):
    """Keys of people who come later, and a second refresh-only one."""
    folder = tmp_path_factory.mktemp("more")
    for owner in ("dana", "erin", "robot"):
        keys.create(folder / owner, owner, PASSPHRASE, cost=CHEAP)
    # Bob's second key, for when he lost the first.
    keys.create(folder / "bob2", "bob", PASSPHRASE, cost=CHEAP)
    return folder


def add(workshop, key, *owners, option="--pub"):
    pub = ("--site", workshop.site, option, f"{key}.pub")
    return workshop.run("keys", "add", *pub, *workshop.key(*owners))


def revoke(workshop, name, *owners):
    return workshop.run("keys", "revoke", name, "--site", workshop.site, *workshop.key(*owners))


def titles(policy):
    return [one.id for one in policy.records.notices]


def test_an_added_key_can_sign(published, more_keys, client):
    employee = client(published.site)
    employee.read()
    done = add(published, more_keys / "dana", "alice", "bob")
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

    done = revoke(published, "bob", "alice", "carol")

    assert done.exit_code == 0, done.output
    assert "Signed anew, as published: notices and withdrawals." in done.stderr
    policy = employee.read()
    assert titles(policy) == ["ban"]
    assert len(policy.records.withdrawals) == 1
    after = read_site(published.site)
    for role, ledger in before.ledgers.items():
        assert after.ledgers[role].signed.targets == ledger.signed.targets


def test_a_revoked_key_is_refused_by_the_commands(published):
    assert revoke(published, "bob", "alice", "carol").exit_code == 0
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
    assert revoke(published, "bob", "alice", "carol").exit_code == 0
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
    assert revoke(published, "bob", "alice", "carol").exit_code == 0
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

    assert revoke(published, "bob", "alice", "carol").exit_code == 0

    assert titles(employee.read()) == ["ban"]


def test_a_client_that_slept_through_three_rotations_catches_up(
    published, more_keys, client, tmp_path, now
):
    asleep = client(published.site)
    feed = TufFeed(asleep.address, asleep.trust, tmp_path / "feed")
    asleep.read()
    assert feed.refresh(now, lambda: False).problem is None
    trust = (published.site / "root.json").read_bytes()

    assert add(published, more_keys / "dana", "alice", "bob").exit_code == 0
    assert revoke(published, "bob", "alice", "carol").exit_code == 0
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
    twice = add(published, more_keys / "bob2", "alice", "carol")
    assert twice.exit_code == 2
    assert "Two of the keys belong to bob" in twice.stderr

    lost = revoke(published, "bob", "alice", "carol")
    assert lost.exit_code == 0, lost.output
    assert "Warning: Losing one more key would end this site" in lost.stderr
    assert add(published, more_keys / "bob2", "alice", "carol").exit_code == 0

    assert published.withdraw("--key", more_keys / "bob2").exit_code == 0
    assert len(employee.read().records.withdrawals) == 1


def test_too_few_would_be_left(published):
    assert revoke(published, "bob", "alice", "carol").exit_code == 0
    before = published.picture(published.site)

    refused = revoke(published, "carol", "alice", "carol")

    assert refused.exit_code == 2
    assert "Without carol only alice could sign and 2 must" in refused.stderr
    assert published.picture(published.site) == before


@pytest.mark.parametrize(("owners", "missing"), [(("alice",), 1), (("alice", "bob"), 1)])
def test_too_few_signatures_change_nothing(published, owners, missing):
    """The revoked key's own signature does not count, though it did until now."""
    before = published.picture(published.site)

    refused = revoke(published, "bob", *owners)

    assert refused.exit_code == 1
    assert (
        f"{missing} more signature needed for root, targets and notices, from carol"
        in refused.stderr
    )
    assert published.picture(published.site) == before


def test_a_new_key_does_not_sign_itself_in(published, more_keys):
    refused = published.run(
        *("keys", "add", "--site", published.site, "--pub", more_keys / "dana.pub"),
        *("--key", more_keys / "dana", *published.key("alice")),
    )
    assert refused.exit_code == 2
    assert "dana's key has no right to sign this" in refused.stderr


def test_refresh_only_keys_come_and_go(published, more_keys, client):
    employee = client(published.site)
    refreshed = published.run("refresh", "--site", published.site, *published.key("refresh"))
    assert refreshed.exit_code == 0  # the timestamp now counts only because of this key

    assert revoke(published, "refresh", "alice", "carol").exit_code == 0
    employee.read()
    added = add(published, more_keys / "robot", "alice", "bob", option="--refresh-key")
    assert added.exit_code == 0, added.output

    robot = ("--key", more_keys / "robot")
    assert published.run("refresh", "--site", published.site, *robot).exit_code == 0
    employee.read()
    assert published.withdraw(*robot).exit_code == 2
    promoted = add(published, more_keys / "robot", "alice", "bob")
    assert promoted.exit_code == 2


@pytest.mark.parametrize(
    ("name", "says"), [("zoe", "No key fits 'zoe'"), ("abc", "No key fits"), ("", "No key fits")]
)
def test_a_key_that_nobody_has(published, name, says):
    refused = revoke(published, name, "alice", "bob")
    assert refused.exit_code == 2
    assert says in refused.stderr
    assert "carol (" in refused.stderr


def test_a_key_by_its_id(published, people):
    done = revoke(published, people["bob"].public.keyid[:12], "alice", "carol")
    assert done.exit_code == 0
    assert "2 of alice and carol" in done.stdout


def test_the_same_key_again_is_refused(published):
    for option in ("--pub", "--refresh-key"):
        refused = add(published, published.keys / "bob", "alice", "carol", option=option)
        assert refused.exit_code == 2
        assert "bob's key may sign" in refused.stderr


def test_status_and_lint_warn_while_one_more_loss_would_end_the_site(published):
    status = ("status", "--site", published.site)
    lint = ("lint", published.source, "--site", published.site)
    assert json.loads(published.run(*status, "--json").stdout)["warnings"] == []
    assert published.run(*lint).stdout == ""

    assert revoke(published, "bob", "alice", "carol").exit_code == 0

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


@pytest.mark.parametrize("what", ["add", "revoke"])
def test_killed_at_every_step_clients_go_on_and_the_next_run_finishes(
    published, people, more_keys, client, tmp_path, what
):
    assert published.withdraw(*published.key("bob")).exit_code == 0
    pristine = tmp_path / "pristine"
    shutil.copytree(published.site, pristine)
    dana = keys.read_public(more_keys / "dana.pub")
    signing = Signing([people["alice"], people["carol"]], published.now + timedelta(hours=1))

    def made():
        site = read_site(published.site)
        change = adding(site, [dana], []) if what == "add" else revoking(site, "bob")
        return plan_keys(site, change, signing)

    steps = []
    publish(made(), lambda name, path: steps.append((name, path.name)))
    done = read_site(published.site).root.signed.roles["root"].keyids
    employee = client(published.site)
    for count, (name, file) in enumerate(steps):
        shutil.rmtree(published.site)
        shutil.copytree(pristine, published.site)
        shutil.rmtree(employee.folder)
        (employee.folder / "metadata").mkdir(parents=True)
        (employee.folder / "targets").mkdir()
        with pytest.raises(Killed):
            publish(made(), kill_at(count))

        assert len(employee.read().records.withdrawals) == 1, (name, file)
        finished = file == "2.root.json" and name.startswith("after")
        if not finished:
            publish(made())
        site = read_site(published.site)
        assert site.root.signed.roles["root"].keyids == done, (name, file)
        assert site.targets.signed.get_delegated_role("notices").keyids == done, (name, file)
        assert len(employee.read().records.withdrawals) == 1, (name, file)


def test_an_interrupted_change_is_told(published, people):
    signing = Signing([people["alice"], people["carol"]], published.now)
    steps = []

    def stop(name, path):
        steps.append(name)
        if path.name == "2.root.json":
            raise Killed

    site = read_site(published.site)
    with pytest.raises(Killed):
        publish(plan_keys(site, revoking(site, "bob"), signing), stop)
    status = ("status", "--site", published.site)
    assert "A change of keys was interrupted: bob" in published.run(*status).stderr

    assert revoke(published, "bob", "alice", "carol").exit_code == 0
    assert "interrupted" not in published.run(*status).stderr


def test_a_plan_made_for_the_old_keys_is_refused(published, people):
    """Made between the last two files of another's change, it would publish a revoked key."""
    signing = Signing([people["alice"], people["carol"]], published.now)
    site = read_site(published.site)
    late = []

    def look(name, path):
        if path.name == "2.root.json" and not late:
            between = read_site(published.site)
            late.append(plan(between, {}, Signing([people["bob"]], published.now)))

    publish(plan_keys(site, revoking(site, "bob"), signing), look)
    assert late[0].complete
    with pytest.raises(SiteBusyError):
        publish(late[0])


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

"""From a written notice to what an employee's client reads."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from tuf.api.exceptions import RepositoryError

from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.authoring.site import read_site


def ids(policy):
    return [one.id for one in policy.records.notices]


def test_a_new_site_shows_the_organization_and_no_record(begun, client):
    read = client(begun.site).read()

    assert read.organization.name.read("en").text == "Example"
    assert "tiktok" in read.catalogue
    assert not read.records.notices


def test_one_signature_publishes_nothing_and_two_do(begun, client):
    employee = client(begun.site)
    before = begun.picture(begun.site)

    refused = begun.publish("alice")

    assert refused.exit_code == 1
    assert "1 more signature needed for notices, from bob or carol" in refused.stderr
    assert "To keep yours for the others: selfcheck-policy sign." in refused.stderr
    assert begun.picture(begun.site) == before
    assert ids(employee.read()) == []

    done = begun.publish("alice", "bob")

    assert done.exit_code == 0, done.output
    assert f"selfcheck-policy upload --site {begun.site} --to" in done.stdout
    assert ids(employee.read()) == ["ban"]


def test_what_changes_for_nobody_is_said_before_it_is_signed(published):
    organization = published.source / "organization.yaml"
    organization.write_text(organization.read_text() + "x_owner: desk\n")

    result = published.publish("alice", "bob")

    assert result.exit_code == 0
    assert "nothing that people read changes: notices." in result.stderr


def test_the_same_person_twice_counts_once(begun, tmp_path):
    copy = tmp_path / "copy-of-alice"
    copy.write_bytes((begun.keys / "alice").read_bytes())
    before = begun.picture(begun.site)

    result = begun.on_source("publish", *begun.key("alice", "alice"), "--key", copy)

    assert result.exit_code == 1
    assert "1 more signature needed" in result.stderr
    assert begun.picture(begun.site) == before


def test_two_people_sign_in_turn(begun, client):
    signed = begun.on_source("sign", *begun.key("alice"))
    assert signed.exit_code == 0
    assert "1 more signature needed for notices, from bob or carol" in signed.stdout

    assert begun.publish("carol").exit_code == 0

    assert ids(client(begun.site).read()) == ["ban"]
    assert not (begun.source / "signing").exists()


def test_the_same_person_in_turn_counts_once(begun):
    begun.on_source("sign", *begun.key("alice"))

    assert begun.publish("alice").exit_code == 1


def test_signing_alone_leaves_the_site_as_it_was(begun):
    before = begun.picture(begun.site)

    begun.on_source("sign", *begun.key("alice"))
    begun.on_source("sign", *begun.key("bob"))

    assert begun.picture(begun.site) == before


def test_what_enough_people_signed_is_published_without_a_key(begun, client):
    begun.on_source("sign", *begun.key("alice"))
    signed = begun.on_source("sign", *begun.key("bob"))
    assert "selfcheck-policy publish" in signed.stdout

    result = begun.publish()

    assert result.exit_code == 0, result.output
    assert ids(client(begun.site).read()) == ["ban"]


def test_after_a_refresh_any_one_key_publishes_what_was_signed(begun, client):
    begun.on_source("sign", *begun.key("alice"))
    begun.on_source("sign", *begun.key("bob"))
    assert begun.run("refresh", "--site", begun.site, *begun.key("refresh")).exit_code == 0

    refused = begun.publish()
    assert refused.exit_code == 1
    assert "snapshot and a timestamp of now" in refused.stderr

    assert begun.publish("refresh").exit_code == 0
    assert ids(client(begun.site).read()) == ["ban"]


def test_editing_after_signing_voids_the_signature(begun):
    begun.on_source("sign", *begun.key("alice"))
    notice = begun.source / "notices" / "ban.yaml"
    notice.write_text(notice.read_text().replace("Remove TikTok", "Remove TikTok today"))
    before = begun.picture(begun.site)

    result = begun.publish("bob")

    assert result.exit_code == 1
    assert "alice signed; that no longer counts" in result.stderr
    assert "from alice or carol" in result.stderr
    assert begun.picture(begun.site) == before


def test_undoing_the_edit_makes_the_signature_count_again(begun):
    begun.on_source("sign", *begun.key("alice"))
    notice = begun.source / "notices" / "ban.yaml"
    text = notice.read_text()
    notice.write_text(text.replace("Remove TikTok", "Remove TikTok today"))
    notice.write_text(text)

    assert begun.publish("bob").exit_code == 0


def test_a_signature_moved_to_other_content_does_not_count(begun):
    begun.on_source("sign", *begun.key("alice"))
    notice = begun.source / "notices" / "ban.yaml"
    notice.write_text(notice.read_text().replace("Remove TikTok", "Remove everything"))
    signature = next(begun.source.glob("signing/notices.*.json"))
    kept = signature.read_bytes()
    begun.on_source("sign", *begun.key("bob"))
    signature.write_bytes(kept)

    result = begun.publish()

    assert result.exit_code == 1
    assert "1 more signature needed" in result.stderr


def test_two_people_who_sign_apart_on_one_day_sign_the_same(begun):
    """Each in a copy of their own; afterwards the files are merged."""
    begun.on_source("sign", *begun.key("alice"))
    signing = begun.source / "signing"
    of_alice = {path.name: path.read_bytes() for path in signing.iterdir()}
    for path in signing.iterdir():
        path.unlink()
    begun.now += timedelta(seconds=1)
    begun.on_source("sign", *begun.key("bob"))
    assert (signing / "notices.json").read_bytes() == of_alice["notices.json"]
    for name, data in of_alice.items():
        (signing / name).write_bytes(data)

    assert begun.publish("carol").exit_code == 0


def test_a_stranger_signs_nothing(begun, tmp_path):
    begun.run("keys", "new", tmp_path / "mallory")

    result = begun.on_source("sign", "--key", tmp_path / "mallory")

    assert result.exit_code == 2
    assert "mallory's key has no right" in result.stderr
    assert not (begun.source / "signing").exists()


def test_the_refresh_key_signs_no_notice(begun):
    result = begun.on_source("sign", *begun.key("refresh"))

    assert result.exit_code == 2
    assert begun.publish("alice", "refresh").exit_code == 1


def test_a_wrong_passphrase_signs_nothing(begun):
    before = begun.picture(begun.site)

    result = begun.run(
        "publish",
        begun.source,
        "--site",
        begun.site,
        *begun.key("alice", "bob"),
        passphrase="wrong",
    )

    assert result.exit_code == 2
    assert "does not open" in result.stderr
    assert begun.picture(begun.site) == before


def test_what_is_published_already_is_not_published_again(published):
    before = published.picture(published.site)

    result = published.publish("alice", "bob")

    assert result.exit_code == 0
    assert "nothing to publish" in result.stdout
    assert published.picture(published.site) == before


def test_publishing_tells_what_changed(published):
    (published.source / "notices" / "note.yaml").write_text(
        "schema: selfcheck/notice/v1\nid: note\nrevision: 1\nkind: information\n"
        "issued: 2026-11-20T08:00:00Z\ntitle: Reviewed\nsummary: Under review.\n"
    )

    result = published.on_source("publish", *published.key("alice", "carol"), "--json")

    report = json.loads(result.stdout)
    assert report["published"] is True
    assert [(one["kind"], one["what"], one["id"]) for one in report["changes"]] == [
        ("notice", "new", "note")
    ]
    assert {one["role"]: one["version"] for one in report["roles"]} == {
        "notices": 3,
        "snapshot": 3,
        "timestamp": 3,
    }
    assert report["files"][-1] == "metadata/timestamp.json"


def test_the_report_of_a_refusal_names_who_may_still_sign(begun):
    result = begun.on_source("publish", *begun.key("alice"), "--json")

    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert report["published"] is False
    assert report["files"] == []
    (role,) = report["roles"]
    assert (role["signed"], role["missing"], role["may_sign"]) == (["alice"], 1, ["bob", "carol"])


def test_changed_content_needs_a_higher_revision(published):
    notice = published.source / "notices" / "ban.yaml"
    notice.write_text(notice.read_text().replace("Remove TikTok", "Remove TikTok today"))

    refused = published.publish("alice", "bob")
    assert refused.exit_code == 2
    assert "set revision: 2" in refused.stderr

    notice.write_text(notice.read_text().replace("revision: 1", "revision: 2"))
    assert published.publish("alice", "bob").exit_code == 0


def test_an_earlier_revision_stays_published(published, client):
    notice = published.source / "notices" / "ban.yaml"
    notice.write_text(notice.read_text().replace("revision: 1", "revision: 2"))
    published.publish("alice", "bob")

    read = client(published.site).read()

    assert sorted(one.revision for one in read.records.notices) == [1, 2]


def test_a_published_record_may_not_be_missing(published):
    (published.source / "notices" / "ban.yaml").unlink()

    result = published.publish("alice", "bob")

    assert result.exit_code == 2
    assert "was published and is missing" in result.stderr


def test_a_source_with_mistakes_is_refused(begun):
    (begun.source / "apps.yaml").write_text("schema: selfcheck/apps/v1\napps: {}\n")
    before = begun.picture(begun.site)

    result = begun.publish("alice", "bob")

    assert result.exit_code == 2
    assert "notices/ban.yaml:11:12" in result.stderr
    assert begun.picture(begun.site) == before


def test_renew_signs_the_yearly_roles_anew(published, client):
    employee = client(published.site)
    employee.read()
    before = read_site(published.site)
    published.now += timedelta(days=200)
    assert published.on_source("sign", *published.key("alice"), "--renew").exit_code == 0

    result = published.on_source("publish", *published.key("bob"), "--renew")

    assert result.exit_code == 0, result.output
    after = read_site(published.site)
    for role in (Role.ROOT, Role.TARGETS, *LEDGERS):
        old, new = before.metadata(role).signed, after.metadata(role).signed
        assert new.version == old.version + 1
        assert new.expires == old.expires + timedelta(days=200)
    assert ids(employee.read()) == ["ban"]


def test_the_refresh_key_renews_timestamp_and_snapshot_only(published, client):
    employee = client(published.site)
    employee.read()
    before = read_site(published.site)
    published.now += timedelta(days=1)

    result = published.run("refresh", "--site", published.site, *published.key("refresh"), "--json")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["files"] == [
        "metadata/3.snapshot.json",
        "metadata/timestamp.json",
    ]
    after = read_site(published.site)
    assert after.timestamp.signed.expires == before.timestamp.signed.expires + timedelta(days=1)
    assert after.snapshot.signed.expires == before.snapshot.signed.expires + timedelta(days=1)
    assert ids(employee.read()) == ["ban"]


def test_a_site_that_expired_is_refused_by_clients_until_it_is_refreshed(workshop, client):
    now = workshop.now
    workshop.now -= timedelta(days=8)
    workshop.init()
    workshop.publish("alice", "bob")
    employee = client(workshop.site)
    with pytest.raises(RepositoryError):
        employee.read()

    workshop.now = now
    assert workshop.run("refresh", "--site", workshop.site, *workshop.key("refresh")).exit_code == 0

    assert ids(employee.read()) == ["ban"]

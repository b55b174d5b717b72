"""One key takes a notice back; as many as a notice needs end the withdrawal."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
import yaml

from selfcheck.authoring.comebacks import states
from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.site import read_site
from selfcheck.core.report import NoticeState
from selfcheck.documents.source import read_source

NEWER = """\
schema: selfcheck/notice/v1
id: newer
revision: 1
kind: policy
issued: 2026-11-10T08:00:00Z
title: Remove TikTok everywhere
summary: Newer.
supersedes: [ban]
rules: [{id: all, effect: prohibit, apps: [tiktok]}]
"""


def state(workshop, notice="ban"):
    return states(published_policy(read_site(workshop.site)), workshop.now)[notice].state


def test_one_key_withdraws_and_the_client_sees_it(published, client):
    employee = client(published.site)
    assert not employee.read().records.withdrawals

    result = published.withdraw(*published.key("bob"))

    assert result.exit_code == 0, result.output
    (withdrawal,) = employee.read().records.withdrawals
    assert withdrawal.withdraws == "ban"
    assert withdrawal.statement.read("en").text == "It was sent in error."
    assert state(published) is NoticeState.WITHDRAWN


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--rules", "tiktok-on-phones"], "Of its rules only tiktok-on-phones."),
        (["--audience", "regions=CA"], "Withdrawn in part: in CA."),
        (["--devices", "kind=tablet"], "Withdrawn in part: for tablets."),
        (["--already-acted", "You can install it again."], "You can install it again."),
    ],
)
def test_what_part_is_taken_back_is_shown_before_it_is_signed(published, options, said):
    before = published.picture(published.site)

    result = published.withdraw(*options, "--key", published.keys / "nobody")

    assert result.exit_code == 2
    assert said in result.stderr
    assert published.picture(published.site) == before


def test_the_record_lies_in_the_source_with_the_digest_of_what_was_seen(published):
    published.withdraw(*published.key("bob"), "--already-acted", "You can install it again.")

    record = yaml.safe_load((published.source / "withdrawals" / "ban-withdrawn.yaml").read_text())
    source = read_source(published.source, published.now)

    assert record["digest"] == source.policy.records.notices[0].digest
    assert record["if_you_already_acted"] == "You can install it again."
    assert source.policy.records == published_policy(read_site(published.site)).records


def test_nothing_else_in_the_source_is_published_along(published, client):
    (published.source / "notices" / "newer.yaml").write_text(NEWER)
    (published.source / "apps.yaml").write_text("schema: selfcheck/apps/v1\napps: {}\n")
    (published.source / "notices" / "broken.yaml").write_text("title: [")
    assert published.run("lint", published.source).exit_code == 1
    employee = client(published.site)
    before = employee.read()

    assert published.withdraw(*published.key("bob")).exit_code == 0

    after = employee.read()
    assert after.records.notices == before.records.notices
    assert after.catalogue == before.catalogue
    assert len(after.records.withdrawals) == 1


def test_a_signature_waiting_for_a_notice_survives_a_withdrawal(published):
    (published.source / "notices" / "newer.yaml").write_text(NEWER.replace("[ban]", "[]"))
    published.on_source("sign", *published.key("alice"))

    published.withdraw(*published.key("carol"))

    assert published.publish("bob").exit_code == 0


def test_the_highest_revision_published_is_what_was_seen(published):
    notice = published.source / "notices" / "ban.yaml"
    notice.write_text(notice.read_text().replace("revision: 1", "revision: 2"))
    published.publish("alice", "bob")
    published.withdraw(*published.key("bob"))

    records = published_policy(read_site(published.site)).records

    highest = max(records.notices, key=lambda one: one.revision)
    assert highest.revision == 2
    assert records.withdrawals[0].seen == highest.digest


def test_what_the_notice_had_replaced_comes_back_and_is_named(published):
    (published.source / "notices" / "newer.yaml").write_text(NEWER)
    published.publish("alice", "bob")
    assert state(published) is NoticeState.SUPERSEDED

    result = published.run(
        "withdraw",
        published.source,
        "newer",
        "--site",
        published.site,
        *published.key("bob"),
        "--reason",
        "rescinded",
        "--statement",
        "Never mind.",
        "--json",
    )

    assert json.loads(result.stdout)["comes_back"] == ["ban"]
    assert "Holds again: ban (“Remove TikTok”, in force)." in result.stderr
    assert state(published) is NoticeState.IN_FORCE


def device(folder, name, region):
    folder.mkdir(exist_ok=True)
    phone = {"id": name, "kind": "phone", "os": "android", "region": region}
    app = {"name": "TikTok", "source": "s", "ids": {"android": "com.zhiliaoapp.musically"}}
    document = {
        "schema": "selfcheck/inventory/v1",
        "collected_at": "2026-11-01T00:00:00Z",
        "device": phone,
        "apps": [app],
    }
    (folder / f"{name}.json").write_text(json.dumps(document))


def test_sample_devices_say_for_how_many_it_makes_a_difference(published, tmp_path):
    (published.source / "notices" / "newer.yaml").write_text(NEWER)
    done = published.run(
        "publish", published.source, "--site", published.site, *published.key("alice", "bob")
    )
    assert done.exit_code == 0, done.output
    for name, region in (("a", "US"), ("b", "DE"), ("c", "DE")):
        device(tmp_path / "devices", name, region)
    result = published.run(
        "withdraw",
        published.source,
        "newer",
        *("--site", published.site),
        *published.key("bob"),
        *("--reason", "other", "--statement", "No.", "--inventories", tmp_path / "devices"),
    )
    assert result.exit_code == 0, result.output
    assert (
        "Of 3 sample devices 2 would no longer be told to act, 0 would be told to act that are "
        "not today.\nban would tell 1 of them to act.\n" in result.stderr
    )


def test_a_folder_of_samples_that_is_not_there_stops_everything(published, tmp_path):
    result = published.withdraw(*published.key("bob"), "--inventories", tmp_path / "nowhere")
    assert (result.exit_code, "is not a folder" in result.stderr) == (2, True)
    assert not (published.source / "withdrawals").exists()


def test_a_part_is_withdrawn(published):
    result = published.withdraw(
        *published.key("bob"),
        "--rules",
        "tiktok-on-tablets",
        "--devices",
        "os=android,ios",
        "--devices",
        "regions=US",
        "--audience",
        "regions=US,US-TX",
        "--audience",
        "groups=legal",
    )

    assert result.exit_code == 0, result.output
    scope = published_policy(read_site(published.site)).records.withdrawals[0].scope
    assert scope.rules == ("tiktok-on-tablets",)
    assert (scope.devices.os, scope.devices.regions) == (("android", "ios"), ("US",))
    assert (scope.audience.regions, scope.audience.groups) == (("US", "US-TX"), ("legal",))
    assert state(published) is not NoticeState.WITHDRAWN


def test_a_withdrawn_rule_leaves_the_others_in_force(published):
    published.withdraw(*published.key("bob"), "--rules", "tiktok-on-tablets")
    assert state(published) is NoticeState.PARTLY_WITHDRAWN

    result = reinstate(published, "alice", "bob")

    assert result.exit_code == 0
    assert "stays withdrawn" not in result.stderr
    assert state(published) is NoticeState.IN_FORCE


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--rules", "tiktok-on-watches"], "has no rule tiktok-on-watches"),
        (["--devices", "os=beos"], "scope.devices.os[0]: 'beos' is not known here (known: "),
        (["--devices", "colour=red"], "has no key 'colour'"),
        (["--devices", "tablets"], "write it as KEY=VALUE"),
        (["--audience", "regions="], "write it as KEY=VALUE"),
        (["--reason", "because"], "is not one of"),
        (["--statement", ""], "must not be empty"),
    ],
)
def test_a_wrong_part_or_text_writes_nothing(published, arguments, message):
    site, source = published.picture(published.site), published.picture(published.source)

    result = published.withdraw(*published.key("bob"), *arguments)

    assert result.exit_code == 2
    assert message in result.stderr
    assert published.picture(published.site) == site
    assert published.picture(published.source) == source


def test_a_notice_that_was_never_published_cannot_be_withdrawn(begun):
    result = begun.withdraw(*begun.key("bob"))

    assert result.exit_code == 2
    assert "There is no notice ban on the site. No notice is published." in result.stderr
    assert not (begun.source / "withdrawals").exists()


@pytest.mark.parametrize(
    ("command", "missing"), [("withdraw", "NOTICE"), ("reinstate", "WITHDRAWAL")]
)
def test_a_script_says_what_it_means(published, command, missing):
    result = published.on_source(command, *published.key("bob"), "--statement", "x")

    assert result.exit_code == 2
    assert f"Missing {missing}." in result.stderr


def test_a_misspelt_notice_is_guessed(published):
    result = published.run(
        "withdraw",
        published.source,
        "bann",
        "--site",
        published.site,
        *published.key("bob"),
        "--reason",
        "other",
        "--statement",
        "x",
    )

    assert result.exit_code == 2
    assert "Did you mean ban?" in result.stderr


@pytest.mark.parametrize("who", ["refresh", "mallory"])
def test_who_may_not_withdraw_writes_nothing(published, tmp_path, who):
    keys = published.key(who)
    if who == "mallory":
        published.run("keys", "new", tmp_path / who)
        keys = ["--key", tmp_path / who]
    site, source = published.picture(published.site), published.picture(published.source)

    result = published.withdraw(*keys)

    assert result.exit_code == 2
    assert "has no right" in result.stderr
    assert published.picture(published.site) == site
    assert published.picture(published.source) == source


def test_which_notice_is_meant_is_shown_by_its_title_and_how_it_stands(published):
    refused = published.withdraw("--key", published.keys / "nobody")

    assert "Withdraws ban (“Remove TikTok”, in force)." in refused.stderr
    assert "People will read: “It was sent in error.”" in refused.stderr
    assert "Reason: sent in error." in refused.stderr
    assert "The whole notice." in refused.stderr


def test_a_second_withdrawal_has_an_id_of_its_own_and_is_remarked(published):
    published.withdraw(*published.key("bob"))

    result = published.withdraw(*published.key("carol"))

    assert result.exit_code == 0
    assert "was withdrawn already, by ban-withdrawn" in result.stderr
    withdrawals = published_policy(read_site(published.site)).records.withdrawals
    assert {one.id for one in withdrawals} == {"ban-withdrawn", "ban-withdrawn-2"}


def test_a_withdrawal_whose_run_was_killed_is_taken_up_again(published):
    def die(name, path):
        if path.name == "timestamp.json":
            raise KeyboardInterrupt

    published.step = die
    stopped = published.withdraw(*published.key("bob"))
    assert stopped.exit_code == 130
    assert "the same command goes on from here" in stopped.stderr
    assert state(published) is NoticeState.IN_FORCE
    published.step = lambda name, path: None
    published.now = published.now.astimezone(UTC).replace(microsecond=0)

    assert published.withdraw(*published.key("bob")).exit_code == 0

    (only,) = published_policy(read_site(published.site)).records.withdrawals
    assert only.id == "ban-withdrawn"
    assert len(list((published.source / "withdrawals").iterdir())) == 1


def test_publishing_after_a_withdrawal_finds_nothing_to_do(published):
    published.withdraw(*published.key("bob"))

    assert "nothing to publish" in published.publish("alice").stdout


def test_a_withdrawal_written_by_hand_needs_one_key(published):
    (published.source / "withdrawals").mkdir()
    (published.source / "withdrawals" / "by-hand.yaml").write_text(
        "schema: selfcheck/withdrawal/v1\nid: by-hand\nwithdraws: ban\n"
        "at: 2026-11-20T08:00:00Z\nreason: rescinded\nstatement: Never mind.\n"
    )

    assert published.publish("carol").exit_code == 0
    assert state(published) is NoticeState.WITHDRAWN


def reinstate(workshop, *owners, name="ban-withdrawn"):
    options = [one for one in owners if one.startswith("--")]
    return workshop.run(
        "reinstate",
        workshop.source,
        name,
        "--site",
        workshop.site,
        *workshop.key(*(one for one in owners if one not in options)),
        "--statement",
        "It holds after all.",
        *options,
    )


def test_a_reinstatement_needs_as_many_people_as_a_notice(published, client):
    published.withdraw(*published.key("bob"))
    site, source = published.picture(published.site), published.picture(published.source)

    refused = reinstate(published, "alice")

    assert refused.exit_code == 1
    assert "1 more signature needed for notices, from bob or carol" in refused.stderr
    assert "With --stage it waits in SOURCE for the others." in refused.stderr
    assert published.picture(published.site) == site
    assert published.picture(published.source) == source

    done = reinstate(published, "alice", "carol")

    assert done.exit_code == 0, done.output
    assert "Holds again: ban" in done.stderr
    (record,) = client(published.site).read().records.reinstatements
    assert record.ends == "ban-withdrawn"
    assert state(published) is NoticeState.IN_FORCE
    assert (published.source / "reinstatements" / "ban-reinstated.yaml").exists()


def test_a_refusal_is_reported_too(published):
    published.withdraw(*published.key("bob"))

    refused = reinstate(published, "alice", "--json")

    report = json.loads(refused.stdout)
    assert (refused.exit_code, report["published"]) == (1, False)
    assert report["roles"][0]["may_sign"] == ["bob", "carol"]


def test_two_people_reinstate_in_turn(published):
    published.withdraw(*published.key("bob"))
    site = published.picture(published.site)

    staged = published.run(
        "reinstate",
        published.source,
        "ban-withdrawn",
        "--site",
        published.site,
        *published.key("alice"),
        "--statement",
        "It holds after all.",
        "--stage",
    )

    assert staged.exit_code == 0, staged.output
    assert "1 more signature needed for notices, from bob or carol" in staged.stdout
    assert published.picture(published.site) == site

    assert published.publish("carol").exit_code == 0
    assert state(published) is NoticeState.IN_FORCE


def test_a_reinstatement_publishes_nothing_else(published):
    published.withdraw(*published.key("bob"))
    (published.source / "notices" / "newer.yaml").write_text(NEWER)

    reinstate(published, "alice", "bob")

    notices = published_policy(read_site(published.site)).records.notices
    assert [one.id for one in notices] == ["ban"]


def test_a_withdrawal_is_ended_once(published):
    published.withdraw(*published.key("bob"))
    reinstate(published, "alice", "bob")

    again = reinstate(published, "alice", "bob")

    assert again.exit_code == 2
    assert "was ended already, by ban-reinstated" in again.stderr


def test_with_two_withdrawals_ending_one_brings_nothing_back(published):
    published.withdraw(*published.key("bob"))
    published.withdraw(*published.key("carol"))

    result = reinstate(published, "alice", "bob")

    assert result.exit_code == 0
    assert "ban stays withdrawn, by ban-withdrawn-2" in result.stderr
    assert state(published) is NoticeState.WITHDRAWN


def test_only_a_published_withdrawal_is_ended(published):
    result = reinstate(published, "alice", "bob", name="other")

    assert result.exit_code == 2
    assert "There is no withdrawal other" in result.stderr


def test_the_time_is_written_in_the_organizations_zone(published):
    published.now = datetime(2026, 11, 23, 20, 0, 0, tzinfo=UTC)

    published.withdraw(*published.key("bob"))

    record = yaml.safe_load((published.source / "withdrawals" / "ban-withdrawn.yaml").read_text())
    assert record["at"] == "2026-11-23T12:00:00-08:00"

"""One key takes a notice back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import yaml

from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.site import read_site
from selfcheck.core.report import NoticeState
from selfcheck.documents.source import read_source
from tests.authoring.conftest import NEWER


def test_one_key_withdraws_and_the_client_sees_it(published, client):
    employee = client(published.site)
    assert not employee.read().records.withdrawals

    result = published.withdraw(*published.key("bob"))

    assert result.exit_code == 0, result.output
    (withdrawal,) = employee.read().records.withdrawals
    assert withdrawal.withdraws == "ban"
    assert withdrawal.statement.read("en").text == "It was sent in error."
    assert published.state() is NoticeState.WITHDRAWN


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
    assert published.state() is NoticeState.IN_FORCE
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
    assert published.state() is NoticeState.WITHDRAWN


def test_the_time_is_written_in_the_organizations_zone(published):
    published.now = datetime(2026, 11, 23, 20, 0, 0, tzinfo=UTC)

    published.withdraw(*published.key("bob"))

    record = yaml.safe_load((published.source / "withdrawals" / "ban-withdrawn.yaml").read_text())
    assert record["at"] == "2026-11-23T12:00:00-08:00"

"""As many people as a notice needs end a withdrawal."""

from __future__ import annotations

import json

from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.site import read_site
from selfcheck.core.report import NoticeState
from tests.authoring.conftest import NEWER


def test_a_reinstatement_needs_as_many_people_as_a_notice(published, client):
    published.withdraw(*published.key("bob"))
    site, source = published.picture(published.site), published.picture(published.source)

    refused = published.reinstate("alice")

    assert refused.exit_code == 1
    assert "1 more signature needed for notices, from bob or carol" in refused.stderr
    assert "With --stage it waits in SOURCE for the others." in refused.stderr
    assert published.picture(published.site) == site
    assert published.picture(published.source) == source

    done = published.reinstate("alice", "carol")

    assert done.exit_code == 0, done.output
    assert "Holds again: ban" in done.stderr
    (record,) = client(published.site).read().records.reinstatements
    assert record.ends == "ban-withdrawn"
    assert published.state() is NoticeState.IN_FORCE
    assert (published.source / "reinstatements" / "ban-reinstated.yaml").exists()


def test_a_refusal_is_reported_too(published):
    published.withdraw(*published.key("bob"))

    refused = published.reinstate("alice", more=["--json"])

    report = json.loads(refused.stdout)
    assert (refused.exit_code, report["published"]) == (1, False)
    assert report["roles"][0]["may_sign"] == ["bob", "carol"]


def test_two_people_reinstate_in_turn(published):
    published.withdraw(*published.key("bob"))
    site = published.picture(published.site)

    staged = published.reinstate("alice", more=["--stage"])

    assert staged.exit_code == 0, staged.output
    assert "1 more signature needed for notices, from bob or carol" in staged.stdout
    assert published.picture(published.site) == site

    assert published.publish("carol").exit_code == 0
    assert published.state() is NoticeState.IN_FORCE


def test_a_reinstatement_publishes_nothing_else(published):
    published.withdraw(*published.key("bob"))
    (published.source / "notices" / "newer.yaml").write_text(NEWER)

    published.reinstate("alice", "bob")

    notices = published_policy(read_site(published.site)).records.notices
    assert [one.id for one in notices] == ["ban"]


def test_a_withdrawal_is_ended_once(published):
    published.withdraw(*published.key("bob"))
    published.reinstate("alice", "bob")

    again = published.reinstate("alice", "bob")

    assert again.exit_code == 2
    assert "was ended already, by ban-reinstated" in again.stderr


def test_with_two_withdrawals_ending_one_brings_nothing_back(published):
    published.withdraw(*published.key("bob"))
    published.withdraw(*published.key("carol"))

    result = published.reinstate("alice", "bob")

    assert result.exit_code == 0
    assert "ban stays withdrawn, by ban-withdrawn-2" in result.stderr
    assert published.state() is NoticeState.WITHDRAWN


def test_only_a_published_withdrawal_is_ended(published):
    result = published.reinstate("alice", "bob", name="other")

    assert result.exit_code == 2
    assert "There is no withdrawal other" in result.stderr

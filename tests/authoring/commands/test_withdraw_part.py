"""A part of a notice taken back: some rules, some devices, some people."""

from __future__ import annotations

import pytest

from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.site import read_site
from selfcheck.core.report import NoticeState


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
    assert published.state() is not NoticeState.WITHDRAWN


def test_a_withdrawn_rule_leaves_the_others_in_force(published):
    published.withdraw(*published.key("bob"), "--rules", "tiktok-on-tablets")
    assert published.state() is NoticeState.PARTLY_WITHDRAWN

    result = published.reinstate("alice", "bob")

    assert result.exit_code == 0
    assert "stays withdrawn" not in result.stderr
    assert published.state() is NoticeState.IN_FORCE


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

"""What one revision says otherwise than another, and what a report keeps to tell it."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from selfcheck.core.devices import Audience, DeviceKind, DeviceScope, Facts, Person
from selfcheck.core.records import Effect, Exemption, Notice, NoticeKind, Reference, Rule
from selfcheck.core.report import NoticeState
from selfcheck.core.revisions import Part, RulePart, revision
from selfcheck.core.text import Text
from tests.core.builders import check, computer, day, inventory, notice, policy, rule, withdrawal

OTHER = {
    Part.KIND: NoticeKind.INFORMATION,
    Part.TITLE: Text.plain("another"),
    Part.SUMMARY: Text.plain("another"),
    Part.REASON: Text.plain("another"),
    Part.AUDIENCE: Audience(groups=("press",)),
    Part.EFFECTIVE: day(12),
    Part.EXPIRES: day(30),
    Part.SUPERSEDES: ("n0",),
    Part.REFERENCES: (Reference(Text.plain("more"), "https://example.com"),),
    Part.MESSAGES: ("sent",),
}
OTHER_RULE = {
    RulePart.EFFECT: Effect.ALLOW,
    RulePart.APPS: ("chat", "mail"),
    RulePart.PUBLISHERS: ("Example",),
    RulePart.EXCLUDED: ("mail",),
    RulePart.FORMS: ("native",),
    RulePart.MINIMUM_VERSION: "2",
    RulePart.DEVICES: DeviceScope(kind=(DeviceKind.PHONE,)),
    RulePart.DEADLINE: day(20),
    RulePart.GRACE_DAYS: 3,
    RulePart.CONSEQUENCE: Text.plain("or else"),
    RulePart.RESOLUTION: {"default": Text.plain("this way")},
    RulePart.EXEMPTIONS: (Exemption(("press",)),),
}


def test_every_key_that_says_something_is_compared():
    derived = {"id", "revision", "issued", "digest", "rules", "unknown"}
    assert {f.name for f in fields(Notice)} - derived == set(Part)
    assert {f.name for f in fields(Rule)} - {"id", "overdue_from"} == set(RulePart)


@pytest.mark.parametrize("part", Part)
def test_a_part_that_differs_is_named_alone(part):
    old = notice("n1", rule())
    found = revision(old, replace(old, revision=2, **{part: OTHER[part]}))
    assert found.parts == (part,)
    assert found.rules == ()


@pytest.mark.parametrize("part", RulePart)
def test_a_part_of_a_rule_that_differs_is_named_alone(part):
    old = notice("n1", rule())
    new = replace(old, rules=(replace(old.rules[0], **{part: OTHER_RULE[part]}),))
    (pair,) = revision(old, new).rules
    assert pair.parts == (part,)
    assert revision(old, new).parts == ()


def test_rules_go_by_their_id():
    old = notice("n1", rule("kept"), rule("gone"))
    new = notice("n1", rule("new"), rule("kept"))
    found = revision(old, new)
    assert [(r.id, r.old is None, r.new is None) for r in found.rules] == [
        ("gone", False, True),
        ("new", True, False),
    ]
    assert all(r.parts == () for r in found.rules)


def test_a_later_issue_alone_is_no_other_beginning():
    old = notice("n1", rule())
    new = replace(old, issued=day(14), effective=day(14))
    assert revision(old, new).parts == ()
    assert revision(old, replace(new, effective=day(15))).parts == (Part.EFFECTIVE,)
    assert revision(replace(old, effective=day(15)), new).parts == (Part.EFFECTIVE,)


def test_a_report_keeps_both_contents_of_a_conflict():
    one, two = notice("n1", rule()), notice("n1", rule(effect=Effect.ALLOW), digest="sha256:two")
    (entry,) = check(policy(one, two), [inventory(computer())]).notices
    assert entry.state is NoticeState.CONFLICT
    assert {entry.notice.digest, *(r.digest for r in entry.rivals)} == {one.digest, two.digest}


def test_a_report_keeps_why_a_notice_is_not_understood():
    (entry,) = check(policy(notice("n1", rule(), unknown=("rules[0].effect",)))).notices
    assert entry.doubts == ("rules[0].effect",)


def test_a_report_keeps_withdrawals_of_what_was_never_seen_here():
    report = check(policy(withdrawal("elsewhere")))
    assert [each.withdraws for each in report.orphans] == ["elsewhere"]


def test_a_report_keeps_what_is_known_of_the_person():
    person = Person(Facts.listed(["press"]), "DE")
    assert check(policy(), person=person).person == person
    assert check(policy()).person.groups.get("press") is None

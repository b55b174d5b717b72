"""Every difference between two revisions has words, for those who have to follow them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from selfcheck.core.apps import Form
from selfcheck.core.devices import ANY_AUDIENCE, Audience, DeviceKind, DeviceScope
from selfcheck.core.records import Effect, Exemption, Message, NoticeKind, Reference
from selfcheck.core.revisions import Part, RulePart
from selfcheck.core.text import Text
from selfcheck.wording import Voice
from selfcheck.wording.notices.changes import audience, changes
from tests.core.builders import check, day, notice, policy, rule

FRIDAY = datetime(2026, 11, 27, 17, tzinfo=UTC)
MESSAGE = Message("email", day(12), Text.plain("Remove it."))
OLD = notice("n1", rule(deadline=day(25)))
PARTS = {
    Part.KIND: (NoticeKind.INFORMATION, "Kind: information only; before: with rules"),
    Part.TITLE: (Text.plain("Other"), "Title: “Other”; before: “n1”"),
    Part.SUMMARY: (Text.plain("Other"), "Summary: “Other”; before: “n1”"),
    Part.REASON: (Text.plain("Because."), "Reason: “Because.”; before: none"),
    Part.AUDIENCE: (Audience(groups=("press",)), "For whom: the group press; before: everyone"),
    Part.EFFECTIVE: (
        day(12),
        "Takes effect: Thursday 12 November 2026, 12:00 UTC; before: Tuesday 10 November 2026, 12:00 UTC",
    ),
    Part.EXPIRES: (FRIDAY, "Ends by itself: Friday 27 November 2026, 17:00 UTC; before: none"),
    Part.SUPERSEDES: (("n0", "gone"), "Replaces: “n0” and “gone”; before: none"),
    Part.REFERENCES: (
        (Reference(Text.plain("The policy"), "https://example.com"),),
        "More to read: “The policy”",
    ),
    Part.MESSAGES: (
        (MESSAGE,),
        "Another message was sent: Thursday 12 November 2026, 12:00 UTC",
    ),
}
RULES = {
    RulePart.EFFECT: (Effect.ALLOW, "What is said: Allowed; before: Not permitted"),
    RulePart.APPS: (("chat", "mail"), "Apps added: Mail"),
    RulePart.PUBLISHERS: (("Example",), "Publishers added: Example"),
    RulePart.EXCLUDED: (("mail",), "Exceptions added: Mail"),
    RulePart.FORMS: ((Form.WEB_APP,), "Form of the app: web app; before: any"),
    RulePart.MINIMUM_VERSION: ("2", "Oldest version allowed: 2; before: none"),
    RulePart.DEVICES: (
        DeviceScope(kind=(DeviceKind.PHONE,)),
        "Devices: phones; before: devices",
    ),
    RulePart.DEADLINE: (
        FRIDAY,
        "Deadline: Friday 27 November 2026, 17:00 UTC; before: Wednesday 25 November 2026, 12:00 UTC",
    ),
    RulePart.GRACE_DAYS: (3, "Days of grace after the deadline: 3; before: 0"),
    RulePart.CONSEQUENCE: (
        Text.plain("You lose mail."),
        "What happens otherwise: “You lose mail.”; before: none",
    ),
    RulePart.RESOLUTION: (
        {"android": Text.plain("Here."), "default": Text.plain("There.")},
        "Other steps: on Android and all other devices",
    ),
    RulePart.EXEMPTIONS: (
        (Exemption(("press",), "CISO", FRIDAY),),
        (
            "Exemptions: Not for the group press, approved by CISO, until Friday 27 November 2026, "
            "17:00 UTC; before: none"
        ),
    ),
}


def told(old, new):
    report = check(policy(notice("n0", rule("other")), old))
    return changes(old, new, report, Voice.of(report, "en", UTC))


def sentences(old, new):
    return [change.sentence for change in told(old, new)]


@pytest.mark.parametrize("part", Part)
def test_every_part_of_a_notice(part):
    value, said = PARTS[part]
    assert sentences(OLD, replace(OLD, **{part: value})) == [said]


@pytest.mark.parametrize("part", RulePart)
def test_every_part_of_a_rule(part):
    value, said = RULES[part]
    new = replace(OLD, rules=(replace(OLD.rules[0], **{part: value}),))
    assert sentences(OLD, new) == [said]


@pytest.mark.parametrize("part", [RulePart.APPS, RulePart.PUBLISHERS])
def test_what_is_gone_is_told_too(part):
    value, said = RULES[part]
    more = replace(OLD, rules=(replace(OLD.rules[0], **{part: value}),))
    assert sentences(more, OLD) == [said.replace("added", "no longer named")]


def test_a_deadline_that_is_gone():
    new = replace(OLD, rules=(replace(OLD.rules[0], deadline=None),))
    assert sentences(OLD, new) == ["Deadline: none; before: Wednesday 25 November 2026, 12:00 UTC"]


def test_of_many_apps_the_first_are_named_and_the_rest_is_counted():
    slugs = tuple(f"app-{n}" for n in range(59))
    new = replace(OLD, rules=(replace(OLD.rules[0], apps=("chat", *slugs)),))
    assert sentences(OLD, new) == ["Apps added: app-0, app-1, app-2 and 56 more apps"]


def test_a_rule_more_and_a_rule_less():
    more = replace(OLD, rules=(*OLD.rules, rule("r2", Effect.ALLOW, apps=("mail",))))
    assert sentences(OLD, more) == ["New: Allowed: Mail on devices."]
    assert sentences(more, OLD) == ["No longer said: Allowed: Mail on devices."]


def test_of_several_rules_it_is_said_which_one():
    old = replace(OLD, rules=(*OLD.rules, rule("r2", apps=("mail",))))
    new = replace(old, rules=(old.rules[0], replace(old.rules[1], deadline=FRIDAY)))
    assert sentences(old, new) == [
        "Deadline (Mail): Friday 27 November 2026, 17:00 UTC; before: none"
    ]


def test_a_text_in_another_language_alone():
    old = replace(OLD, title=Text((("en", "One"), ("de", "Eins"))))
    new = replace(OLD, title=Text((("en", "One"), ("de", "Zwei"))))
    assert sentences(old, new) == ["Title: other words in another language."]


def test_messages_and_references_that_are_gone():
    more = replace(OLD, messages=(MESSAGE,), references=PARTS[Part.REFERENCES][0])
    assert sentences(more, OLD) == [
        "Fewer references to read.",
        "The messages that were sent are listed otherwise.",
    ]


def test_apps_in_another_order_are_the_same():
    old = replace(OLD, rules=(replace(OLD.rules[0], apps=("mail", "chat")),))
    new = replace(OLD, rules=(replace(OLD.rules[0], apps=("chat", "mail")),))
    assert sentences(old, new) == ["Apps: the same, in another order."]


def test_where_nothing_differs_that_is_said():
    assert sentences(OLD, replace(OLD, revision=2, issued=day(11))) == [
        "It asks and says the same as before."
    ]


def test_two_versions_of_which_none_is_the_earlier_one():
    changed = replace(OLD.rules[0], deadline=FRIDAY, apps=("chat", "mail"))
    new = replace(OLD, rules=(changed, rule("r2", Effect.ALLOW, apps=("mail",))))
    same = replace(OLD, title=Text((("en", "n1"), ("de", "Andere"))))
    assert [change.either for change in told(OLD, same)] == [
        "Title: other words in another language."
    ]
    assert [change.either for change in told(OLD, new)] == [
        "Apps (Chat and Mail), in one version only: Mail",
        (
            "Deadline (Chat and Mail): either Wednesday 25 November 2026, 12:00 UTC, or Friday 27 November 2026, "
            "17:00 UTC"
        ),
        "In one version only: Allowed: Mail on devices.",
    ]


@pytest.mark.parametrize(
    ("whom", "said"),
    [
        (ANY_AUDIENCE, "everyone"),
        (Audience(groups=("press",)), "the group press"),
        (
            Audience(groups=("law", "press"), regions=("DE", "FR")),
            "the groups law or press in DE or FR",
        ),
        (Audience(regions=("DE",)), "everyone in DE"),
    ],
)
def test_whom_a_notice_is_for(whom, said):
    assert audience(whom) == said

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.authoring.preview.conftest import NOTICE


def told(workshop, kind):
    return [one.text for one in workshop.preview().cautions if one.kind == kind]


def rules(text):
    return f"rules:\n  - {{id: r1, {text}}}\n"


def test_a_careful_notice_needs_no_second_look(workshop):
    workshop.notice()
    workshop.device("a", "chat")
    workshop.device("b")
    assert workshop.preview().cautions == ()


def test_without_samples_nobody_knows(workshop):
    workshop.notice()
    assert told(workshop, "no-samples")


def test_a_rule_for_everybody(workshop):
    workshop.notice(rules("effect: prohibit, apps: [chat], resolution: {default: x}"))
    workshop.device("a")
    assert told(workshop, "everyone") == [
        "This rule is for everybody and for every kind of device."
    ]


def test_a_rule_that_hits_nearly_all(workshop):
    workshop.notice()
    for name in "abc":
        workshop.device(name, "chat")
    assert told(workshop, "everyone") == ["It tells 3 of the 3 sample devices in its scope to act."]


def test_an_audience_that_is_nobody(workshop):
    workshop.notice(text=f"{NOTICE}audience: {{groups: [press]}}\n")
    workshop.device("a", "chat", groups=["sales"])
    assert told(workshop, "nobody") == [
        "None of the 1 sample devices is in the scope of this rule."
    ]


def test_a_scope_that_nobodys_facts_can_answer(workshop):
    workshop.notice(text=f"{NOTICE}audience: {{groups: [press], regions: [DE]}}\n")
    workshop.device("a", "chat", region="DE")
    assert told(workshop, "unanswerable") == [
        "No sample device says whether people are in the group press: everybody would be asked."
    ]


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("2026-11-22", ["passed already", "on a weekend"]),
        ("2026-11-23", ["less than a day"]),
        ("2026-11-28", ["on a weekend"]),
        ("2026-11-27", []),
    ],
)
def test_a_deadline_past_near_or_on_a_weekend(workshop, deadline, words):
    workshop.notice(
        rules(f"effect: prohibit, apps: [chat], resolution: {{default: x}}, deadline: {deadline}")
    )
    found = told(workshop, "deadline")
    assert len(found) == len(words)
    assert all(word in text for word, text in zip(words, found, strict=True))


def test_a_publisher_rule_names_what_else_it_catches(workshop):
    workshop.notice(
        rules("effect: prohibit, apps: [chat], publishers: [Chatters], resolution: {default: x}")
    )
    workshop.device("a", "unheard/Chatters Inc.", "chat")
    assert told(workshop, "publisher") == ["By publisher it also catches: Mail, unheard."]


def test_a_language_that_others_have(workshop):
    workshop.notice(text=NOTICE.replace("title: Chat has to go", "title: {en: Chat, de: Plausch}"))
    workshop.withdrawal()
    other = NOTICE.replace("id: n1", "id: n2").replace("It leaks.", "{en: It leaks., de: Leck.}")
    workshop.notice("", other.replace("kind: policy", "kind: information"), "n2")
    found = [
        (one.notice, one.text) for one in workshop.preview().cautions if one.kind == "language"
    ]
    assert found == [
        ("n1", "Missing in de: summary, reason, resolution for default (rule r1)."),
        ("n2", "Missing in de: title, summary."),
        ("n1-gone", "Missing in de: statement."),
    ]


def test_one_language_alone_is_no_omission(workshop):
    workshop.notice(text=NOTICE.replace("title: Chat has to go", "title: {en: Chat has to go}"))
    workshop.device("a", "chat")
    workshop.device("b")
    assert workshop.preview().cautions == ()


def test_an_older_demand_that_comes_back_is_said_with_its_devices(workshop):
    workshop.notice()
    newer = "schema: selfcheck/notice/v1\nid: n2\nrevision: 1\nkind: information\n"
    newer += "issued: 2026-11-21T09:00:00Z\ntitle: Never mind\nsummary: No.\nsupersedes: [n1]\n"
    workshop.notice("", newer, "n2")
    published = workshop.policy()
    workshop.withdrawal("n2")
    workshop.device("with", "chat")
    [caution] = [c for c in workshop.preview(published).cautions if c.kind == "comes-back"]
    assert (caution.notice, caution.text) == (
        "n1",
        "It would hold again and tell 1 sample device to act.",
    )


def test_a_revision_of_what_is_withdrawn_asks_for_nothing(workshop):
    workshop.notice()
    workshop.withdrawal()
    assert told(workshop, "withdrawn") == [
        "It is withdrawn by n1-gone: that asks for nothing until the withdrawal is ended."
    ]


def test_a_part_that_is_withdrawn_is_called_a_part(workshop):
    workshop.notice()
    workshop.withdrawal(more="scope: {devices: {os: [windows]}}\n")
    assert told(workshop, "withdrawn") == [
        "A part of it is withdrawn by n1-gone: that asks for nothing until the withdrawal is ended."
    ]


def test_before_it_was_withdrawn_it_is_not_called_that(workshop):
    workshop.notice()
    workshop.withdrawal()
    workshop.device("a", "chat")
    then = workshop.preview(at=datetime(2026, 11, 20, 12, tzinfo=UTC))
    assert "withdrawn" not in {one.kind for one in then.cautions}
    assert then.newly_told == 1


def test_a_rule_that_nothing_can_break(workshop):
    workshop.notice(
        rules("effect: prohibit, apps: [mail], devices: {os: [windows]}, resolution: {default: x}")
    )
    assert told(workshop, "nobody") == [
        "Nothing can break it: by the ids in the catalogue no device in its scope can have its apps."
    ]


def test_an_app_that_is_recognised_by_its_name_alone(workshop):
    apps = "".join(f"  a{number}: {{name: A{number}}}\n" for number in range(12))
    (workshop.source / "apps.yaml").write_text(f"schema: selfcheck/apps/v1\napps:\n{apps}")
    slugs = ", ".join(f"a{number}" for number in range(12))
    workshop.notice(rules(f"effect: prohibit, apps: [{slugs}], resolution: {{default: x}}"))
    [text] = told(workshop, "unrecognised")
    assert "A0, A1, A2, A3, A4, A5, A6, A7, A8, A9 and 2 more. Give ids in apps.yaml." in text


def test_an_exemption_that_has_ended(workshop):
    workshop.notice(
        rules(
            "effect: prohibit, apps: [chat], resolution: {default: x}, "
            "exemptions: [{groups: [law], until: 2026-11-20}, {groups: [press]}]"
        )
    )
    assert told(workshop, "exemption") == [
        "The exemption of law has ended already: it lifts nothing."
    ]


def test_an_exemption_for_a_group_of_which_nobody_is_known(workshop):
    workshop.notice(
        rules(
            "effect: prohibit, apps: [chat], devices: {kind: [computer]}, "
            "resolution: {default: x}, exemptions: [{groups: [press]}]"
        )
    )
    workshop.device("a", "chat")
    assert told(workshop, "unanswerable") == [
        "No sample device says whether people are in the group press: everybody would be asked."
    ]


def test_two_revisions_are_told_the_same_once(workshop):
    workshop.notice()
    workshop.notice(text=NOTICE.replace("revision: 1", "revision: 2"), name="n1-2")
    workshop.withdrawal()
    assert len(told(workshop, "withdrawn")) == 1


@pytest.mark.parametrize(
    ("expires", "words"),
    [
        ("2026-11-22", ["ended already", "before this deadline"]),
        ("2026-11-25", ["before this deadline"]),
        ("2026-12-31", []),
    ],
)
def test_a_notice_that_ends_too_early(workshop, expires, words):
    workshop.notice(text=f"{NOTICE}expires: {expires}\n")
    found = told(workshop, "expires")
    assert len(found) == len(words)
    assert all(word in text for word, text in zip(words, found, strict=True))


def test_what_takes_effect_later_is_to_be_counted_then(workshop):
    workshop.notice(text=f"{NOTICE}effective: 2026-11-24T09:00:00Z\n")
    [text] = told(workshop, "later")
    assert text.endswith("--at 2026-11-24T09:00:00+00:00.")


def test_a_platform_in_scope_without_steps(workshop):
    workshop.notice(rules("effect: prohibit, apps: [chat], resolution: {linux: x}"))
    assert told(workshop, "resolution") == [
        "No steps are written for android, chromeos; people see the usual ones."
    ]


def test_a_possible_clash_is_told_once(workshop):
    workshop.notice()
    text = NOTICE.replace("id: n1", "id: n2")
    allow = "effect: allow, apps: [chat], devices: {kind: [computer]}"
    workshop.notice(rules(allow), text, "n2")
    assert told(workshop, "clash") == [
        "It could contradict rule r1 of n1: people would have to ask."
    ]

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from selfcheck.authoring.changes import changes, lines, list_of, sentence
from selfcheck.authoring.details import NOTHING_READ, Details
from selfcheck.core.apps import CatalogueApp, Form, IdKind
from selfcheck.core.devices import Audience, DeviceKind, DeviceScope
from selfcheck.core.records import (
    Contact,
    Effect,
    Exemption,
    Message,
    Notice,
    NoticeKind,
    Organization,
    Records,
    Reference,
    Rule,
)
from selfcheck.core.text import Text
from selfcheck.documents.source import read_source


@pytest.fixture
def change(source, now):
    """What a rewriting of the source's files changes, in words."""
    before = read_source(source, now).policy

    def rewrite(**files):
        for name, (old, new) in files.items():
            path = source / ("notices/ban.yaml" if name == "ban" else f"{name}.yaml")
            assert old in path.read_text()
            path.write_text(path.read_text().replace(old, new))
        return [sentence(one) for one in changes(before, read_source(source, now).policy)]

    return rewrite


def test_nothing_changed(change):
    assert change() == []


def test_the_organization(change):
    assert change(organization=("name: Example", "name: Example Co")) == [
        "changed organization organization: Example Co"
    ]


def test_an_app_changed(change):
    assert change(apps=("publishers: [ByteDance]\n", "formerly: [musical.ly]\n")) == [
        "changed app tiktok: TikTok",
    ]


def test_an_app_removed(change):
    assert change(
        apps=("  tiktok:\n    name: TikTok\n", "  other:\n    name: Other\n"),
        ban=("apps: [tiktok]", "apps: [other]"),
    )[:2] == ["new app other: Other", "removed app tiktok: TikTok"]


def test_a_revision(change):
    assert change(ban=("revision: 1", "revision: 2")) == [
        "revised notice ban, revision 2: Remove TikTok"
    ]


def test_records_say_what_they_take_back(source, now):
    before = read_source(source, now).policy
    (source / "withdrawals").mkdir()
    (source / "withdrawals" / "w.yaml").write_text(
        "schema: selfcheck/withdrawal/v1\nid: w\nwithdraws: ban\nat: 2026-11-03T08:00:00Z\n"
        "reason: other\nstatement: Never mind.\n"
    )
    (source / "reinstatements").mkdir()
    (source / "reinstatements" / "r.yaml").write_text(
        "schema: selfcheck/reinstatement/v1\nid: r\nends: w\nat: 2026-11-04T08:00:00Z\n"
        "statement: It holds.\n"
    )

    found = changes(before, read_source(source, now).policy)

    assert [sentence(one) for one in found] == [
        "new withdrawal w: takes back ban",
        "new reinstatement r: ends w",
    ]
    assert found[0].details == (
        "People will read: “Never mind.”",
        "Reason: for another reason.",
        "The whole notice.",
    )
    assert found[1].details == ("People will read: “It holds.”",)


RULE = "  - {id: other, effect: allow, apps: [tiktok], devices: {kind: [computer]}}\n"


def test_a_new_notice_says_for_whom_from_when_and_what(source, now):
    after = read_source(source, now).policy
    before = replace(after, records=Records())
    [change] = [one for one in changes(before, after) if one.kind == "notice"]
    assert change.details == (
        "For: everyone",
        "Issued: Monday 2 November 2026, 08:30 PST",
        "Summary: “TikTok may not be on phones that read company mail.”",
        "Rule tiktok-on-phones: Not permitted: TikTok on phones in US.",
        "Rule tiktok-on-tablets: Not permitted: TikTok on tablets.",
    )
    assert "    " + change.details[0] in lines([change])


APPS = "apps: [tiktok]\n    devices: {kind: [phone]"
REFERENCE = 'references: [{title: x, url: "https://policy.example.com"}]'
MESSAGE = "messages: [{channel: email, sent: 2026-11-02T08:30:00Z, subject: Hi, text: Now.}]"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "title: Remove TikTok",
            "title: Take it off",
            "Title was: “Remove TikTok” Now: “Take it off”",
        ),
        ("rules:\n", f"rules:\n{RULE}", "New: rule other: Allowed: TikTok on computers."),
        (
            "kind: [tablet]",
            "kind: [computer]",
            "Not permitted: TikTok on tablets. Now: Not permitted: TikTok on computers.",
        ),
        (
            "revision: 1\n",
            "revision: 1\naudience: {groups: [press]}\n",
            "For was: everyone Now: the group press",
        ),
        (
            "revision: 1\n",
            "revision: 1\nexpires: 2027-01-01\n",
            "New: ends: Friday 1 January 2027, 23:59 PST",
        ),
        (
            "revision: 1\n",
            "revision: 1\neffective: 2027-01-01\n",
            "New: holds from: Friday 1 January 2027, 00:00 PST",
        ),
        (APPS, f"consequence: You lose mail.\n    {APPS}", "otherwise happens: “You lose mail.”"),
        (APPS, f"resolution: {{ios: Go.}}\n    {APPS}", "steps for ios: “Go.”"),
        (
            APPS,
            f"exemptions: [{{groups: [law], approved_by: CISO, until: 2027-01-01}}]\n    {APPS}",
            "exempt: the group law, approved by CISO, until Friday 1 January 2027, 23:59 PST",
        ),
        (
            APPS,
            f"deadline: 2027-01-01\n    grace_days: 3\n    {APPS}",
            "New: rule tiktok-on-phones, days of grace: 3",
        ),
        ("kind: policy", "kind: policy\nreason: Because.", "New: reason: “Because.”"),
        ("kind: policy", "kind: policy\nreason: {en: A, de: B}", "New: reason: de: “B” en: “A”"),
        ("kind: policy", f"kind: policy\n{REFERENCE}", "to read 1: “x” https://policy.exam"),
        (
            "kind: policy",
            f"kind: policy\n{MESSAGE}",
            "New: message 1: email, Monday 2 November 2026, 00:30 PST: “Hi” “Now.”",
        ),
        ("kind: policy", "kind: policy\nx_ticket: 7", "Nothing that people read"),
    ],
)
def test_a_revision_says_what_is_different(source, now, old, new, said):
    before = read_source(source, now).policy
    path = source / "notices/ban.yaml"
    assert old in path.read_text()
    text = path.read_text().replace(old, new, 1).replace("revision: 1", "revision: 2")
    path.write_text(text)
    [change] = changes(before, read_source(source, now).policy)
    assert said in " ".join(change.details)


def test_a_changed_app_says_what_will_match_anew(source, now):
    before = read_source(source, now).policy
    path = source / "apps.yaml"
    path.write_text(path.read_text().replace("publishers: [ByteDance]", "publishers: [Others]"))
    [change] = changes(before, read_source(source, now).policy)
    assert change.details == ("Gone: publishers: ByteDance", "New: publishers: Others")


def test_a_new_app_says_by_what_it_will_be_recognised(source, now):
    after = read_source(source, now).policy
    [change] = changes(
        replace(after, catalogue={}, records=Records()), replace(after, records=Records())
    )
    assert change.details == (
        "Publishers: ByteDance",
        "Ids for android: com.zhiliaoapp.musically",
    )


def test_whoever_signs_is_shown_every_app_of_a_long_list(source, now):
    names = ["one", "two", "three", "four", "five"]
    (source / "apps.yaml").write_text(
        "schema: selfcheck/apps/v1\napps:\n" + "".join(f"  {n}: {{name: {n}}}\n" for n in names)
    )
    path = source / "notices/ban.yaml"
    path.write_text(path.read_text().replace("apps: [tiktok]", f"apps: [{', '.join(names)}]"))
    before = read_source(source, now).policy
    path.write_text(path.read_text().replace(", five]", "]").replace("revision: 1", "revision: 2"))
    after = read_source(source, now).policy

    [new] = changes(replace(before, records=Records()), before)
    [revised] = changes(before, after)

    assert "Rule tiktok-on-phones, all its apps: one, two, three, four and five" in new.details
    assert "Gone: rule tiktok-on-phones, all its apps: one, two, three, four and five" in (
        revised.details
    )


def test_whom_people_are_told_to_ask_is_shown(change, source, now):
    before = read_source(source, now).policy
    path = source / "organization.yaml"
    path.write_text(path.read_text().replace("help@example.com", "other@example.com"))
    [found] = changes(before, read_source(source, now).policy)
    assert found.details == (
        "Contact 1 was: “IT help desk”, help@example.com Now: “IT help desk”, other@example.com",
    )


LATER = datetime(2027, 1, 1, tzinfo=UTC)
TEXT = Text.plain("Another.")
OTHER = {
    Rule: {
        "id": "other",
        "effect": Effect.ALLOW,
        "apps": (),
        "publishers": ("ByteDance",),
        "excluded": ("tiktok",),
        "forms": (Form.WEB_APP,),
        "devices": DeviceScope(kind=(DeviceKind.COMPUTER,)),
        "minimum_version": "2",
        "deadline": LATER,
        "grace_days": 3,
        "consequence": TEXT,
        "resolution": {"ios": TEXT},
        "exemptions": (Exemption(("law",)),),
    },
    Notice: {
        "kind": NoticeKind.INFORMATION,
        "issued": LATER,
        "effective": LATER,
        "title": TEXT,
        "summary": TEXT,
        "expires": LATER,
        "supersedes": ("older",),
        "reason": TEXT,
        "references": (Reference(TEXT, "https://policy.example.com"),),
        "audience": Audience(groups=("press",)),
        "messages": (Message("email", LATER, TEXT),),
        "rules": (),
    },
    CatalogueApp: {
        "name": TEXT,
        "formerly": ("x",),
        "publishers": ("x",),
        "ids": {IdKind.IOS: ("x",)},
    },
    Organization: {
        "name": TEXT,
        "time_zone": "UTC",
        "language": "de",
        "contacts": (Contact(TEXT, "x@example.com"),),
        "mail_domains": ("mail.example.com",),
        "logo": "data:x",
    },
}
ASIDE = {"id", "slug", "revision", "digest", "unknown", "overdue_from"}
"""Said in the line above, or reckoned from the rest."""


@pytest.mark.parametrize("kind", OTHER)
def test_there_is_another_value_for_every_part_of_a_record(kind):
    assert {one.name for one in fields(kind)} - ASIDE <= OTHER[kind].keys()


@pytest.mark.parametrize(
    ("kind", "part"), [(kind, part) for kind, parts in OTHER.items() for part in parts]
)
def test_whoever_signs_is_told_of_every_part_that_differs(source, now, kind, part):
    policy = read_source(source, now).policy
    details, other = Details.of(policy), {part: OTHER[kind][part]}
    notice, app = policy.records.notices[0], policy.catalogue["tiktok"]
    match kind.__name__:
        case "Rule":
            rules = (replace(notice.rules[0], **other), *notice.rules[1:])
            found = details.revised_notice(notice, replace(notice, rules=rules))
        case "Notice":
            found = details.revised_notice(notice, replace(notice, **other))
        case "CatalogueApp":
            found = list(details.changed_app(app, replace(app, **other)))
        case _:
            changed = replace(policy.organization, **other)
            found = list(details.organization(policy.organization, changed))
    assert found
    assert found != [NOTHING_READ]


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A or B"), (["A", "B", "C"], "A, B or C")],
)
def test_a_list_in_a_sentence(words, text):
    assert list_of(words, "or") == text

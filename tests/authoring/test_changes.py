from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.authoring.changes import changes, lines, list_of, sentence
from selfcheck.core.records import Records
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
        'new withdrawal w: takes back ban: "Never mind."',
        'new reinstatement r: ends w: "It holds."',
    ]


RULE = "  - {id: other, effect: allow, apps: [tiktok], devices: {kind: [computer]}}\n"


def test_a_new_notice_says_for_whom_from_when_and_what(source, now):
    after = read_source(source, now).policy
    before = replace(after, records=Records())
    [change] = [one for one in changes(before, after) if one.kind == "notice"]
    assert change.details[0].startswith("For everyone, from ")
    assert "tiktok-on-tablets: Not permitted: TikTok on tablets." in change.details
    assert "    " + change.details[0] in lines([change])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Remove TikTok", "title: Take it off", "Its title was “Remove TikTok”, now"),
        ("rules:\n", f"rules:\n{RULE}", "New rule other: Allowed: TikTok on computers."),
        ("kind: [tablet]", "kind: [computer]", "Now: Not permitted: TikTok on computers."),
        ("revision: 1\n", "revision: 1\naudience: {groups: [press]}\n", "now for the group press"),
        ("revision: 1\n", "revision: 1\nexpires: 2027-01-01\n", "Ends Friday 1 January 2027"),
        (
            "effect: prohibit",
            "effect: prohibit\n    consequence: You lose mail.",
            "has other words or conditions: what otherwise happens.",
        ),
        ("kind: policy", "kind: policy\nreason: Because.", "Its reason was “”, now “Because.”."),
        (
            "kind: policy",
            'kind: policy\nreferences: [{title: x, url: "https://policy.example.com"}]',
            "It asks and says the same",
        ),
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
    assert change.details == ("New publisher: Others.", "No longer its publisher: ByteDance.")


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A or B"), (["A", "B", "C"], "A, B or C")],
)
def test_a_list_in_a_sentence(words, text):
    assert list_of(words, "or") == text

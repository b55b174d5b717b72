from __future__ import annotations

import pytest

from selfcheck.authoring.changes import changes, list_of, sentence
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


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A or B"), (["A", "B", "C"], "A, B or C")],
)
def test_a_list_in_a_sentence(words, text):
    assert list_of(words, "or") == text

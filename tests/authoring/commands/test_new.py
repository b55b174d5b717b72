"""A new record: a form to be filled in."""

from __future__ import annotations

import re

import pytest
import yaml


@pytest.mark.parametrize("kind", ["notice", "information"])
def test_a_new_record_is_refused_until_it_is_filled_in(workshop, kind):
    result = workshop.run("new", kind, workshop.source, "fresh")

    assert result.exit_code == 0
    path = workshop.source / "notices" / "fresh.yaml"
    assert str(path) in result.stdout
    refused = workshop.run("lint", workshop.source)
    assert refused.exit_code == 1
    assert "title: " in refused.stdout
    text = path.read_text().replace('title: ""', "title: T").replace('summary: ""', "summary: S")
    path.write_text(text.replace("apps: []", "apps: [tiktok]"))
    assert workshop.run("lint", workshop.source).exit_code == 0
    assert ("rules:" in text) is (kind == "notice")


def test_everything_a_new_record_offers_in_comments_is_accepted(workshop):
    workshop.run("new", "notice", workshop.source, "fresh")
    path = workshop.source / "notices" / "fresh.yaml"
    # A comment that holds a key is an offer; all others are sentences.
    text = re.sub(
        r"^( *)# (?=[a-z_]+: |[a-z_]+:$|  - )", r"\1", path.read_text(), flags=re.MULTILINE
    )
    for empty, filled in (
        ('title: ""', "title: T"),
        ('summary: ""', "summary: S"),
        ("apps: []", "apps: [tiktok]"),
        ("publishers: []", "publishers: [X]"),
        ('minimum_version: "1.2.3"', ""),
        ("...", "x"),
    ):
        assert empty in text
        text = text.replace(empty, filled)
    path.write_text(text)

    result = workshop.run("lint", workshop.source)

    assert (result.exit_code, result.stdout) == (0, "")
    rule = yaml.safe_load(text)["rules"][0]
    assert {"publishers", "except", "forms", "deadline", "grace_days", "exemptions"} <= rule.keys()
    assert {"effective", "expires", "supersedes", "audience", "messages"} <= yaml.safe_load(
        text
    ).keys()


@pytest.mark.parametrize("folder", ["nowhere", "site"])
def test_a_new_record_needs_a_policy(begun, folder):
    result = begun.run("new", "notice", begun.site.with_name(folder), "fresh")

    assert result.exit_code == 2
    assert "holds no policy (no organization.yaml)" in result.stderr
    assert not (begun.site.with_name(folder) / "notices").exists()


def test_a_new_record_overwrites_nothing(workshop):
    result = workshop.run("new", "notice", workshop.source, "ban")

    assert result.exit_code == 2
    assert "already there" in result.stderr


@pytest.mark.parametrize("name", ["../escape", "With Space", "Ünd", ""])
def test_a_new_record_needs_an_id(workshop, name):
    result = workshop.run("new", "notice", workshop.source, name)

    assert result.exit_code == 2
    assert "is not an id" in result.stderr

"""The policy source that `init` begins, or finds."""

from __future__ import annotations

import re

import pytest
import yaml


def test_a_source_is_begun_where_there_is_none(workshop, tmp_path):
    workshop.source = tmp_path / "fresh"

    result = workshop.init(
        "--organization",
        'The "Example" Co: #1',
        "--time-zone",
        "Europe/Berlin",
        "--language",
        "de",
        "--contact-email",
        "hilfe@example.com",
    )

    assert result.exit_code == 0, result.output
    assert workshop.run("lint", workshop.source, "--site", workshop.site).exit_code == 0
    written = yaml.safe_load((workshop.source / "organization.yaml").read_text())
    assert written["name"] == 'The "Example" Co: #1'
    assert (written["time_zone"], written["language"]) == ("Europe/Berlin", "de")
    assert (workshop.source / "apps.yaml").exists()


def test_a_source_that_is_there_is_left_as_it_is(workshop):
    before = workshop.picture(workshop.source)

    workshop.init("--organization", "Example", "--time-zone", "America/Los_Angeles")

    assert workshop.picture(workshop.source) == before


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--organization", "Other", "Example"),
        ("--time-zone", "Europe/Berlin", "America/Los_Angeles"),
        ("--language", "de", "en"),
        ("--contact-email", "other@example.com", "help@example.com"),
    ],
)
def test_an_option_that_a_source_contradicts_is_not_passed_over(workshop, option, value, says):
    result = workshop.init(option, value)

    assert result.exit_code == 2
    assert f"organization.yaml says {says} already" in result.stderr
    assert not workshop.site.exists()


@pytest.mark.parametrize(
    ("option", "value", "hint"),
    [
        ("--time-zone", "Berlin", "did you mean 'Europe/Berlin'?"),
        ("--language", "german", "write it as en, de or pt-BR"),
        ("--contact-email", "desk", "write it as help@example.com"),
        ("--organization", "", "must not be empty"),
    ],
)
def test_a_value_that_no_organization_can_have_begins_nothing(
    workshop, tmp_path, option, value, hint
):
    workshop.source = tmp_path / "fresh"

    result = workshop.init(option, value)

    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(f"Error: {option} {value}: ")
    assert hint in result.stderr
    assert not workshop.source.exists()
    assert not workshop.site.exists()


def test_a_source_does_not_lie_in_what_is_served(workshop):
    workshop.source = workshop.site / "source"

    result = workshop.init()

    assert result.exit_code == 2
    assert "which everybody can read" in result.stderr
    assert not workshop.site.exists()


def test_what_nobody_filled_in_is_warned_of(workshop, tmp_path):
    workshop.source = tmp_path / "fresh"

    begun = workshop.init()
    linted = workshop.run("lint", workshop.source)

    assert begun.exit_code == 0
    assert "still called Your organization" in begun.stderr
    assert "organization.yaml:1:1: The organization is still called Your organiz" in linted.stdout
    assert linted.exit_code == 0


def test_the_catalogue_that_is_begun_is_filled_in_by_taking_the_comments_away(workshop, tmp_path):
    workshop.source = tmp_path / "fresh"
    workshop.init()
    path = workshop.source / "apps.yaml"
    path.write_text(re.sub(r"^#(?= )(?! The)", "", path.read_text(), flags=re.MULTILINE))

    assert workshop.run("lint", workshop.source).exit_code == 0
    assert list(yaml.safe_load(path.read_text())["apps"]) == ["tiktok"]


def test_a_source_with_mistakes_begins_nothing(workshop):
    (workshop.source / "organization.yaml").write_text("name: [\n")

    assert workshop.init().exit_code == 2
    assert not workshop.site.exists()

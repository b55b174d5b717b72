"""What `lint` finds, and how it says it."""

from __future__ import annotations

import json

ALLOW = """\
schema: selfcheck/notice/v1
id: allow
revision: 1
kind: policy
issued: 2026-11-03T08:00:00Z
title: Allowed on phones
summary: TikTok may be on company phones.
rules:
  - id: allowed
    effect: allow
    apps: [tiktok]
    devices: {kind: [phone], ownership: [company]}
"""


def test_lint_lists_all_errors_at_once(workshop):
    (workshop.source / "notices" / "ban.yaml").write_text(
        "schema: selfcheck/notice/v1\nid: ban\nrevision: 1\nkind: policy\n"
        "issued: 2026-11-02T08:30:00\ntitle: T\nsummary: S\nrulez: []\n"
        "rules:\n  - {id: r, effect: prohibt, apps: [tictoc]}\n"
    )
    (workshop.source / "organization.yaml").write_text("schema: selfcheck/organization/v1\n")

    result = workshop.run("lint", workshop.source, "--json")

    assert result.exit_code == 1
    errors = json.loads(result.stdout)["errors"]
    found = {(one["file"], one["line"], one["column"]) for one in errors}
    assert ("notices/ban.yaml", 5, 9) in found
    assert ("notices/ban.yaml", 8, 1) in found
    assert ("notices/ban.yaml", 10, 21) in found
    assert ("organization.yaml", 1, 1) in found
    assert any("prohibit" in one["hint"] for one in errors)


def test_lint_prints_what_editors_understand(workshop):
    (workshop.source / "apps.yaml").write_text("schema: selfcheck/apps/v1\napps: {}\n")

    result = workshop.run("lint", workshop.source)

    assert result.exit_code == 1
    assert result.stdout.startswith("notices/ban.yaml:11:12: ")
    assert "errors" in result.stderr


def test_lint_is_silent_on_standard_output_where_all_is_well(workshop):
    result = workshop.run("lint", workshop.source)

    assert (result.exit_code, result.stdout) == (0, "")


def test_lint_warns_of_rules_that_could_clash(workshop):
    (workshop.source / "notices" / "allow.yaml").write_text(ALLOW)

    result = workshop.run("lint", workshop.source)

    assert result.exit_code == 0
    assert result.stdout.startswith("warning: notices/allow.yaml:9:9: ")
    assert "could clash with the rule tiktok-on-phones of ban" in result.stdout


def test_lint_knows_what_the_site_says(published):
    notice = published.source / "notices" / "ban.yaml"
    notice.write_text(notice.read_text().replace("Remove TikTok", "Remove TikTok today"))

    assert published.run("lint", published.source).exit_code == 0
    assert published.run("lint", published.source, "--site", published.site).exit_code == 1

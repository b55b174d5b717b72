"""What people meet at the prompt: beginning, writing, linting, status, and exit codes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import timedelta

import click
import pytest
import yaml

from selfcheck.authoring.application import application
from selfcheck.authoring.site import read_site

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


@pytest.mark.parametrize("name", ["organization.yaml", "alice", ".ssh"])
def test_a_folder_that_holds_anything_else_does_not_become_a_site(workshop, name):
    """Everything in it would be served: drafts, or keys."""
    workshop.site.mkdir()
    (workshop.site / name).write_text("x")

    result = workshop.init()

    assert result.exit_code == 2
    assert f"holds {name}, and everything in it would be served" in result.stderr
    assert [path.name for path in workshop.site.iterdir()] == [name]


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


def test_two_people_alone_are_warned_of_from_the_beginning(workshop):
    result = workshop.on_source("init", *workshop.key("alice", "bob"))

    assert "Losing one more key would end this site" in result.stderr


def test_the_catalogue_that_is_begun_is_filled_in_by_taking_the_comments_away(workshop, tmp_path):
    workshop.source = tmp_path / "fresh"
    workshop.init()
    path = workshop.source / "apps.yaml"
    path.write_text(re.sub(r"^#(?= )(?! The)", "", path.read_text(), flags=re.MULTILINE))

    assert workshop.run("lint", workshop.source).exit_code == 0
    assert list(yaml.safe_load(path.read_text())["apps"]) == ["tiktok"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_leaves_what_is_signed_as_it_is_also_where_it_makes_other_line_ends(begun, tmp_path):
    def git(*arguments):
        said = ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "core.autocrlf=true"]
        subprocess.run(["git", *said, *arguments], check=True, capture_output=True)

    repository = begun.site.parent
    git("init", repository)
    git("-C", repository, "add", "site")
    git("-C", repository, "commit", "-m", "A site")
    git("clone", repository, tmp_path / "clone")

    assert begun.picture(tmp_path / "clone" / "site") == begun.picture(begun.site)
    assert begun.run("status", "--site", tmp_path / "clone" / "site").exit_code == 0


def test_a_site_that_is_there_is_left_as_it_is(begun):
    before = begun.picture(begun.site)

    result = begun.init()

    assert result.exit_code == 2
    assert "holds a site already" in result.stderr
    assert begun.picture(begun.site) == before


@pytest.mark.parametrize(
    ("keys", "code", "message"),
    [
        (["alice"], 1, "needs the private keys of 2 people to begin with; 1 given"),
        (["alice", "alice"], 1, "1 given"),
        ([], 2, "Missing --key FILE"),
        (["nobody"], 2, "is not there"),
    ],
)
def test_a_site_is_not_begun_by_too_few(workshop, keys, code, message):
    result = workshop.on_source("init", *workshop.key(*keys))

    assert result.exit_code == code
    assert message in result.stderr
    assert not workshop.site.exists()


def test_two_keys_of_one_person_are_refused(workshop, tmp_path):
    workshop.run("keys", "new", tmp_path / "second", "--owner", "Alice")

    result = workshop.on_source("init", *workshop.key("alice"), "--key", tmp_path / "second")

    assert result.exit_code == 2
    assert "belong to Alice; a person counts once" in result.stderr
    assert not workshop.site.exists()


def test_a_persons_key_cannot_be_the_refresh_key(workshop):
    result = workshop.on_source(
        "init", *workshop.key("alice", "bob"), "--refresh-key", workshop.keys / "bob.pub"
    )

    assert result.exit_code == 2
    assert "must not be a person's key" in result.stderr


def test_one_person_alone_may_be_chosen_and_is_remarked(workshop):
    result = workshop.on_source("init", *workshop.key("alice"), "--threshold", "1")

    assert result.exit_code == 0
    assert "one person alone can tell everybody to act" in result.stderr


def test_a_wrong_passphrase_begins_nothing(workshop, tmp_path):
    workshop.source = tmp_path / "fresh"

    result = workshop.run(
        "init",
        workshop.source,
        "--site",
        workshop.site,
        *workshop.key("alice", "bob"),
        passphrase="wrong",
    )

    assert result.exit_code == 2
    assert not workshop.site.exists()
    assert not workshop.source.exists()


def test_a_source_with_mistakes_begins_nothing(workshop):
    (workshop.source / "organization.yaml").write_text("name: [\n")

    assert workshop.init().exit_code == 2
    assert not workshop.site.exists()


def test_passphrases_come_from_files_in_turn(workshop, tmp_path):
    passphrases = [tmp_path / "one", tmp_path / "two"]
    for path in passphrases:
        path.write_text("correct horse battery\n")
    arguments = [part for path in passphrases for part in ("--passphrase-file", path)]

    result = workshop.run(
        "init",
        workshop.source,
        "--site",
        workshop.site,
        *workshop.key("alice", "bob"),
        *arguments,
        passphrase=None,
    )

    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\n", "is empty"),
        (b"\xff", "cannot be read: it is not UTF-8."),
        (None, "cannot be read: No such file or directory. Write the passphrase into a file"),
    ],
)
def test_a_passphrase_file_that_says_nothing(begun, tmp_path, content, message):
    path = tmp_path / "passphrase"
    if content is not None:
        path.write_bytes(content)

    result = begun.on_source("sign", *begun.key("alice"), "--passphrase-file", path)

    assert result.exit_code == 2
    assert message in result.stderr


def test_passphrase_files_that_fit_no_keys_are_wrong_usage(begun, tmp_path):
    files = ["--passphrase-file", tmp_path / "a", "--passphrase-file", tmp_path / "b"]

    result = begun.on_source("sign", *begun.key("alice"), *files)

    assert result.exit_code == 2
    assert "2 passphrase files for 1 key: " in result.stderr


def test_without_a_terminal_a_missing_passphrase_is_wrong_usage(begun):
    result = begun.run(
        "sign", begun.source, "--site", begun.site, *begun.key("alice"), passphrase=None
    )

    assert result.exit_code == 2
    assert "--passphrase-file, or set SELFCHECK_KEY_PASSPHRASE" in result.stderr


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


@pytest.mark.parametrize(
    ("days", "state", "code"),
    [(0, "ok", 0), (3, "ok", 0), (5, "soon", 1), (7, "expired", 3), (400, "expired", 3)],
)
def test_status_warns_before_and_after(published, days, state, code):
    published.now += timedelta(days=days)

    result = published.run("status", "--site", published.site, "--json")

    assert result.exit_code == code
    assert json.loads(result.stdout)["state"] == state


def test_status_warns_of_the_yearly_roles_too(published):
    published.now += timedelta(days=340)
    published.run("refresh", "--site", published.site, *published.key("refresh"))

    report = json.loads(published.run("status", "--site", published.site, "--json").stdout)

    states = {one["role"]: one["state"] for one in report["roles"]}
    assert (states["timestamp"], states["root"], states["notices"]) == ("ok", "soon", "soon")


def test_status_in_words_names_who_signed(published):
    result = published.run("status", "--site", published.site)

    assert result.exit_code == 0
    assert "Example: 1 notice, 0 withdrawals, 0 reinstatements" in result.stdout
    assert "alice, bob" in result.stdout


def test_status_counts_days_and_records(published):
    report = json.loads(published.run("status", "--site", published.site, "--json").stdout)

    assert (report["notices"], report["withdrawals"], report["reinstatements"]) == (1, 0, 0)
    roles = {one["role"]: one for one in report["roles"]}
    assert roles["timestamp"]["days"] == 7
    assert roles["notices"]["signed"] == ["alice", "bob"]
    assert (
        roles["notices"]["version"] == read_site(published.site).metadata("notices").signed.version
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["status"],
        ["status", "--site", "/nowhere"],
        ["serve", "/nowhere"],
        ["init"],
        ["withdraw", "source", "ban", "--reason", "other", "--statement", "x"],
        ["lint"],
    ],
)
def test_wrong_usage_and_refused_input_exit_2(workshop, arguments):
    result = workshop.run(*arguments)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_a_fault_of_ours_exits_4(published):
    published.step = "not callable"

    result = published.withdraw(*published.key("bob"))

    assert result.exit_code == 4
    assert "fault of selfcheck-policy" in result.stderr


def test_a_disk_that_refuses_is_no_fault_of_ours(begun, tmp_path):
    (begun.source / "signing").write_text("in the way")
    signed = begun.on_source("sign", *begun.key("alice"))
    page = tmp_path / "file" / "page.html"
    (tmp_path / "file").write_text("in the way")
    previewed = begun.run("preview", begun.source, "--html", page)
    begun.site, begun.source = tmp_path / "other", tmp_path / "file" / "source"
    init = begun.init()

    for result in (signed, previewed, init):
        assert result.exit_code == 2
        assert "Traceback" not in result.stderr
        assert str(tmp_path) in result.stderr
        assert "and run the command again." in result.stderr


def test_help_names_every_command(workshop):
    text = workshop.run("--help").stdout

    for name in ("keys", "init", "new", "lint", "sign", "publish", "withdraw", "reinstate"):
        assert f"\n  {name} " in text
    assert workshop.run("withdraw", "--help").exit_code == 0


def test_every_command_is_told_in_one_line_that_shells_can_show():
    """Without a comma: fish shows what stands before it."""
    told = {name: command.get_short_help_str(100) for name, command in commands(application)}
    cut = {name: text for name, text in told.items() if len(text) > 64 or "," in text}
    assert cut == {}


def commands(group):
    for name, command in group.commands.items():
        yield f"{group.name} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command)


def test_keys_new_never_overwrites(workshop, tmp_path):
    workshop.run("keys", "new", tmp_path / "key")
    before = (tmp_path / "key").read_bytes()

    result = workshop.run("keys", "new", tmp_path / "key")

    assert result.exit_code == 2
    assert (tmp_path / "key").read_bytes() == before


def test_a_passphrase_that_is_too_short_makes_no_key(workshop, tmp_path):
    result = workshop.run("keys", "new", tmp_path / "key", passphrase="1234567")

    assert result.exit_code == 2
    assert "8 characters or more" in result.stderr
    assert not (tmp_path / "key").exists()


def test_a_name_that_could_hide_what_is_shown_makes_no_key(workshop, tmp_path):
    result = workshop.run("keys", "new", tmp_path / "key", "--owner", "Dana\x1b[2K")

    assert result.exit_code == 2
    assert "is no name that can be shown" in result.stderr
    assert "\x1b" not in result.stderr
    assert not (tmp_path / "key").exists()


def test_a_forgotten_passphrase_is_no_secret_to_be_recovered(begun):
    result = begun.run(
        *("sign", begun.source, "--site", begun.site, *begun.key("alice")), passphrase="forgotten"
    )

    assert result.exit_code == 2
    assert "the others end it with keys revoke" in result.stderr

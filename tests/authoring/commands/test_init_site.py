"""The site that `init` begins, and the people who may sign it."""

from __future__ import annotations

import shutil
import subprocess

import pytest


@pytest.mark.parametrize("name", ["organization.yaml", "alice", ".ssh"])
def test_a_folder_that_holds_anything_else_does_not_become_a_site(workshop, name):
    """Everything in it would be served: drafts, or keys."""
    workshop.site.mkdir()
    (workshop.site / name).write_text("x")

    result = workshop.init()

    assert result.exit_code == 2
    assert f"holds {name}, and everything in it would be served" in result.stderr
    assert [path.name for path in workshop.site.iterdir()] == [name]


def test_a_site_that_is_there_is_left_as_it_is(begun):
    before = begun.picture(begun.site)

    result = begun.init()

    assert result.exit_code == 2
    assert "holds a site already" in result.stderr
    assert begun.picture(begun.site) == before


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


def test_two_people_alone_are_warned_of_from_the_beginning(workshop):
    result = workshop.on_source("init", *workshop.key("alice", "bob"))

    assert "Losing one more key would end this site" in result.stderr

"""Where passphrases come from at the commands, and what is said of wrong ones."""

from __future__ import annotations

import pytest


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


def test_a_passphrase_that_is_too_short_makes_no_key(workshop, tmp_path):
    result = workshop.run("keys", "new", tmp_path / "key", passphrase="1234567")

    assert result.exit_code == 2
    assert "8 characters or more" in result.stderr
    assert not (tmp_path / "key").exists()


def test_a_forgotten_passphrase_is_no_secret_to_be_recovered(begun):
    result = begun.run(
        *("sign", begun.source, "--site", begun.site, *begun.key("alice")), passphrase="forgotten"
    )

    assert result.exit_code == 2
    assert "the others end it with keys revoke" in result.stderr

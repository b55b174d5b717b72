"""The program itself, in a process of its own, also with a person at a terminal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.authoring.person import PROGRAM, Person

PASSPHRASE = "correct horse battery"  # not a secret: opens throw-away keys of tests
TEXAS = Path(__file__).parents[2] / "policies" / "texas-prohibited-technologies"
# A shell tells a job in the background to ignore Ctrl-C, and what the job starts inherits that.
HEEDING_CTRL_C = ["env", "--default-signal=INT"]


def run(*arguments, passphrase=PASSPHRASE):
    environment = {**os.environ, "SELFCHECK_KEY_PASSPHRASE": passphrase}
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_from_keys_to_a_withdrawal_in_processes_of_their_own(tmp_path, source):
    site = tmp_path / "site"
    for owner in ("a", "b"):
        assert run("keys", "new", tmp_path / owner).returncode == 0
    keys = ["--key", tmp_path / "a", "--key", tmp_path / "b"]
    assert run("init", source, "--site", site, *keys).returncode == 0
    assert run("publish", source, "--site", site, *keys[:2]).returncode == 1
    assert run("sign", source, "--site", site, *keys[:2]).returncode == 0
    assert run("publish", source, "--site", site, *keys[2:]).returncode == 0
    done = run(
        "withdraw",
        source,
        "ban",
        "--site",
        site,
        *keys[:2],
        "--reason",
        "sent-in-error",
        "--statement",
        "Never mind.",
    )
    assert (done.returncode, done.stdout[:30]) == (0, "Published ban-withdrawn; its r")
    assert run("status", "--site", site).returncode == 0


def test_a_person_is_asked_for_what_is_missing(tmp_path, source, key_folder):
    site = tmp_path / "site"
    keys = ["--key", key_folder / "alice", "--key", key_folder / "bob"]
    assert run("init", source, "--site", site, *keys).returncode == 0
    assert run("publish", source, "--site", site, *keys).returncode == 0

    person = Person(*PROGRAM, "withdraw", source, "ban", "--site", site)
    person.answer("Why is it taken back", "rescinded")
    person.answer("What will people read", "Never mind.")
    person.answer("those know who have already acted", "You can install it again.")
    person.answer("Your private key file", key_folder / "alice")
    person.answer("Publish this?", "y")
    person.answer("Passphrase of alice's key", "wrong")
    person.answer("Passphrase of alice's key", PASSPHRASE)

    assert person.end() == 0, person.seen
    assert "does not open this key" in person.seen
    assert PASSPHRASE not in person.seen
    assert "Withdraws ban (“Remove TikTok”, in force)." in person.seen
    record = (source / "withdrawals" / "ban-withdrawn.yaml").read_text()
    assert "reason: rescinded" in record
    assert "if_you_already_acted: You can install it again." in record


def test_a_person_who_says_no_publishes_nothing(tmp_path, source, key_folder):
    site = tmp_path / "site"
    keys = ["--key", key_folder / "alice", "--key", key_folder / "bob"]
    assert run("init", source, "--site", site, *keys).returncode == 0
    assert run("publish", source, "--site", site, *keys).returncode == 0
    before = (site / "metadata" / "timestamp.json").read_bytes()

    person = Person(
        *PROGRAM, "withdraw", source, "ban", "--site", site, *keys[:2], "--statement", "x"
    )
    person.answer("Why is it taken back", "")
    person.answer("those know who have already acted", "")
    person.answer("Publish this?", "n")

    assert person.end() == 2
    assert "nothing was changed" in person.seen
    assert (site / "metadata" / "timestamp.json").read_bytes() == before


def test_a_person_who_has_no_id_at_hand_is_shown_what_there_is(tmp_path, source, key_folder):
    site, key = tmp_path / "site", ("--key", key_folder / "alice")
    keys = [*key, "--key", key_folder / "bob"]
    assert run("init", source, "--site", site, *keys).returncode == 0
    assert run("publish", source, "--site", site, *keys).returncode == 0

    person = Person(*PROGRAM, "reinstate", source, "--site", site, *keys, "--statement", "Yes.")
    assert person.end() == 2, person.seen
    assert "No withdrawal holds; name the one you mean." in person.seen

    person = Person(*PROGRAM, "withdraw", source, "--site", site, *key, "--statement", "No.")
    person.answer("Which notice [ban]", "")
    assert "  ban  “Remove TikTok”, in force" in person.seen
    person.answer("Why is it taken back", "")
    person.answer("those know who have already acted", "")
    person.answer("Publish this?", "y")
    person.answer("Passphrase", PASSPHRASE)
    assert person.end() == 0, person.seen

    person = Person(*PROGRAM, "reinstate", source, "--site", site, *keys, "--statement", "Yes.")
    person.answer("Which withdrawal [ban-withdrawn]", "")
    assert "  ban-withdrawn  “No.”" in person.seen
    person.answer("Publish this?", "n")
    assert person.end() == 2, person.seen
    assert "Ends the withdrawal ban-withdrawn of ban (“Remove TikTok”, withdrawn)." in person.seen


def test_a_person_is_shown_whose_keys_there_are_and_must_name_one(tmp_path, source, key_folder):
    site, keys = tmp_path / "site", ["--key", key_folder / "alice", "--key", key_folder / "bob"]
    pub = ("--pub", key_folder / "carol.pub")
    assert run("init", source, "--site", site, *keys, *pub).returncode == 0

    person = Person(*PROGRAM, "keys", "revoke", "--site", site, *keys)
    person.answer("Whose key, or which id: ", "")
    assert "  carol  may sign notices; key " in person.seen
    person.answer("Whose key, or which id: ", "carol")
    person.answer("Change who may sign?", "n")
    assert person.end() == 2, person.seen
    assert "will sign nothing any more" in person.seen


def test_a_person_sees_how_far_a_preview_is_and_a_script_does_not():
    person = Person(*PROGRAM, "preview", TEXAS)
    assert person.end() == 0, person.seen
    assert re.search("Sample devices.*100%", person.seen)
    assert run("preview", TEXAS).stderr == ""


def test_a_person_who_mistypes_the_notice_is_told_before_any_question(tmp_path, source, key_folder):
    site = tmp_path / "site"
    keys = ["--key", key_folder / "alice", "--key", key_folder / "bob"]
    assert run("init", source, "--site", site, *keys).returncode == 0
    assert run("publish", source, "--site", site, *keys).returncode == 0

    person = Person(*PROGRAM, "withdraw", source, "bann", "--site", site)

    assert person.end() == 2
    assert "Did you mean ban?" in person.seen
    assert "Why is it taken back" not in person.seen


def test_the_second_person_is_asked_for_a_key_and_then_whether_to_publish(
    tmp_path, source, key_folder
):
    site = tmp_path / "site"
    keys = ["--key", key_folder / "alice", "--key", key_folder / "bob"]
    assert run("init", source, "--site", site, *keys).returncode == 0
    assert run("sign", source, "--site", site, *keys[:2]).returncode == 0

    person = Person(*PROGRAM, "publish", source)
    person.answer("Folder of the site", site)
    person.answer("Your private key file", key_folder / "bob")
    person.answer("Publish this?", "y")
    person.answer("Passphrase of bob's key", PASSPHRASE)

    assert person.end() == 0, person.seen
    assert "Published 1 change." in person.seen


def test_a_new_passphrase_is_typed_twice(tmp_path):
    person = Person(*PROGRAM, "keys", "new", tmp_path / "dana", "--owner", "Dana")
    person.answer("New passphrase for Dana's key", "short")
    person.answer("New passphrase for Dana's key", "one of them")
    person.answer("Repeat", "another one")
    person.answer("New passphrase for Dana's key", "the same one")
    person.answer("Repeat", "the same one")

    assert person.end() == 0, person.seen
    assert "has 8 characters or more" in person.seen
    assert (tmp_path / "dana").exists()


def test_a_new_source_is_begun_in_a_conversation(tmp_path, key_folder):
    keys = ["--key", key_folder / "alice", "--key", key_folder / "bob"]
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    source, site = tmp_path / "source", tmp_path / "site"

    person = Person(*PROGRAM, "init", source, *keys, "--passphrase-file", passphrase)
    person.answer("Folder of the site", site)
    person.answer("Name of the organization", "Example")
    person.answer("Its time zone", "Berlin")
    person.answer("did you mean 'Europe/Berlin'?", "Europe/Berlin")
    person.answer("Language of its texts", "")
    person.answer("Mail address of its help desk", "the help desk")
    person.answer("write it as help@example.com", "help@example.com")
    person.answer("Make the site", "y")

    assert person.end() == 0, person.seen
    assert 'name: "Example"' in (source / "organization.yaml").read_text()
    assert (site / "root.json").exists()


def test_serve_prints_its_address_and_serves(begun):
    process = subprocess.Popen(
        [*PROGRAM, "serve", str(begun.site), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{address}/root.json") as answer:
            assert answer.read() == (begun.site / "root.json").read_bytes()
    finally:
        process.terminate()
        process.communicate()


@pytest.mark.skipif(os.name == "nt", reason="the signal that Ctrl-C sends is POSIX's")
def test_serve_stops_on_ctrl_c(begun):
    process = subprocess.Popen(
        [*HEEDING_CTRL_C, *PROGRAM, "serve", str(begun.site), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    finally:
        process.kill()

    assert process.returncode == 0, errors
    assert "Traceback" not in errors


def test_output_that_nobody_reads_to_its_end_is_no_finding(tmp_path, source):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*PROGRAM, "preview", str(source), "--json"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_the_entry_point_is_declared():
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text()

    assert 'selfcheck-policy = "selfcheck.authoring.__main__:main"' in text

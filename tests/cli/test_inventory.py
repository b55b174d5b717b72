from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from selfcheck.documents.inventory import read_inventory

SCHEMA = Path(__file__).resolve().parents[2] / "resources" / "schemas" / "inventory.json"
STATUS = """\
Package: demo-chat
Status: install ok installed
Architecture: amd64
Version: 1.0-1
Maintainer: Example <packages@example.com>
Description: Demo Chat

"""


def packages(root, text=STATUS):
    folder = root / "var" / "lib" / "dpkg"
    folder.mkdir(parents=True)
    (folder / "status").write_text(text)


def test_it_is_what_the_check_reads_back(selfcheck, empty, tmp_path):
    packages(empty)
    ran = selfcheck("inventory", "--json", "--system-root", empty)
    assert (ran.code, ran.err) == (0, "")
    jsonschema.validate(ran.json, json.loads(SCHEMA.read_text()))
    inventory = read_inventory(ran.out.encode(), "it")
    assert [(app.name, app.version) for app in inventory.apps] == [("demo-chat", "1.0-1")]
    (tmp_path / "saved.json").write_text(ran.out)
    assert selfcheck("check", "--summary", "--inventory", tmp_path / "saved.json").code == 0


def test_the_settings_tell_what_the_computer_cannot(selfcheck, empty):
    ran = selfcheck("inventory", "--json", "--system-root", empty,
                    SELFCHECK_OWNERSHIP="company", SELFCHECK_ACCESS="company-email")  # fmt: skip
    device = ran.json["device"]
    assert (device["ownership"], device["access"]) == ("company", ["company-email"])


def test_the_text_lists_the_apps_and_what_was_read(selfcheck, empty):
    packages(empty)
    ran = selfcheck("inventory", "--system-root", empty)
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert "1 app" in lines
    assert "demo-chat 1.0-1 Debian packages" in lines
    assert "Debian packages Read 1" in lines


def test_none_is_told_in_words(selfcheck, empty):
    packages(empty, "")
    lines = [
        line.strip() for line in selfcheck("inventory", "--system-root", empty).out.splitlines()
    ]
    assert "No apps found" in lines


def test_names_that_would_steer_the_terminal_cannot(selfcheck, empty):
    packages(empty, STATUS.replace("1.0-1", "1.0\x1b[2J\u202e"))
    ran = selfcheck("inventory", "--system-root", empty)
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_a_terminal_that_knows_no_unicode_stops_nothing(program, empty):
    ran = program("check", "--system-root", empty, PYTHONIOENCODING="ascii")
    assert ran.code == 0
    assert "You don\\u2019t need to do anything" in ran.out

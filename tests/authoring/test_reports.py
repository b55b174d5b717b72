from __future__ import annotations

import json
from pathlib import Path

import click
import jsonschema
import pytest

from selfcheck.authoring.application import application
from selfcheck.authoring.reports.schemas import REPORTS, schema_of

SCHEMAS = Path(__file__).parents[2] / "resources" / "schemas"


@pytest.mark.parametrize("name", REPORTS)
def test_the_schema_that_ships_is_the_types(name):
    assert json.loads((SCHEMAS / f"{name}.json").read_text()) == schema_of(name)


@pytest.mark.parametrize("name", REPORTS)
def test_the_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(schema_of(name))


def valid(name, result):
    document = json.loads(result.stdout)
    assert document["schema"] == f"selfcheck/{name}/v1"
    jsonschema.Draft202012Validator(schema_of(name)).validate(document)


def test_what_the_commands_report_fits(workshop, tmp_path):
    key = tmp_path / "dana"
    valid("key-report", workshop.run("keys", "new", key, "--owner", "Dana", "--json"))
    valid("init", workshop.init("--json"))
    valid("lint", workshop.run("lint", workshop.source, "--json"))
    valid("publication", workshop.on_source("sign", *workshop.key("alice"), "--json"))
    valid("publication", workshop.on_source("publish", "--json"))
    valid("publication", workshop.on_source("publish", *workshop.key("bob"), "--json"))
    valid("publication", workshop.withdraw(*workshop.key("bob"), "--json"))
    refresh = workshop.run("refresh", "--site", workshop.site, *workshop.key("bob"), "--json")
    valid("publication", refresh)
    valid("status", workshop.run("status", "--site", workshop.site, "--json"))
    status = ("status", "--source", workshop.site, "--trust", workshop.site / "root.json")
    valid("status", workshop.run(*status, "--json"))
    ended = workshop.run(
        *("reinstate", workshop.source, "ban-withdrawn", "--site", workshop.site),
        *workshop.key("alice", "bob"),
        *("--statement", "It holds.", "--json"),
    )
    valid("publication", ended)
    (tmp_path / "served").mkdir()
    upload = ("upload", "--site", workshop.site, "--to", tmp_path / "served", "--json")
    valid("upload", workshop.run(*upload))
    valid("preview", workshop.on_source("preview", "--json"))
    (workshop.source / "apps.yaml").write_text("apps: [\n")
    valid("lint", workshop.run("lint", workshop.source, "--json"))


def test_every_command_that_reports_does_so_as_json():
    """`new` and `serve` print one line and no report."""
    silent = {"new", "new notice", "new information", "serve", "keys"}
    lacking = {
        name
        for name, command in commands(application)
        if "--json" not in {option for one in command.params for option in one.opts}
    }
    assert lacking == silent


def commands(group, before=""):
    for name, command in group.commands.items():
        yield f"{before}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")


def test_a_report_with_another_member_does_not_fit(begun):
    document = json.loads(begun.run("status", "--site", begun.site, "--json").stdout)

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "colour": "red"}, schema_of("status"))

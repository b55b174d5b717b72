from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from selfcheck import __main__ as program
from selfcheck.checker.self_test import SelfTestError
from selfcheck.cli import self_test as command
from selfcheck.documents.schemas import schema_of


def sound():
    return "well"


def broken():
    raise SelfTestError("the sky fell")


@pytest.fixture
def looks(monkeypatch):
    """The trials of this test instead of the program's."""

    def at(*trials):
        monkeypatch.setattr(command, "TRIALS", trials)
        monkeypatch.setattr(program, "_window_trials", lambda: [("window", sound)])

    return at


def test_all_is_well(selfcheck, looks):
    looks(("sky", sound))
    ran = selfcheck("--self-test")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == ["ok    sky: well", "ok    window: well", "Nothing is wrong."]


def test_what_is_wrong_is_said_and_is_a_fault(selfcheck, looks):
    looks(("sky", broken), ("earth", sound))
    ran = selfcheck("--self-test")
    assert ran.code == 4
    assert "WRONG sky: the sky fell" in ran.out
    assert ran.out.endswith("Wrong with this installation: sky.\n")


@pytest.mark.parametrize(("trial", "code"), [(sound, 0), (broken, 4)])
def test_as_json(selfcheck, looks, trial, code):
    looks(("sky", trial))
    ran = selfcheck("--self-test", "--json")
    assert ran.code == code
    jsonschema.validate(ran.json, schema_of("self-test"))
    assert ran.json["passed"] is (code == 0)
    assert [step["name"] for step in ran.json["steps"]] == ["sky", "window"]


def test_settings_of_the_person_do_not_matter(selfcheck, looks, own_folders):
    looks(("sky", sound))
    settings = own_folders / "config/selfcheck/settings.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("- nonsense")
    assert selfcheck("--self-test").code == 0


@pytest.mark.parametrize(
    "arguments",
    [["--self-test", "check"], ["--self-test", "--background"], ["--json", "check"], ["--json"]],
)
def test_what_does_not_go_together_is_refused(selfcheck, arguments):
    assert selfcheck(*arguments).code == 2


@pytest.mark.parametrize(("option", "name"), [([], "txt"), (["--json"], "json")])
def test_without_any_output_it_is_a_file_in_the_persons_home(
    selfcheck, looks, monkeypatch, own_folders, option, name
):
    """As on Windows, where a program with a window has none."""
    looks(("sky", broken))
    with monkeypatch.context() as changed:
        changed.setattr("sys.stdout", None)
        changed.setattr("sys.stderr", None)
        assert program.main(["--self-test", *option]) == 4
    said = Path(own_folders, f"selfcheck-self-test.{name}").read_text()
    assert "the sky fell" in said
    if name == "json":
        assert json.loads(said)["passed"] is False


def test_the_real_one_passes_here(program):
    ran = program("--self-test", "--json")
    assert ran.code == 0, ran.out
    assert len(ran.json["steps"]) == 14

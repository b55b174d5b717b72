"""docs/threat-model.md names tests: each must be there to be believed."""

from __future__ import annotations

import ast
import re

import pytest

from tests.project.files import ROOT

TEXT = (ROOT / "docs/threat-model.md").read_text()
NAMED = sorted(set(re.findall(r"`(tests/[^`]*)`", TEXT)))


def exists(name: str) -> bool:
    """Whether `FILE::FUNCTION` or `FILE::CLASS::FUNCTION` is a test of the project."""
    file, *inside = name.split("::")
    if not inside or not (ROOT / file).is_file():
        return False
    found: ast.AST = ast.parse((ROOT / file).read_text())
    for part in inside:
        kinds = (ast.FunctionDef, ast.ClassDef)
        parts = [each for each in found.body if isinstance(each, kinds) and each.name == part]
        if not parts:
            return False
        found = parts[0]
    return isinstance(found, ast.FunctionDef) and found.name.startswith("test_")


@pytest.mark.parametrize("name", NAMED)
def test_every_test_it_names_exists(name):
    assert exists(name)


@pytest.mark.parametrize(
    "name",
    [
        "tests/project/test_threat_model.py",
        "tests/project/test_threat_model.py::exists",
        "tests/project/test_threat_model.py::test_none_such",
        "tests/project/test_none_such.py::test_every_test_it_names_exists",
    ],
)
def test_one_that_is_not_there_would_be_noticed(name):
    assert not exists(name)


def test_every_attack_names_one():
    rows = [line for line in TEXT.splitlines() if line.startswith("| ")]
    told = [row for row in rows if not re.match(r"\| (---|attack|what was stolen|way) ", row)]
    assert len(told) > 50
    assert [row for row in told if "`tests/" not in row.split("|")[-2]] == []

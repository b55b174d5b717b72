"""What is made of the table is what lies in the project, and means what the table means."""

from __future__ import annotations

import re

import pytest

from selfcheck.settings import ROWS, TABLE, Settings
from selfcheck.settings.forms import reference
from selfcheck.settings.forms.__main__ import made
from tests.project.files import ROOT
from tests.settings.conftest import put


@pytest.mark.parametrize("name", sorted(made(ROOT)))
def test_every_file_is_as_it_would_be_made(name):
    assert (ROOT / name).read_text(encoding="utf-8") == made(ROOT)[name], "run make settings"


class TestReference:
    def test_every_setting_stands_in_it_with_its_default(self):
        rows = dict(
            re.findall(r"^\| `([a-z_]+)` \| [^|]+ \| ([^|]+) \|", reference.table(), re.MULTILINE)
        )
        assert set(rows) == set(ROWS)
        numbers = {name: getattr(Settings(), name) for name in rows}
        numbers = {name: str(value) for name, value in numbers.items() if type(value) is int}
        assert {name: rows[name] for name in numbers} == numbers

    def test_the_sample_says_nothing_until_a_line_is_uncommented(self, load, machine):
        put(machine / "50-selfcheck.yaml", reference.sample())
        assert load() == Settings()

    def test_every_line_of_the_sample_is_understood(self, load, machine):
        names = "|".join(ROWS)
        text = re.sub(rf"^#({names}):", r"\1:", reference.sample(), flags=re.MULTILINE)
        put(machine / "50-selfcheck.yaml", re.sub("^trust:.*", "", text, flags=re.MULTILINE))
        settings = load()
        assert settings.problems == ()
        assert set(settings.origins) == set(ROWS) - {"trust"}
        for row in TABLE:
            if row.name != "trust":
                assert getattr(settings, row.name) == row.read(row.example)

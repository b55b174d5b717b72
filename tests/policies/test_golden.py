"""The whole reports, word for word."""

from __future__ import annotations

import pytest

from tests.policies.golden import FOLDER, KEPT, written


@pytest.mark.parametrize("name", KEPT)
def test_the_report_is_the_one_that_was_kept(name):
    assert written(name) == (FOLDER / f"{name}.json").read_text(encoding="utf-8")


def test_no_kept_report_is_left_over():
    assert {file.stem for file in FOLDER.iterdir()} == set(KEPT)

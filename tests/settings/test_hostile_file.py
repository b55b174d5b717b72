"""A settings file made to end the program instead of being read."""

from __future__ import annotations

import subprocess
import sys

import pytest

READ = """
import sys
from pathlib import Path
from selfcheck.settings.files import file_layer
from selfcheck.settings.model import Origin
layer = file_layer(Origin.USER, Path(sys.argv[1]))
print(len(layer.values), *(problem.detail for problem in layer.problems))
"""


@pytest.mark.parametrize("text", ["[" * 500_000, "region: " + "[" * 500_000, "{a: " * 100_000])
def test_one_that_is_nested_deep_is_refused_and_ends_nothing(tmp_path, text):
    """In a process of its own: it would end with a fault of memory."""
    file = tmp_path / "settings.yaml"
    file.write_text(text)
    done = subprocess.run(
        [sys.executable, "-c", READ, file], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "0 it is nested deeper than 20 levels\n"

from __future__ import annotations

import shutil
import subprocess

import pytest


def reader(program):
    """A program of Debian's poppler-utils or qpdf; skips the test where it is not there."""
    found = shutil.which(program)
    if found is None:
        package = "qpdf" if program == "qpdf" else "poppler-utils"
        pytest.skip(f"{program} is not installed (Debian package {package})")
    return found


@pytest.fixture
def read(tmp_path):
    """Runs a reader over the content of a PDF file, and gives what it prints."""

    def run(program, content, *options):
        file = tmp_path / "read.pdf"
        file.write_bytes(content)
        before = [each for each in options if each != "-"]
        after = [each for each in options if each == "-"]
        command = [reader(program), *before, str(file), *after]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    return run

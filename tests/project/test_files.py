"""What no file of the project may hold."""

from __future__ import annotations

import re

import pytest

from tests.project.files import ROOT, committed

# Written so that this file does not match itself.
FORBIDDEN = {
    "the address of a package registry": r"(pypi|pythonhosted|npmjs)\.(org|io|com)|deb\.debian\.org",
    "a path of one machine": r"(?<![\w.])/(work|root)/(?!\.config/pip)[a-z]|/tmp/[a-z]+venv|/opt/(pypi|wheels)",
    "a private key": r"BEGIN (RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what):
    pattern = re.compile(FORBIDDEN[what])
    found = []
    for path in committed():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if path.name == "test_files.py" and path.parent.name == "project":
            continue
        found += [
            f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
            for number, line in enumerate(text.splitlines(), 1)
            if pattern.search(line)
        ]
    assert not found, f"{what}:\n" + "\n".join(found)


def test_the_list_of_files_is_not_empty_by_mistake():
    names = {path.relative_to(ROOT).as_posix() for path in committed()}
    assert {"pyproject.toml", "Makefile", "LICENSE", "selfcheck/core/evaluate.py"} <= names
    assert not any(name.startswith((".venv/", "dist/", "build/")) for name in names)


def test_the_licence_is_the_one_that_pyproject_names():
    text = (ROOT / "LICENSE").read_text()
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text()

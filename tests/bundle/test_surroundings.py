"""What the environment of a person's session may not do to the program."""

from __future__ import annotations

import subprocess

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("environment")]


@pytest.mark.parametrize("program", ["selfcheck/selfcheck", "selfcheck-policy/selfcheck-policy"])
def test_no_code_comes_in_by_the_environment(dist, program, tmp_path, monkeypatch):
    """Modules that any Python would import, or that the program does, beside its own."""
    planted = "open(__file__ + '.ran', 'w').close()\n"
    names = ["sitecustomize", "usercustomize", "startup", "json", "argparse", "selfcheck", "click"]
    for name in names:
        (tmp_path / f"{name}.py").write_text(planted)
    (tmp_path / "planted.pth").write_text(f"import sys; {planted}")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONHOME", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "startup.py"))
    monkeypatch.setenv("PYTHONUSERBASE", str(tmp_path))
    monkeypatch.setenv("PYTHONINSPECT", "1")
    monkeypatch.chdir(tmp_path)
    done = subprocess.run(
        [dist / program, "--version"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.rglob("*.ran")) == []

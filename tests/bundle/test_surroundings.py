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


def test_a_command_brings_no_qt(dist, tmp_path, monkeypatch):
    """Whatever would import it, PyInstaller's own scripts among them: it is a tenth of a second."""
    monkeypatch.setenv("LD_DEBUG", "files")
    monkeypatch.setenv("LD_DEBUG_OUTPUT", str(tmp_path / "loaded"))
    subprocess.run([dist / "selfcheck/selfcheck", "settings"], capture_output=True, check=True)
    loaded = "".join(file.read_text(errors="replace") for file in tmp_path.iterdir())
    assert "libpython3.11" in loaded
    assert [line for line in loaded.splitlines() if "Qt6" in line or "PySide6" in line] == []


def test_plugins_for_another_qt_stay_where_they_are(dist, tmp_path, monkeypatch):
    """A desktop may name its own by this variable; they would end the program or worse."""
    for kind in ("platforms", "imageformats", "styles"):
        (tmp_path / kind).mkdir()
        for plugin in (dist / "selfcheck/_internal/PySide6/Qt/plugins" / kind).glob("*.so"):
            (tmp_path / kind / plugin.name).write_bytes(plugin.read_bytes())
    monkeypatch.setenv("QT_PLUGIN_PATH", str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("LD_DEBUG", "files")
    monkeypatch.setenv("LD_DEBUG_OUTPUT", str(tmp_path / "loaded"))
    command = [dist / "selfcheck/selfcheck", "--self-test"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    loaded = "".join(file.read_text(errors="replace") for file in tmp_path.glob("loaded*"))
    assert "libqoffscreen.so" in loaded
    assert [line for line in loaded.splitlines() if f"file={tmp_path}" in line] == []

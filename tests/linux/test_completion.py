"""Completion, in the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from linux.completion import SHELLS, employee_script, office_script

SCRIPTS = {"selfcheck": employee_script, "selfcheck-policy": office_script}


def need(shell: str) -> str:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"needs the Debian package {shell}")
    return found


def offered(shell: str, script: Path, words: str) -> list[str]:
    """What the shell offers for the last of `words`."""
    match shell:
        case "bash":
            code = (
                f"source {script}; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1));"
                'set -- "${COMP_WORDS[0]}" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}";'
                '_shtab_selfcheck "$@"; printf "%s\\n" "${COMPREPLY[@]}"'
            )
            command = ["bash", "--norc", "-c", code]
        case "fish":
            command = ["fish", "--no-config", "-c", f"source {script}; complete -C '{words}'"]
        case _:
            raise AssertionError(shell)
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return [line.partition("\t")[0].strip() for line in done.stdout.splitlines()]


@pytest.fixture
def script(tmp_path):
    def written(shell: str, program: str = "selfcheck") -> Path:
        need(shell)
        file = tmp_path / f"_{program}.{shell}"
        file.write_text(SCRIPTS[program](shell))
        return file

    return written


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("program", SCRIPTS)
def test_the_shell_understands_its_script(script, shell, program):
    file = script(shell, program)
    done = subprocess.run([shell, "-n", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_commands_and_options_are_offered(script, shell):
    file = script(shell)
    assert "check" in offered(shell, file, "selfcheck ch")
    assert "phone" in offered(shell, file, "selfcheck ph")
    assert "--summary" in offered(shell, file, "selfcheck check --su")
    assert "--self-test" in offered(shell, file, "selfcheck --self")
    assert "answer" in offered(shell, file, "selfcheck phone an")


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_values_with_a_choice_are_offered(script, shell):
    assert {"android", "ios"} <= {*offered(shell, script(shell), "selfcheck phone add --os ''")}


def test_zsh_loads_its_script_as_a_completion(script, tmp_path):
    file = script("zsh")
    (tmp_path / "_selfcheck").write_text(file.read_text())
    code = (
        f"fpath=({tmp_path} $fpath); autoload -Uz compinit; compinit -u -d {tmp_path}/dump;"
        "print $_comps[selfcheck]; autoload +X _selfcheck && whence -w _selfcheck"
    )
    done = subprocess.run(["zsh", "-f", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["_selfcheck", "_selfcheck: function"]

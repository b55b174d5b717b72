"""Completion in the real shells, and that it never fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.authoring.person import Person

PROGRAM = Path(sys.executable).with_name("selfcheck-policy")

SHELL = {"PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "TERM": "dumb"}
WITHDRAWAL = "schema: selfcheck/withdrawal/v1\nid: {id}\nwithdraws: ban\nstatement: No.\n"

pytestmark = pytest.mark.skipif(
    shutil.which("bash") is None or not PROGRAM.exists(), reason="needs bash and the command"
)


def complete(words):
    """What bash offers after `words`, of which the last is not finished."""
    script = f"""
        eval "$(_SELFCHECK_POLICY_COMPLETE=bash_source {PROGRAM})"
        COMP_WORDS=({" ".join(words) if words[-1] else " ".join(words[:-1]) + " ''"})
        COMP_CWORD={len(words) - 1}
        _selfcheck_policy_completion {PROGRAM}
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert "Traceback" not in done.stderr
    return done.stdout.split()


def test_commands_and_choices():
    assert complete(["selfcheck-policy", "re"]) == ["reinstate", "refresh"]
    assert "sent-in-error" in complete(["selfcheck-policy", "withdraw", "S", "N", "--reason", "s"])


def test_the_notices_of_the_source(source):
    assert complete(["selfcheck-policy", "withdraw", str(source), ""]) == ["ban"]
    assert complete(["selfcheck-policy", "withdraw", str(source), "x"]) == []
    assert complete(["selfcheck-policy", "withdraw", "/nowhere", ""]) == []


def test_withdrawals_that_nothing_has_ended(source):
    for folder in ("withdrawals", "reinstatements"):
        (source / folder).mkdir()
    for id_ in ("one", "two"):
        (source / "withdrawals" / f"{id_}.yaml").write_text(WITHDRAWAL.format(id=id_))
    (source / "reinstatements" / "r.yaml").write_text("id: r\nends: one\n")
    assert complete(["selfcheck-policy", "reinstate", str(source), ""]) == ["two"]


@pytest.mark.skipif(shutil.which("fish") is None, reason="needs Debian's fish")
def test_fish(source, tmp_path):
    """What fish offers, with the titles of notices beside their ids."""
    script = tmp_path / "ask.fish"
    script.write_text(
        f"_SELFCHECK_POLICY_COMPLETE=fish_source selfcheck-policy | source\n"
        f"complete -C 'selfcheck-policy re'\n"
        f"complete -C 'selfcheck-policy withdraw {source} '\n"
    )
    done = subprocess.run(
        ["fish", "--no-config", script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **SHELL, "HOME": str(tmp_path)},
    )
    assert set(done.stdout.splitlines()) == {
        "refresh\tSign timestamp and snapshot anew; run it daily.",
        "reinstate\tEnd a withdrawal so that its notice holds again.",
        "ban\tRemove TikTok",
    }
    assert done.stderr == ""


@pytest.mark.skipif(shutil.which("zsh") is None, reason="needs Debian's zsh")
def test_zsh(source, tmp_path):
    """The Tab key, at a terminal: zsh completes nowhere else."""
    person = Person("zsh", "-f", "-i", environment={**SHELL, "HOME": str(tmp_path)})
    person.type(
        "autoload -Uz compinit && compinit -u -D; "
        'eval "$(_SELFCHECK_POLICY_COMPLETE=zsh_source selfcheck-policy)"; print rea""dy\n'
    )
    person.wait_for("ready")
    person.type(f"selfcheck-policy withdraw {source} b\t--reason sent\t")
    person.wait_for("an ")
    person.wait_for("-in-error")
    person.leave()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_is_given_a_script(shell):
    done = subprocess.run(
        [PROGRAM],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "_SELFCHECK_POLICY_COMPLETE": f"{shell}_source"},
    )
    assert "selfcheck_policy" in done.stdout

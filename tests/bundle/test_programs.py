"""Both programs, started from the bundle: frozen TLS, plugins and trust roots break late."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from selfcheck import __version__
from tests.feed.certificates import Authority
from tests.feed.faults import serving
from tests.project.files import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("environment")]


def start(program: Path, *arguments: str, code: int = 0) -> str:
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.mark.parametrize("program", ["selfcheck/selfcheck", "selfcheck-policy/selfcheck-policy"])
def test_it_says_its_version_and_how_to_use_it(dist, program):
    assert __version__ in start(dist / program, "--version")
    assert "--version" in start(dist / program, "--help")


def test_the_demonstration_now(dist):
    said = json.loads(
        start(dist / "selfcheck/selfcheck", "check", "--demo", "amazon-2020", "--json")
    )
    assert said["verdict"] == "no-action"
    assert said["demonstration"] == "amazon-2020"
    assert said["policy"]["verified"] is True
    states = {notice["id"]: notice["state"] for notice in said["notices"]}
    assert states["2020-07-10-tiktok"] == "withdrawn"


def test_the_demonstration_while_the_notice_held(dist):
    said = json.loads(
        start(
            dist / "selfcheck/selfcheck",
            *("check", "--demo", "amazon-2020", "--at", "2020-07-10T11:00:00-07:00", "--json"),
            code=1,
        )
    )
    assert said["verdict"] == "action-required"
    assert said["past"] is True


@pytest.mark.parametrize(("trusted", "verdict"), [(True, "no-action"), (False, "cannot-tell")])
def test_a_source_over_tls(dist, tmp_path, monkeypatch, trusted, verdict):
    """The frozen TLS library trusts what the system trusts, and nothing else."""
    authority = Authority(tmp_path)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.pem))
    demonstration = ROOT / "resources/demo/amazon-2020"
    phone = demonstration / "inventories/phone-1.json"
    with serving(demonstration / "site", authority.server()) as server:
        said = json.loads(
            start(
                dist / "selfcheck/selfcheck",
                *("--source", server.url, "--trust", str(demonstration / "root.json")),
                *("check", "--json", "--inventory", str(phone)),
                code=0 if trusted else 3,
            )
        )
    assert said["verdict"] == verdict
    assert said["policy"]["verified"] is trusted


def test_the_sample_policies_lint_clean(dist):
    for folder in sorted((ROOT / "policies").iterdir()):
        if folder.is_dir():
            start(dist / "selfcheck-policy/selfcheck-policy", "lint", str(folder))


def test_it_makes_an_encrypted_key(dist, environment, monkeypatch):
    monkeypatch.setenv("SELFCHECK_KEY_PASSPHRASE", "correct horse battery staple")
    start(dist / "selfcheck-policy/selfcheck-policy", "keys", "new", "alex.key")
    key = (environment / "alex.key").read_text()
    assert "correct horse" not in key
    assert (environment / "alex.key.pub").exists()

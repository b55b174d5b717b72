"""The drill of docs/incident-drill.md, gone through as it stands there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.site import read_site
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.documents.source import read_source
from tests import guides
from tests.company import APPS, ORGANIZATION, notice
from tests.hosting.test_nginx import DEVICE

GUIDE = "incident-drill"
MISTAKE = """\
rules:
  - {id: phones, effect: prohibit, apps: [demo-chat], devices: {kind: [phone, tablet]}, deadline: TODAY}
  - {id: computers, effect: prohibit, apps: [demo-chat], devices: {kind: [computer]}, deadline: TODAY}
"""


@pytest.fixture
def at_it(tmp_path, monkeypatch):
    """A folder with a SOURCE in it, as IT has it; work goes on there."""
    monkeypatch.chdir(tmp_path)
    Path("SOURCE/notices").mkdir(parents=True)
    Path("SOURCE/organization.yaml").write_text(ORGANIZATION)
    Path("SOURCE/apps.yaml").write_text(APPS)
    Path("SOURCE/notices/ban.yaml").write_text(notice("ban", "kind: [phone]"))
    for name in [name for name in os.environ if name.startswith("SELFCHECK_")]:
        monkeypatch.delenv(name)
    return monkeypatch


def employee(command, code):
    """What an employee sees, in a process of its own."""
    words = command.split()
    done = subprocess.run(
        [sys.executable, "-m", "selfcheck", *words[1:]], capture_output=True, text=True, check=False
    )
    assert done.returncode == code, (command, done.stdout, done.stderr)


def laptop():
    """What `selfcheck inventory --json` writes on a computer with the app of the mistake."""
    document = DEVICE | {"collected_at": datetime.now(UTC).isoformat()}
    Path("laptop.json").write_text(json.dumps(document))


def in_a_hurry():
    """The mistake that the guide tells to make."""
    path = Path("SOURCE/notices/2026-11-drill.yaml")
    text = path.read_text().partition("rules:\n")[0]
    text = text.replace('title: ""', "title: Remove Demo Chat today")
    text = text.replace('summary: ""', "summary: Demo Chat may not be anywhere.")
    path.write_text(text + MISTAKE.replace("TODAY", f"{datetime.now(UTC):%Y-%m-%d}"))


def test_the_drill_goes_as_it_is_written(at_it):
    around = Surroundings(environment={VARIABLE: "correct horse"}, key_cost=2**14)
    checks = 0
    for line in guides.commands(GUIDE):
        command, _, comment = line.partition("  # exit code ")
        match command.split()[0]:
            case "selfcheck-policy":
                guides.carry_out(command, around)
                if " new notice " in command:
                    in_a_hurry()
            case "selfcheck" if " inventory " in command:
                laptop()
            case "selfcheck":
                employee(command, int(comment or 0))
                checks += 1
            case "cd":
                at_it.chdir(command.split()[1])
            case "cp" | "mkdir":
                subprocess.run(command.split(), check=True)
            case other:
                pytest.fail(f"the guide runs {other}")

    assert checks == 5
    site = read_site(Path("SITE"))
    assert "bob" not in site.signers("notices").owners.values()
    records = published_policy(site).records
    assert [one.withdraws for one in records.withdrawals] == ["2026-11-drill"] * 5
    assert [one.ends for one in records.reinstatements] == ["2026-11-drill-withdrawn"]
    assert read_source(Path("SOURCE"), datetime.now(UTC)).policy.records == records


def test_every_option_the_drill_names_is_there():
    guides.require_options(GUIDE, "withdraw", "reinstate", "upload", "status")

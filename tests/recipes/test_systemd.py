"""The recipes for systemd: what it says of them, and what they do in a system that is booted (slow)."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.company import Company, notice
from tests.project.files import ROOT
from tests.recipes.booted import boot, needs_a_booted_system
from tests.recipes.recipes import OSQUERY, RECIPES

UNITS = sorted((RECIPES / "systemd").iterdir())
SYSTEM = [unit for unit in UNITS if unit.name.startswith("selfcheck-fleet")]
PERSONS = [unit for unit in UNITS if unit not in SYSTEM]
PYTHON = Path(f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}")
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="needs the Debian package systemd"
)
PROGRAM = f"""\
#!/bin/sh
export PYTHONPATH={sysconfig.get_path("purelib")}:{ROOT}
exec {PYTHON} -m selfcheck "$@"
"""
PAM = "auth required pam_permit.so\naccount required pam_permit.so\nsession required pam_systemd.so class=user type=tty\n"
PACKAGE = (
    "Package: demo-chat\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.0-1\n\n"
)
SCRIPT = """\
exec 2>&1
useradd --create-home --shell /bin/sh eva
useradd --create-home --shell /bin/sh tom
chmod 700 /home/eva
rm -rf ~root/.local/state/selfcheck
as() { sh -c "$2" >/trial/$1 2>/trial/$1.err; echo $? >/trial/$1.code; }
signed() { systemd-run --quiet --unit=session-$1 --property=PAMName=trial --property=User=$1 \\
    sleep infinity; while ! loginctl --no-legend list-sessions | grep -qw $1; do sleep 0.2; done; }

as nobody 'selfcheck check --summary --user'
signed eva
as eva 'cd /root && selfcheck check --summary --user'
as owner 'stat -c "%U %a %n" /home/eva/.local/state/selfcheck/summary.json /home/eva/.local/state/selfcheck/log/selfcheck.log'
as root 'ls -A ~root/.local/state/selfcheck'

systemctl daemon-reload
as fleet 'systemctl start selfcheck-fleet.service'
as fleet-log 'journalctl --unit selfcheck-fleet.service --output cat'
as fleet-timer 'systemctl enable --now selfcheck-fleet.timer && systemctl is-active selfcheck-fleet.timer'
cp /var/lib/selfcheck-fleet/summary.db /trial/
as fleet-mode 'stat -c "%U %a %n" /var/lib/selfcheck-fleet /var/lib/selfcheck-fleet/summary.db'

systemctl --global enable selfcheck-check.timer
rm -r /home/eva/.local/state/selfcheck
systemctl --user -M eva@.host daemon-reload
as check 'systemctl --user -M eva@.host start selfcheck-check.service'
as check-log 'journalctl _UID=$(id -u eva) _SYSTEMD_USER_UNIT=selfcheck-check.service --output cat'
cp /home/eva/.local/state/selfcheck/summary.json /trial/
as check-timer 'systemctl --user -M eva@.host start timers.target && systemctl --user -M eva@.host is-enabled selfcheck-check.timer'
as again 'systemctl stop session-eva; systemctl restart user@$(id -u eva); sleep 1; systemctl --user -M eva@.host is-active selfcheck-check.timer'

signed eva
signed tom
as both 'selfcheck check --summary --user'
as tom 'selfcheck check --summary --user tom'
echo done
"""


def analyze(*words):
    return subprocess.run(
        ["systemd-analyze", *map(str, words)], capture_output=True, text=True, check=False
    )


@pytest.fixture
def units(tmp_path):
    """The units, with programs that are here."""
    folder = tmp_path / "units"
    folder.mkdir()
    for unit in UNITS:
        text = unit.read_text()
        for program in ("/usr/bin/selfcheck", "/usr/local/sbin/selfcheck-for-osquery"):
            text = text.replace(f"ExecStart={program}", "ExecStart=/bin/true")
        (folder / unit.name).write_text(text)
    return folder


@needs_systemd
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_finds_nothing_wrong(units, unit, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))  # without it there are no users' units
    whose = "--user" if unit in PERSONS else "--system"
    done = analyze("verify", "--man=no", whose, units / unit.name)
    assert (done.returncode, done.stderr) == (0, "")


@needs_systemd
def test_systemd_would_say_so(units):
    """The check above can fail."""
    file = units / "selfcheck-fleet.service"
    file.write_text(file.read_text().replace("Type=oneshot", "Type=sometimes"))
    assert analyze("verify", "--man=no", file).stderr


@needs_systemd
def test_the_job_of_root_may_do_little(units):
    done = analyze(
        "security", "--offline=true", "--threshold=30", units / "selfcheck-fleet.service"
    )
    assert done.returncode == 0, done.stdout[-300:]


@pytest.fixture(scope="module")
def booted(tmp_path_factory):
    """What happened in a system with two people, a policy and the recipes."""
    needs_a_booted_system()
    if not PYTHON.exists():
        pytest.skip("needs the Debian package python3, of the version that runs the tests")
    folder = tmp_path_factory.mktemp("booted")
    company = Company(tmp_path_factory.mktemp("company"))
    company.begin()
    company.publish("ban", notice("ban"))
    shutil.copytree(company.site, folder / "srv" / "policy")
    files = {
        "usr/bin/selfcheck": PROGRAM,
        "usr/local/sbin/selfcheck-for-osquery": OSQUERY.read_text(),
        "etc/pam.d/trial": PAM,
        "var/lib/dpkg/status": PACKAGE,
        "etc/selfcheck/policy.d/10-trial.yaml": "source: /srv/policy\ntrust: /srv/policy/root.json\n",
    }
    files |= {f"etc/systemd/system/{unit.name}": unit.read_text() for unit in SYSTEM}
    files |= {f"etc/systemd/user/{unit.name}": unit.read_text() for unit in PERSONS}
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        file.chmod(0o755 if "bin/" in name else 0o644)
    for entry in folder.rglob("*"):
        if entry.is_dir():
            entry.chmod(0o755)
    folder.chmod(0o755)
    trial = boot(folder, SCRIPT)
    assert (trial / "out").read_text().endswith("done\n"), (trial / "out").read_text()
    return trial


def told(trial, name):
    return (int((trial / f"{name}.code").read_text()), (trial / name).read_text(),
            (trial / f"{name}.err").read_text())  # fmt: skip


@pytest.mark.slow
class TestBooted:
    def test_where_nobody_is_signed_in_it_says_so(self, booted):
        code, out, err = told(booted, "nobody")
        assert (code, out) == (2, "")
        assert err.startswith("selfcheck: nobody is signed in")

    def test_root_gets_the_verdict_of_whoever_is(self, booted):
        code, out, err = told(booted, "eva")
        assert (code, err) == (1, "")
        assert json.loads(out)["verdict"] == "action-required"
        owners = [line.split()[:2] for line in told(booted, "owner")[1].splitlines()]
        assert owners == [["eva", "600"], ["eva", "600"]]

    def test_nothing_of_it_is_roots(self, booted):
        assert told(booted, "root")[0] != 0  # there is no such folder

    def test_of_two_people_none_is_guessed(self, booted):
        code, out, err = told(booted, "both")
        assert (code, out) == (2, "")
        assert "2 people are signed in" in err
        assert "eva" not in err
        assert told(booted, "tom")[0] == 1

    def test_the_hardened_job_for_osquery_writes_the_verdict(self, booted):
        assert told(booted, "fleet")[0] == 0, told(booted, "fleet-log")
        with sqlite3.connect(booted / "summary.db") as database:
            row = database.execute("SELECT state, verdict, act FROM summary").fetchone()
        assert row == ("checked", "action-required", 1)
        assert "eva" not in told(booted, "fleet-log")[1]
        modes = [line.split()[:2] for line in told(booted, "fleet-mode")[1].splitlines()]
        assert modes == [["root", "700"], ["root", "600"]]
        assert told(booted, "fleet-timer")[1].strip().endswith("active")

    def test_the_persons_hardened_check_keeps_the_summary(self, booted):
        assert told(booted, "check")[0] == 0, told(booted, "check-log")
        summary = json.loads((booted / "summary.json").read_text())
        assert (summary["verdict"], summary["demonstration"]) == ("action-required", None)
        assert '"verdict": "action-required"' in told(booted, "check-log")[1]

    def test_the_persons_timer_runs_from_the_next_sign_in(self, booted):
        assert told(booted, "check-timer")[1].strip() == "enabled"
        assert told(booted, "again")[1].strip() == "active"

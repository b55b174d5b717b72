"""The sample jobs: what systemd says of them, and what their commands do."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import read_site
from tests.company import PASSPHRASE
from tests.feed import faults
from tests.project.files import ROOT

SAMPLES = ROOT / "packaging" / "hosting"
UNITS = sorted(path.name for path in SAMPLES.glob("*.service"))
TIMERS = sorted(path.name for path in SAMPLES.glob("*.timer"))
INSTALLED = "/opt/selfcheck-policy/bin"
PROGRAM = Path(sysconfig.get_path("scripts")) / "selfcheck-policy"
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None,
    reason="systemd is not installed (packaging/debian/test.txt)",
)


@pytest.fixture
def units(tmp_path):
    """The samples, with the place where the program is here."""
    folder = tmp_path / "units"
    folder.mkdir()
    for name in (*UNITS, *TIMERS):
        text = (SAMPLES / name).read_text()
        (folder / name).write_text(text.replace(INSTALLED, str(PROGRAM.parent)))
    return folder


def analyze(*arguments):
    return subprocess.run(
        ["systemd-analyze", *map(str, arguments)], capture_output=True, text=True, check=False
    )


@needs_systemd
@pytest.mark.parametrize("unit", [*UNITS, *TIMERS])
def test_systemd_finds_nothing_wrong(units, unit):
    done = analyze("verify", "--man=no", units / unit.replace("@.", "@other."))
    assert (done.returncode, done.stderr) == (0, "")


@needs_systemd
def test_systemd_would_say_so(units):
    """The check above can fail."""
    file = units / "selfcheck-policy-refresh.service"
    file.write_text(file.read_text().replace("Type=oneshot", "Type=sometimes"))
    assert analyze("verify", "--man=no", file).stderr


@needs_systemd
@pytest.mark.parametrize(
    "unit", ["selfcheck-policy-refresh.service", "selfcheck-policy-status.service"]
)
def test_a_job_may_do_little(units, unit):
    done = analyze("security", "--offline=true", "--threshold=30", units / unit)
    assert done.returncode == 0, done.stdout[-300:]


def test_each_timer_has_its_service():
    assert {name.replace(".timer", ".service") for name in TIMERS} < set(UNITS)
    for name in TIMERS:
        assert "WantedBy=timers.target" in (SAMPLES / name).read_text()


def command_of(unit):
    """What a unit starts."""
    lines = (SAMPLES / unit).read_text().splitlines()
    (command,) = [line.partition("=")[2] for line in lines if line.startswith("ExecStart=")]
    return command


@pytest.fixture
def machine(company, tmp_path):
    """The company's site, and beside it a refresh-only key with its passphrase."""
    company.add_refresh_key("refresh")
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n")
    return company


def placed(text, company, tmp_path, url="https://policy.example.com/"):
    """A command of the samples, with the places that they are at here."""
    for sample, here in (
        (INSTALLED, PROGRAM.parent),
        ("${CREDENTIALS_DIRECTORY}", tmp_path),
        ("/etc/selfcheck-policy/passphrase", tmp_path / "passphrase"),
        ("/etc/selfcheck-policy/root.json", company.trust),
        ("/etc/selfcheck-policy", company.folder / "keys"),
        ("$ETC/passphrase", tmp_path / "passphrase"),
        ("$ETC/root.json", company.trust),
        ("/srv/policy/site", company.site),
        ("https://policy.example.com/", url),
    ):
        text = text.replace(sample, str(here))
    return text


def run(command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_job_of_systemd_refreshes_with_a_key_that_can_do_nothing_else(machine, tmp_path):
    before = read_site(machine.site)
    command = shlex.split(placed(command_of("selfcheck-policy-refresh.service"), machine, tmp_path))
    done = run(command)
    assert done.returncode == 0, done.stderr
    after = read_site(machine.site)
    assert after.timestamp.signed.version == before.timestamp.signed.version + 1
    owners = after.signers(Role.TIMESTAMP).owners
    assert [owners[key] for key in after.signers(Role.TIMESTAMP).signed] == ["refresh"]
    assert after.targets == before.targets


def test_the_job_of_systemd_looks_from_outside(machine, tmp_path):
    with faults.serving(machine.site) as server:
        words = placed(command_of("selfcheck-policy-status.service"), machine, tmp_path, server.url)
        assert run(shlex.split(words)).returncode == 0
        server.faults["metadata/timestamp.json"] = faults.redirect
        assert run(shlex.split(words)).returncode == 3


def cron_jobs():
    """The variables and the commands of the sample, as cron reads them (crontab(5))."""
    variables, jobs = {}, []
    for line in (SAMPLES / "selfcheck-policy.cron").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        if equals and name.isupper():
            variables[name] = value
        else:
            *_, user, command = line.split(maxsplit=6)
            assert user == "selfcheck-policy"
            assert "%" not in command, "cron would end the command there"
            jobs.append(command)
    return variables, jobs


def test_cron_is_silent_while_all_is_well_and_speaks_where_it_is_not(machine, tmp_path):
    variables, (refresh, look) = cron_jobs()

    def cron(command):
        environment = {name: value for name, value in variables.items() if name != "MAILTO"}
        environment = {
            name: placed(value, machine, tmp_path) for name, value in environment.items()
        }
        return subprocess.run(
            [variables["SHELL"], "-c", command],
            env={"HOME": os.environ["HOME"], "PATH": "/usr/bin:/bin", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    version = read_site(machine.site).timestamp.signed.version
    done = cron(placed(refresh, machine, tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert read_site(machine.site).timestamp.signed.version == version + 1
    with faults.serving(machine.site) as server:
        look = placed(look, machine, tmp_path, server.url)
        said = cron(look)
        assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
        server.faults["metadata/timestamp.json"] = faults.redirect
        assert "sent us elsewhere" in cron(look).stdout
    (tmp_path / "passphrase").write_text("wrong\n")
    assert "passphrase" in cron(placed(refresh, machine, tmp_path)).stderr

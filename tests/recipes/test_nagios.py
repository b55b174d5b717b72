"""The recipe for Nagios under a real Nagios (slow)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time

import pytest

from tests.recipes.recipes import ACT, CASES, NAGIOS, RECIPES, stand_in

SECONDS = 90
MAIN = """\
log_file={here}/nagios.log
cfg_file={here}/objects.cfg
cfg_file={here}/selfcheck.cfg
object_cache_file={here}/objects.cache
status_file={here}/status.dat
status_update_interval=1
temp_file={here}/nagios.tmp
temp_path={here}
check_result_path={here}/results
lock_file={here}/nagios.lock
state_retention_file={here}/retention.dat
query_socket={here}/nagios.qh
command_file={here}/nagios.cmd
check_external_commands=0
use_syslog=0
interval_length=1
max_service_check_spread=1
service_inter_check_delay_method=n
check_for_updates=0
"""
OBJECTS = """\
define timeperiod {
    timeperiod_name 24x7
    alias always
    sunday 00:00-24:00
    monday 00:00-24:00
    tuesday 00:00-24:00
    wednesday 00:00-24:00
    thursday 00:00-24:00
    friday 00:00-24:00
    saturday 00:00-24:00
}
define command {
    command_name alive
    command_line /bin/true
}
define contact {
    contact_name nobody
    host_notification_period 24x7
    service_notification_period 24x7
    host_notification_commands alive
    service_notification_commands alive
}
define host {
    contacts nobody
    host_name localhost
    address 127.0.0.1
    check_command alive
    max_check_attempts 1
    check_period 24x7
    notifications_enabled 0
}
"""


@pytest.fixture
def watched(tmp_path):
    """Runs Nagios until it has the plugin's answer; gives the service's entries in its status."""
    if shutil.which("nagios4") is None:
        pytest.skip("needs the Debian package nagios4-core")
    running = []

    def watch(case):
        # Nagios works as a user of its own where root starts it.
        for folder in (tmp_path, *tmp_path.parents[:3]):
            folder.chmod(folder.stat().st_mode | 0o055)
        (tmp_path / "results").mkdir()
        (tmp_path / "nagios.cfg").write_text(MAIN.format(here=tmp_path))
        (tmp_path / "objects.cfg").write_text(OBJECTS)
        program, text = stand_in(tmp_path, case), (RECIPES / "nagios" / "selfcheck.cfg").read_text()
        placed = shutil.copy(
            NAGIOS, tmp_path / "check_selfcheck"
        )  # where the agent's user may read
        text = text.replace("/usr/lib/nagios/plugins/check_selfcheck -s", f"{placed} -p {program}")
        (tmp_path / "selfcheck.cfg").write_text(text)
        if os.geteuid() == 0:
            for entry in (tmp_path, *tmp_path.rglob("*")):
                shutil.chown(entry, "nagios", "nagios")
        running.append(
            subprocess.Popen(
                ["nagios4", tmp_path / "nagios.cfg"],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/",
            )
        )  # fmt: skip
        until = time.monotonic() + SECONDS
        while time.monotonic() < until and running[0].poll() is None:
            time.sleep(0.5)
            found = service(tmp_path / "status.dat")
            if found.get("has_been_checked") == "1":
                return found
        raise AssertionError((tmp_path / "nagios.log").read_text())

    yield watch
    for each in running:
        each.terminate()
        each.wait(30)


def service(status):
    """The entries of the one service in Nagios's status file."""
    if not status.exists():
        return {}
    found = re.findall(
        r"^servicestatus \{\n(.*?)^\s*\}", status.read_text(), re.DOTALL | re.MULTILINE
    )
    return dict(line.strip().split("=", 1) for line in found[0].splitlines()) if found else {}


@pytest.mark.slow
@pytest.mark.parametrize("case", [CASES[0], ACT, CASES[2]], ids=lambda case: case.name)
def test_nagios_reads_state_words_and_figures(watched, case):
    found = watched(case)
    code, begins = case.nagios
    assert found["current_state"] == str(code)
    assert found["plugin_output"].startswith(f"SELFCHECK {begins}")
    figures = found["performance_data"].split()
    assert [figure.partition("=")[0] for figure in figures] == ["act", "questions", "gaps", "fresh"]

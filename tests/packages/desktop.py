"""A person's session outside a root, and a program inside it that is started from the menu.

The screen, the session bus, the accessibility bus and the probe that reads it are this
machine's: they need Python, and the root is to have none. All run as the employee.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.a11y.screen import DEBIAN_PYTHON, PROBE, SESSION
from tests.packages.conftest import EMPLOYEE_USER, Machine

SECONDS = 90
BUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <standard_session_servicedirs/>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
# What the program in the root needs to find the session.
HANDED_ON = ("DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", *SESSION)


def seen_from_the_menu(
    machine: Machine, entry: str, widget: str, name: str
) -> list[dict[str, Any]]:
    """Starts a menu entry of the root, waits until `widget` is called `name`, gives all widgets.

    The program is started by GLib's launcher, as GNOME does it.
    """
    folder = machine.shared / f"session-{machine.runs}"
    for each in (folder, folder / "runtime", folder / "home"):
        each.mkdir()
        each.chmod(0o700)
        os.chown(each, 1000, 1000)
    shutil.copy(PROBE, folder / "probe.py")
    (folder / "bus.conf").write_text(BUS.format(folder=folder))
    session = _begin(folder, widget, name)
    try:
        environment = _environment(folder, session)
        machine.run("sh", "-c", _LAUNCH.format(entry=entry, done=folder / "done"),
                    who=EMPLOYEE_USER, **environment)  # fmt: skip
        said, complaint = session.communicate(timeout=SECONDS + 60)
    finally:
        if session.poll() is None:
            session.terminate()
            session.wait(30)
    assert session.returncode == 0, f"not there in {SECONDS} s\n{said[-6000:]}\n{complaint[-4000:]}"
    widgets: list[dict[str, Any]] = json.loads(said.splitlines()[-1])
    return widgets


# The launcher ends at once; what it started ends with the last process that waits here.
_LAUNCH = """
gio launch "{entry}" || exit 1
until [ -e "{done}" ]; do sleep 0.2; done
"""


def _begin(folder: Path, widget: str, name: str) -> subprocess.Popen[str]:
    """The session with the probe in it. It writes its environment once it is there."""
    script = f"""
env > {folder}/environment.new && mv {folder}/environment.new {folder}/environment
{DEBIAN_PYTHON} {folder}/probe.py {SECONDS} "$1" "$2" sleep {SECONDS + 60}
code=$?
touch {folder}/done
exit $code
"""
    screen = ["xvfb-run", "--auto-servernum", f"--auth-file={folder}/xauth"]
    bus = ["dbus-run-session", f"--config-file={folder}/bus.conf", "--"]
    person = ["setpriv", "--reuid=1000", "--regid=1000", "--clear-groups"]
    # The key of the screen is made by whoever starts it, and read by the person.
    open_key = ["sh", "-c", f'chmod 644 {folder}/xauth; exec "$@"', "open"]
    return subprocess.Popen(
        [
            *screen, "--server-args=-screen 0 1280x900x24", *open_key,
            *person, *bus, "sh", "-c", script, "session", widget, name,
        ],
        env={
            "PATH": os.environ["PATH"],
            "HOME": f"{folder}/home",
            "XDG_RUNTIME_DIR": f"{folder}/runtime",
            **SESSION,
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip


def _environment(folder: Path, session: subprocess.Popen[str]) -> dict[str, str]:
    until = time.monotonic() + 60
    written = folder / "environment"
    while not written.exists():
        assert session.poll() is None, session.communicate()
        assert time.monotonic() < until, "the session did not begin"
        time.sleep(0.1)
    pairs = (line.partition("=") for line in written.read_text().splitlines())
    return {name: value for name, _, value in pairs if name in HANDED_ON}

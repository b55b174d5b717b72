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
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Seen:
    """What a screen reader found, and how many programs of ours ran then."""

    widgets: list[dict[str, Any]]
    programs: int


def seen_from_the_menu(
    machine: Machine, autostart: str, entry: str, widget: str, name: str
) -> Seen:
    """Starts the session's entry and then the menu's, and waits until `widget` is called `name`.

    Both are started by GLib's launcher, as GNOME does it.
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
        launch = _LAUNCH.format(autostart=autostart, entry=entry, folder=folder)
        launched = machine.run("sh", "-c", launch, who=EMPLOYEE_USER, **environment)
        said, complaint = session.communicate(timeout=SECONDS + 60)
    finally:
        if session.poll() is None:
            session.terminate()
            session.wait(30)
    assert launched.code == 0, launched.err
    assert session.returncode == 0, f"not there in {SECONDS} s\n{said[-6000:]}\n{complaint[-4000:]}"
    return Seen(json.loads(said.splitlines()[-1]), int(launched.out))


# The launcher ends at once; what it started ends with the last process that waits here. The one
# from the session listens in its private folder once it is up.
_LAUNCH = r"""
gio launch "{autostart}" || exit 1
until [ -S {folder}/runtime/selfcheck/*.socket ] || [ -e {folder}/done ]; do sleep 0.2; done
gio launch "{entry}" || exit 1
until [ -e {folder}/done ]; do sleep 0.2; done
grep -lszx 'selfcheck-window\|/.*/selfcheck-window' /proc/[0-9]*/cmdline | wc -l
touch {folder}/counted
"""


def _begin(folder: Path, widget: str, name: str) -> subprocess.Popen[str]:
    """The session with the probe in it. It writes its environment once it is there."""
    script = f"""
env > {folder}/environment.new && mv {folder}/environment.new {folder}/environment
{DEBIAN_PYTHON} {folder}/probe.py {SECONDS} "$1" "$2" sleep {SECONDS + 60}
code=$?
touch {folder}/done
for wait in $(seq 100); do [ -e {folder}/counted ] || sleep 0.1; done
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

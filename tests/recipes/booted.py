"""A Debian that is booted for one script: this computer's files under a layer that is thrown away.

systemd, its journal, logind and the users' own managers are real; there is no network. Needs root
and the Debian packages systemd-container, dbus and libpam-systemd.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SECONDS = 240
ASIDE = """\
set -e
mount -t tmpfs tmpfs "$1"
mkdir "$1/changes" "$1/work" "$1/whole"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/changes,workdir=$1/work" "$1/whole"
cp -a "$2/." "$1/whole/"
status=0
timeout --kill-after=10 "$3" systemd-nspawn --quiet --directory="$1/whole" --private-network \\
    --register=no --keep-unit --console=pipe --boot --machine="$4" \\
    systemd.unit=trial.target >"$2/console" 2>&1 || status=$?
cp -a "$1/whole/trial/." "$2/trial/"
exit $status
"""
TARGET = """\
[Unit]
Requires=basic.target trial.service
After=basic.target
AllowIsolate=yes
"""
SERVICE = """\
[Unit]
After=basic.target dbus.service systemd-user-sessions.service
Wants=dbus.service systemd-user-sessions.service
[Service]
Type=oneshot
ExecStart=/trial/script
StandardOutput=file:/trial/out
StandardError=file:/trial/err
ExecStopPost=/bin/systemctl --no-block poweroff
"""


def needs_a_booted_system() -> None:
    """Skips, naming what is missing."""
    if os.geteuid() != 0:
        pytest.skip("needs root, to boot a system")
    if shutil.which("systemd-nspawn") is None:
        pytest.skip("needs the Debian package systemd-container")
    tried = ["unshare", "--mount", "--propagation", "private", "true"]
    if subprocess.run(tried, capture_output=True, check=False).returncode != 0:
        pytest.skip("needs the right to make mounts of its own, which this container does not give")


def boot(folder: Path, script: str) -> Path:
    """Runs `script` as root in a system with the files of `folder` laid over this one's.

    Gives the folder with `out` and `err`, and what else the script put into /trial.
    """
    trial = folder / "trial"
    trial.mkdir()
    (trial / "script").write_text(f"#!/bin/sh\n{script}")
    (trial / "script").chmod(0o755)
    units = folder / "etc" / "systemd" / "system"
    units.mkdir(parents=True, exist_ok=True)
    (units / "trial.target").write_text(TARGET)
    (units / "trial.service").write_text(SERVICE)
    layers = folder.parent / f"{folder.name}-layers"
    layers.mkdir()
    done = subprocess.run(
        ["unshare", "--mount", "--propagation", "private", "sh", "-c", ASIDE, "sh",
         layers, folder, str(SECONDS), f"trial-{os.getpid()}"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if not (trial / "out").exists():
        said = (folder / "console").read_text() if (folder / "console").exists() else ""
        pytest.fail(f"the system did not come up ({done.returncode}): {done.stderr}{said[-2000:]}")
    return trial

"""A virtual screen with an accessibility bus, and the probe on it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROBE = Path(__file__).with_name("probe.py")
DEBIAN_PYTHON = "/usr/bin/python3"

# What a desktop session would say. Qt asks the accessibility bus only when it is told to.
SESSION = {
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    "QT_ACCESSIBILITY": "1",
    "QT_QPA_PLATFORM": "xcb",
    "LANG": "C.UTF-8",
    "LANGUAGE": "en",
}


def on_a_screen(command: list[str]) -> list[str]:
    """The command line that runs `command` on a new virtual screen with a session bus."""
    screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x900x24"]
    return [*screen, "dbus-run-session", "--", *command]


def need_debian_packages() -> None:
    """Skip, naming the packages, where a screen reader's view cannot be had."""
    needed = {
        "xvfb": shutil.which("xvfb-run"),
        "dbus": shutil.which("dbus-run-session"),
        "at-spi2-core": Path("/usr/libexec/at-spi-bus-launcher").exists() or None,
        "python3-gi": Path("/usr/lib/python3/dist-packages/gi").exists() or None,
        "gir1.2-atspi-2.0": next(
            Path("/usr/lib").glob("*/girepository-1.0/Atspi-2.0.typelib"), None
        ),
    }
    absent = [package for package, evidence in needed.items() if evidence is None]
    if absent:
        pytest.skip(f"needs the Debian packages {' '.join(absent)}")


def seen_by_a_screen_reader(
    command: list[str], widget: str, name: str, home: Path
) -> list[dict[str, object]]:
    """Every widget of `command` once the one with object name `widget` is called `name`."""
    need_debian_packages()
    done = subprocess.run(
        on_a_screen([DEBIAN_PYTHON, str(PROBE), "60", widget, name, *command]),
        env={"PATH": os.environ["PATH"], "HOME": str(home), **SESSION},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"not there in 60 s\n{done.stdout[-6000:]}\n{done.stderr[-4000:]}"
    return json.loads(done.stdout.splitlines()[-1])


def the_verdict(widgets: list[dict[str, object]]) -> dict[str, object]:
    """The one widget that says the verdict."""
    (verdict,) = (w for w in widgets if str(w["id"]).split(".")[-1] == "verdict")
    return verdict

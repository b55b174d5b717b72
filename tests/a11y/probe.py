"""Starts a program and says what a screen reader finds in it.

    python3 probe.py SECONDS ID NAME COMMAND...

Runs under Debian's own Python (gi comes from there), inside a session bus and on a screen, and
uses nothing else. It waits until the widget whose accessible id ends in ID is called NAME (a
window may say first that it is still looking), prints every widget as one JSON list, and ends
the program. Exit code 1 if that did not come in time.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen before


def widgets(node, depth=0):
    """Every accessible below `node`, as plain values."""
    if node is None or depth > 40:
        return
    yield {
        "id": Atspi.Accessible.get_accessible_id(node) or "",
        "role": Atspi.Accessible.get_role_name(node),
        "name": Atspi.Accessible.get_name(node) or "",
        "description": Atspi.Accessible.get_description(node) or "",
        "text": text(node),
        "showing": Atspi.Accessible.get_state_set(node).contains(Atspi.StateType.SHOWING),
    }
    for index in range(Atspi.Accessible.get_child_count(node)):
        # A widget may go while we look.
        with contextlib.suppress(GLib.Error):
            yield from widgets(Atspi.Accessible.get_child_at_index(node, index), depth + 1)


def text(node) -> str:
    """What its text interface says; "" without one."""
    with contextlib.suppress(GLib.Error, TypeError):
        count = Atspi.Text.get_character_count(node)
        return Atspi.Text.get_text(node, 0, count) or ""
    return ""


def everything() -> list[dict]:
    """Every widget of every program on the bus."""
    desktop = Atspi.get_desktop(0)
    # Names are kept on our side until an event says otherwise, and we handle no events.
    Atspi.Accessible.set_cache_mask(desktop, Atspi.Cache.NONE)
    listed = []
    for index in range(Atspi.Accessible.get_child_count(desktop)):
        with contextlib.suppress(GLib.Error):
            listed += widgets(Atspi.Accessible.get_child_at_index(desktop, index))
    return listed


def is_there(listed: list[dict], wanted: str, name: str) -> bool:
    """Whether the widget `wanted` is called `name`."""
    return any(item["id"].split(".")[-1] == wanted and item["name"] == name for item in listed)


def main() -> int:
    """Start the program, look until it is there, end the program."""
    seconds, wanted, name, *command = sys.argv[1:]
    program = subprocess.Popen(command, stdout=sys.stderr, start_new_session=True)
    listed: list[dict] = []
    try:
        until = time.monotonic() + float(seconds)
        while time.monotonic() < until and program.poll() is None:
            time.sleep(0.5)
            with contextlib.suppress(GLib.Error):
                listed = everything()
            if is_there(listed, wanted, name):
                return 0
        return 1
    finally:
        print(json.dumps(listed))
        with contextlib.suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGTERM)
        program.wait(20)


if __name__ == "__main__":
    sys.exit(main())

"""Prints every announcement of every program on the accessibility bus, a line each.

Runs under Debian's own Python, as probe.py does, until it is ended. A line that says "listening"
comes first.
"""

from __future__ import annotations

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version is chosen before


def heard(event) -> None:
    """One announcement."""
    print(event.any_data, flush=True)


listener = Atspi.EventListener.new(heard)
listener.register("object:announcement")
print("listening", flush=True)
Atspi.event_main()

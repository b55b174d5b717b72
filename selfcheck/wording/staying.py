"""What is said, once, when the window is closed and the program stays."""

from __future__ import annotations

TITLE = "Self-Check goes on without its window"
WHY = (
    "It keeps asking for new notices, and tells you when there is something to do or a notice "
    "was withdrawn."
)
QUIT = "Quit Self-Check"


def staying(*, tray: bool) -> str:
    """How to come back, and how to end it; `tray` is whether there is an icon for both."""
    way = (
        "Its icon in the tray opens it again, and ends it."
        if tray
        else "Start it again to see its window. Ctrl+Q in the window ends it."
    )
    return f"{WHY} {way} What closing the window does is yours to choose, under Settings."

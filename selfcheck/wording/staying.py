"""What is said, once, when the window is closed and the program stays."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Self-Check goes on without its window"
QUIT: Final = "Quit Self-Check"


def staying(*, tray: bool) -> tuple[str, ...]:
    """Why, how to come back and how to end it; `tray` is whether there is an icon for that."""
    way = (
        "Its icon in the tray opens it again, and its menu ends it."
        if tray
        else "Start it again to see its window; Ctrl+Q there ends it."
    )
    return (
        "It tells you when there is something to do, and when a notice was withdrawn.",
        way,
        "Under Settings you can have it end with its window instead.",
    )

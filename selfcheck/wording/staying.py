"""What is said, once, when the window is closed and the program stays."""

from __future__ import annotations

from typing import Final

from selfcheck.language import mark, tr

TITLE: Final = mark("Self-Check goes on without its window")
QUIT: Final = mark("Quit Self-Check")


def staying(*, tray: bool) -> tuple[str, ...]:
    """Why, how to come back and how to end it; `tray` is whether there is an icon for that."""
    way = (
        tr("Its icon in the tray opens it again, and its menu ends it.")
        if tray
        else tr("Start it again to see its window; Ctrl+Q there ends it.")
    )
    return (
        tr("It tells you when there is something to do, and when a notice was withdrawn."),
        way,
        tr("Under Settings you can have it end with its window instead."),
    )

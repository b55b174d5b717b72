"""`selfcheck forget`: deletes everything kept on this computer."""

from __future__ import annotations

import sys

from selfcheck.checker.choice import state_folder
from selfcheck.cli.exits import Exit
from selfcheck.language import tr
from selfcheck.settings import Settings


def forget(settings: Settings) -> int:
    """Deletes the local memory, the verified policies and the demonstrations' state."""
    folder = state_folder(settings)
    if not folder.path.exists():
        print(tr("Nothing is kept in {folder}.", folder=folder.path))
        return Exit.DONE
    left = folder.forget()
    print(tr("Deleted everything Self-Check kept in {folder}.", folder=folder.path))
    for entry in left:
        print(tr("{file} is not Self-Check’s; it stays.", file=entry), file=sys.stderr)
    return Exit.DONE

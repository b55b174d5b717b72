"""What the Notices page shows: the threads of the time line, all or those that affect me."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from selfcheck import wording
from selfcheck.wording import Thread, Voice

if TYPE_CHECKING:
    from selfcheck.gui.conductor import Scene


@dataclass(frozen=True, slots=True)
class Notices:
    """The time line. `hidden` counts those left out by the choice of what affects me."""

    threads: tuple[Thread, ...] = ()
    hidden: int = 0
    empty: str = ""


def notices(
    scene: Scene, language: str, *, mine: bool = False, zone: tzinfo | None = None
) -> Notices:
    """The time line for a scene."""
    outcome = scene.outcome
    if outcome is None or scene.fault:
        return Notices(empty="The notices appear here once a policy has been read.")
    voice = Voice.of(outcome.report, language, zone)
    rows = wording.threads(outcome.report, voice, scene.new)
    shown = tuple(row for row in rows if row.affects) if mine else rows
    if not rows:
        empty = (
            "No notice had been issued at that moment."
            if outcome.report.past
            else "No notice has been issued yet."
        )
    elif not shown:
        empty = "No notice concerns an app on your devices."
    else:
        empty = ""
    return Notices(shown, len(rows) - len(shown), empty)

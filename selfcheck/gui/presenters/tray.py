"""What the tray icon shows: always what holds now, whatever moment the window looks at."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo
from typing import TYPE_CHECKING

from selfcheck.core.frozen import frozen
from selfcheck.gui.presenters.shell import shell
from selfcheck.language import tr
from selfcheck.wording.problems import confirmed
from selfcheck.wording.voice import Voice, headed

if TYPE_CHECKING:
    from selfcheck.checker.outcome import Outcome
    from selfcheck.gui.scene import Scene

LONGEST_TIP = 127
"""Windows shows no more letters of a tip."""


@frozen
class TrayView:
    """The icon by its `tone` (as `Band.tone`), its tip, and the lines of its menu.

    `check` is what looking again is called now, with how current the verdict is; it is `busy`
    meanwhile. `notices` is "" where the organization leaves that page out.
    """

    tone: str
    tip: str
    verdict: str
    check: str
    notices: str
    busy: bool


def tray(
    scene: Scene,
    now: Outcome | None,
    language: str,
    zone: tzinfo | None = None,
    *,
    shows_notices: bool = True,
) -> TrayView:
    """The icon for a scene; `now` is the outcome of this moment."""
    view = shell(replace(scene, outcome=now, moment=None), language, zone)
    since = view.footer[0] if now is not None and not scene.fault else ""
    marked = tr("Demonstration") if view.demonstration else ""
    lines = ("Self-Check", marked, view.band.headline, since)
    tip = "\n".join(filter(None, lines))
    again = tr("Check again")
    if now is not None and since:
        how = confirmed(now.report, Voice.of(now.report, language, zone))
        again = tr("Check again ({confirmed})", confirmed=how)
    return TrayView(
        view.band.tone,
        tip if len(tip) <= LONGEST_TIP else f"{tip[: LONGEST_TIP - 1]}…",
        headed(marked, view.band.headline) if marked else view.band.headline,
        tr("Checking…") if scene.busy else again,
        _notices(scene) if shows_notices else "",
        scene.busy,
    )


def _notices(scene: Scene) -> str:
    return tr("Notices: {n} new", "", len(scene.new)) if scene.new else tr("Notices")

"""What the Overview shows, in its order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from selfcheck import wording
from selfcheck.wording import Ask, DeviceCard, Side, ToDo, Trouble, Voice, Withdrawn

if TYPE_CHECKING:
    from selfcheck.gui.conductor import Scene


@dataclass(frozen=True, slots=True)
class Overview:
    """The cards of the Overview by section.

    `live` is false where another moment is looked at: then nothing can be acted on. `confirmed`
    and `asking` name the to-do (device, app) that was, or is being, looked up at the source.
    """

    problem: Trouble | None = None
    todos: tuple[ToDo, ...] = ()
    questions: tuple[Ask, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    unclear: tuple[Side, ...] = ()
    unread: tuple[Trouble, ...] = ()
    devices: tuple[DeviceCard, ...] = ()
    also: tuple[Side, ...] = ()
    minor: tuple[Trouble, ...] = ()
    notes: tuple[str, ...] = ()
    live: bool = True
    confirmed: tuple[str, str] | None = None
    asking: tuple[str, str] | None = None


def overview(scene: Scene, language: str, zone: tzinfo | None = None) -> Overview:
    """The Overview for a scene; empty until there is an outcome, or after a fault."""
    outcome = scene.outcome
    if outcome is None or scene.fault:
        return Overview()
    report = outcome.report
    voice = Voice.of(report, language, zone)
    # At another moment every withdrawal in effect then is told; the 90 days are about now.
    told = None if report.past else outcome.on_overview
    sides = wording.sides(report, voice)
    asked = {because for question in report.questions for because in question.because}
    gaps = wording.gaps(report, voice)
    return Overview(
        problem=None if report.past else wording.problem(report, voice),
        todos=wording.todos(report, voice),
        questions=() if report.past else wording.questions(report, voice, outcome.answers),
        withdrawn=wording.withdrawals(report, voice, outcome.memories, told),
        # What a question already asks about is not told a second time.
        unclear=tuple(s for s in sides if s.open and (s.notice_id, s.rule_id) not in asked),
        unread=tuple(gap for gap in gaps if gap.open),
        devices=wording.devices(report, voice),
        also=tuple(side for side in sides if not side.open),
        minor=tuple(gap for gap in gaps if not gap.open),
        notes=outcome.troubles,
        live=not report.past,
        confirmed=scene.confirmed,
        asking=scene.asking,
    )

"""What the Overview shows, in its order."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from selfcheck import wording
from selfcheck.core.frozen import frozen
from selfcheck.core.report import GapKind
from selfcheck.gui.presenters.todo import Deed, deed
from selfcheck.wording import (
    Ask,
    DeviceCard,
    DoneCard,
    Side,
    Stopped,
    Trouble,
    Voice,
    Withdrawn,
)

if TYPE_CHECKING:
    from selfcheck.gui.deeds.acting import Deeds
    from selfcheck.gui.scene import Scene


@frozen
class Overview:
    """The cards of the Overview by section; `known` is true where there is an outcome.

    `live` is false where another moment is looked at: then nothing can be acted on. `stopped` is
    what somebody was about to act on when a fresh look at the source did not find it any more.
    With `to_devices` a way leads to the Devices page.
    `turned` are the notices withdrawn since the last visit, `still_asked` those of them after which
    something may be asked all the same, `withdrawn` those from before.
    """

    problem: Trouble | None = None
    stopped: Stopped | None = None
    turned: tuple[Withdrawn, ...] = ()
    todos: tuple[Deed, ...] = ()
    still_asked: tuple[Withdrawn, ...] = ()
    done: tuple[DoneCard, ...] = ()
    questions: tuple[Ask, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    unclear: tuple[Side, ...] = ()
    unread: tuple[Trouble, ...] = ()
    devices: tuple[DeviceCard, ...] = ()
    also: tuple[Side, ...] = ()
    minor: tuple[Trouble, ...] = ()
    notes: tuple[str, ...] = ()
    live: bool = True
    to_devices: bool = True
    known: bool = False


def overview(
    scene: Scene,
    language: str,
    zone: tzinfo | None = None,
    deeds: Deeds | None = None,
    *,
    shows_devices: bool = True,
) -> Overview:
    """The Overview for a scene; empty until there is an outcome, or after a fault.

    Where the Devices page was left out, a way leads there only if something about a device is
    open that can be settled nowhere else.
    """
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
    back = wording.withdrawals(report, voice, outcome.memories, told)
    new = frozenset() if report.past else scene.new
    cards = [deed(todo, report, voice, scene, deeds, zone) for todo in wording.todos(report, voice)]
    return Overview(
        problem=None if report.past else wording.problem(report, voice),
        stopped=None if report.past else _stopped(deeds, cards),
        turned=tuple(card for card in back if card.notice_id in new and card.clear),
        todos=tuple(cards),
        done=wording.done_cards(report, voice, outcome.done),
        questions=() if report.past else wording.questions(report, voice, outcome.answers),
        # "There is no change to our policies" must not be read before what still is to be done.
        still_asked=tuple(card for card in back if card.notice_id in new and not card.clear),
        withdrawn=tuple(card for card in back if card.notice_id not in new),
        # What a question already asks about is not told a second time.
        unclear=tuple(s for s in sides if s.open and (s.notice_id, s.rule_id) not in asked),
        unread=tuple(gap for gap in gaps if gap.open),
        devices=wording.devices(report, voice),
        also=tuple(side for side in sides if not side.open),
        minor=tuple(gap for gap in gaps if not gap.open),
        notes=outcome.troubles,
        live=not report.past,
        to_devices=shows_devices
        or any(gap.open and gap.kind is GapKind.DEVICE for gap in report.gaps),
        known=True,
    )


def _stopped(deeds: Deeds | None, cards: list[Deed]) -> Stopped | None:
    """What stopped somebody, unless the same is asked for again."""
    told = deeds.stopped if deeds is not None else None
    again = told is not None and any(card.todo.key == told.key for card in cards)
    return None if again else told

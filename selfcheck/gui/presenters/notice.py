"""What the page of one notice shows."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from selfcheck.core.frozen import frozen
from selfcheck.language import mark, translated
from selfcheck.wording import Voice
from selfcheck.wording.notices.whole import WholeNotice, whole_notice

if TYPE_CHECKING:
    from selfcheck.gui.scene import Scene

UNREAD = mark("The notice appears here once a policy has been read.")
NOT_THERE = mark("No notice with this id is known here.")
NOT_YET = mark("This notice had not been issued at that moment.")


@frozen
class NoticeView:
    """The notice; without one, `empty` says why."""

    whole: WholeNotice | None
    empty: str = ""


def notice(notice_id: str, scene: Scene, language: str, zone: tzinfo | None = None) -> NoticeView:
    """One notice as it stands in a scene."""
    outcome = scene.outcome
    if outcome is None or scene.fault:
        return NoticeView(None, translated(UNREAD))
    voice = Voice.of(outcome.report, language, zone)
    whole = whole_notice(notice_id, outcome, voice, scene.new_records)
    if whole is None:
        return NoticeView(None, translated(NOT_YET if outcome.report.past else NOT_THERE))
    return NoticeView(whole)

"""What the state of a notice means, and what to do about it."""

from __future__ import annotations

from typing import assert_never

from selfcheck.core.frozen import frozen
from selfcheck.core.records import NoticeKind
from selfcheck.core.report import NoticeReport, NoticeState, Report
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.voice import Voice, listed
from selfcheck.wording.whom import contact

INFORMATION = "Information, no rule"


@frozen
class Meaning:
    """A state in words: the label, what it means, and a next step where one is needed.

    `open` is true where the state leaves the verdict open.
    """

    label: str
    text: str
    next_step: str = ""
    open: bool = False


def label(entry: NoticeReport, report: Report) -> str:
    """The state in one or two words; of another moment, it says so."""
    if entry.state is NoticeState.IN_FORCE:
        if entry.notice.kind is NoticeKind.INFORMATION:
            return INFORMATION
        return "In force at that moment" if report.past else labels.STATES[entry.state]
    if entry.state is NoticeState.CONFLICT and not entry.rivals:
        return "Contradicts another notice"
    return labels.STATES[entry.state]


def meaning(entry: NoticeReport, report: Report, voice: Voice) -> Meaning:
    """What the state means for whoever reads the notice."""
    text, step = _sentences(entry, report, voice)
    unclear = entry.state in {NoticeState.CONFLICT, NoticeState.NOT_UNDERSTOOD}
    return Meaning(label(entry, report), text, step, unclear)


def _sentences(  # noqa: PLR0911 - one case a state
    entry: NoticeReport, report: Report, voice: Voice
) -> tuple[str, str]:
    whom = contact(report, voice)
    match entry.state:
        case NoticeState.WITHDRAWN if report.past:
            return "By that moment it had been taken back.", ""
        case NoticeState.WITHDRAWN:
            return "It was taken back. It asks nothing of you any more.", ""
        case NoticeState.SUPERSEDED:
            return f"{_newer(entry, report, voice)} took its place. Go by that one.", ""
        case NoticeState.CONFLICT if not entry.rivals:
            return circle(entry, report, voice), f"Wait with it, and ask {whom}."
        case NoticeState.CONFLICT:
            return TWO_VERSIONS, f"Wait with it, and ask {whom} which of them counts."
        case NoticeState.NOT_UNDERSTOOD:
            return (
                NOT_UNDERSTOOD,
                f"Ask {whom} for the newest version of Self-Check, and what this notice says.",
            )
        case NoticeState.EXPIRED:
            when = f" {voice.near_with_zone(entry.notice.expires)}" if entry.notice.expires else ""
            return f"It ended by itself{when} and asks for nothing any more.", ""
        case NoticeState.SCHEDULED:
            begins = max(entry.notice.issued, entry.notice.effective)
            return f"It takes effect {voice.near_with_zone(begins)}. It asks for nothing yet.", ""
        case NoticeState.PARTLY_WITHDRAWN:
            rest = "The rest of it held." if report.past else "The rest of it still holds."
            return f"Part of it was taken back. {rest}", ""
        case NoticeState.IN_FORCE:
            return _in_force(entry, report), ""
        case _:
            assert_never(entry.state)


TWO_VERSIONS = (
    "It exists in two versions. Both carry valid signatures, and it can’t be told which one counts."
)
NOT_UNDERSTOOD = (
    "It is verified, but uses something this version of Self-Check does not know. "
    "What can be read of it is shown, and may not be all."
)


def _in_force(entry: NoticeReport, report: Report) -> str:
    if entry.notice.kind is NoticeKind.INFORMATION:
        return "It tells you something and asks for nothing."
    return "It held at that moment." if report.past else "It holds now."


def _newer(entry: NoticeReport, report: Report, voice: Voice) -> str:
    newer = next((n.notice for n in report.notices if n.notice.id == entry.superseded_by), None)
    return quoted(voice.read(newer.title)) if newer is not None else "A newer notice"


def circle(entry: NoticeReport, report: Report, voice: Voice) -> str:
    """Which notices say of each other that they take the other's place."""
    titles = tuple(
        quoted(voice.read(each.notice.title))
        for each in report.notices
        if each.notice.id in entry.notice.supersedes
    )
    others = listed(titles) or "another notice"
    return (
        f"It says that it takes the place of {others}, which says the same of it. "
        "It can’t be told which one counts."
    )

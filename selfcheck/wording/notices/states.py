"""What the state of a notice means, and what to do about it."""

from __future__ import annotations

from datetime import datetime
from typing import Final, assert_never

from selfcheck.core.frozen import frozen
from selfcheck.core.records import NoticeKind
from selfcheck.core.report import NoticeReport, NoticeState, Report
from selfcheck.language import mark, tr, translated
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.holding import rest_holds
from selfcheck.wording.voice import Voice, listed
from selfcheck.wording.whom import contact

INFORMATION: Final = mark("Information, no rule")


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
            return translated(INFORMATION)
        if report.past:
            return tr("In force at that moment")
    if entry.state is NoticeState.CONFLICT and not entry.rivals:
        return tr("Contradicts another notice")
    return translated(labels.STATES[entry.state])


def meaning(entry: NoticeReport, report: Report, voice: Voice) -> Meaning:
    """What the state means for whoever reads the notice."""
    text, step = _sentences(entry, report, voice)
    unclear = entry.state in {NoticeState.CONFLICT, NoticeState.NOT_UNDERSTOOD}
    return Meaning(label(entry, report), text, step, unclear)


def _in_part(entry: NoticeReport, report: Report) -> str:
    if not rest_holds(entry, report):
        return tr("Part of it was taken back, and the rest of it is not in force.")
    if report.past:
        return tr("Part of it was taken back. The rest of it held.")
    return tr("Part of it was taken back. The rest of it still holds.")


def _sentences(  # noqa: PLR0911 - one case a state
    entry: NoticeReport, report: Report, voice: Voice
) -> tuple[str, str]:
    whom = contact(report, voice)
    match entry.state:
        case NoticeState.WITHDRAWN if report.past:
            return tr("By that moment it had been taken back."), ""
        case NoticeState.WITHDRAWN:
            return tr("It was taken back. It asks nothing of you any more."), ""
        case NoticeState.SUPERSEDED:
            newer = _newer(entry, report, voice)
            return tr("{notice} took its place. Go by that one.", notice=newer), ""
        case NoticeState.CONFLICT if not entry.rivals:
            return (
                circle(entry, report, voice),
                tr("Wait with it, and ask {contact}.", contact=whom),
            )
        case NoticeState.CONFLICT:
            step = tr("Wait with it, and ask {contact} which of them counts.", contact=whom)
            return translated(TWO_VERSIONS), step
        case NoticeState.NOT_UNDERSTOOD:
            return (
                translated(NOT_UNDERSTOOD),
                tr(
                    "Ask {contact} for the newest version of Self-Check, and what this"
                    " notice says.",
                    contact=whom,
                ),
            )
        case NoticeState.EXPIRED:
            return _ended(entry.notice.expires, voice), ""
        case NoticeState.SCHEDULED:
            begins = max(entry.notice.issued, entry.notice.effective)
            when = voice.near_with_zone(begins)
            return tr("It takes effect {when}. It asks for nothing yet.", when=when), ""
        case NoticeState.PARTLY_WITHDRAWN:
            return _in_part(entry, report), ""
        case NoticeState.IN_FORCE:
            return _in_force(entry, report), ""
        case _:
            assert_never(entry.state)


TWO_VERSIONS: Final = mark(
    "It exists in two versions. Both carry valid signatures, and it can’t be told which one counts."
)
NOT_UNDERSTOOD: Final = mark(
    "It is verified, but uses something this version of Self-Check does not know. "
    "What can be read of it is shown, and may not be all."
)


def _in_force(entry: NoticeReport, report: Report) -> str:
    if entry.notice.kind is NoticeKind.INFORMATION:
        return tr("It tells you something and asks for nothing.")
    return tr("It held at that moment.") if report.past else tr("What it says applies now.")


def _ended(expires: datetime | None, voice: Voice) -> str:
    if expires is None:
        return tr("It ended by itself and asks for nothing any more.")
    when = voice.near_with_zone(expires)
    return tr("It ended by itself {when} and asks for nothing any more.", when=when)


def _newer(entry: NoticeReport, report: Report, voice: Voice) -> str:
    newer = next((n.notice for n in report.notices if n.notice.id == entry.superseded_by), None)
    return quoted(voice.read(newer.title)) if newer is not None else tr("A newer notice")


def circle(entry: NoticeReport, report: Report, voice: Voice) -> str:
    """Which notices say of each other that they take the other's place."""
    titles = tuple(
        quoted(voice.read(each.notice.title))
        for each in report.notices
        if each.notice.id in entry.notice.supersedes
    )
    others = listed(titles) or tr("another notice")
    return tr(
        "It says that it takes the place of {notices}, which says the same of it. "
        "It can’t be told which one counts.",
        notices=others,
    )

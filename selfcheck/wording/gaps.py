"""What could not be read or is not known, in words, with a next step."""

from __future__ import annotations

from typing import assert_never

from selfcheck.core.apps import KnownBy
from selfcheck.core.report import Gap, GapKind, NoticeState, Report
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.notices.states import circle
from selfcheck.wording.problems import Trouble, problem
from selfcheck.wording.voice import Voice
from selfcheck.wording.whom import contact


def gaps(report: Report, voice: Voice) -> tuple[Trouble, ...]:
    """Every gap beside the policy's own problem, those that leave the verdict open first."""
    rest = [gap for gap in report.gaps if gap.kind is not GapKind.POLICY]
    return tuple(gap_text(gap, report, voice) for gap in sorted(rest, key=lambda gap: not gap.open))


def gap_text(gap: Gap, report: Report, voice: Voice) -> Trouble:
    """One gap in words."""
    match gap.kind:
        case GapKind.SOURCE:
            return _source(gap, report)
        case GapKind.DEVICE:
            return _device(gap, report, voice)
        case GapKind.RECORD:
            return _record(gap, report, voice)
        case GapKind.POLICY:
            return problem(report, voice) or Trouble(
                "The policy was not confirmed recently",
                "What holds now may differ from what you see.",
                "Choose Check again.",
                gap.detail,
                gap.open,
            )
        case _:
            assert_never(gap.kind)


def _where(gap: Gap, report: Report) -> str:
    found = next((d.device for d in report.devices if d.device.id == gap.device), None)
    return labels.device(found) if found else (gap.device or "this computer")


def _source(gap: Gap, report: Report) -> Trouble:
    where = _where(gap, report)
    return Trouble(
        f"{labels.source(gap.name)} on {where} could not be read",
        "An app that a notice is about could be among them."
        if gap.open
        else "No notice is about apps of this kind, so the verdict does not depend on it.",
        "Choose Check again. If it stays, the help desk can use the detail below."
        if gap.open
        else "You don’t need to do anything about it.",
        gap.detail,
        gap.open,
    )


def _device(gap: Gap, report: Report, voice: Voice) -> Trouble:
    where = _where(gap, report)
    name = where[:1].upper() + where[1:]
    stays = (
        "An app that a notice is about could be on it."
        if gap.open
        else "No notice in force is about it, so the verdict does not depend on it."
    )
    if gap.name == "not-checked":
        return Trouble(
            f"{name} was not checked yet",
            stays,
            "Answer the questions about it." if gap.open else "You don’t need to do anything.",
            gap.detail,
            gap.open,
        )
    if gap.name == "not-registered":
        return Trouble(
            "Your phone or tablet is not known here yet",
            stays,
            "Add it under Devices, or with “selfcheck phone add”, and answer what is asked of it.",
            gap.detail,
            gap.open,
        )
    if gap.name == "publisher-not-asked":
        return Trouble(
            f"On {where}, only known apps were asked about",
            "A notice is about every app of a publisher. Self-Check asked about those it knows.",
            "If you have another app of one of these publishers there, ask "
            f"{contact(report, voice)}.",
            gap.detail,
            gap.open,
        )
    if gap.name == "reading-too-old":
        told = any(
            d.device.id == gap.device and d.known_by is KnownBy.DECLARED for d in report.devices
        )
        again = "Answer the questions about it again." if told else "Check it afresh."
        return Trouble(f"{name} was checked too long ago", stays, again, gap.detail, gap.open)
    return Trouble(f"{name} could not be read in full", stays, "Try again.", gap.detail, gap.open)


def _record(gap: Gap, report: Report, voice: Voice) -> Trouble:
    entry = next((n for n in report.notices if n.notice.id == gap.name), None)
    whom = contact(report, voice)
    title = quoted(voice.read(entry.notice.title) if entry else gap.name)
    if not gap.open:
        return Trouble(
            f"{title} refers to something unknown here",
            "It asks for nothing.",
            "You don’t need to do anything about it.",
            gap.detail,
            gap.open,
        )
    if entry is not None and entry.state is NoticeState.CONFLICT and not entry.rivals:
        return Trouble(
            f"{title} contradicts another notice",
            circle(entry, report, voice),
            f"Wait with it, and ask {whom}.",
            gap.detail,
        )
    if entry is not None and entry.state is NoticeState.CONFLICT:
        return Trouble(
            f"{title} exists in two versions",
            "Both carry valid signatures, and it can’t be told which one counts.",
            f"Wait with it, and ask {whom}.",
            gap.detail,
        )
    return Trouble(
        f"{title} could not be understood",
        "It is verified, but uses something this version of Self-Check does not know.",
        f"Ask {whom} for the newest version of Self-Check, and what this notice says.",
        gap.detail,
    )

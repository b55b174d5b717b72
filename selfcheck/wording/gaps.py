"""What could not be read or is not known, in words, with a next step."""

from __future__ import annotations

from typing import assert_never

from selfcheck.core.apps import KnownBy
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.report import Gap, GapKind, NoticeState, Report
from selfcheck.language import tr
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.notices.states import circle
from selfcheck.wording.problems import Trouble, problem
from selfcheck.wording.voice import Voice, begun
from selfcheck.wording.whom import contact, desks


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
                tr("The policy was not confirmed recently"),
                tr("What holds now may differ from what you see."),
                tr("Choose Check again."),
                gap.detail,
                gap.open,
            )
        case _:
            assert_never(gap.kind)


def _where(gap: Gap, report: Report) -> Device:
    found = next((d.device for d in report.devices if d.device.id == gap.device), None)
    # A device that the report does not know is called by what the gap says of it.
    unknown = Device(gap.device or "this-computer", DeviceKind.COMPUTER, Os.LINUX, gap.device or "")
    return found or unknown


def _source(gap: Gap, report: Report) -> Trouble:
    where = _where(gap, report)
    return Trouble(
        tr(
            "{source} {on_device} could not be read",
            source=labels.source(gap.name),
            on_device=labels.on_device(where),
        ),
        tr("An app that a notice is about could be among them.")
        if gap.open
        else tr("No notice is about apps of this kind, so the verdict does not depend on it."),
        tr("Choose Check again. If it stays, the help desk can use the detail below.")
        if gap.open
        else tr("You don’t need to do anything about it."),
        gap.detail,
        gap.open,
    )


def _device(gap: Gap, report: Report, voice: Voice) -> Trouble:
    where = _where(gap, report)
    name, detail = labels.device_title(where), _detail(gap)
    stays = (
        tr("An app that a notice is about could be on it.")
        if gap.open
        else tr("No notice in force is about it, so the verdict does not depend on it.")
    )
    if gap.name == "not-checked":
        return Trouble(
            tr("{device} was not checked yet", device=name),
            stays,
            tr("Answer the questions about it.")
            if gap.open
            else tr("You don’t need to do anything."),
            detail,
            gap.open,
            device_id=where.id if gap.open else "",
        )
    if gap.name == "not-registered":
        return Trouble(
            tr("Your phone or tablet is not known here yet"),
            stays,
            tr(
                "Add it under Devices, or with “selfcheck phone add”, and answer what is"
                " asked of it."
            ),
            detail,
            gap.open,
        )
    if gap.name == "publisher-not-asked":
        return Trouble(
            begun(
                tr(
                    "{on_device}, only known apps were asked about",
                    on_device=labels.on_device(where),
                )
            ),
            tr(
                "A notice is about every app of a publisher. Self-Check asked about those it knows."
            ),
            tr(
                "If you have another app of one of these publishers there, ask {contact}.",
                contact=contact(report, voice),
            ),
            detail,
            gap.open,
        )
    if gap.name == "reading-too-old":
        told = any(
            d.device.id == gap.device and d.known_by is KnownBy.DECLARED for d in report.devices
        )
        again = tr("Answer the questions about it again.") if told else tr("Check it afresh.")
        return Trouble(
            tr("{device} was checked too long ago", device=name),
            stays,
            again,
            detail,
            gap.open,
            device_id=where.id if gap.open and told else "",
        )
    return Trouble(
        tr("{device} could not be read in full", device=name),
        stays,
        tr("Try again."),
        detail,
        gap.open,
    )


def _detail(gap: Gap) -> str:
    """The sentence for the help desk. What systems and records gave stays as it is."""
    match gap.name, gap.named:
        case "not-checked", ():
            return tr("This device was never read or described.")
        case "not-registered", ():
            return tr("There is a phone or tablet, but none has been added to Self-Check.")
        case "reading-too-old", (int(days),):
            return tr(
                "Last read more than {n} days ago.",
                "",
                days,
                one="Last read more than 1 day ago.",
            )
        case "publisher-not-asked", (_, *_):
            return tr("Publishers: {names}.", names=", ".join(map(str, gap.named)))
        case _:
            return gap.detail


def _record(gap: Gap, report: Report, voice: Voice) -> Trouble:
    entry = next((n for n in report.notices if n.notice.id == gap.name), None)
    whom = contact(report, voice)
    title = quoted(voice.read(entry.notice.title) if entry else gap.name)
    if not gap.open:
        return Trouble(
            tr("{notice} refers to something unknown here", notice=title),
            tr("It asks for nothing."),
            tr("You don’t need to do anything about it."),
            gap.detail,
            gap.open,
        )
    if entry is not None and entry.state is NoticeState.CONFLICT and not entry.rivals:
        return Trouble(
            tr("{notice} contradicts another notice", notice=title),
            circle(entry, report, voice),
            tr("Wait with it, and ask {contact}.", contact=whom),
            gap.detail,
            desks=desks(report, voice),
        )
    if entry is not None and entry.state is NoticeState.CONFLICT:
        return Trouble(
            tr("{notice} exists in two versions", notice=title),
            tr("Both carry valid signatures, and it can’t be told which one counts."),
            tr("Wait with it, and ask {contact}.", contact=whom),
            gap.detail,
            desks=desks(report, voice),
        )
    return Trouble(
        tr("{notice} could not be understood", notice=title),
        tr("It is verified, but uses something this version of Self-Check does not know."),
        tr(
            "Ask {contact} for the newest version of Self-Check, and what this notice says.",
            contact=whom,
        ),
        gap.detail,
        desks=desks(report, voice),
    )

"""The verdict in words: the headline that is read first, and the line under it."""

from __future__ import annotations

from datetime import datetime
from math import inf
from typing import assert_never

from selfcheck.core.report import (
    Action,
    Finding,
    GapKind,
    NoticeState,
    ProblemKind,
    Report,
    Status,
    Verdict,
)
from selfcheck.language import tr
from selfcheck.wording import labels
from selfcheck.wording.findings import app_name, named_on
from selfcheck.wording.holding import in_reach, request
from selfcheck.wording.questions import grouped
from selfcheck.wording.voice import Voice, begun, headed, listed

READ_OUT = 2
"""So many names are read out in a line; more are counted."""

LONGEST = 90
"""So many letters of one task are read out in a line."""


def headline(report: Report, voice: Voice) -> str:
    """The verdict in one sentence; of another moment, it says so by its tense."""
    match report.verdict:
        case Verdict.ACTION_REQUIRED:
            return _act(report, voice)
        case Verdict.NO_ACTION:
            return nothing_to_do(labels.tense(report))
        case Verdict.CANNOT_TELL:
            return tr("We can’t tell yet: {doubt}", doubt=_doubt(report))
        case _:
            assert_never(report.verdict)


def _act(report: Report, voice: Voice) -> str:
    what = asked(report, voice)
    match labels.tense(report):
        case -1:
            return tr("You needed to act: {what}", what=what)
        case 1:
            return tr("You will need to act: {what}", what=what)
        case _:
            return headed(tr("You need to act"), what)


def nothing_to_do(tense: int = 0) -> str:
    """The sentence that people hope for; -1 stands for the past, 1 for what is to come."""
    match tense:
        case -1:
            return tr("You didn’t need to do anything")
        case 1:
            return tr("You won’t need to do anything")
        case _:
            return tr("You don’t need to do anything")


def asked(report: Report, voice: Voice) -> str:
    """How much is asked, and by when: "1 thing, by Friday 18:00"."""
    findings = [f for f in report.findings if f.status is Status.ACTION_REQUIRED]
    n = len({thing(f) for f in findings})
    due = [f.rule.deadline for f in findings if f.rule.deadline and not f.overdue]
    late = [f.rule.deadline for f in findings if f.rule.deadline and f.overdue]
    if late:
        when = voice.near_in_doubt(min(late))
        return tr(
            "{n} things, overdue since {when}",
            "",
            n,
            one="1 thing, overdue since {when}",
            when=when,
        )
    if not due:
        return tr("{n} things", "", n, one="1 thing")
    when = voice.near_in_doubt(min(due))
    if min(due) >= voice.now and (len(set(due)) > 1 or len(due) < len(findings)):
        return tr("{n} things, the first by {when}", "", n, one="1 thing, by {when}", when=when)
    if min(due) >= voice.now:
        return tr("{n} things, by {when}", "", n, one="1 thing, by {when}", when=when)
    return tr("{n} things, due since {when}", "", n, one="1 thing, due since {when}", when=when)


def thing(finding: Finding) -> tuple[str, str]:
    """What headlines count: one app on one device, however many rules it breaks."""
    installed = finding.installed.name if finding.installed else ""
    return finding.device.id, finding.app or installed


def first_deadline(findings: list[Finding]) -> datetime | None:
    """The earliest deadline of these findings."""
    return min((f.rule.deadline for f in findings if f.rule.deadline), default=None)


def _doubt(report: Report) -> str:
    """The one reason that most needs saying; the page below names the others."""
    return _policy_doubt(report) or _open_doubt(report)


def _policy_doubt(report: Report) -> str:
    policy = report.policy
    kind = policy.problem.kind if policy.problem else None
    if not policy.verified:
        missing = kind is ProblemKind.NO_SOURCE
        return tr("no policy is set up here") if missing else tr("no policy has been confirmed yet")
    if kind is ProblemKind.RECORD_VANISHED:
        return tr("a notice is missing from the policy")
    if kind is ProblemKind.CLOCK:
        return tr("this computer’s clock may be wrong")
    if report.questions:
        return tr("{n} questions", "", len(grouped(report.questions)), one="1 question")
    return "" if policy.fresh else tr("the policy was not confirmed recently")


def _open_doubt(report: Report) -> str:
    statuses = [finding.status for finding in report.findings]
    states = {notice.state for notice in report.notices}
    unread = sum(gap.open and gap.kind is not GapKind.RECORD for gap in report.gaps)
    possible = statuses.count(Status.POSSIBLE)
    if Status.CLASH in statuses:
        return tr("two instructions disagree")
    if NoticeState.CONFLICT in states:
        return tr("a notice exists in two versions")
    if NoticeState.NOT_UNDERSTOOD in states:
        return tr("a notice needs a newer Self-Check")
    if unread:
        return tr("{n} things could not be read", "", unread, one="1 thing could not be read")
    if possible:
        return tr("{n} apps are possibly meant", "", possible, one="1 app is possibly meant")
    return tr("something is still open")


def subline(report: Report, voice: Voice) -> str:
    """What the verdict rests on, in one or two short sentences."""
    match report.verdict:
        case Verdict.ACTION_REQUIRED:
            return _what_to_do(report, voice)
        case Verdict.NO_ACTION | Verdict.CANNOT_TELL:
            wish = request(report, voice)
            # Beside the request the headline would be read as its contrary.
            idle = bool(wish) and report.verdict is Verdict.NO_ACTION
            apps = tr("Your apps need nothing.") if idle else ""
            parts = apps, wish, _checked(report, voice), _left_out(report)
            return " ".join(filter(None, parts))
        case _:
            assert_never(report.verdict)


def _checked(report: Report, voice: Voice) -> str:
    apps = sum(device.apps for device in report.devices)
    if report.organization is None:
        return _found_only(apps) if apps else ""
    # Of a phone that was only added nothing was looked at.
    looked_at = [device for device in report.devices if device.known_by is not None]
    devices = tr("{n} devices", "", len(looked_at), one="1 device")
    whose = voice.read(report.organization.name)
    return (
        tr(
            "Checked {devices} and {apps} against the policy of {organization}.",
            devices=devices,
            apps=tr("{n} apps", "", apps, one="1 app"),
            organization=whose,
        )
        if apps
        else tr(
            "Checked {devices} against the policy of {organization}. No app was read.",
            devices=devices,
            organization=whose,
        )
    )


def _found_only(apps: int) -> str:
    return tr(
        "{n} apps found, with nothing to compare them to.",
        "",
        apps,
        one="1 app found, with nothing to compare it to.",
    )


def _left_out(report: Report) -> str:
    return tr("Phones and tablets were left out.") if report.this_computer_only else ""


def _what_to_do(report: Report, voice: Voice) -> str:
    found = sorted(
        (f for f in report.findings if f.status is Status.ACTION_REQUIRED),
        key=lambda f: f.rule.deadline.timestamp() if f.rule.deadline else inf,
    )
    tasks = tuple(dict.fromkeys(clipped(task(f, report, voice)) for f in found))
    idle = tuple(labels.device(d.device) for d in report.devices if d.verdict is Verdict.NO_ACTION)
    shown = ". ".join(tasks) if len(tasks) <= READ_OUT else _first_of(tasks)
    tense = labels.tense(report)
    match tense:
        case -1:
            told = tr("Asked then: {tasks}.", tasks=shown)
        case 1:
            told = tr("Will be asked: {tasks}.", tasks=shown)
        case _ if in_reach(report):
            told = f"{shown}."
        case _:
            then = tr("If it still holds: {tasks}.", tasks=shown)
            told = f"{request(report, voice)} {then}"
    rest = _nothing_for(idle, tense) if 0 < len(idle) <= READ_OUT else ""
    return " ".join(filter(None, (told, rest, _left_out(report))))


def _first_of(tasks: tuple[str, ...]) -> str:
    return tr("{task} and {n} more", "", len(tasks) - 1, task=tasks[0])


def _nothing_for(idle: tuple[str, ...], tense: int) -> str:
    """That nothing is asked for these devices."""
    names, n = begun(listed(idle)), len(idle)
    match tense:
        case -1:
            return tr("{devices} needed nothing.", "", n, devices=names)
        case 1:
            return tr("{devices} will need nothing.", "", n, devices=names)
        case _:
            return tr(
                "{devices} need nothing.", "", n, one="{devices} needs nothing.", devices=names
            )


def clipped(text: str) -> str:
    """A text for a line that must stay short; the card below has it whole."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def task(finding: Finding, report: Report, voice: Voice) -> str:
    """What is asked, as a title: "Remove TikTok from Demo phone"."""
    name, device = app_name(finding, report, voice), finding.device
    match finding.action or labels.action_of(finding.effect):
        case Action.REMOVE:
            from_device = labels.from_device(device)
            return tr("Remove {app} {from_device}", app=name, from_device=from_device)
        case Action.INSTALL:
            return tr("Install {app} {on_device}", app=name, on_device=labels.on_device(device))
        case Action.UPDATE:
            return tr("Update {app} {on_device}", app=name, on_device=labels.on_device(device))
        case None:
            return named_on(name, device)
        case unknown:
            assert_never(unknown)

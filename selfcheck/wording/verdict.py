"""The verdict in words: the headline that is read first, and the line under it."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from selfcheck.core.report import (
    Finding,
    GapKind,
    NoticeState,
    ProblemKind,
    Report,
    Status,
    Verdict,
)
from selfcheck.wording import labels
from selfcheck.wording.findings import app_name
from selfcheck.wording.problems import freshness
from selfcheck.wording.questions import grouped
from selfcheck.wording.voice import Voice, count, listed

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
            return {
                0: "You don’t need to do anything",
                -1: "You didn’t need to do anything",
                1: "You won’t need to do anything",
            }[_tense(report)]
        case Verdict.CANNOT_TELL:
            return f"We can’t tell yet: {_doubt(report)}"
        case _:
            assert_never(report.verdict)


def _tense(report: Report) -> int:
    if not report.past:
        return 0
    return -1 if report.as_of < report.checked_at else 1


def _act(report: Report, voice: Voice) -> str:
    begin = {0: "You need to act", -1: "You needed to act", 1: "You will need to act"}
    return f"{begin[_tense(report)]}: {asked(report, voice)}"


def asked(report: Report, voice: Voice) -> str:
    """How much is asked, and by when: "1 thing, by Friday 18:00"."""
    findings = [f for f in report.findings if f.status is Status.ACTION_REQUIRED]
    things = count(len({thing(f) for f in findings}), "1 thing", "{n} things")
    return f"{things}{_when(findings, voice)}"


def _when(findings: list[Finding], voice: Voice) -> str:
    due = [f.rule.deadline for f in findings if f.rule.deadline and not f.overdue]
    late = [f.rule.deadline for f in findings if f.rule.deadline and f.overdue]
    if late:
        return f", overdue since {voice.near(min(late))}"
    if not due:
        return ""
    first = min(due)
    return f", by {voice.near(first)}" if first >= voice.now else f", due since {voice.near(first)}"


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
        return "no policy source is set up" if missing else "no policy has been confirmed yet"
    if kind is ProblemKind.RECORD_VANISHED:
        return "a notice is missing at the source"
    if kind is ProblemKind.CLOCK:
        return "this computer’s clock may be wrong"
    if report.questions:
        return count(len(grouped(report.questions)), "1 question", "{n} questions")
    return "" if policy.fresh else "the policy was not confirmed recently"


def _open_doubt(report: Report) -> str:
    statuses = [finding.status for finding in report.findings]
    states = {notice.state for notice in report.notices}
    unread = sum(gap.open and gap.kind is not GapKind.RECORD for gap in report.gaps)
    possible = statuses.count(Status.POSSIBLE)
    if Status.CLASH in statuses:
        return "two instructions disagree"
    if NoticeState.CONFLICT in states:
        return "a notice exists in two versions"
    if NoticeState.NOT_UNDERSTOOD in states:
        return "a notice needs a newer Self-Check"
    if unread:
        return count(unread, "1 thing could not be read", "{n} things could not be read")
    if possible:
        return count(possible, "1 app is possibly meant", "{n} apps are possibly meant")
    return "something is still open"


def subline(report: Report, voice: Voice) -> str:
    """What the verdict rests on, in one or two short sentences."""
    match report.verdict:
        case Verdict.ACTION_REQUIRED:
            return _what_to_do(report, voice)
        case Verdict.NO_ACTION | Verdict.CANNOT_TELL:
            return " ".join(filter(None, (_checked(report, voice), _left_out(report))))
        case _:
            assert_never(report.verdict)


def _checked(report: Report, voice: Voice) -> str:
    apps = sum(device.apps for device in report.devices)
    if report.organization is None:
        return (
            count(
                apps,
                "1 app found, with nothing to compare it to.",
                "{n} apps found, with nothing to compare them to.",
            )
            if apps
            else ""
        )
    devices = count(len(report.devices), "1 device", "{n} devices")
    against = f"the policy of {voice.read(report.organization.name)}"
    stale = "" if report.policy.fresh or report.past else f" {freshness(report, voice)}."
    return f"Checked {devices} and {count(apps, '1 app', '{n} apps')} against {against}.{stale}"


def _left_out(report: Report) -> str:
    return "Phones and tablets were left out." if report.this_computer_only else ""


def _what_to_do(report: Report, voice: Voice) -> str:
    found = [f for f in report.findings if f.status is Status.ACTION_REQUIRED]
    tasks = tuple(dict.fromkeys(clipped(task(f, report, voice)) for f in found))
    idle = tuple(labels.device(d.device) for d in report.devices if d.verdict is Verdict.NO_ACTION)
    more = count(len(tasks) - 1, "1 more", "{n} more")
    shown = listed(tasks) if len(tasks) <= READ_OUT else f"{tasks[0]} and {more}"
    rest = ""
    tense = _tense(report)
    if idle and len(idle) <= READ_OUT:
        names = listed(idle)
        one = len(idle) == 1
        needs = {0: "needs" if one else "need", -1: "needed", 1: "will need"}[tense]
        rest = f" {names[:1].upper()}{names[1:]} {needs} nothing."
    begin = {0: "", -1: "Asked then: ", 1: "Will be asked: "}[tense]
    stale = "" if report.policy.fresh or report.past else f" {freshness(report, voice)}."
    return " ".join(filter(None, (f"{begin}{shown}.{rest}{stale}", _left_out(report))))


def clipped(text: str) -> str:
    """A text for a line that must stay short; the card below has it whole."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def task(finding: Finding, report: Report, voice: Voice) -> str:
    """What is asked, as a title: "Remove TikTok from Demo phone"."""
    name, where = app_name(finding, report, voice), labels.device(finding.device)
    action = finding.action or labels.action_of(finding.effect)
    if action is None:
        return f"{name} on {where}"
    joint = {"remove": "from", "install": "on", "update": "on"}[action.value]
    return f"{labels.verb(action)} {name} {joint} {where}"

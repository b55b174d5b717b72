"""The to-do cards: one for each app on a device that a rule in force asks something of."""

from __future__ import annotations

from datetime import datetime

from selfcheck.core.apps import Form
from selfcheck.core.devices import Device
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Reference
from selfcheck.core.report import Action, Finding, Report, Status
from selfcheck.language import tr
from selfcheck.wording.findings import app_name, detail, evidence, quoted
from selfcheck.wording.holding import in_reach, look_helps, standing
from selfcheck.wording.labels import tense
from selfcheck.wording.problems import freshness
from selfcheck.wording.steps import steps
from selfcheck.wording.verdict import first_deadline, task, thing
from selfcheck.wording.voice import Voice
from selfcheck.wording.whom import contact_name


@frozen
class ToDo:
    """One thing to do. Texts are plain; `otherwise` may be empty, `detail` is for whoever helps.

    `due` is the short label ("Due today 18:00 PDT"), `by_when` the whole sentence. `doubt`
    says what comes first where the newest policy is out of reach, and `standing` is the label
    that says whether the demand is in force. `foreign` notes another language. `marks` are the
    exact demands: where one is new or changed, they are others.
    """

    app: str
    device_id: str
    notice_ids: tuple[str, ...]
    action: Action | None
    title: str
    due: str
    overdue: bool
    why: tuple[str, ...]
    by_when: str
    otherwise: str
    standing: str
    evidence: str
    detail: str
    steps: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    doubt: str = ""
    foreign: str = ""
    device: Device | None = None
    form: Form = Form.NATIVE
    deadline: datetime | None = None
    marks: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, str]:
        """What the card is about: the device and the app."""
        return self.device_id, self.app


def todos(report: Report, voice: Voice) -> tuple[ToDo, ...]:
    """The cards, the most urgent first."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        if finding.status is Status.ACTION_REQUIRED:
            groups.setdefault(thing(finding), []).append(finding)
    ordered = sorted(groups.values(), key=_urgency)
    return tuple(_card(found, report, voice) for found in ordered)


def _urgency(found: list[Finding]) -> tuple[bool, float]:
    deadline = first_deadline(found)
    return deadline is None, deadline.timestamp() if deadline else 0.0


def _card(found: list[Finding], report: Report, voice: Voice) -> ToDo:
    lead = min(found, key=lambda f: (f.rule.deadline is None, f.rule.deadline or f.notice.issued))
    overdue = any(f.overdue for f in found)
    notices = {f.notice.id: f.notice for f in found}
    texts = [text for f in found for text in (f.notice.title, f.notice.reason, f.rule.consequence)]
    return ToDo(
        app=app_name(lead, report, voice),
        device_id=lead.device.id,
        notice_ids=tuple(notices),
        action=lead.action,
        title=task(lead, report, voice),
        due=_due(lead, overdue, report, voice),
        overdue=overdue,
        why=tuple(dict.fromkeys(_why(f, voice) for f in found)),
        by_when=_by_when(lead, overdue, voice),
        otherwise=" ".join(
            dict.fromkeys(filter(None, (voice.read(f.rule.consequence) for f in found)))
        ),
        standing=standing(report),
        evidence=evidence(lead, voice, report, plainly=True),
        detail=detail(lead),
        steps=steps(lead, app_name(lead, report, voice), voice),
        references=tuple(ref for notice in notices.values() for ref in notice.references),
        doubt="" if in_reach(report) else _doubt(first_deadline(found), report, voice),
        foreign=voice.foreign(*texts),
        device=lead.device,
        form=lead.installed.form if lead.installed else Form.NATIVE,
        deadline=first_deadline(found),
        marks=frozenset(f"{f.notice.id} {f.notice.digest} {f.rule.id}" for f in found),
    )


def _doubt(deadline: datetime | None, report: Report, voice: Voice) -> str:
    """What to do first, and what where that does not help: the deadline does not move."""
    since = "" if report.policy.fresh else tr("{freshness}.", freshness=freshness(report, voice))
    whom = contact_name(report, voice)
    if not look_helps(report):
        first = tr("First ask {contact} whether this still holds.", contact=whom)
        return f"{since} {first}".strip()
    first = tr("First choose Check again: it shows whether this still holds.")
    ahead = deadline is not None and deadline > voice.now
    then = (
        tr(
            "If that has not been possible by the deadline, do what is asked here, or ask"
            " {contact}.",
            contact=whom,
        )
        if ahead
        else tr("If that does not help, ask {contact} what to do.", contact=whom)
    )
    return f"{since} {first} {then}".strip()


def _why(finding: Finding, voice: Voice) -> str:
    notice = finding.notice
    reason = voice.read(notice.reason) or voice.read(notice.summary)
    title = quoted(voice.read(notice.title))
    return tr("{notice}: {reason}", notice=title, reason=reason) if reason else title


def _due(finding: Finding, overdue: bool, report: Report, voice: Voice) -> str:  # noqa: FBT001
    """The label; "" where no deadline was set, which `by_when` says."""
    deadline, over = finding.rule.deadline, tense(report) < 0
    if deadline is None:
        return ""
    if overdue:
        since = voice.near_with_zone(finding.rule.overdue_from or deadline)
        if over:
            return tr("Was overdue since {when}", when=since)
        return tr("Overdue since {when}", when=since)
    when = voice.near_with_zone(deadline)
    still = deadline >= voice.now and not over
    return tr("Due {when}", when=when) if still else tr("Was due {when}", when=when)


def _by_when(finding: Finding, overdue: bool, voice: Voice) -> str:  # noqa: FBT001
    deadline = finding.rule.deadline
    if deadline is None:
        return tr("No deadline was set.")
    when, until = voice.moment(deadline), finding.rule.overdue_from
    if overdue or (deadline < voice.now and until is None):
        return tr("The deadline was {when}.", when=when)
    if deadline < voice.now and until is not None:
        return tr(
            "The deadline was {when}. It counts as overdue from {until}.",
            when=when,
            until=voice.moment(until),
        )
    theirs = voice.theirs(deadline)
    if theirs:
        return tr("By {when} ({theirs}).", when=when, theirs=theirs)
    return tr("By {when}.", when=when)

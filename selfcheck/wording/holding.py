"""Whether what a card asks for is in force, and what the state of the policy asks first."""

from __future__ import annotations

from typing import Final

from selfcheck.core.report import (
    NoticeReport,
    NoticeState,
    PolicyStatus,
    ProblemKind,
    Report,
    Verdict,
)
from selfcheck.language import tr, translated
from selfcheck.wording import labels
from selfcheck.wording.voice import Voice
from selfcheck.wording.whom import contact_name

DOUBTED: Final = frozenset({ProblemKind.CLOCK, ProblemKind.RECORD_VANISHED})
"""What leaves open what holds, however lately the policy was confirmed."""
AWAY: Final = frozenset({ProblemKind.OFFLINE, ProblemKind.NETWORK_LOGIN})
_HOLDS: Final = frozenset({NoticeState.IN_FORCE, NoticeState.PARTLY_WITHDRAWN})
_TOLD: Final = frozenset({ProblemKind.STALE, ProblemKind.SIGNATURE, ProblemKind.RECORD_VANISHED})
"""Another look does not help there: somebody has to be told."""


def kind(policy: PolicyStatus) -> ProblemKind | None:
    """What is wrong with the policy, if anything."""
    return policy.problem.kind if policy.problem else None


def sure(report: Report) -> bool:
    """Whether it is known what holds: confirmed lately, and by nothing put into doubt."""
    return report.policy.fresh and kind(report.policy) not in DOUBTED


def in_reach(report: Report) -> bool:
    """Whether the newest policy answers; at another moment nothing is asked of it."""
    return report.past or (report.policy.fresh and report.policy.problem is None)


def standing(report: Report) -> str:
    """The label of what a rule in force asks for."""
    if report.past:
        return tr("In force at that moment")
    if not sure(report):
        return tr("Not confirmed")
    if not in_reach(report):
        return tr("In force when last confirmed")
    return translated(labels.STATES[NoticeState.IN_FORCE])


def rest_holds(entry: NoticeReport, report: Report) -> bool:
    """Whether what was not taken back of a notice is in force.

    Its state over several devices need not say so: it may be withdrawn on one and ended on another.
    """
    notice = entry.notice
    over = notice.expires is not None and notice.expires < report.as_of
    begun = max(notice.issued, notice.effective) <= report.as_of
    return entry.state in _HOLDS and begun and not over and entry.superseded_by is None


def look_helps(report: Report) -> bool:
    """Whether another look at the newest policy is what is needed before anything else."""
    told = kind(report.policy) in {*_TOLD, ProblemKind.NO_SOURCE}
    return not (told or in_reach(report) or calm(report))


def calm(report: Report) -> bool:
    """Whether the newest policy is out of reach, and "nothing to do" stands all the same."""
    idle = report.verdict is Verdict.NO_ACTION and report.policy.fresh
    return idle and kind(report.policy) in AWAY


def request(report: Report, voice: Voice) -> str:  # noqa: PLR0911 - one case a problem
    """The one thing that the state of the policy asks of the person; "" for none."""
    if in_reach(report) or calm(report):
        return ""
    whom = contact_name(report, voice)
    match kind(report.policy):
        case ProblemKind.NO_SOURCE:
            return tr(
                "Please ask {contact} for the installer that knows the address.", contact=whom
            )
        case ProblemKind.OFFLINE:
            return tr("Please choose Check again once you are online.")
        case ProblemKind.NETWORK_LOGIN:
            return tr("Please log in to this network, then choose Check again.")
        case ProblemKind.CLOCK:
            return tr("Please let the system set the time by itself, then choose Check again.")
        case ProblemKind.STALE:
            return tr(
                "Please tell {contact} that the published policy is out of date.", contact=whom
            )
        case ProblemKind.SIGNATURE:
            return tr(
                "Please tell {contact} that the newest policy could not be verified.", contact=whom
            )
        case ProblemKind.RECORD_VANISHED:
            return tr(
                "Please tell {contact} that a notice which was there before is missing.",
                contact=whom,
            )
        case None:
            return tr("Please choose Check again.")

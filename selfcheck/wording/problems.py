"""Sentences for what went wrong with the policy, each with a next step."""

from __future__ import annotations

from typing import assert_never

from selfcheck.core.frozen import frozen
from selfcheck.core.report import ProblemKind, Report
from selfcheck.wording.voice import Voice
from selfcheck.wording.whom import contact


@frozen
class Trouble:
    """A problem or a gap in words: what it is, what follows from it, what to do about it.

    `open` is true where it keeps the verdict from being sure. `detail` is the technical
    sentence for whoever helps.
    """

    title: str
    text: str
    next_step: str
    detail: str = ""
    open: bool = True


def problem(report: Report, voice: Voice) -> Trouble | None:
    """The problem with the policy, if there is one."""
    found = report.policy.problem
    if found is None:
        return None
    whom = contact(report, voice)
    kept = _kept(report, voice)
    title, text, step = _sentences(
        found.kind, whom, report.locally.organization or "your organization"
    )
    return Trouble(
        title,
        " ".join(filter(None, (text, kept))),
        step,
        found.detail,
        open=not report.policy.fresh
        or found.kind in {ProblemKind.CLOCK, ProblemKind.RECORD_VANISHED},
    )


def _kept(report: Report, voice: Voice) -> str:
    if not report.policy.verified:
        return "No policy has been verified on this computer yet."
    if report.policy.confirmed_at is None:
        return "What you see rests on the last verified policy."
    when = voice.near_with_zone(report.policy.confirmed_at)
    return f"What you see rests on the policy that was confirmed {when}."


def _sentences(kind: ProblemKind, whom: str, who: str) -> tuple[str, str, str]:
    """Title, text and next step. `who` is the organization by this computer's settings."""
    match kind:
        case ProblemKind.NO_SOURCE:
            return (
                "No policy source is set up",
                f"Self-Check does not know where {who} publishes its app policy.",
                f"Ask {whom} for the installer that already knows the address.",
            )
        case ProblemKind.OFFLINE:
            return (
                "The policy source gave no answer",
                "The newest policy could not be fetched.",
                "Check this computer’s network connection, then choose Check again.",
            )
        case ProblemKind.NETWORK_LOGIN:
            return (
                "This network asks you to log in first",
                "A log-in page of the network answered instead of the policy source.",
                "Open a web browser, log in to the network, then choose Check again.",
            )
        case ProblemKind.STALE:
            return (
                "The policy at the source is out of date",
                "The source answered, but what it holds has not been renewed in time.",
                f"There is nothing you need to change on this computer. Please tell {whom}.",
            )
        case ProblemKind.SIGNATURE:
            return (
                "The policy at the source could not be verified",
                "What the source sent does not carry the signatures it needs, so it was not used.",
                f"Please tell {whom}. Until this is settled, ask them before you act on a notice.",
            )
        case ProblemKind.CLOCK:
            return (
                "This computer’s clock may be wrong",
                "Its time differs from the policy source’s, so what is current can’t be judged.",
                "In the system’s settings, let it set the time by itself. Then choose Check again.",
            )
        case ProblemKind.RECORD_VANISHED:
            return (
                "A notice that was verified before is missing at the source",
                "Notices are never deleted, so something there is not as it should be.",
                f"Please tell {whom}, and ask them before you act on any notice.",
            )
        case _:
            assert_never(kind)


def freshness(report: Report, voice: Voice) -> str:
    """When the policy was last confirmed: "Confirmed today 09:41 UTC"."""
    confirmed = report.policy.confirmed_at
    if confirmed is None:
        return "Never confirmed"
    when = voice.near_with_zone(confirmed)
    return f"Confirmed {when}" if report.policy.fresh else f"Not confirmed since {when}"


def origin(report: Report, voice: Voice) -> str:
    """From whom, as of when and confirmed when, in one line."""
    who = voice.read(report.organization.name) if report.organization else ""
    confirmed = freshness(report, voice)
    return ", ".join(
        (
            f"Policy of {who}" if who else "No policy yet",
            f"as of {voice.near_with_zone(report.as_of)}",
            f"{confirmed[:1].lower()}{confirmed[1:]}.",
        )
    )

"""Sentences for what went wrong with the policy, each with a next step."""

from __future__ import annotations

from typing import Final, assert_never

from selfcheck.core.frozen import frozen
from selfcheck.core.report import ProblemKind, Report, Verdict
from selfcheck.language import tr
from selfcheck.wording.holding import calm, in_reach, sure
from selfcheck.wording.voice import Voice
from selfcheck.wording.whom import Desk, contact, desks, organization

ASKING: Final = frozenset(
    {
        ProblemKind.NO_SOURCE,
        ProblemKind.STALE,
        ProblemKind.SIGNATURE,
        ProblemKind.RECORD_VANISHED,
    }
)
"""Of these the next step asks to tell somebody."""


@frozen
class Trouble:
    """A problem or a gap in words: what it is, what follows from it, what to do about it.

    `open` is true where it keeps the verdict from being sure. `detail` is the technical
    sentence for whoever helps. With `first` what to do is said before the rest. `device_id` is
    the device about which the person can answer what is not known. `desks` are those whom the
    next step asks to tell.
    """

    title: str
    text: str
    next_step: str
    detail: str = ""
    open: bool = True
    first: bool = False
    device_id: str = ""
    desks: tuple[Desk, ...] = ()


def problem(report: Report, voice: Voice) -> Trouble | None:
    """The problem with the policy, if there is one."""
    found = report.policy.problem
    if found is None:
        return None
    whom = contact(report, voice)
    kept = _kept(report, voice)
    title, text, step = _sentences(
        found.kind, whom, organization(report, voice) or tr("your organization")
    )
    unsure = not sure(report)
    acting = report.verdict is Verdict.ACTION_REQUIRED
    if found.kind is ProblemKind.SIGNATURE and _stands(report):
        # Beside a verdict that stands, the box must not begin with what failed.
        when = voice.near_with_zone(report.policy.confirmed_at or report.checked_at)
        title = tr(
            "You still don’t need to do anything; what was fetched just now could not be verified"
        )
        kept = tr("The policy behind it was confirmed {when}.", when=when)
    if found.kind is ProblemKind.STALE and acting:
        step = tr(
            "Please tell {contact}, and ask them before you act. The cause is not on this"
            " computer.",
            contact=whom,
        )
    asked = desks(report, voice) if found.kind in ASKING else ()
    if calm(report):
        # Whoever need not do anything must not find a request here.
        step, asked = _by_itself(found.kind), ()
    return Trouble(
        title,
        " ".join(filter(None, (text, kept) if unsure else (kept, text))),
        step,
        found.detail,
        open=unsure,
        first=found.kind is ProblemKind.STALE,
        desks=asked,
    )


def _stands(report: Report) -> bool:
    """Whether a problem leaves "nothing to do" as it is.

    Of a demand it is not said that it still holds: a card may say that this is not known.
    """
    return report.verdict is Verdict.NO_ACTION and sure(report)


def _by_itself(kind: ProblemKind) -> str:
    if kind is ProblemKind.NETWORK_LOGIN:
        return tr("Once you have logged in with a web browser, Self-Check fetches it by itself.")
    return tr("You can leave it at that: Self-Check tries again by itself.")


def _kept(report: Report, voice: Voice) -> str:
    """What the verdict rests on; how old a policy is that is not fresh, the band says."""
    policy = report.policy
    if not policy.verified:
        return tr("No policy has been verified on this computer yet.")
    if policy.confirmed_at is None:
        return tr("What you see rests on the last verified policy.")
    if not policy.fresh:
        return tr("What you see rests on the last policy that could be confirmed.")
    when = voice.near_with_zone(policy.confirmed_at)
    if not _stands(report):
        return tr("What you see rests on the policy that was confirmed {when}.", when=when)
    return tr(
        "What you see rests on the policy that was confirmed {when}, and still holds.", when=when
    )


def _sentences(kind: ProblemKind, whom: str, who: str) -> tuple[str, str, str]:
    """Title, text and next step. `who` is the organization, by its policy or by the settings."""
    match kind:
        case ProblemKind.NO_SOURCE:
            return (
                tr("No policy is set up on this computer"),
                tr(
                    "Self-Check does not know where {organization} publishes its app policy.",
                    organization=who,
                ),
                tr("Ask {contact} for the installer that already knows the address.", contact=whom),
            )
        case ProblemKind.OFFLINE:
            return (
                tr("The newest policy could not be fetched"),
                tr(
                    "Self-Check fetches it from where {organization} publishes it. Just now that"
                    " did not work.",
                    organization=who,
                ),
                tr("Check this computer’s network connection, then choose Check again."),
            )
        case ProblemKind.NETWORK_LOGIN:
            return (
                tr("This network asks you to log in first"),
                tr(
                    "A log-in page of the network answered, and not the place where {organization}"
                    " publishes its policy.",
                    organization=who,
                ),
                tr("Open a web browser, log in to the network, then choose Check again."),
            )
        case ProblemKind.STALE:
            return (
                tr("The published policy is out of date"),
                tr(
                    "What {organization} publishes was fetched, but it has not been renewed in"
                    " time.",
                    organization=who,
                ),
                tr(
                    "Please change nothing for now, and tell {contact}. The cause is not on this"
                    " computer.",
                    contact=whom,
                ),
            )
        case ProblemKind.SIGNATURE:
            return (
                tr("The published policy could not be verified"),
                tr(
                    "What was fetched from where {organization} publishes its policy does not carry"
                    " the signatures it needs, so it was not used.",
                    organization=who,
                ),
                tr(
                    "Please tell {contact}. Until this is settled, ask them before you act on a"
                    " notice.",
                    contact=whom,
                ),
            )
        case ProblemKind.CLOCK:
            return (
                tr("This computer’s clock may be wrong"),
                tr(
                    "Its time differs from that of the server with the policy, so what is current"
                    " can’t be judged."
                ),
                tr(
                    "In the system’s settings, let it set the time by itself. Then choose"
                    " Check again."
                ),
            )
        case ProblemKind.RECORD_VANISHED:
            return (
                tr("A notice that was verified before is missing from the policy"),
                tr("Notices are never deleted, so something there is not as it should be."),
                tr(
                    "Please tell {contact}, and ask them before you act on any notice.",
                    contact=whom,
                ),
            )
        case _:
            assert_never(kind)


def freshness(report: Report, voice: Voice) -> str:
    """When the policy was last confirmed: "Confirmed today 09:41 UTC"."""
    at = report.policy.confirmed_at
    if at is None:
        return tr("Never confirmed")
    when = voice.near_with_zone(at)
    if report.policy.fresh:
        return tr("Confirmed {when}", when=when)
    return tr("Not confirmed since {when}", when=when)


def origin(report: Report, voice: Voice) -> str:
    """From whom, as of when and confirmed when, in one line."""
    when, how = voice.near_with_zone(report.as_of), confirmed(report, voice)
    if report.organization is None:
        return tr("No policy yet, as of {when}, {confirmed}.", when=when, confirmed=how)
    whose = voice.read(report.organization.name)
    if in_reach(report) and not report.past:
        return tr(
            "In force now: the policy of {organization}, as of {when}, {confirmed}.",
            organization=whose,
            when=when,
            confirmed=how,
        )
    return tr(
        "Policy of {organization}, as of {when}, {confirmed}.",
        organization=whose,
        when=when,
        confirmed=how,
    )


def confirmed(report: Report, voice: Voice) -> str:
    """The freshness within a sentence."""
    at = report.policy.confirmed_at
    if at is None:
        return tr("never confirmed")
    when = voice.near_with_zone(at)
    if report.policy.fresh:
        return tr("confirmed {when}", when=when)
    return tr("not confirmed since {when}", when=when)

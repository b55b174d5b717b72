"""What has been concluded so far, and the verdict that it amounts to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from selfcheck.core.copies import order
from selfcheck.core.devices import Device
from selfcheck.core.judging import Judged
from selfcheck.core.report import Finding, Gap, GapKind, Question, Status, Verdict

_OPEN = (Status.POSSIBLE, Status.UNKNOWN_SCOPE, Status.CLASH)


@dataclass(slots=True, eq=False, repr=False)
class _Asked:
    """A question in the making; `device` is None where the person is asked, not a device."""

    device: Device | None
    because: set[tuple[str, str]] = field(default_factory=set)


@dataclass(slots=True, eq=False, repr=False)
class Conclusion:
    """What has been concluded so far.

    `declined` holds device ids ("" for the person) and facts of which the person said "I don't
    know".
    """

    findings: list[Finding] = field(default_factory=list)
    questions: dict[tuple[str, str], _Asked] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
    declined: frozenset[tuple[str, str]] = frozenset()

    def add(self, judged: Judged) -> None:
        self.findings.append(judged.finding)
        self.ask(judged, judged.ask)

    def ask(self, judged: Judged, app: str | None) -> None:
        """Notes what would settle a finding: missing facts before the app itself.

        Where the person does not know the facts, the app is asked for too: that it is not
        there settles as much.
        """
        finding = judged.finding
        if finding.status not in _OPEN and finding.status is not Status.ACTION_REQUIRED:
            return
        keys = [(_asked_of(fact, finding.device), fact) for fact in judged.facts]
        known = {(device.id if device else "", fact) for device, fact in keys}
        if app and known <= self.declined:
            keys.append((finding.device, f"app:{app}"))
        for device, fact in keys:
            self.put(device, fact, (_rule_key(finding),))

    def put(self, device: Device | None, fact: str, because: Iterable[tuple[str, str]]) -> None:
        key = (device.id if device else "", fact)
        self.questions.setdefault(key, _Asked(device)).because.update(because)


def _asked_of(fact: str, device: Device) -> Device | None:
    """Groups and region are the person's, whatever the device."""
    return None if fact.startswith("group:") or fact == "region" else device


def _rule_key(finding: Finding) -> tuple[str, str]:
    return finding.notice.id, finding.rule.id


def verdict_of(
    findings: Iterable[Finding], questions: Iterable[object], gaps: Iterable[Gap]
) -> Verdict:
    """A broken rule demands action whatever else is open; then anything open; then nothing."""
    statuses = {finding.status for finding in findings}
    if Status.ACTION_REQUIRED in statuses:
        return Verdict.ACTION_REQUIRED
    if statuses.intersection(_OPEN) or any(True for _ in questions) or any(g.open for g in gaps):
        return Verdict.CANNOT_TELL
    return Verdict.NO_ACTION


def device_verdict(device: str, found: Conclusion) -> Verdict:
    """As the whole verdict, over what concerns the device; what is open of phones does not."""
    return verdict_of(
        [f for f in found.findings if f.device.id == device],
        [fact for (asked, fact) in found.questions if asked == device],
        [g for g in found.gaps if g.device == device or _of_all(g)],
    )


def _of_all(gap: Gap) -> bool:
    return gap.device is None and gap.kind is not GapKind.DEVICE


def questions_of(found: Conclusion) -> tuple[Question, ...]:
    """Everything that would have to be known, in a fixed order."""
    questions = [
        Question(asked.device, fact, tuple(sorted(asked.because)))
        for (_, fact), asked in found.questions.items()
    ]
    return tuple(sorted(questions, key=lambda q: (q.device.id if q.device else "", q.fact)))


_SEVERITY = {status: place for place, status in enumerate(Status)}


def finding_order(finding: Finding) -> tuple[object, ...]:
    """A complete order of findings, what demands most first."""
    return (
        _SEVERITY[finding.status],
        finding.notice.id,
        finding.rule.id,
        finding.device.id,
        finding.app or "",
        order(finding.installed) if finding.installed else (),
    )


def gap_order(gap: Gap) -> tuple[object, ...]:
    """A complete order of gaps, those that leave the verdict open first."""
    return not gap.open, gap.kind, gap.device or "", gap.name, gap.detail

"""What the log says of a check: the figures of the summary, and what stood in the way."""

from __future__ import annotations

from collections.abc import Container

from selfcheck.checker.outcome import Outcome
from selfcheck.core.apps import SourceStatus
from selfcheck.history.log import Event, Log, Names

_UNREAD = (SourceStatus.UNREADABLE, SourceStatus.SKIPPED)


def note_check(log: Log, outcome: Outcome, sources: Container[str]) -> None:
    """Adds the line of a check. `sources` are the names of all sources that are known."""
    from selfcheck.documents.report import summary_document

    report = outcome.report
    summary = summary_document(report, demonstration=outcome.demonstration)
    read = [source for each in outcome.inventories for source in each.sources]
    log.note(
        Event.CHECKED,
        report.checked_at,
        verdict=report.verdict,
        act=int(summary["act"]),
        questions=int(summary["questions"]),
        gaps=int(summary["gaps"]),
        fresh=report.policy.fresh,
        confirmed=report.policy.confirmed_at,
        problem=report.policy.problem.kind if report.policy.problem is not None else None,
        apps=sum(len(each.apps) for each in outcome.inventories if each.live),
        unread=Names((one.name for one in read if one.status in _UNREAD), sources),
        troubles=len(outcome.troubles),
        demonstration=outcome.demonstration is not None,
    )

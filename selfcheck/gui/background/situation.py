"""From an outcome to what matters for notifications. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from selfcheck.checker.outcome import Outcome
from selfcheck.core.report import NoticeReport, Report, Status, Verdict
from selfcheck.gui.background.telling import Key, Memory, Situation, TakenBack
from selfcheck.history.values import RecordKey, RecordKind


def situation(outcome: Outcome, memory: Memory) -> Situation:
    """What the report demands, and what was taken back of what the person saw."""
    report, shown = outcome.report, outcome.shown
    taken_back = tuple(
        TakenBack(withdrawal.id, notice.notice.id, _seen(notice, report, shown, memory))
        for notice in report.notices
        for withdrawal in notice.withdrawals
    )
    sure = report.policy.fresh and report.verdict is not Verdict.CANNOT_TELL
    return Situation(_demands(report), taken_back, sure)


def _demands(report: Report) -> dict[Key, datetime | None]:
    found: dict[Key, datetime | None] = {}
    for finding in report.findings:
        if finding.status is Status.ACTION_REQUIRED:
            app = finding.app or (finding.installed.name if finding.installed else "")
            key = Key(finding.notice.id, finding.rule.id, finding.device.id, app)
            found[key] = finding.rule.deadline
    return found


def _seen(
    notice: NoticeReport, report: Report, shown: Mapping[RecordKey, datetime], memory: Memory
) -> bool:
    """Whether the notice was seen while it held, and its withdrawal not before this report."""
    id_ = notice.notice.id
    noticed = [at for key, at in shown.items() if key.kind is RecordKind.NOTICE and key.id == id_]
    back = {withdrawal.id for withdrawal in notice.withdrawals}
    ends = [at for key, at in shown.items() if key.kind is RecordKind.WITHDRAWAL and key.id in back]
    if any(end < report.checked_at for end in ends):
        return False
    if id_ in memory.notices:
        return True
    # Seen together for the first time, a notice was never believed to hold.
    return any(at < min(ends, default=report.checked_at) for at in noticed)

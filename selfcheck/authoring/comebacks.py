"""Which notices hold again, or no longer, once a record is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.records import Policy, Reinstatement, Withdrawal
from selfcheck.core.report import NoticeReport, NoticeState, PolicyStatus

HOLDS = (NoticeState.IN_FORCE, NoticeState.PARTLY_WITHDRAWN, NoticeState.SCHEDULED)


def states(policy: Policy, now: datetime, as_of: datetime | None = None) -> dict[str, NoticeReport]:
    """The state of every notice over no device in particular, by id.

    With `as_of` as it was at that moment, of what was recorded by then.
    """
    status = PolicyStatus("site", verified=True, confirmed_at=now, fresh=True)
    report = evaluate(policy, status, (), (), Circumstances(now, as_of, saved_inventories=True))
    return {one.notice.id: one for one in report.notices}


def comes_back(
    policy: Policy,
    before: Mapping[str, NoticeReport],
    record: Withdrawal | Reinstatement,
    now: datetime,
) -> tuple[NoticeReport, ...]:
    """The notices that hold because of this record and did not `before`, as they will stand.

    A withdrawal of a part is looked at as one of the whole: for that part they come back.
    """
    records = policy.records
    if isinstance(record, Withdrawal):
        whole = replace(record, scope=None)
        after = replace(records, withdrawals=(*records.withdrawals, whole))
    else:
        after = replace(records, reinstatements=(*records.reinstatements, record))
    return tuple(
        one
        for name, one in states(replace(policy, records=after), now).items()
        if one.state in HOLDS and before[name].state not in HOLDS
    )

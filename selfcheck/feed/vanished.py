"""The alarm for records that a newer ledger has lost or changed.

What was signed stays signed: a record that was verified once is used until the source shows
it again, even where every signature on the newer ledger is good. A site put back from an old
copy, or a signer who was talked into it, so cannot make a withdrawal disappear.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from selfcheck.core.frozen import frozen
from selfcheck.core.records import (
    Notice,
    Policy,
    Records,
    Reinstatement,
    UnreadRecord,
    Withdrawal,
)
from selfcheck.core.report import Problem, ProblemKind

Record = Notice | Withdrawal | Reinstatement


@frozen
class Lost:
    """Records that were verified and that the present ledger does not hold."""

    records: tuple[Record, ...] = ()
    unread: tuple[UnreadRecord, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.records or self.unread)


def lost_from(policy: Policy, earlier: Iterable[Policy]) -> Lost:
    """What `earlier` verified policies held and `policy` does not, each once.

    Records are told apart by the digest of their whole content, so a changed one is a lost
    one. An unread record has none; it counts as kept when a record of its kind and id is there.
    """
    held = {record.digest for record in _records(policy)}
    named: set[tuple[str, str | None]] = {(one.kind, one.id) for one in policy.records.unread}
    named.update((_kind(record), record.id) for record in _records(policy))
    records: dict[str, Record] = {}
    unread: dict[tuple[str, str], UnreadRecord] = {}
    for past in earlier:
        for record in _records(past):
            if record.digest not in held:
                records.setdefault(record.digest, record)
        for one in past.records.unread:
            if one.id is not None and (one.kind, one.id) not in named:
                unread.setdefault((one.kind, one.id), one)
    return Lost(tuple(records.values()), tuple(unread.values()))


def united(policy: Policy, lost: Lost) -> Policy:
    """The policy together with what it lost."""
    if not lost:
        return policy
    records = policy.records
    return replace(
        policy,
        records=Records(
            records.notices + tuple(r for r in lost.records if isinstance(r, Notice)),
            records.withdrawals + tuple(r for r in lost.records if isinstance(r, Withdrawal)),
            records.reinstatements + tuple(r for r in lost.records if isinstance(r, Reinstatement)),
            records.unread + lost.unread,
        ),
    )


def alarm(lost: Lost, source: str) -> Problem | None:
    """The problem to show while anything is lost."""
    if not lost:
        return None
    names = sorted({f"{_kind(r)} {r.id}" for r in lost.records})
    names += sorted({f"{one.kind} {one.id}" for one in lost.unread})
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""  # noqa: PLR2004 - a sentence
    return Problem(
        ProblemKind.RECORD_VANISHED,
        f"The policy from {source} no longer holds what it held before: {', '.join(names[:3])}"
        f"{more}. It is still being used here. Tell IT, who must publish it again.",
    )


def _records(policy: Policy) -> tuple[Record, ...]:
    records = policy.records
    return (*records.notices, *records.withdrawals, *records.reinstatements)


def _kind(record: Record) -> str:
    return type(record).__name__.lower()

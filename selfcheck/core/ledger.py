"""Folds the verified records into what stands at a moment, whatever order they arrived in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import datetime

from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, Records, Reinstatement, UnreadRecord, Withdrawal

Ended = tuple[Withdrawal, Reinstatement]


@frozen
class Moment:
    """The time to look at. Only another moment than now hides records by their time.

    At present every verified withdrawal and reinstatement counts at once, whatever its own
    time says, so that no clock can turn a withdrawal into an alarm.
    """

    time: datetime
    now: bool = True

    def shows(self, at: datetime) -> bool:
        return self.now or at <= self.time


@frozen
class Entry:
    """One notice as the records leave it, before any device is looked at.

    `notice` is the revision that stands, or the first to come. `rivals` are other contents
    signed under the same revision (a conflict). `withdrawals` are those not ended, latest
    first. `doubts` say why the notice is not understood.
    """

    notice: Notice
    earlier: tuple[Notice, ...] = ()
    rivals: tuple[Notice, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    ended: tuple[Ended, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def supersedes(self) -> tuple[str, ...]:
        """What the notice replaces; of a conflict only what all contents agree on."""
        if not self.rivals:
            return self.notice.supersedes
        agreed = set(self.notice.supersedes).intersection(*(r.supersedes for r in self.rivals))
        return tuple(sorted(agreed))


@frozen
class Ledger:
    """Every notice known at a moment, by id, and the records that belong to none.

    `orphans` are withdrawals of notices never seen here. `unclear` are records of which too
    little could be read, or that this version does not understand and that no notice shows.
    `replacing` maps unread notices to what they replace.
    """

    moment: Moment
    entries: Mapping[str, Entry]
    orphans: tuple[Withdrawal, ...] = ()
    unclear: tuple[UnreadRecord, ...] = ()
    replacing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def fold(records: Records, moment: Moment) -> Ledger:
    """What the records amount to at `moment`; linear in their number."""
    revisions = defaultdict(list)
    for notice in records.notices:
        if moment.shows(notice.issued):
            revisions[notice.id].append(notice)
    live, ended = _withdrawals(records, moment)
    doubts, unclear = _doubts(records, moment, live, revisions)
    entries = {
        id_: _entry(found, moment.time, live.get(id_, ()), ended.get(id_, ()), doubts.get(id_, ()))
        for id_, found in sorted(revisions.items())
    }
    orphans = tuple(w for id_, found in sorted(live.items()) if id_ not in entries for w in found)
    replacing = {
        record.id or "?": record.supersedes for record in records.unread if record.supersedes
    }
    return Ledger(moment, entries, orphans, unclear, replacing)


def _entry(
    found: list[Notice],
    time: datetime,
    withdrawals: Iterable[Withdrawal],
    ended: Iterable[Ended],
    doubts: Iterable[str],
) -> Entry:
    """A revision replaces earlier ones from its own issue, even if it takes effect later."""
    if len(found) == 1:
        notice = found[0]
        earlier: tuple[Notice, ...] = ()
        rivals: tuple[Notice, ...] = ()
    else:
        found = sorted({n.digest: n for n in found}.values(), key=lambda n: (n.revision, n.digest))
        issued = [n for n in found if n.issued <= time]
        revision = issued[-1].revision if issued else found[0].revision
        standing = [n for n in issued or found if n.revision == revision]
        notice, rivals = standing[0], tuple(standing[1:])
        earlier = tuple(n for n in issued if n.revision < revision)
    # A withdrawal whose scope is not understood takes back we know not what: it is a doubt.
    understood = tuple(w for w in withdrawals if not w.unknown)
    return Entry(notice, earlier, rivals, understood, tuple(ended), (*notice.unknown, *doubts))


def _withdrawals(
    records: Records, moment: Moment
) -> tuple[dict[str, tuple[Withdrawal, ...]], dict[str, tuple[Ended, ...]]]:
    """The withdrawals that stand and those that were ended, by notice, latest first."""
    by_id: dict[str, dict[str, Withdrawal]] = defaultdict(dict)
    for withdrawal in records.withdrawals:
        if moment.shows(withdrawal.at):
            by_id[withdrawal.id][withdrawal.digest] = withdrawal
    ends: dict[str, Reinstatement] = {}
    for record in sorted(records.reinstatements, key=lambda r: (r.at, r.id, r.digest)):
        if moment.shows(record.at) and not record.unknown:
            ends.setdefault(record.ends, record)
    live: dict[str, list[Withdrawal]] = defaultdict(list)
    ended: dict[str, list[Ended]] = defaultdict(list)
    for id_, same in by_id.items():
        # An id used for two withdrawals names neither, so a reinstatement ends neither.
        end = ends.get(id_) if len(same) == 1 else None
        for withdrawal in same.values():
            if end is None:
                live[withdrawal.withdraws].append(withdrawal)
            else:
                ended[withdrawal.withdraws].append((withdrawal, end))
    return (
        {k: tuple(sorted(v, key=_when, reverse=True)) for k, v in live.items()},
        {k: tuple(sorted(v, key=lambda p: _when(p[0]), reverse=True)) for k, v in ended.items()},
    )


def _when(withdrawal: Withdrawal) -> tuple[datetime, str, str]:
    return withdrawal.at, withdrawal.id, withdrawal.digest


def _doubts(
    records: Records,
    moment: Moment,
    live: Mapping[str, tuple[Withdrawal, ...]],
    notices: Mapping[str, list[Notice]],
) -> tuple[dict[str, list[str]], tuple[UnreadRecord, ...]]:
    """Why notices are not understood, and the records that leave something open by themselves."""
    doubts: dict[str, list[str]] = defaultdict(list)
    unclear: list[UnreadRecord] = []
    for id_, found in live.items():
        doubts[id_].extend(f"withdrawal {w.id}: {path}" for w in found for path in w.unknown)
    for record in records.unread:
        target = record.id if record.kind == "notice" else record.concerns
        if record.kind in ("notice", "withdrawal") and target in notices:
            doubts[str(target)].append(f"{record.kind} {record.id or '?'}: {record.detail}")
        else:
            unclear.append(record)
    unclear.extend(
        UnreadRecord("reinstatement", end.id, ", ".join(end.unknown), end.ends)
        for end in records.reinstatements
        if end.unknown and moment.shows(end.at)
    )
    unclear.sort(key=lambda r: (r.kind, r.id or "", r.detail))
    return {id_: sorted(why) for id_, why in doubts.items()}, tuple(unclear)

"""Every notice over all devices of a report, and what may be said of a withdrawn one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from selfcheck.core import breadth
from selfcheck.core.judging import Answer, Hit, Judge
from selfcheck.core.ledger import Entry, Ledger
from selfcheck.core.matching import Selection, Tier
from selfcheck.core.records import Effect, Withdrawal
from selfcheck.core.report import NoticeReport, NoticeState
from selfcheck.core.rules import RuleIndex, RuleRef
from selfcheck.core.standing import Life, Standing

_ALLOW: Final = Effect.ALLOW
_PROHIBIT: Final = Effect.PROHIBIT
_OVER: Final = (Life.ENDED, Life.WITHDRAWN)
_UNKNOWN: Final = Life.UNKNOWN
_UNCLEAR = (NoticeState.CONFLICT, NoticeState.NOT_UNDERSTOOD)
_CERTAINLY = Selection(Tier.ID, None)
_TAKEN_BACK = (NoticeState.WITHDRAWN, NoticeState.PARTLY_WITHDRAWN)


def report_notices(
    ledger: Ledger, index: RuleIndex, judges: Sequence[Judge], unscoped: Standing, *, sure: bool
) -> tuple[NoticeReport, ...]:
    """Every notice, latest issue first. `unscoped` stands in where no device was looked at.

    `sure` is whether the policy itself leaves nothing open: without it nothing is called clear.
    """
    standings = [judge.standing for judge in judges] or [unscoped]
    states = {id_: overall(entry, standings) for id_, entry in ledger.entries.items()}
    sure = sure and not ledger.unclear and not any(s in _UNCLEAR for s in states.values())
    clearance = Clearance(index, judges)
    replaced = [s.supersession.by for s in standings if s.supersession.by]
    reports = []
    for id_, state in states.items():
        entry = ledger.entries[id_]
        open_, still = clearance.against(entry) if state in _TAKEN_BACK else (True, ())
        reaching = _reaching(entry, standings)
        reports.append(
            NoticeReport(
                notice=entry.notice,
                state=state,
                withdrawals=reaching,
                ended=entry.ended,
                superseded_by=min((by[id_] for by in replaced if id_ in by), default=None)
                if replaced
                else None,
                clear=sure and state is NoticeState.WITHDRAWN and not open_,
                still_prohibited_by=still,
                earlier=entry.earlier,
                rivals=entry.rivals,
                doubts=entry.doubts,
                elsewhere=tuple(w for w in entry.withdrawals if w not in reaching),
            )
        )
    return tuple(sorted(reports, key=lambda r: (r.notice.issued, r.notice.id), reverse=True))


def overall(entry: Entry, standings: Sequence[Standing]) -> NoticeState:
    """One state for all devices: only those count that the notice could be for, if any is."""
    if len(standings) == 1:
        return standings[0].state(entry)
    concerned = [s for s in standings if _could_be_for(entry, s)] if entry.withdrawals else []
    states = {standing.state(entry) for standing in concerned or standings}
    if len(states) > 1 and NoticeState.WITHDRAWN in states:
        states = states - {NoticeState.WITHDRAWN} | {NoticeState.PARTLY_WITHDRAWN}
    return min(states, key=_RANK.index)


def _could_be_for(entry: Entry, standing: Standing) -> bool:
    return any(standing.scope(entry, rule) is not False for rule in entry.notice.rules)


# Over several devices the weaker claim stands: what holds on one of them is not called over.
_RANK = [
    NoticeState.CONFLICT,
    NoticeState.NOT_UNDERSTOOD,
    NoticeState.PARTLY_WITHDRAWN,
    NoticeState.IN_FORCE,
    NoticeState.SCHEDULED,
    NoticeState.EXPIRED,
    NoticeState.SUPERSEDED,
    NoticeState.WITHDRAWN,
]


def _reaching(entry: Entry, standings: Sequence[Standing]) -> tuple[Withdrawal, ...]:
    if not entry.withdrawals:  # as most have none
        return ()
    return tuple(w for w in entry.withdrawals if any(s.reached(w) is not False for s in standings))


class Clearance:
    """What stands against saying "you don't need to do anything" beside a withdrawn notice."""

    def __init__(self, index: RuleIndex, judges: Sequence[Judge]) -> None:
        self._index = index
        self._judges = judges

    def against(self, entry: Entry) -> tuple[bool, tuple[str, ...]]:
        """Whether anything may be, and the notices that surely are."""
        open_ = False
        still: set[str] = set()
        for ref in self._index.by_notice(entry):
            if ref.rule.effect is not _ALLOW:
                for other, certain in self._against(ref):
                    open_ = True
                    if certain:
                        still.add(other.entry.notice.id)
        return open_, tuple(sorted(still))

    def _against(self, ref: RuleRef) -> Iterator[tuple[RuleRef, bool]]:
        """The rules that still ask the same or forbid the app, and whether that is certain."""
        effects = (_PROHIBIT, ref.rule.effect)
        others: list[RuleRef] = []
        permits: list[RuleRef] = []
        for other in self._index.touching(ref.selector):
            if other.rule.effect in effects:
                if other is not ref and _share_forms(ref, other):
                    others.append(other)
            # Only a permission for all that the withdrawn rule was about can lift a prohibition.
            elif other.rule.effect is _ALLOW and breadth.selects_within(
                ref.selector, other.selector, self._index.catalogue
            ):
                permits.append(other)
        for judge in self._judges:
            if judge.bearing(ref)[0] is not False:
                yield from _standing(others, permits, judge)


def _standing(
    others: Iterable[RuleRef], permits: Iterable[RuleRef], judge: Judge
) -> Iterator[tuple[RuleRef, bool]]:
    """Those of `others` that hold or will on one device, unless lifted by one of `permits`."""
    hits = [judge.hit(permit, _CERTAINLY) for permit in permits]
    certain = [hit for hit in hits if hit is not None and hit.certain]
    for other in others:
        scope, life = judge.bearing(other)
        if life in _OVER:
            continue
        if certain and other.rule.effect is _PROHIBIT:
            prohibition = Hit(other, _CERTAINLY, scope, life)
            if judge.answer(prohibition, certain)[0] is Answer.LIFTED:
                continue
        yield other, scope is True and life is not _UNKNOWN


def _share_forms(one: RuleRef, two: RuleRef) -> bool:
    forms, others = one.rule.forms, two.rule.forms
    return not forms or not others or not set(forms).isdisjoint(others)

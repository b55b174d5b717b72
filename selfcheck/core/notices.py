"""Every notice over all devices of a report, and what may be said of a withdrawn one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from selfcheck.core import breadth
from selfcheck.core.judging import Answer, Hit, Judge
from selfcheck.core.ledger import Entry, Ledger
from selfcheck.core.matching import Selection
from selfcheck.core.records import Effect, Withdrawal
from selfcheck.core.report import MatchedBy, NoticeReport, NoticeState
from selfcheck.core.rules import RuleIndex, RuleRef
from selfcheck.core.standing import Life, Standing

_UNCLEAR = (NoticeState.CONFLICT, NoticeState.NOT_UNDERSTOOD)


def report_notices(
    ledger: Ledger, index: RuleIndex, judges: Sequence[Judge], unscoped: Standing, *, sure: bool
) -> tuple[NoticeReport, ...]:
    """Every notice, latest issue first. `unscoped` stands in where no device was looked at.

    `sure` is whether the policy itself leaves nothing open: without it nothing is called clear.
    """
    standings = [judge.standing for judge in judges] or [unscoped]
    reports = []
    for entry in ledger.entries.values():
        state = overall(entry, standings)
        reports.append(
            NoticeReport(
                notice=entry.notice,
                state=state,
                withdrawals=_reaching(entry, standings),
                ended=entry.ended,
                superseded_by=_superseded_by(entry, standings),
                earlier=entry.earlier,
            )
        )
    if any(r.state in _UNCLEAR for r in reports) or ledger.unclear:
        sure = False
    clearance = Clearance(index, judges)
    reports = [clearance.cleared(r, ledger, sure=sure) for r in reports]
    return tuple(sorted(reports, key=lambda r: (r.notice.issued, r.notice.id), reverse=True))


def overall(entry: Entry, standings: Iterable[Standing]) -> NoticeState:
    """One state for all devices: only those count that the notice could be for, if any is."""
    all_ = list(standings)
    if len(all_) > 1 and entry.withdrawals:
        concerned = [
            s for s in all_ if any(s.scope(entry, rule) is not False for rule in entry.notice.rules)
        ]
        all_ = concerned or all_
    states = {standing.state(entry) for standing in all_}
    if len(states) > 1 and NoticeState.WITHDRAWN in states:
        states = states - {NoticeState.WITHDRAWN} | {NoticeState.PARTLY_WITHDRAWN}
    return min(states, key=_RANK.index)


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


def _reaching(entry: Entry, standings: Iterable[Standing]) -> tuple[Withdrawal, ...]:
    return tuple(w for w in entry.withdrawals if any(s.reached(w) is not False for s in standings))


def _superseded_by(entry: Entry, standings: Iterable[Standing]) -> str | None:
    found = {s.supersession.by.get(entry.notice.id) for s in standings}
    return min(found - {None}, default=None)  # type: ignore[type-var]


class Clearance:
    """Whether "you don't need to do anything" may stand beside a withdrawn notice."""

    def __init__(self, index: RuleIndex, judges: Sequence[Judge]) -> None:
        self._index = index
        self._judges = judges

    def cleared(self, report: NoticeReport, ledger: Ledger, *, sure: bool) -> NoticeReport:
        """The report with `clear` and `still_prohibited_by` settled."""
        if report.state not in (NoticeState.WITHDRAWN, NoticeState.PARTLY_WITHDRAWN):
            return report
        still: set[str] = set()
        open_ = False
        entry = ledger.entries[report.notice.id]
        for ref in (r for r in self._index.by_notice(entry) if r.rule.effect is not Effect.ALLOW):
            for judge in self._judges:
                if judge.standing.scope(entry, ref.rule) is not False:
                    against = self._against(ref, judge)
                    still.update(other.key[0] for other, certain in against if certain)
                    open_ = open_ or bool(against)
        whole = report.state is NoticeState.WITHDRAWN
        return replace(
            report, clear=sure and whole and not open_, still_prohibited_by=tuple(sorted(still))
        )

    def _against(self, ref: RuleRef, judge: Judge) -> list[tuple[RuleRef, bool]]:
        """The rules that still ask the same or forbid the app, and whether that is certain."""
        effects = {Effect.PROHIBIT, ref.rule.effect}
        touching = self._index.touching(ref.selector)
        permits = [_hit(judge, r) for r in touching if r.rule.effect is Effect.ALLOW]
        allowed = [hit for hit in permits if hit is not None and hit.certain]
        found = []
        for other in touching:
            if other is ref or other.rule.effect not in effects or not _share_forms(ref, other):
                continue
            hit = _hit(judge, other)
            if hit is None or hit.life is Life.WITHDRAWN:
                continue
            if hit.ref.rule.effect is Effect.PROHIBIT and self._lifted(ref, hit, allowed, judge):
                continue
            found.append((other, hit.scope is True and hit.life is not Life.UNKNOWN))
        return found

    def _lifted(self, ref: RuleRef, prohibition: Hit, allowed: list[Hit], judge: Judge) -> bool:
        """Whether a narrower `allow` covers everything that the withdrawn rule was about."""
        covering = [
            hit
            for hit in allowed
            if breadth.selects_within(ref.selector, hit.ref.selector, self._index.catalogue)
        ]
        return judge.answer(prohibition, covering)[0] is Answer.LIFTED


def _hit(judge: Judge, ref: RuleRef) -> Hit | None:
    return judge.hit(ref, Selection(MatchedBy.ID, None))


def _share_forms(one: RuleRef, two: RuleRef) -> bool:
    forms, others = set(one.rule.forms), set(two.rule.forms)
    return not forms or not others or not forms.isdisjoint(others)

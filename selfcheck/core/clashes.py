"""Rules that could contradict each other on some device: what an author is warned of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from selfcheck.core import breadth
from selfcheck.core.breadth import Breadth
from selfcheck.core.devices import Audience
from selfcheck.core.frozen import frozen
from selfcheck.core.ledger import Ledger, Moment, fold
from selfcheck.core.matching import Catalogue
from selfcheck.core.records import Effect, Policy, Rule
from selfcheck.core.rules import RuleIndex, RuleRef

Key = tuple[str, str]


@frozen
class PossibleClash:
    """Two rules (notice id, rule id) of no clear breadth: one permits what the other prohibits."""

    permits: Key
    prohibits: Key


def possible_clashes(policy: Policy, time: datetime) -> Iterator[PossibleClash]:
    """Every pair that could clash for somebody, in the order of the notices.

    Notices that are over or withdrawn as a whole are left out; those to come are not.
    """
    ledger = _with_what_comes(policy, time)
    catalogue = Catalogue(policy.catalogue)
    index = RuleIndex(ledger, catalogue)
    for ref in index.all:
        if ref.rule.effect in (Effect.ALLOW, Effect.REQUIRE) and _alive(ref):
            for other in index.touching(ref.selector):
                prohibits = other.rule.effect is Effect.PROHIBIT and _alive(other)
                if prohibits and _meet(ref, other, catalogue) and _clash(ref, other, catalogue):
                    yield PossibleClash(ref.key, other.key)


def _with_what_comes(policy: Policy, time: datetime) -> Ledger:
    """The ledger as if every notice had been issued by now."""
    latest = max([time, *(notice.issued for notice in policy.records.notices)])
    return fold(policy.records, Moment(latest))


def _alive(ref: RuleRef) -> bool:
    return all(withdrawal.scope is not None for withdrawal in ref.entry.withdrawals)


def _clash(ref: RuleRef, other: RuleRef, catalogue: Catalogue) -> bool:
    return breadth.compare(ref, other, catalogue) is Breadth.NEITHER


def _meet(ref: RuleRef, other: RuleRef, catalogue: Catalogue) -> bool:
    """Whether some app on some device could be under both rules."""
    pairs = zip(
        _keys(ref.rule, ref.entry.notice.audience),
        _keys(other.rule, other.entry.notice.audience),
        strict=True,
    )
    apart = any(one and two and set(one).isdisjoint(two) for one, two in pairs)
    return not apart and breadth.overlap(ref.selector, other.selector, catalogue)


def _keys(rule: Rule, audience: Audience) -> Iterator[Sequence[str]]:
    """The keys of which a device or an app has one value only; one person can be in many groups."""
    scope = rule.devices
    yield from (rule.forms, scope.kind, scope.os, scope.ownership, scope.regions, audience.regions)

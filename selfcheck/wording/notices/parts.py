"""What withdrawals of a part take back of a notice, and for whom it still holds.

Only what can be told by kinds of devices and systems is told of one rule or list of steps: to
whom else a part applies, such as a group of people, nobody need know here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Final

from selfcheck.core.devices import ANY_AUDIENCE, DeviceKind, DeviceScope, Os
from selfcheck.core.frozen import frozen
from selfcheck.core.platforms import PHONES
from selfcheck.core.records import Effect, Rule, WithdrawalScope
from selfcheck.core.report import NoticeReport, NoticeState, Report
from selfcheck.language import tr
from selfcheck.wording.holding import rest_holds
from selfcheck.wording.withdrawn import devices, reach

Platform = tuple[DeviceKind, Os]
Platforms = frozenset[Platform]

PLATFORMS: Final[Platforms] = frozenset(
    (
        *((DeviceKind.COMPUTER, os) for os in (Os.WINDOWS, Os.MACOS, Os.LINUX, Os.CHROMEOS)),
        *PHONES,
    )
)


@frozen
class Taken:
    """What was taken back of one rule: `platforms` wholly; with `some` at least a part of it."""

    reach: Platforms = frozenset()
    platforms: Platforms = frozenset()
    some: bool = False

    @property
    def all(self) -> bool:
        """Whether nothing is left of the rule."""
        return bool(self.reach) and self.reach <= self.platforms

    def on(self, system: Os) -> bool:
        """Whether nothing is left of it on a system."""
        there = frozenset(each for each in PLATFORMS if each[1] is system)
        return (there & self.reach or there) <= self.platforms

    def elsewhere(self, systems: Iterable[Os]) -> bool:
        """Whether nothing is left of it on all systems but these."""
        named = frozenset(systems)
        others = frozenset(each for each in self.reach if each[1] not in named)
        return bool(others) and others <= self.platforms


NOTHING: Final = Taken()


def taken(rule: Rule, entry: NoticeReport) -> Taken:
    """What was taken back of a rule while the rest of its notice may hold."""
    scopes = [each for each in _scopes(entry) if not each.rules or rule.id in each.rules]
    reached = _platforms(rule.devices)
    gone = _gone(scopes)
    named = any(each.rules for each in scopes)
    return Taken(reached, gone, some=named or not reached.isdisjoint(gone))


def in_part(entry: NoticeReport, report: Report) -> str:
    """For whom a notice no longer applies and for whom it does; "" where no part is taken back."""
    if entry.state is NoticeState.WITHDRAWN:
        return ""
    parts = (reach(each) for each in (*entry.withdrawals, *entry.elsewhere))
    said = tuple(dict.fromkeys(filter(None, parts)))
    if not said:
        return ""
    return " ".join(filter(None, (*said, _rest(entry, report))))


def _rest(entry: NoticeReport, report: Report) -> str:
    if not rest_holds(entry, report):
        return ""
    left = _left(entry)
    if left is None:
        if report.past:
            return tr("At that moment the rest of it held.")
        return tr("The rest of it still holds.")
    if report.past:
        return tr("At that moment it held for {devices}.", devices=devices(left))
    return tr("It still holds for {devices}.", devices=devices(left))


def _left(entry: NoticeReport) -> DeviceScope | None:
    """The kinds of devices of which nothing was taken back, where that says all; else None."""
    scopes = _scopes(entry)
    rules = entry.notice.rules
    asking = [rule.devices for rule in rules if rule.effect is not Effect.ALLOW]
    asking = asking or [rule.devices for rule in rules] or [DeviceScope()]
    if not all(_by_platform(each) and not each.rules for each in scopes):
        return None
    if any(each.os for each in asking):
        return None
    reached = frozenset(chain.from_iterable(map(_platforms, asking)))
    left = reached - _gone(scopes)
    kinds = {kind for kind, _ in left}
    if not left or left != frozenset(each for each in reached if each[0] in kinds):
        return None
    besides = {replace(each, kind=()) for each in asking}
    alike = besides.pop() if len(besides) == 1 else DeviceScope()
    return replace(alike, kind=tuple(kind for kind in DeviceKind if kind in kinds))


def _scopes(entry: NoticeReport) -> list[WithdrawalScope]:
    """The parts that were taken back; of a notice that was withdrawn as a whole there are none."""
    if entry.state is NoticeState.WITHDRAWN:
        return []
    both = (*entry.withdrawals, *entry.elsewhere)
    return [each.scope for each in both if each.scope is not None]


def _gone(scopes: Iterable[WithdrawalScope]) -> Platforms:
    whole = (_platforms(each.devices) for each in scopes if _by_platform(each))
    return frozenset(chain.from_iterable(whole))


def _by_platform(scope: WithdrawalScope) -> bool:
    """Whether kinds and systems are all that a part is told by, rules aside."""
    of = scope.devices
    return scope.audience == ANY_AUDIENCE and not any(
        (of.ownership, of.access, of.regions, of.groups)
    )


def _platforms(scope: DeviceScope) -> Platforms:
    return frozenset(
        (kind, os)
        for kind, os in PLATFORMS
        if (not scope.kind or kind in scope.kind) and (not scope.os or os in scope.os)
    )

"""How every notice and rule stands on one device."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from typing import Final

from selfcheck.core.devices import Audience, Device, DeviceScope, Tri, all_of, any_of
from selfcheck.core.ledger import Entry, Ledger
from selfcheck.core.records import Rule, Withdrawal
from selfcheck.core.report import NoticeState
from selfcheck.core.scope import in_audience, in_devices, missing_facts
from selfcheck.core.supersession import Supersession, supersession


class Life(Enum):
    """What a rule is at the moment; `UNKNOWN` may hold or not, `ENDED` asks for nothing."""

    IN_FORCE = "in-force"
    UNKNOWN = "unknown"
    UPCOMING = "upcoming"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


HOLDS = (Life.IN_FORCE, Life.UNKNOWN)
"""A rule that holds, or may hold."""
# Python 3.11 takes as long to find a member in its enumeration as to call a short function.
_IN_FORCE: Final = Life.IN_FORCE
_WITHDRAWN: Final = Life.WITHDRAWN


class Standing:
    """The ledger as one device sees it; `device` has its unknown facts filled already."""

    def __init__(self, ledger: Ledger, device: Device) -> None:
        self.device = device
        self._ledger = ledger
        self._time = ledger.moment.time
        self._lives: dict[str, Life] = {}

    @cached_property
    def supersession(self) -> Supersession:
        return supersession(self._ledger, self._withdrawn_id)

    def _withdrawn_id(self, id_: str) -> Tri:
        entry = self._ledger.entries.get(id_)
        if entry is not None:
            return self.withdrawn(entry)
        return any_of(self.reached(w) for w in self._ledger.orphans if w.withdraws == id_)

    def scope(self, entry: Entry, rule: Rule) -> Tri:
        """Whether the rule is for this device and for the person who uses it."""
        return self._reaches(rule.devices, entry.notice.audience)

    def _reaches(self, devices: DeviceScope, audience: Audience) -> Tri:
        return all_of((in_devices(devices, self.device), in_audience(audience, self.device)))

    def withdrawn(self, entry: Entry) -> Tri:
        """Whether the notice is withdrawn here: in every rule that could be for this device."""
        if not entry.withdrawals:
            return False
        whole = any_of(self.reached(w) for w in entry.withdrawals if not _rules(w))
        here = [r for r in entry.notice.rules if self.scope(entry, r) is not False]
        if whole is True or not here:
            return whole
        return all_of(self.rule_withdrawn(entry, rule) for rule in here)

    def rule_withdrawn(self, entry: Entry, rule: Rule) -> Tri:
        return any_of(
            self.reached(w) for w in entry.withdrawals if not _rules(w) or rule.id in _rules(w)
        )

    def withdrawal_of(self, entry: Entry, rule: Rule) -> Withdrawal | None:
        """The latest withdrawal that takes the rule back here."""
        meant = (w for w in entry.withdrawals if not _rules(w) or rule.id in _rules(w))
        return next((w for w in meant if self.reached(w) is True), None)

    def reached(self, withdrawal: Withdrawal) -> Tri:
        """Whether the withdrawal is for this device; the keys of its scope intersect."""
        if withdrawal.scope is None:
            return True
        return self._reaches(withdrawal.scope.devices, withdrawal.scope.audience)

    def life(self, entry: Entry, rule: Rule) -> Life:
        """What the rule is here, leaving its own scope aside."""
        withdrawn = self.rule_withdrawn(entry, rule) if entry.withdrawals else False
        if withdrawn is True:
            return _WITHDRAWN
        id_ = entry.notice.id
        life = self._lives.get(id_)
        if life is None:
            life = self._lives[id_] = self._life(entry)
        return Life.UNKNOWN if withdrawn is None and life is _IN_FORCE else life

    def _life(self, entry: Entry) -> Life:
        """What all rules of a notice are that are not withdrawn."""
        superseded = self.supersession.of(entry.notice.id)
        if superseded is True or self.unclear(entry) or self._over(entry):
            return Life.ENDED
        if self._time < entry.notice.effective:
            return Life.UPCOMING
        return _IN_FORCE if superseded is False else Life.UNKNOWN

    def unclear(self, entry: Entry) -> bool:
        """Whether the notice is contradictory or not understood: then it asks nothing by itself."""
        circles = self.supersession.circles
        return bool(entry.rivals or entry.doubts) or entry.notice.id in circles

    def _over(self, entry: Entry) -> bool:
        notice = entry.notice
        expired = notice.expires is not None and self._time > notice.expires
        return expired or self._time < notice.issued

    def state(self, entry: Entry) -> NoticeState:
        """The first state that fits, in the order of precedence."""
        notice = entry.notice
        if self.withdrawn(entry) is True:
            return NoticeState.WITHDRAWN
        if self.supersession.of(notice.id) is True:
            return NoticeState.SUPERSEDED
        if entry.rivals or notice.id in self.supersession.circles:
            return NoticeState.CONFLICT
        if entry.doubts:
            return NoticeState.NOT_UNDERSTOOD
        if notice.expires is not None and self._time > notice.expires:
            return NoticeState.EXPIRED
        if self._time < max(notice.issued, notice.effective):
            return NoticeState.SCHEDULED
        if entry.withdrawals and self._partly(entry):
            return NoticeState.PARTLY_WITHDRAWN
        return NoticeState.IN_FORCE

    def _partly(self, entry: Entry) -> bool:
        return any(self.rule_withdrawn(entry, rule) is not False for rule in entry.notice.rules)

    def missing(self, entry: Entry, rule: Rule) -> Iterator[str]:
        """The facts that keep it from being known whether the rule holds here."""
        yield from missing_facts(rule.devices, entry.notice.audience, self.device)
        doubtful = [entry]
        if self.supersession.of(entry.notice.id) is None:
            doubtful.extend(self._ledger.entries.values())
        scopes = (w.scope for one in doubtful for w in one.withdrawals if self.reached(w) is None)
        for scope in filter(None, scopes):
            yield from missing_facts(scope.devices, scope.audience, self.device)


def _rules(withdrawal: Withdrawal) -> tuple[str, ...]:
    return withdrawal.scope.rules if withdrawal.scope is not None else ()

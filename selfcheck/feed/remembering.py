"""From files that were verified once to the policy they hold, with what was lost since."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.core.records import Policy
from selfcheck.documents.ledger import read_ledgers
from selfcheck.feed.store import Kept, Ledgers, Store
from selfcheck.feed.vanished import Lost, lost_from, united


class Reader:
    """Reads ledgers out of a store, each pair once.

    Its methods raise DamagedError where a file is not what was verified, DocumentError where
    a ledger cannot be read, and OSError.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[tuple[tuple[str, ...], ...], Policy] = {}

    def policy(self, ledgers: Ledgers) -> Policy | None:
        """The policy in a pair of ledgers, None where there are no notices yet."""
        if not ledgers.notices:
            return None
        key = (tuple(ledgers.notices.values()), tuple(ledgers.withdrawals.values()))
        if key not in self._known:
            contents = self._store.contents
            self._known[key] = read_ledgers(
                contents(ledgers.notices), contents(ledgers.withdrawals)
            )
        return self._known[key]

    def whole(self, kept: Kept) -> tuple[Policy | None, Lost]:
        """The policy to use, everything lost included, and what is lost."""
        policy = self.policy(kept.ledgers)
        if policy is None:
            return None, Lost()
        past = [held for held in map(self.policy, kept.earlier) if held is not None]
        lost = lost_from(policy, past)
        return united(policy, lost), lost

    def still_needed(self, before: Kept, ledgers: Ledgers) -> tuple[Ledgers, ...]:
        """Of all ledgers of the past those that hold what neither `ledgers` nor another holds."""
        policy = self.policy(ledgers)
        needed: list[Ledgers] = []
        for past in (*before.earlier, before.ledgers):
            held = self.policy(past)
            if policy is not None and held is not None and (lost := lost_from(policy, [held])):
                needed.append(past)
                policy = united(policy, lost)
        return tuple(needed)

    def newest(
        self, old: Ledgers, withdrawals: dict[str, str] | None, notices: dict[str, str] | None
    ) -> Ledgers:
        """`old` with the roles that were verified now; notices count only with withdrawals."""
        if withdrawals is None:
            return old
        ledgers = replace(old, withdrawals=withdrawals)
        if notices is not None:
            ledgers = replace(ledgers, notices=notices)
        self.policy(ledgers)
        return ledgers

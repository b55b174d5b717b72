"""From files that were verified once to the policy they hold, with what was lost since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from selfcheck.core.frozen import frozen
from selfcheck.core.records import Policy
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.ledger import read_ledgers
from selfcheck.feed.store import Digest, Kept, Ledgers, Store
from selfcheck.feed.vanished import Lost, lost_from, united

Files = Mapping[str, Digest]


@frozen
class Newest:
    """The newest ledgers that can be read, and why not all that was verified is among them."""

    ledgers: Ledgers
    error: DocumentError | None = None


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

    def newest(self, old: Ledgers, withdrawals: Files | None, notices: Files | None) -> Newest:
        """`old` with what was verified now, as far as it can be read together.

        Notices count only with withdrawals, withdrawals also without notices.
        """
        if withdrawals is None:
            return Newest(old)
        taken = replace(old, withdrawals=withdrawals)
        error: DocumentError | None = None
        tries = [taken] if notices is None else [replace(taken, notices=notices), taken]
        for ledgers in tries:
            try:
                self.policy(ledgers)
            except DocumentError as refused:
                error = error or refused
            else:
                return Newest(ledgers, error)
        return Newest(old, error)

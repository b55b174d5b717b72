"""The site's roles: who may sign each, how many must, for what paths and how long.

Two people issue, one withdraws: `notices` needs the threshold, `withdrawals` one signature.
Both are terminating delegations, so that neither can speak for the other's paths. Whoever may
withdraw must also be able to make a new snapshot and timestamp alone; a stolen key can then
withdraw or hold back news, never issue.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from tuf.api.metadata import DelegatedRole, Delegations, Root, Targets
from tuf.api.metadata import Role as KeyRole

from selfcheck.authoring.public_keys import PublicKey
from selfcheck.core.frozen import frozen
from selfcheck.feed.freshness import TIMESTAMP_HOLDS


class Role(StrEnum):
    ROOT = "root"
    TARGETS = "targets"
    NOTICES = "notices"
    WITHDRAWALS = "withdrawals"
    SNAPSHOT = "snapshot"
    TIMESTAMP = "timestamp"


LEDGERS = (Role.NOTICES, Role.WITHDRAWALS)
"""The roles that hold records; each has targets, the others only name roles and versions."""

WITHDRAWAL_THRESHOLD = 1


@frozen
class Lifetimes:
    """How long a signature of each kind of role holds before it must be renewed."""

    timestamp: timedelta = TIMESTAMP_HOLDS
    snapshot: timedelta = timedelta(days=30)
    others: timedelta = timedelta(days=365)

    def of(self, role: Role) -> timedelta:
        match role:
            case Role.TIMESTAMP:
                return self.timestamp
            case Role.SNAPSHOT:
                return self.snapshot
            case _:
                return self.others

    def expiry(self, role: Role, now: datetime) -> datetime:
        """When a role signed now expires.

        The yearly ones end at a full day, so that two people who stage the same change on the
        same day sign the same bytes.
        """
        end = (now + self.of(role)).replace(microsecond=0)
        if role in (Role.TIMESTAMP, Role.SNAPSHOT):
            return end
        return end.replace(hour=0, minute=0, second=0)


LIFETIMES = Lifetimes()


def new_root(
    people: Sequence[PublicKey], refreshers: Sequence[PublicKey], threshold: int, expires: datetime
) -> Root:
    """The first root: people's keys everywhere, refresh-only keys in snapshot and timestamp."""
    root = Root(version=1, expires=expires, consistent_snapshot=True)
    for public in people:
        for role in (Role.ROOT, Role.TARGETS, Role.SNAPSHOT, Role.TIMESTAMP):
            root.add_key(public.key, role)
    for public in refreshers:
        for role in (Role.SNAPSHOT, Role.TIMESTAMP):
            root.add_key(public.key, role)
    for role in (Role.ROOT, Role.TARGETS):
        root.roles[role] = KeyRole(root.roles[role].keyids, threshold)
    return root


def new_targets(people: Sequence[PublicKey], threshold: int, expires: datetime) -> Targets:
    """The top role: no files of its own, only the two delegations."""
    keyids = [public.keyid for public in people]
    roles = {
        role: DelegatedRole(role, keyids, needed, terminating=True, paths=paths_of(role))
        for role, needed in (
            (Role.NOTICES, threshold),
            (Role.WITHDRAWALS, WITHDRAWAL_THRESHOLD),
        )
    }
    keys = {public.keyid: public.key for public in people}
    return Targets(
        version=1,
        expires=expires,
        delegations=Delegations(dict(keys), {str(role): one for role, one in roles.items()}),
    )


def paths_of(role: Role) -> list[str]:
    """The paths a ledger's role may speak for; a TUF pattern's `*` does not cross a slash."""
    return [f"{role}/*", f"{role}/parts/*"]

"""From changed ledgers and the keys at hand to the files of the site's next state.

Nothing here touches the disk. A plan says which roles get a new version, who signed them and
how many are still missing; only a complete plan is published.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from tuf.api.metadata import Metadata, MetaFile, Root, Signed, TargetFile, Targets

from selfcheck.authoring.keys import SigningKey
from selfcheck.authoring.public_keys import PublicKey
from selfcheck.authoring.roles import LEDGERS, LIFETIMES, Lifetimes, Role
from selfcheck.authoring.site import TARGETS, Signers, Site, metadata_path, signers, stored_path
from selfcheck.core.frozen import frozen

S = TypeVar("S", bound=Signed)

Contents = Mapping[Role, Mapping[str, bytes]]
"""Every file of a ledger, by role and target path."""

Staged = Mapping[Role, "Metadata[Any]"]
"""What others signed earlier, by role."""

# What was staged must still hold for a while after it is published.
_LEAST_LEFT = {Role.TIMESTAMP: timedelta(days=1), Role.SNAPSHOT: timedelta(days=7)}
_LEAST_LEFT_OTHERS = timedelta(days=30)


@frozen
class Draft:
    """A role's next version, with the signatures it has so far."""

    role: Role
    metadata: Metadata[Any]
    signers: Signers

    @property
    def missing(self) -> int:
        """How many more people must sign."""
        return max(0, self.signers.threshold - len(self.signers.signed))


@frozen
class Plan:
    """The next state of a site: `changed` roles, and the snapshot and timestamp that follow."""

    site: Site
    changed: tuple[Draft, ...]
    following: tuple[Draft, ...]
    contents: Contents

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return (*self.changed, *self.following)

    @property
    def complete(self) -> bool:
        return all(draft.missing == 0 for draft in self.drafts)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files to write, in the order that keeps the site valid at every moment.

        Ledger files first, then versioned metadata, and then the timestamp that makes all of
        it current. A new root comes after it: clients take it as soon as its file is there, so
        by then all they find must hold under it, and until then under the root before.
        """
        for draft in self.changed:
            for path, data in self.contents.get(draft.role, {}).items():
                yield f"{TARGETS}/{stored_path(TargetFile.from_data(path, data))}", data
        for draft in sorted(self.drafts, key=lambda one: one.role is Role.ROOT):
            version = draft.metadata.signed.version
            yield metadata_path(draft.role, version), draft.metadata.to_bytes()


@frozen
class Signing:
    """What a plan is signed with: keys at hand, earlier signatures, the time and the lifetimes."""

    keys: Sequence[SigningKey]
    now: datetime
    staged: Staged = field(default_factory=dict)
    lifetimes: Lifetimes = LIFETIMES

    def draft(
        self, delegator: Root | Targets, role: Role, signed: Signed, keys: Sequence[SigningKey]
    ) -> Draft:
        """Give `signed` its expiry and sign it; a staged twin lends its expiry and signatures."""
        signed.expires = self.lifetimes.expiry(role, self.now)
        metadata: Metadata[Any] = Metadata(signed)
        earlier = self.staged.get(role)
        if earlier is not None and self._holds(role, signed, earlier.signed):
            signed.expires = earlier.signed.expires
            metadata.signatures.update(earlier.signatures)
        for key in keys:
            key.sign(metadata)
        return Draft(role, metadata, signers(delegator, role, metadata))

    def _holds(self, role: Role, signed: Signed, earlier: Signed) -> bool:
        """Whether what was staged is still the very same change, and for long enough."""
        least = _LEAST_LEFT.get(role, _LEAST_LEFT_OTHERS)
        twin = deepcopy(earlier)
        twin.expires = signed.expires
        return twin == signed and earlier.expires - self.now >= least


def plan(site: Site, contents: Contents, signing: Signing, renew: Collection[Role] = ()) -> Plan:
    """What the site becomes with these contents, signed by the keys at hand.

    A ledger gets a new version where its files differ from the published ones or where it is in
    `renew`; the root and the top role, which hold no files, only there. Snapshot and timestamp
    follow; they are signed only once all that changed is complete, by the first key that may.
    With nothing changed they alone are renewed.
    """
    changed = []
    if Role.ROOT in renew:
        able = [key for key in signing.keys if may_sign(site, Role.ROOT, key.public)]
        root = next_version(site.root.signed)
        changed.append(signing.draft(site.root.signed, Role.ROOT, root, able))
    for role in (Role.TARGETS, *LEDGERS):
        current: Targets = site.metadata(role).signed
        wanted = current.targets
        if role in contents:
            files = contents[role].items()
            wanted = {path: TargetFile.from_data(path, data) for path, data in files}
        if wanted != current.targets or role in renew:
            signed = next_version(current)
            signed.targets = wanted
            able = [key for key in signing.keys if may_sign(site, role, key.public)]
            changed.append(signing.draft(site.delegator(role), role, signed, able))
    last = following(site, changed, signing, site.root.signed)
    return Plan(site, tuple(changed), last, contents)


def may_sign(site: Site, role: Role, key: PublicKey) -> bool:
    """Whether this key's signature counts for a role."""
    return key.keyid in site.delegator(role).get_delegated_role(role).keyids


def next_version(current: S) -> S:
    """A copy that is one version further."""
    following = deepcopy(current)
    following.version += 1
    return following


def following(
    site: Site, changed: Sequence[Draft], signing: Signing, root: Root
) -> tuple[Draft, ...]:
    """The snapshot and timestamp that make these drafts current, signed by keys of `root`."""
    complete = all(draft.missing == 0 for draft in changed)
    snapshot = next_version(site.snapshot.signed)
    for draft in changed:
        if draft.role is Role.ROOT:
            continue  # clients look for the next root by its number
        snapshot.meta[f"{draft.role}.json"] = MetaFile(draft.metadata.signed.version)
    timestamp = next_version(site.timestamp.signed)
    timestamp.snapshot_meta = MetaFile(snapshot.version)
    drafts = []
    for role, signed in ((Role.SNAPSHOT, snapshot), (Role.TIMESTAMP, timestamp)):
        keyids = root.get_delegated_role(role).keyids
        able = [key for key in signing.keys if complete and key.public.keyid in keyids]
        drafts.append(signing.draft(root, role, signed, able[:1]))
    return tuple(drafts)

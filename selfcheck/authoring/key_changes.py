"""Who may sign a site, and how that is changed without a moment in which clients refuse it.

Clients take the next root as soon as its file is there, so all else must hold under both roots
before it is: only keys that may sign before and after the change sign it, what a revoked key
signed is signed anew, and the root is written last, after the timestamp.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import cast

from securesystemslib.signer import Key, SSlibKey
from tuf.api.metadata import Metadata, Root, Targets

from selfcheck.authoring.assembly import Draft, Plan, Signing, Staged, following, next_version
from selfcheck.authoring.changes import list_of
from selfcheck.authoring.errors import AuthoringError
from selfcheck.authoring.public_keys import PublicKey, owner_of
from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.authoring.site import Signers, Site, signers
from selfcheck.authoring.site_new import distinct
from selfcheck.core.frozen import frozen

_PERSON = (Role.ROOT, Role.TARGETS, Role.SNAPSHOT, Role.TIMESTAMP)
_REFRESH_ONLY = (Role.SNAPSHOT, Role.TIMESTAMP)
_LEAST_KEYID = 8


@frozen
class KeyChange:
    """The keys that come and go.

    `people` may sign everything, `refreshers` only what keeps the site current; `revoked` may be
    of either kind.
    """

    people: tuple[PublicKey, ...] = ()
    refreshers: tuple[PublicKey, ...] = ()
    revoked: tuple[PublicKey, ...] = ()


def people_of(site: Site) -> tuple[PublicKey, ...]:
    """The people whose signatures count for the root, in the order they were added."""
    return _keys(site.root.signed, Role.ROOT)


def refreshers_of(site: Site) -> tuple[PublicKey, ...]:
    """The refresh-only keys."""
    people = {public.keyid for public in people_of(site)}
    return tuple(one for one in _keys(site.root.signed, Role.TIMESTAMP) if one.keyid not in people)


def warnings_of(site: Site) -> tuple[str, ...]:
    """What is dangerous about who may sign a site, in sentences."""
    root, people = site.root.signed, people_of(site)
    found = []
    if len(people) <= root.roles[Role.ROOT].threshold:
        found.append(
            f"Losing one more key would end this site: {root.roles[Role.ROOT].threshold} must "
            f"sign and only {list_of([one.owner for one in people])} may. "
            "Add another person's key with selfcheck-policy keys add."
        )
    delegated = set(site.targets.signed.get_delegated_role(Role.NOTICES).keyids)
    if half := [one for one in _every(site) if (one in delegated) != (one in _ids(people))]:
        names = list_of([_every(site)[keyid].owner for keyid in half])
        found.append(
            f"A change of keys was interrupted: {names} may sign one part and not the other. "
            "Run that keys add or keys revoke again; it finishes."
        )
    return tuple(found)


def adding(site: Site, people: Sequence[PublicKey], refreshers: Sequence[PublicKey]) -> KeyChange:
    """A change that adds keys.

    Raises AuthoringError for a key that is there already, or where one person would have two.
    """
    if not people and not refreshers:
        raise AuthoringError("No key to add: give --pub FILE.pub, or --refresh-key FILE.pub.")
    delegated = site.targets.signed.get_delegated_role(Role.NOTICES).keyids
    for public in (*people, *refreshers):
        in_root = public.keyid in site.root.signed.keys
        # In the root and not delegated to: an addition that was interrupted, or refresh-only.
        if in_root and (public in refreshers or public.keyid in delegated):
            raise AuthoringError(f"{public.owner}'s key may sign for {site.folder} already.")
        if public in people and public.keyid in _ids(refreshers_of(site)):
            raise AuthoringError(
                f"{public.owner}'s key is refresh-only; a person needs a key of their own."
            )
    if _ids(people) & _ids(refreshers):
        raise AuthoringError("A refresh-only key must not be a person's key; make one of its own.")
    distinct([*people_of(site), *people])
    return KeyChange(people=tuple(people), refreshers=tuple(refreshers))


def revoking(site: Site, name: str) -> KeyChange:
    """A change that revokes the key of this owner or with this key id, or its beginning.

    Raises AuthoringError where no key or several fit, or where too few would be left.
    """
    keys = _every(site)
    wanted = name.strip().casefold()
    found = [
        one
        for one in keys.values()
        if one.owner.strip().casefold() == wanted
        or (len(wanted) >= _LEAST_KEYID and one.keyid.startswith(wanted))
    ]
    if len(found) != 1:
        shown = list_of([f"{one.owner} ({one.keyid[:12]})" for one in keys.values()])
        what = "Several keys fit" if found else "No key fits"
        raise AuthoringError(f"{what} {name!r}; those of {site.folder} are {shown}.")
    left = [one for one in people_of(site) if one.keyid != found[0].keyid]
    threshold = site.root.signed.roles[Role.ROOT].threshold
    if len(left) < threshold and found[0].keyid in _ids(people_of(site)):
        raise AuthoringError(
            f"Without {found[0].owner} only {list_of([one.owner for one in left]) or 'nobody'} "
            f"could sign and {threshold} must: the site could never be changed again. "
            "Add another person's key first, with selfcheck-policy keys add."
        )
    return KeyChange(revoked=(found[0],))


def plan_keys(site: Site, change: KeyChange, signing: Signing) -> Plan:
    """What the site becomes, signed by the keys at hand that may sign before and after.

    Where an interrupted change already made a part, only the rest is made.
    """
    root, targets = _new_root(site.root.signed, change), _new_targets(site.targets.signed, change)
    changed = []
    if (root.roles, root.keys) != (site.root.signed.roles, site.root.signed.keys):
        changed.append(_draft(signing, site.root.signed, root, Role.ROOT, root))
    top = targets
    if targets.delegations != site.targets.signed.delegations or _void(root, site, Role.TARGETS):
        top = next_version(site.targets.signed)
        top.delegations = targets.delegations
        changed.append(_draft(signing, site.root.signed, root, Role.TARGETS, top))
    for role in LEDGERS:
        if _void(top, site, role):
            signed = next_version(site.ledgers[role].signed)
            changed.append(_draft(signing, top, top, role, signed))
    both = _common(site.root.signed, root, Role.TIMESTAMP)
    common = [key for key in signing.keys if key.public.keyid in both]
    able = replace(signing, keys=common, staged=_only(signing.staged, both))
    return Plan(site, tuple(changed), following(site, changed, able, root), {})


def _only(staged: Staged, keyids: Collection[str]) -> Staged:
    """What is staged, with the signatures of these keys alone."""
    return {
        role: Metadata(
            metadata.signed,
            {one: found for one, found in metadata.signatures.items() if one in keyids},
        )
        for role, metadata in staged.items()
    }


def _draft(
    signing: Signing,
    before: Root | Targets,
    after: Root | Targets,
    role: Role,
    signed: Root | Targets,
) -> Draft:
    common = _common(before, after, role)
    able = [key for key in signing.keys if key.public.keyid in common]
    draft = signing.draft(after, role, signed, able)
    owners = {one: name for one, name in draft.signers.owners.items() if one in common}
    good = tuple(one for one in draft.signers.signed if one in common)
    return replace(draft, signers=Signers(owners, draft.signers.threshold, good))


def _common(before: Root | Targets, after: Root | Targets, role: Role) -> set[str]:
    keys = set(before.get_delegated_role(role).keyids)
    return keys & set(after.get_delegated_role(role).keyids)


def _void(delegator: Root | Targets, site: Site, role: Role) -> bool:
    """Whether what is published of a role lacks signatures once `delegator` holds."""
    counted = signers(delegator, role, site.metadata(role))
    return len(counted.signed) < counted.threshold


def _new_root(current: Root, change: KeyChange) -> Root:
    root = next_version(current)
    for keys, roles in ((change.people, _PERSON), (change.refreshers, _REFRESH_ONLY)):
        for public in keys:
            for role in roles:
                root.add_key(public.key, role)
    for public in change.revoked:
        for role in _PERSON:
            if public.keyid in root.roles[role].keyids:
                root.revoke_key(public.keyid, role)
    return root


def _new_targets(current: Targets, change: KeyChange) -> Targets:
    targets = deepcopy(current)
    for role in LEDGERS:
        for public in change.people:
            targets.add_key(public.key, role)
        for public in change.revoked:
            if public.keyid in targets.get_delegated_role(role).keyids:
                targets.revoke_key(public.keyid, role)
    return targets


def _keys(root: Root, role: Role) -> tuple[PublicKey, ...]:
    return tuple(_public(root.keys[keyid]) for keyid in root.roles[role].keyids)


def _every(site: Site) -> Mapping[str, PublicKey]:
    """Every key with any right: the root's, and those that only the delegations name."""
    delegations = site.targets.signed.delegations
    keys = {**(delegations.keys if delegations else {}), **site.root.signed.keys}
    return {keyid: _public(key) for keyid, key in keys.items()}


def _public(key: Key) -> PublicKey:
    return PublicKey(owner_of(key), cast("SSlibKey", key))


def _ids(keys: Sequence[PublicKey]) -> set[str]:
    return {public.keyid for public in keys}

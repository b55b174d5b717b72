"""How long a site still holds, and who signed what."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from selfcheck.authoring.key_changes import warnings_of
from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.reports.status import RoleStatus, StatusReport
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import Site
from selfcheck.core.records import Policy

RoleState = Literal["ok", "soon", "expired"]
State = Literal["ok", "soon", "differs", "expired", "unusable"]

# A daily refresh keeps six days on the timestamp: below three, two days of it have failed.
_WARN = {Role.TIMESTAMP: timedelta(days=3), Role.SNAPSHOT: timedelta(days=10)}
_WARN_OTHERS = timedelta(days=30)
_WORST: tuple[State, ...] = ("ok", "soon", "differs", "expired", "unusable")


def status(site: Site, now: datetime) -> StatusReport:
    """The state of every role at `now`; raises what reading the ledgers raises."""
    return status_of(site, published_policy(site), now, where=str(site.folder))


def status_of(
    site: Site, policy: Policy, now: datetime, *, where: str, warnings: tuple[str, ...] = ()
) -> StatusReport:
    """The state of every role at `now`, of a site whose policy has been read."""
    roles = tuple(_role(site, role, now) for role in Role)
    language = policy.organization.language
    return StatusReport(
        state=max((one.state for one in roles), key=_WORST.index),
        site=where,
        organization=policy.organization.name.read(language).text,
        notices=len({one.id for one in policy.records.notices}),
        withdrawals=len(policy.records.withdrawals),
        reinstatements=len(policy.records.reinstatements),
        roles=roles,
        warnings=(*warnings_of(site), *warnings),
    )


def worse(one: State, other: State) -> State:
    """The worse of two states."""
    return max(one, other, key=_WORST.index)


def _role(site: Site, role: Role, now: datetime) -> RoleStatus:
    signed = site.metadata(role).signed
    signers = site.signers(role)
    left = signed.expires - now
    return RoleStatus(
        role=role,
        version=signed.version,
        expires=signed.expires,
        days=left.days,
        state=_state(role, left),
        threshold=signers.threshold,
        signed=tuple(signers.owners[keyid] for keyid in signers.signed),
        may_sign=tuple(signers.owners.values()),
    )


def _state(role: Role, left: timedelta) -> RoleState:
    if left <= timedelta(0):
        return "expired"
    return "soon" if left < _WARN.get(role, _WARN_OTHERS) else "ok"

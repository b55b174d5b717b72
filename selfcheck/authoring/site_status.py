"""How long a site still holds, and who signed what."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from selfcheck.authoring.key_changes import warnings_of
from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.reports import RoleStatus, StatusReport
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import Site

State = Literal["ok", "soon", "expired"]

# A daily refresh keeps six days on the timestamp: below three, two days of it have failed.
_WARN = {Role.TIMESTAMP: timedelta(days=3), Role.SNAPSHOT: timedelta(days=10)}
_WARN_OTHERS = timedelta(days=30)
_WORST: tuple[State, ...] = ("ok", "soon", "expired")


def status(site: Site, now: datetime) -> StatusReport:
    """The state of every role at `now`; raises what reading the ledgers raises."""
    roles = tuple(_role(site, role, now) for role in Role)
    policy = published_policy(site)
    language = policy.organization.language
    return StatusReport(
        state=max((one.state for one in roles), key=_WORST.index),
        site=str(site.folder),
        organization=policy.organization.name.read(language).text,
        notices=len({one.id for one in policy.records.notices}),
        withdrawals=len(policy.records.withdrawals),
        reinstatements=len(policy.records.reinstatements),
        roles=roles,
        warnings=warnings_of(site),
    )


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


def _state(role: Role, left: timedelta) -> State:
    if left <= timedelta(0):
        return "expired"
    return "soon" if left < _WARN.get(role, _WARN_OTHERS) else "ok"

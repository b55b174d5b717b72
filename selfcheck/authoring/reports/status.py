"""What `status` reports."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from selfcheck.core.frozen import frozen


@frozen(kw_only=True)
class RoleStatus:
    """A published role: signatures, version, and the whole days until it expires.

    `state` is ok, soon or expired.
    """

    role: str
    version: int
    expires: datetime
    days: int
    state: Literal["ok", "soon", "expired"]
    threshold: int
    signed: tuple[str, ...]
    may_sign: tuple[str, ...]


@frozen(kw_only=True)
class StatusProblem:
    """Why clients cannot use what is published; `kind` is that of a client's `policy.problem`."""

    kind: str
    detail: str


@frozen(kw_only=True)
class StatusReport:
    """The state of a site; `state` is the worst of its roles', or worse.

    `site` is the folder, or the address that was looked at as a client does: then `state` may also
    be differs (from the folder given beside it) or unusable, with the `problem`, and nothing else
    is known. `warnings` say what is dangerous; they do not change the state.
    """

    schema: Literal["selfcheck/status/v1"] = "selfcheck/status/v1"
    state: Literal["ok", "soon", "differs", "expired", "unusable"]
    site: str
    organization: str | None
    notices: int | None
    withdrawals: int | None
    reinstatements: int | None
    roles: tuple[RoleStatus, ...]
    warnings: tuple[str, ...] = ()
    problem: StatusProblem | None = None

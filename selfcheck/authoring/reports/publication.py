"""What `sign`, `publish`, `withdraw`, `reinstate` and `refresh` report."""

from __future__ import annotations

from typing import Literal

from selfcheck.core.frozen import frozen


@frozen(kw_only=True)
class Change:
    """One thing that publishing would change, in a form both people and programs can read.

    `what` is new, revised, changed or removed; `details` say for whom, which rules, and what
    it was before.
    """

    kind: Literal["organization", "app", "notice", "withdrawal", "reinstatement"]
    what: Literal["new", "revised", "changed", "removed"]
    id: str
    title: str
    revision: int | None = None
    details: tuple[str, ...] = ()


@frozen(kw_only=True)
class RoleReport:
    """A role's next version: who signed it, how many more must, and who could."""

    role: str
    version: int
    threshold: int
    signed: tuple[str, ...]
    missing: int
    may_sign: tuple[str, ...]


@frozen(kw_only=True)
class PublicationReport:
    """What `sign`, `publish`, `withdraw`, `reinstate` and `refresh` did.

    `record` is the file that was written in the policy source, `comes_back` the notices that
    hold again because of it. `files` are those written to the site, in order.
    """

    schema: Literal["selfcheck/publication/v1"] = "selfcheck/publication/v1"
    published: bool
    changes: tuple[Change, ...] = ()
    roles: tuple[RoleReport, ...] = ()
    record: str | None = None
    comes_back: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

"""What `keys` and its commands report."""

from __future__ import annotations

from typing import Literal

from selfcheck.authoring.reports.publication import RoleReport
from selfcheck.core.frozen import frozen


@frozen(kw_only=True)
class KeyReport:
    """A new key pair: whose, its id, and the two files.

    `held_at` is the address of a private key that lies on a token or in a key service.
    """

    schema: Literal["selfcheck/key-report/v1"] = "selfcheck/key-report/v1"
    owner: str
    keyid: str
    private: str
    public: str
    held_at: str | None = None


@frozen(kw_only=True)
class KeyChangeReport:
    """What `keys add`, `keys revoke`, `keys sign` and `keys publish` did, and who may sign since.

    `trust_root` is the file that new installations take from now on. `request` is the folder in
    which a change waits for more signatures; nothing was changed then.
    """

    schema: Literal["selfcheck/key-change/v1"] = "selfcheck/key-change/v1"
    published: bool
    site: str
    added: tuple[str, ...]
    revoked: tuple[str, ...]
    threshold: int
    people: tuple[str, ...]
    refresh_only: tuple[str, ...]
    trust_root: str
    warnings: tuple[str, ...]
    roles: tuple[RoleReport, ...]
    request: str | None = None
    files: tuple[str, ...]

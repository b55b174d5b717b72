"""What the commands report that begin a site and bring it to clients."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from selfcheck.core.frozen import frozen


@frozen(kw_only=True)
class InitReport:
    """A new site: its people, threshold, trust root, and the source files made beside it."""

    schema: Literal["selfcheck/init/v1"] = "selfcheck/init/v1"
    site: str
    trust_root: str
    threshold: int
    people: tuple[str, ...]
    refresh_only: tuple[str, ...]
    source_files: tuple[str, ...]


@frozen(kw_only=True)
class UploadReport:
    """What `upload` did: the versions that clients find now, and the files written, in order.

    `unchanged` counts the files that were there already.
    """

    schema: Literal["selfcheck/upload/v1"] = "selfcheck/upload/v1"
    site: str
    destination: str
    timestamp: int
    root: int
    uploaded: tuple[str, ...]
    unchanged: int


@frozen(kw_only=True)
class SeedReport:
    """A seed for packages: what it holds, its digest, and where programs look for it.

    `as_of` is when the source last said that this is its whole policy, `root` the newest version
    of the trust root within. `settings` is the file that was written to go with it.
    """

    schema: Literal["selfcheck/package-seed/v1"] = "selfcheck/package-seed/v1"
    site: str
    seed: str
    sha256: str
    size: int
    organization: str
    as_of: datetime
    root: int
    notices: int
    withdrawals: int
    settings: str | None
    places: tuple[str, ...]

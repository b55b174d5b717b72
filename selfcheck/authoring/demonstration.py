"""Signed sites for demonstrations, whose keys exist only while they are made."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from selfcheck.authoring.errors import SiteError
from selfcheck.authoring.keys import generate
from selfcheck.authoring.ledgers import first_contents
from selfcheck.authoring.roles import Lifetimes
from selfcheck.authoring.site import TRUST_ROOT
from selfcheck.authoring.site_new import create_site
from selfcheck.authoring.site_write import LOCK
from selfcheck.documents.source import read_source

YEARS = 30
OWNERS = ("demonstration-a", "demonstration-b", "demonstration-c")


def build(source: Path, destination: Path, now: datetime | None = None) -> None:
    """Sign the policy in `source` as a demonstration.

    Leaves `destination`/root.json, the trust root, and `destination`/site with everything in
    the source published. The keys live in memory and are dropped, so nobody can ever sign for
    this site again; it expires `YEARS` years after `now` (default: the clock).

    Raises DocumentError where the source has mistakes, SiteError where the site is there.
    """
    moment = now or datetime.now(UTC)
    lifetime = timedelta(days=365 * YEARS)
    site = destination / "site"
    if site.exists():
        raise SiteError(f"{site} is there already; remove it to build it anew.")
    policy = read_source(source, moment)
    keys = [generate(owner) for owner in OWNERS]
    create_site(
        site,
        keys,
        first_contents(policy, records=True),
        moment,
        lifetimes=Lifetimes(lifetime, lifetime, lifetime),
    )
    shutil.move(site / TRUST_ROOT, destination / TRUST_ROOT)
    (site / LOCK).unlink(missing_ok=True)

"""The policy source compiled for the site, held against what the site already says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from selfcheck.authoring.assembly import Contents
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import Site
from selfcheck.core.records import Policy
from selfcheck.documents.crosscheck import compare_with_published
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.ledger import compile_notices, compile_withdrawals, read_ledgers
from selfcheck.documents.source import PolicySource, read_source


def first_contents(source: PolicySource, *, records: bool) -> dict[Role, dict[str, bytes]]:
    """The ledgers of a new site; without `records` they hold organization and catalogue only."""
    shown = source if records else replace(source, records=())
    return {
        Role.NOTICES: compile_notices(shown, {}),
        Role.WITHDRAWALS: compile_withdrawals(shown, {}),
    }


def published_policy(site: Site) -> Policy:
    """What clients of this site read; raises DocumentError or SiteError where it is damaged."""
    return read_ledgers(site.published(Role.NOTICES), site.published(Role.WITHDRAWALS))


def source_contents(folder: Path, site: Site, now: datetime) -> tuple[PolicySource, Contents]:
    """The source and the ledgers it would make of the site.

    Raises DocumentError with everything that is wrong in the source, or that changes or drops
    what was published.
    """
    source = read_source(folder, now)
    mistakes = compare_with_published(source, published_policy(site))
    if mistakes:
        raise DocumentError(mistakes)
    contents = {
        Role.NOTICES: compile_notices(source, site.published(Role.NOTICES)),
        Role.WITHDRAWALS: compile_withdrawals(source, site.published(Role.WITHDRAWALS)),
    }
    return source, contents

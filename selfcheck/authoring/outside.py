"""A published policy as clients see it: fetched and verified by the client itself."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import requests
from tuf.api.metadata import Metadata

from selfcheck.authoring.errors import AuthoringError
from selfcheck.authoring.reports.status import StatusProblem, StatusReport
from selfcheck.authoring.roles import LEDGERS, Role
from selfcheck.authoring.site import TIMESTAMP_FILE, Site
from selfcheck.authoring.site_status import status_of, worse
from selfcheck.core.records import Policy
from selfcheck.core.report import Problem, ProblemKind
from selfcheck.feed.client import TufFeed
from selfcheck.feed.errors import SourceError
from selfcheck.feed.source import understand
from selfcheck.feed.transport import TIMEOUT, open_session, system_proxies
from selfcheck.feed.watch import Watch

LONGEST_KEPT = 60
"""Seconds for which a cache may go on giving a timestamp that has been replaced."""


def status_outside(source: str, trust: bytes, now: datetime, site: Site | None) -> StatusReport:
    """The state of what is published at `source`, seen by a client that has just been installed.

    With `site` also whether it is what lies there. Raises AuthoringError for a source that is
    none.
    """
    with tempfile.TemporaryDirectory(prefix="selfcheck-") as folder:
        try:
            feed = TufFeed(source, trust, Path(folder))
        except SourceError as error:
            raise AuthoringError(str(error)) from error
        state = feed.refresh(now, _never)
        if state.problem is not None:
            return _unusable(feed.source, state.problem)
        # Without a problem everything was verified, so there is one.
        policy = cast("Policy", state.policy)
        seen = _site(feed.metadata)
    differs = () if site is None else _difference(seen, site, feed.source)
    plain = (feed.warning,) if feed.warning else ()
    warnings = (*differs, *_kept_too_long(feed.source, seen.root.signed.version + 1), *plain)
    report = status_of(seen, policy, now, where=feed.source, warnings=warnings)
    return replace(report, state=worse(report.state, "differs")) if differs else report


def _never() -> bool:
    return False


def _unusable(source: str, problem: Problem) -> StatusReport:
    return StatusReport(
        state="expired" if problem.kind is ProblemKind.STALE else "unusable",
        site=source,
        organization=None,
        notices=None,
        withdrawals=None,
        reinstatements=None,
        roles=(),
        problem=StatusProblem(kind=problem.kind.value, detail=problem.detail),
    )


def _site(metadata: Path) -> Site:
    """The metadata that the client has verified, as a site to look at."""
    read = {role: (metadata / f"{role}.json").read_bytes() for role in Role}
    known: dict[Role, Metadata[Any]] = {
        role: Metadata.from_bytes(data) for role, data in read.items()
    }
    return Site(
        folder=metadata,
        root=known[Role.ROOT],
        timestamp=known[Role.TIMESTAMP],
        snapshot=known[Role.SNAPSHOT],
        targets=known[Role.TARGETS],
        ledgers={role: known[role] for role in LEDGERS},
        timestamp_bytes=read[Role.TIMESTAMP],
    )


def _difference(seen: Site, site: Site, source: str) -> tuple[str, ...]:
    """Whether clients see another state than the one that lies in the site's folder."""
    if seen.timestamp_bytes == site.timestamp_bytes:
        return ()
    there, here = seen.timestamp.signed.version, site.timestamp.signed.version
    what = f"{source} shows version {there} of the timestamp, {site.folder} holds version {here}"
    if there < here:
        return (f"{what}: upload it, or find the cache on the way that keeps it back.",)
    return (f"{what}: somebody publishes from another copy. Bring the two together first.",)


def _kept_too_long(source: str, next_root: int) -> tuple[str, ...]:
    """Whether caches hold news back, by what comes with the two answers of every look."""
    if understand(source).folder is not None:
        return ()
    with Watch(_never, 2 * sum(TIMEOUT)) as watch, open_session(watch) as session:
        try:
            timestamp = _ask(session, f"{source}/{TIMESTAMP_FILE}")
            root = _ask(session, f"{source}/metadata/{next_root}.root.json")
        except requests.RequestException:
            # The client has just read it; whatever this is, the next run tells more.
            return ()
    found = []
    if (age := _seconds(timestamp.get("Age", ""))) > LONGEST_KEPT:
        found.append(
            f"The timestamp lay in a cache for {age} seconds: withdrawals reach people that much "
            "later. Let no cache keep it for more than a minute."
        )
    said = timestamp.get("Cache-Control", "").lower()
    most = _may_be_kept(said)
    if most is None or most > LONGEST_KEPT:
        found.append(
            f"The timestamp comes with {said or 'no Cache-Control'!r}: caches may keep it and hold "
            "withdrawals back. Serve it with Cache-Control: no-cache."
        )
    most = _may_be_kept(root.get("Cache-Control", "").lower()) or 0
    kept = max(_seconds(root.get("Age", "")), most)
    if kept > LONGEST_KEPT:
        found.append(
            f"That there is no newer root may be kept for {kept} seconds: a change of keys reaches "
            "people that much later. Let no cache keep answers 404 and 403 for more than a minute."
        )
    return tuple(found)


def _ask(session: requests.Session, url: str) -> Mapping[str, str]:
    """The headers of the answer."""
    answer = session.get(
        url, timeout=TIMEOUT, allow_redirects=False, proxies=dict(system_proxies(url))
    )
    return answer.headers


def _may_be_kept(said: str) -> int | None:
    """Seconds for which a Cache-Control lets caches keep an answer (RFC 9111); None: no word."""
    if re.search(r"no-cache|no-store", said):
        return 0
    return max(map(int, re.findall(r"(?:max-age|s-maxage)=(\d+)", said)), default=None)


def _seconds(text: str) -> int:
    return int(text) if re.fullmatch(r"\d{1,9}", text.strip()) else 0

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from selfcheck.feed.client import TufFeed
from tests.feed.faults import Server, serving
from tests.feed.simulator import Site, notice


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A published policy with one notice that prohibits TikTok."""
    return Site(tmp_path / "it").add(notice("n1")).publish()


@pytest.fixture
def server(site: Site) -> Iterator[Server]:
    with serving(site.site) as running:
        yield running


@pytest.fixture
def feed(site: Site, server: Server, tmp_path: Path) -> TufFeed:
    """A client of that policy which has not refreshed yet and never waits long."""
    return TufFeed(server.url, site.trust, tmp_path / "state", longest=20)


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC)


def never() -> bool:
    return False

"""A company that publishes with its real commands, served by a real nginx over TLS."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from selfcheck.feed.client import TufFeed
from tests.company import Company, notice
from tests.feed.certificates import Authority
from tests.hosting import web_server
from tests.hosting.web_server import Nginx


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture(autouse=True)
def without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def company(tmp_path: Path) -> Company:
    """One notice is published; it prohibits Demo Chat on computers."""
    made = Company(tmp_path / "company")
    made.begin()
    made.publish("ban", notice("ban"))
    return made


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def nginx(company: Company, authority: Authority, tmp_path: Path) -> Iterator[Nginx]:
    if not web_server.installed():
        pytest.skip("nginx is not installed (packaging/debian/test.txt)")
    authority.server()
    with web_server.serving(company.site, tmp_path / "127.0.0.1.pem", tmp_path / "web") as running:
        yield running


@pytest.fixture
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """The private authority is in the system's trust store, as OpenSSL finds it."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.pem))
    return authority


@pytest.fixture
def feed(nginx: Nginx, trusted: Authority, company: Company, tmp_path: Path) -> TufFeed:
    return TufFeed(nginx.url, company.trust.read_bytes(), tmp_path / "state", longest=20)


def never() -> bool:
    return False

"""TLS with the system's trust store, and proxies: against real ones on loopback."""

from __future__ import annotations

import ssl

import pytest

from selfcheck.core.report import ProblemKind
from selfcheck.feed.client import TufFeed
from tests.feed import faults
from tests.feed.certificates import Authority
from tests.feed.conftest import never
from tests.feed.faults import serving
from tests.feed.proxy import proxying


@pytest.fixture(autouse=True)
def without_proxies(monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def authority(tmp_path):
    return Authority(tmp_path)


@pytest.fixture
def secure(site, authority):
    with serving(site.site, authority.server()) as running:
        yield running


@pytest.fixture
def proxy():
    with proxying() as running:
        yield running


@pytest.fixture
def trusted(authority, monkeypatch):
    """The private authority is in the system's trust store."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.pem))


@pytest.fixture
def client(site, secure, tmp_path):
    return TufFeed(secure.url, site.trust, tmp_path / "state", longest=20)


def test_a_private_authority_in_the_trust_store_is_trusted(client, trusted, now):
    state = client.refresh(now, never)
    assert state.problem is None
    assert state.policy is not None
    assert client.warning is None


def test_a_private_authority_that_is_not_there_is_not(client, secure, now):
    state = client.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert "certificate" in state.problem.detail
    assert secure.requests == []


def test_another_authority_of_the_same_name_is_not(client, secure, tmp_path, monkeypatch, now):
    (tmp_path / "other").mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(Authority(tmp_path / "other").pem))
    assert client.refresh(now, never).problem.kind is ProblemKind.OFFLINE
    assert secure.requests == []


def test_a_certificate_for_another_server_is_not_accepted(site, authority, trusted, tmp_path, now):
    with serving(site.site, authority.server("127.0.0.2")) as server:
        state = TufFeed(server.url, site.trust, tmp_path / "state").refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert "certificate" in state.problem.detail


def test_a_drip_inside_tls_cannot_pass_the_deadline(site, secure, trusted, tmp_path, now):
    secure.faults["metadata/timestamp.json"] = faults.slow_drip
    feed = TufFeed(secure.url, site.trust, tmp_path / "state", longest=0.7)
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert "took longer than" in state.problem.detail


def test_https_goes_through_the_proxy_and_is_still_checked(
    client, secure, trusted, proxy, monkeypatch, now
):
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    state = client.refresh(now, never)
    assert state.problem is None
    assert proxy.requests == [f"CONNECT 127.0.0.1:{secure.server_address[1]}"]


@pytest.mark.parametrize("through_a_proxy", [False, True])
def test_it_is_truststores_context_that_decides(
    client, secure, proxy, authority, monkeypatch, now, through_a_proxy
):
    """Stands for Windows and macOS, where only truststore knows the system's authorities."""

    def system(protocol):
        context = ssl.SSLContext(protocol)
        context.load_verify_locations(authority.pem)
        return context

    monkeypatch.setattr("truststore.SSLContext", system)
    if through_a_proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    assert client.refresh(now, never).problem is None
    assert bool(proxy.requests) is through_a_proxy


def test_a_proxy_does_not_weaken_the_check(client, secure, proxy, monkeypatch, now):
    """The private authority is not trusted here, so the proxy must not make it so."""
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    state = client.refresh(now, never)
    assert proxy.requests
    assert secure.requests == []
    assert state.problem.kind is ProblemKind.OFFLINE


def test_http_goes_through_the_proxy(feed, proxy, monkeypatch, now):
    monkeypatch.setenv("http_proxy", proxy.url)
    assert feed.refresh(now, never).problem is None
    assert any(line.endswith("/metadata/timestamp.json") for line in proxy.requests)


def test_the_silence_behind_a_proxy_is_bounded_too(
    site, secure, trusted, proxy, monkeypatch, tmp_path, now
):
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    secure.faults["*"] = faults.silent
    feed = TufFeed(secure.url, site.trust, tmp_path / "state", longest=0.7)
    assert "took longer than" in feed.refresh(now, never).problem.detail


def test_no_proxy_is_heeded(client, trusted, proxy, monkeypatch, now):
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert client.refresh(now, never).problem is None
    assert proxy.requests == []


def test_proxies_can_be_handed_in(site, secure, trusted, proxy, tmp_path, now):
    feed = TufFeed(
        secure.url, site.trust, tmp_path / "state", proxies=lambda url: {"https": proxy.url}
    )
    assert feed.refresh(now, never).problem is None
    assert proxy.requests


def test_a_proxy_that_refuses_is_offline_and_named(client, trusted, proxy, monkeypatch, now):
    proxy.refuses = True
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    state = client.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert "proxy" in state.problem.detail


def test_a_kind_of_proxy_that_is_not_supported_is_offline(site, secure, tmp_path, now):
    def proxies(url):
        return {"https": "socks5://127.0.0.1:9"}

    feed = TufFeed(secure.url, site.trust, tmp_path / "state", proxies=proxies)
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert "SOCKS" in state.problem.detail


def test_requests_own_bundle_is_not_trusted(client, secure, authority, monkeypatch, now):
    """An authority that the system does not have is not trusted because a package has it."""
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(authority.pem))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.pem))
    assert client.refresh(now, never).problem.kind is ProblemKind.OFFLINE
    assert secure.requests == []

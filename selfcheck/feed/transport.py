"""How bytes travel: connections over TLS with the system's trust store, proxies, the watch."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Mapping
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import Retry

from selfcheck import __version__
from selfcheck.feed.watch import Watch

Proxies = Callable[[str], Mapping[str, str]]
"""The proxies for an address, by scheme, as requests names them; empty for none."""

TIMEOUT = (10.0, 15.0)
"""Seconds to connect, and between two bytes."""

_RETRIES = Retry(
    total=1, connect=0, read=1, redirect=0, status=0, other=1, respect_retry_after_header=False
)


def system_proxies(url: str) -> Mapping[str, str]:
    """What the environment and the system's settings say (HTTPS_PROXY, NO_PROXY, ...)."""
    found: Mapping[str, str] = get_environ_proxies(url)
    return found


def open_session(watch: Watch) -> requests.Session:
    """A session whose every connection is watched.

    It takes nothing from the environment: no credentials from .netrc, no other CA bundle.
    """
    session = requests.Session()
    session.trust_env = False
    session.headers.clear()
    session.headers.update(
        {
            "User-Agent": f"Self-Check/{__version__}",
            "Accept": "*/*",
            # A compressed answer could not be bounded before it is unpacked.
            "Accept-Encoding": "identity",
            # A proxy on the way must not answer from what it kept: a withdrawal is urgent.
            "Cache-Control": "no-cache",
        }
    )
    adapter = _Adapter(watch)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


class _Adapter(HTTPAdapter):
    """Gives the context of truststore to direct and to proxied connections alike.

    One retry covers a connection that the other side closed between two answers. Retry-After
    is not heeded, because urllib3 would sleep for up to six hours: the next poll is the retry.
    """

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().__init__(pool_connections=2, pool_maxsize=1, max_retries=_RETRIES)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as the base
        super().init_poolmanager(*args, ssl_context=self._context, **kwargs)
        self._guard(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:  # noqa: ANN401 - as the base
        manager = super().proxy_manager_for(
            proxy, ssl_context=self._context, proxy_ssl_context=self._context, **kwargs
        )
        self._guard(manager)
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ANN401
        """Leave the checking to the context: the base class would add certifi's authorities."""

    def _guard(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = _watched_pools(self._watch)


def _watched_pools(watch: Watch) -> dict[str, type[HTTPConnectionPool]]:
    """urllib3's own pools, whose connections tell the watch of every socket they open."""

    class WatchedHttp(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            opened = super()._new_conn()
            watch.guard(opened)
            return opened

    class WatchedHttps(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            opened = super()._new_conn()
            watch.guard(opened)
            return opened

    class HttpPool(HTTPConnectionPool):
        ConnectionCls = WatchedHttp

    class HttpsPool(HTTPSConnectionPool):
        ConnectionCls = WatchedHttps

    return {"http": HttpPool, "https": HttpsPool}

"""Fetches the files of a published policy over https, for python-tuf's `Updater`."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.client import HTTPException
from types import TracebackType
from typing import NoReturn, Self
from urllib.parse import urlsplit

import requests
import urllib3
from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import FetcherInterface

from selfcheck.feed.failures import LoginPageError, StoppedError, UnansweredError
from selfcheck.feed.transport import TIMEOUT, Proxies, open_session, system_proxies
from selfcheck.feed.watch import Ended, Watch

_log = logging.getLogger(__name__)
"""Every request is logged with its address and its result: the window lists them."""

_CHUNK = 16 * 1024
_DRAINED = 64 * 1024
"""How much of an error page is read so that the connection can be used again."""

_FAILURES = (requests.RequestException, urllib3.exceptions.HTTPError, HTTPException, OSError)
_NO_NEWER_ROOT = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN})


class WebFetcher(FetcherInterface):
    """One connection for one refresh. Only a plain 200 is an answer; nothing is followed.

    `skew` is how far the server's clock was ahead of `now` in the answer that agreed best
    with it, None where no answer carried a usable Date. It is only a hint: Date is not signed.
    """

    def __init__(self, watch: Watch, now: datetime, proxies: Proxies | None = None) -> None:
        self.skew: timedelta | None = None
        self._watch = watch
        self._now = now
        self._started = time.monotonic()
        self._proxies = proxies or system_proxies
        self._session = open_session(watch)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session.close()

    def _fetch(self, url: str) -> Iterator[bytes]:
        host = urlsplit(url).netloc
        try:
            self._stop_if_ended(host)
            request = self._session.prepare_request(requests.Request("GET", url))
            response = self._session.send(
                request,
                stream=True,
                allow_redirects=False,
                timeout=TIMEOUT,
                proxies=dict(self._proxies(url)),
            )
        except (*_FAILURES, ValueError) as error:
            _log.info("%s: %s", url, "no answer")
            self._fail(host, error)
        _log.info("%s: %s", url, response.status_code)
        # A socket that was shut down looks like the end of the headers, or of a body.
        self._stop_if_ended(host)
        self._compare_clocks(response)
        self._require_answer(response, url, host)
        return self._chunks(response, host)

    def _require_answer(self, response: requests.Response, url: str, host: str) -> None:
        """Pass for a plain 200, raise for everything else."""
        status = response.status_code
        if status == HTTPStatus.OK:
            coding = response.headers.get("Content-Encoding", "identity").lower()
            if coding != "identity":
                response.close()
                raise UnansweredError(
                    f"{host} sent a compressed answer that nobody asked for."
                    " Ask IT to serve the policy's files as they are."
                )
            if "html" in response.headers.get("Content-Type", "").lower():
                response.close()
                raise LoginPageError(_login(host, "answered with a page instead of the policy"))
            return
        if status in _NO_NEWER_ROOT:
            for _ in self._chunks(response, host, _DRAINED):
                pass
        else:
            response.close()
        if (
            HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST
            or status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED
        ):
            raise LoginPageError(_login(host, f"sent us elsewhere (status {status})"))
        raise DownloadHTTPError(
            f"{host} answered with status {status} for {urlsplit(url).path}.", status
        )

    def _chunks(
        self, response: requests.Response, host: str, most: int | None = None
    ) -> Iterator[bytes]:
        """The body as it comes. With `most` only that much, and never a login page."""
        count = 0
        try:
            while chunk := response.raw.read1(_CHUNK, decode_content=False):
                if most is None and count == 0 and chunk.lstrip().startswith(b"<"):
                    raise LoginPageError(_login(host, "answered with a page instead of the policy"))
                count += len(chunk)
                if most is not None and count > most:
                    return
                yield chunk
                self._stop_if_ended(host)
            self._stop_if_ended(host)
        except _FAILURES as error:
            self._fail(host, error)
        finally:
            # Closes the connection, unless the body was read whole: then the pool has it back.
            response.close()

    def _stop_if_ended(self, host: str) -> None:
        why = self._watch.ended()
        if why is not None:
            raise StoppedError(why, self._stopped(why, host))

    def _fail(self, host: str, error: Exception) -> NoReturn:
        why = self._watch.ended()
        if why is not None:
            raise StoppedError(why, self._stopped(why, host)) from error
        raise UnansweredError(_sentence(host, error)) from error

    def _stopped(self, why: Ended, host: str) -> str:
        if why is Ended.CANCELLED:
            return f"Asking {host} was cancelled. Check again when you like."
        return (
            f"{host} took longer than {self._watch.seconds:.0f} seconds to send the policy."
            " Check your network connection and check again."
        )

    def _compare_clocks(self, response: requests.Response) -> None:
        try:
            date = parsedate_to_datetime(response.headers.get("Date", ""))
            age = timedelta(seconds=int(response.headers.get("Age", "0")))
            elapsed = timedelta(seconds=time.monotonic() - self._started)
            skew = date.replace(tzinfo=date.tzinfo or UTC) + age - self._now - elapsed
        except (ValueError, OverflowError):
            return
        if self.skew is None or abs(skew) < abs(self.skew):
            self.skew = skew


def _login(host: str, what: str) -> str:
    return (
        f"{host} {what}. This network probably wants you to log in first:"
        " open a browser, log in, and check again."
    )


def _sentence(host: str, error: Exception) -> str:
    """What an error of the network means, for people. The causes are found by urllib3's types."""
    causes = _causes(error)
    known = (
        (
            urllib3.exceptions.NameResolutionError,
            "The name of the server {host} could not be found. Check your network connection.",
        ),
        (
            ConnectionRefusedError,
            "{host} refused the connection. Check your network connection and check again later.",
        ),
        (
            (requests.exceptions.SSLError, urllib3.exceptions.SSLError),
            "{host} showed a certificate that this computer does not trust ({last}). Tell IT.",
        ),
        (
            (requests.exceptions.ProxyError, urllib3.exceptions.ProxyError),
            "The proxy on the way to {host} did not let us through ({last}). Ask IT.",
        ),
        (
            (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError, TimeoutError),
            "{host} did not answer in time. Check your network connection and check again.",
        ),
        (
            (urllib3.exceptions.IncompleteRead, urllib3.exceptions.ProtocolError),
            "The answer of {host} broke off. Check your network connection and check again.",
        ),
    )
    for kinds, sentence in known:
        if any(isinstance(cause, kinds) for cause in causes):
            return sentence.format(host=host, last=causes[-1])
    return f"{host} could not be reached ({causes[-1]}). Check your network connection."


def _causes(error: BaseException) -> list[BaseException]:
    """The error and everything it came from, outermost first."""
    found: list[BaseException] = []
    queue: list[object] = [error]
    while queue and len(found) < 20:  # noqa: PLR2004 - only guards against a circle
        one = queue.pop(0)
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            queue += [*one.args, getattr(one, "reason", None), one.__cause__]
    return found

"""One refresh over the network or from a folder, as far as it gets.

Imported only when a refresh begins: python-tuf, requests and cryptography are slow to load.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from tuf.api.exceptions import BadVersionNumberError, RepositoryError
from tuf.ngclient import FetcherInterface

from selfcheck.core.frozen import frozen
from selfcheck.core.report import Problem, ProblemKind
from selfcheck.feed.failures import StoppedError
from selfcheck.feed.fetcher import WebFetcher
from selfcheck.feed.folder import FolderFetcher, MemoryFetcher
from selfcheck.feed.problems import FAILURES, clock_problem, problem_of
from selfcheck.feed.repository import Repository
from selfcheck.feed.source import Address
from selfcheck.feed.store import Digest, Store
from selfcheck.feed.transport import Proxies
from selfcheck.feed.watch import Ended, Watch

Files = dict[str, Digest]


@frozen
class Pulled:
    """What was verified, None for a role that was not, and what stood in the way.

    `expires` is set only where everything was verified. `skew` is how far the server's clock
    was ahead of ours, None where that is not known. `older` is true where it was refused for
    being older than what was verified before.
    """

    withdrawals: Files | None = None
    notices: Files | None = None
    expires: datetime | None = None
    skew: timedelta | None = None
    problem: Problem | None = None
    cancelled: bool = False
    older: bool = False


def pull(
    store: Store,
    address: Address,
    trust: bytes,
    now: datetime,
    watch: Watch,
    proxies: Proxies | None,
) -> Pulled:
    """Fetch and verify; no expected failure comes out.

    Withdrawals come first and count even if the notices then fail or have expired. Notices
    never count without the withdrawals of the same snapshot: whoever could hold those back
    would turn a withdrawn notice into a demand.
    """
    with _fetcher(address, watch, now, proxies) as fetcher:
        base = f"{address.url}/" if address.url is not None else ""
        pulled = _look(store, base, address.name, trust, fetcher, now)
        skew = fetcher.skew if isinstance(fetcher, WebFetcher) else None
    problem = pulled.problem
    if problem is None or problem.kind is ProblemKind.STALE:
        # An expiry by a wrong clock is none. After other failures the Date is anybody's.
        problem = clock_problem(skew, now, address.name) or problem
    return replace(pulled, skew=skew, problem=problem)


def look(
    store: Store, files: Mapping[str, bytes], name: str, trust: bytes, moment: datetime
) -> Pulled:
    """The same over files at hand, which sentences call `name`, as it was at `moment`."""
    return _look(store, "", name, trust, MemoryFetcher(files), moment)


def _look(
    store: Store, base: str, name: str, trust: bytes, fetcher: FetcherInterface, now: datetime
) -> Pulled:
    pulled = Pulled()
    try:
        repository = _open(store, base, trust, fetcher, now)
        repository.refresh()
        pulled = replace(pulled, withdrawals=repository.role("withdrawals"))
        pulled = replace(pulled, notices=repository.role("notices"))
        return replace(pulled, expires=repository.expires())
    except FAILURES as error:
        return replace(
            pulled,
            problem=problem_of(error, name),
            cancelled=isinstance(error, StoppedError) and error.why is Ended.CANCELLED,
            older=isinstance(error, BadVersionNumberError),
        )


def _open(
    store: Store, base: str, trust: bytes, fetcher: FetcherInterface, now: datetime
) -> Repository:
    try:
        return Repository(store, base, trust, fetcher, now)
    except RepositoryError as error:
        raise RepositoryError(
            "the trust root of this installation is not valid; ask IT for root.json"
        ) from error


@contextmanager
def _fetcher(
    address: Address, watch: Watch, now: datetime, proxies: Proxies | None
) -> Iterator[FetcherInterface]:
    if address.folder is not None:
        yield FolderFetcher(address.folder, watch)
    else:
        with WebFetcher(watch, now, proxies) as fetcher:
            yield fetcher

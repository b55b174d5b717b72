"""The order in which timestamp and roots change, so that a client is refused at no moment.

Usually nothing but the timestamp changes, or one root follows it. Where a destination slept
through changes of keys, neither order need be right: the files found there may hold under the
old root alone, and the new ones under the new root alone. So each order is tried on the
employee's own client before anything is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from selfcheck.authoring.site import TIMESTAMP_FILE
from selfcheck.authoring.upload.comparing import Found
from selfcheck.authoring.upload.judging import Client, first_look
from selfcheck.authoring.upload.states import State, View, expiry, root_path

Writes = tuple[tuple[str, bytes], ...]


def before(found: Found, now: datetime) -> datetime:
    """A moment at which what was found had not expired, `now` at the latest."""
    ends = expiry(found.timestamp, found.files) if found.timestamp is not None else None
    return now if ends is None else min(now, ends - timedelta(seconds=1))


def usual_order(found: Found, state: State) -> Writes:
    """The order that the site itself was written in: the timestamp, then the roots."""
    return next(_orders(found, state))


def safe_order(found: Found, state: State, trust: bytes, now: datetime) -> Writes | None:
    """The writes after which, one by one, clients old and new are content; None if there is none.

    All other files are taken to be written already.
    """
    start = {**state.files, **found.view}
    sound = first_look(start, trust, now) is None
    for order in _orders(found, state):
        if _is_safe(order, start, trust, found, now, sound=sound):
            return order
    return None


def _orders(found: Found, state: State) -> Iterator[Writes]:
    """Every order that keeps the roots in theirs: the timestamp first, in between, last."""
    roots = [(root_path(one), state.roots[one]) for one in state.roots if one not in found.roots]
    if found.timestamp == state.timestamp:
        yield tuple(roots)
        return
    timestamp = (TIMESTAMP_FILE, state.timestamp)
    places: Sequence[int] = range(len(roots) + 1)
    # Where there is no site yet, its timestamp makes it one: the roots are there by then.
    for place in places if found.timestamp is not None else reversed(places):
        yield (*roots[:place], timestamp, *roots[place:])


def _is_safe(
    order: Writes, start: View, trust: bytes, found: Found, now: datetime, *, sound: bool
) -> bool:
    view, written = dict(start), False
    with Client(trust) as client:
        client.look(start, before(found, now))
        for path, data in order:
            view[path] = data
            written = written or path == TIMESTAMP_FILE
            if not sound and not written:
                continue  # clients refuse what is there anyway, until the timestamp comes
            if client.look(view, now) is not None or first_look(view, trust, now) is not None:
                return False
    return True

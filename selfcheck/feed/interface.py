"""What the rest of the program knows of a feed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from selfcheck.core.frozen import frozen
from selfcheck.core.records import Policy
from selfcheck.core.report import Problem


@frozen
class FeedState:
    """The last verified policy and how far it can be trusted.

    `policy` is None where nothing was ever verified. `confirmed_at` is when the source last
    proved that this is its whole present policy; `expires` is the earliest end among the
    signatures it rests on. `problem` is what stood in the way, or an alarm. `remarks` are
    sentences about what could be better and changes nothing.
    """

    source: str
    policy: Policy | None
    confirmed_at: datetime | None
    expires: datetime | None
    problem: Problem | None
    remarks: tuple[str, ...] = ()


class Feed(Protocol):
    """Where the policy comes from."""

    def load(self) -> FeedState:
        """The last verified state, from the disk alone: no network.

        No slow import either, but at the first look at a policy that came with the installation.
        """

    def refresh(self, now: datetime, cancel: Callable[[], bool]) -> FeedState:
        """Ask the source and return the state afterwards.

        Expected failures become `problem`, and the last verified policy stays. `cancel` is
        also called from another thread; once it is true the refresh ends soon.
        """

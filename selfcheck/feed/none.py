"""The feed of an installation for which nobody has set a source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from selfcheck.core.report import Problem, ProblemKind
from selfcheck.feed.interface import FeedState


class NoSource:
    """Never has a policy, and says so."""

    def load(self) -> FeedState:
        return FeedState(
            source="",
            policy=None,
            confirmed_at=None,
            expires=None,
            problem=Problem(
                ProblemKind.NO_SOURCE,
                "It is not set on this computer where the app policy is published."
                " Ask IT for the address and its trust root.",
            ),
        )

    def refresh(self, now: datetime, cancel: Callable[[], bool]) -> FeedState:
        return self.load()

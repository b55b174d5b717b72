"""The network requests of this run, as the feed logs them, for the Privacy page."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

LOGGER: Final = "selfcheck.feed.fetcher"
MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Request:
    """One request: when it was answered or given up, for what, and what came of it."""

    at: datetime
    url: str
    result: str


class Journal(logging.Handler):
    """Keeps the latest requests. It is told of them on the feed's threads."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._kept: deque[Request] = deque(maxlen=MOST)

    def attach(self) -> None:
        """Begins to listen."""
        logger = logging.getLogger(LOGGER)
        logger.setLevel(logging.INFO)
        logger.addHandler(self)

    def detach(self) -> None:
        """Listens no longer."""
        logging.getLogger(LOGGER).removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.args, tuple) and len(record.args) == 2:
            url, result = record.args
            at = datetime.fromtimestamp(record.created, UTC)
            self._kept.append(Request(at, str(url), str(result)))

    def requests(self) -> tuple[Request, ...]:
        """The requests so far, the latest first."""
        return tuple(reversed(self._kept))

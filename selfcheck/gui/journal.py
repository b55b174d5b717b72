"""What the window hears of Python's logging: requests for the Privacy page, faults for the log."""

from __future__ import annotations

import logging
from collections import deque
from datetime import UTC, datetime
from typing import Final

from selfcheck.core.frozen import frozen
from selfcheck.history.log import Log

FAULTS: Final = "selfcheck"
LOGGER: Final = "selfcheck.feed.fetcher"
MOST: Final = 200


@frozen
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


class Faults(logging.Handler):
    """Adds faults of the background work to the log; they are shown on standard error as well."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def attach(self) -> None:
        """Begins to listen."""
        logging.getLogger(FAULTS).addHandler(self)

    def detach(self) -> None:
        """Listens no longer."""
        logging.getLogger(FAULTS).removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info is not None and record.exc_info[1] is not None:
            self._log.fault(record.exc_info[1], datetime.now(UTC))
        if logging.lastResort is not None:
            logging.lastResort.handle(record)

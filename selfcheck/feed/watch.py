"""Ends network work on time: after so many seconds in all, or when somebody cancels it.

Timeouts of sockets bound the gap between two bytes, so a server that sends one byte now and
then is never late. A watching thread shuts the sockets down instead; whoever reads from them
is woken with an error and asks the watch why.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from enum import Enum
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import socket

_GLANCE = 0.05
"""Seconds between two looks at the clock and at `cancel`."""


class Ended(Enum):
    """Why the work was ended."""

    CANCELLED = "cancelled"
    TOO_LONG = "too long"


class Watch:
    """Watches over one piece of work, while it is entered.

    `cancel` is called from the watching thread. Sockets are watched through a duplicate
    handle, because wrapping a socket in TLS takes the first one away.
    """

    def __init__(self, cancel: Callable[[], bool], seconds: float) -> None:
        self.seconds = seconds
        self._cancel = cancel
        self._deadline = time.monotonic() + seconds
        self._ended: Ended | None = None
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._thread = threading.Thread(target=self._run, name="feed watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()
        for watched in self._sockets:
            watched.close()
        self._sockets.clear()

    def ended(self) -> Ended | None:
        """Why the work must end, or None while it may go on."""
        if self._ended is None:
            if self._cancel():
                self._ended = Ended.CANCELLED
            elif time.monotonic() >= self._deadline:
                self._ended = Ended.TOO_LONG
        return self._ended

    def guard(self, connected: socket.socket) -> None:
        """Shut `connected` down as soon as the work must end."""
        watched = connected.dup()
        with self._lock:
            self._sockets.append(watched)
        if self.ended() is not None:
            self._shut()

    def _run(self) -> None:
        while not self._over.wait(_GLANCE):
            if self.ended() is not None:
                self._shut()
                return

    def _shut(self) -> None:
        import socket  # a feed is made before the window shows anything, and asked after that

        with self._lock:
            for watched in self._sockets:
                # The other side may have closed it first.
                with contextlib.suppress(OSError):
                    watched.shutdown(socket.SHUT_RDWR)

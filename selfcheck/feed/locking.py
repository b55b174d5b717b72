"""One refresh at a time in one folder, over all processes of all programs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from selfcheck.feed.failures import StoppedError
from selfcheck.feed.watch import Watch

_PAUSE = 0.05
"""Seconds between two tries."""


@contextmanager
def locked(path: Path, watch: Watch) -> Iterator[None]:
    """Hold the lock at `path`; raises `StoppedError` when the watch ends first, and OSError.

    The lock is the operating system's, so it falls with the process that holds it.
    """
    lock = FileLock(path, thread_local=False)
    while True:
        try:
            lock.acquire(timeout=0)
            break
        except Timeout:
            why = watch.ended()
            if why is not None:
                raise StoppedError(
                    why,
                    "Another program on this computer is still fetching the policy."
                    " Wait a moment and check again.",
                ) from None
            time.sleep(_PAUSE)
    try:
        yield
    finally:
        lock.release()

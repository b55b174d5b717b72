"""The first outcome, made by a process of its own while the window is built.

Python runs one thread at a time. The imports of a checker, a scan and the conclusion take as long
as those of the window, and share nothing with them: a second process does them on another
core, beside the window's start. It does what `Checker.last` does, keeps nothing, and ends.
Where it cannot be had the window's own process does the same, so it only ever saves time.

Tried on Linux; elsewhere there is none.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selfcheck.checker.outcome import Outcome

OPTION: Final = "--make-ready"
"""Starts the second process. For `begin` alone: what it writes are Python's own values."""
LIMIT_SECONDS: Final = 20.0
"""Longer than a scan may wait for its slowest source."""
_POLL_SECONDS: Final = 0.05
_LENGTH: Final = 4


class Ahead:
    """The process at work. `take` gives what it made, once; `close` ends it whenever it is."""

    def __init__(self, process: int, output: int) -> None:
        self._process: int | None = process
        self._output = output

    def take(
        self, progress: Callable[[object], None], cancel: Callable[[], bool]
    ) -> Outcome | None:
        """Waits for the outcome. None where the process failed, or is no longer waited for."""
        from selfcheck.checker.outcome import Outcome

        try:
            for messages in self._heard(cancel):
                if isinstance(messages[-1], Outcome):
                    return messages[-1]
                for each in messages:
                    progress(each)
        finally:
            self.close()
        return None

    def close(self) -> None:
        """Ends the process and waits for its end; nothing the second time."""
        process, self._process = self._process, None
        if process is None:
            return
        import signal

        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(process, 0)
        os.close(self._output)

    def _heard(self, cancel: Callable[[], bool]) -> Iterator[list[object]]:
        """What has come whenever something has, in the order in which it was sent."""
        import select

        until = time.monotonic() + LIMIT_SECONDS
        heard = bytearray()
        while not cancel() and time.monotonic() < until:
            if not select.select([self._output], [], [], _POLL_SECONDS)[0]:
                continue
            part = os.read(self._output, 1 << 20)
            if not part:
                return
            heard += part
            if messages := [*_taken(heard)]:
                yield messages


def _taken(heard: bytearray) -> Iterator[object]:
    """The messages that are whole; what is left of the last one stays."""
    import pickle

    while (end := _LENGTH + int.from_bytes(heard[:_LENGTH], "big")) <= len(heard):
        yield pickle.loads(heard[_LENGTH:end])  # noqa: S301  of our own process
        del heard[:end]


def begin() -> Ahead | None:
    """Starts the process; None where there can be none.

    It is for a start without arguments: it finds the settings where this process finds them.
    """
    if sys.platform != "linux":
        return None
    program = () if hasattr(sys, "frozen") else ("-m", "selfcheck")
    command = [sys.executable, *program, OPTION]
    output, told = os.pipe()
    try:
        actions = [(os.POSIX_SPAWN_DUP2, told, 1)]
        process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    except OSError:
        os.close(output)
        return None
    finally:
        os.close(told)
    return Ahead(process, output)


def serve() -> int:
    """The second process: what is read, and then the outcome, go to the output.

    Says nothing of what fails: whoever waits does the same again, and tells the person.
    """
    import fcntl
    import gc
    import pickle
    from datetime import UTC, datetime
    from threading import Lock

    gc.disable()
    with suppress(OSError):
        # Room for all there is to say: nobody may listen yet.
        fcntl.fcntl(sys.stdout, fcntl.F_SETPIPE_SZ, 1 << 20)
    lock = Lock()

    def tell(news: object) -> None:
        message = pickle.dumps(news, pickle.HIGHEST_PROTOCOL)
        with lock:
            sys.stdout.buffer.write(len(message).to_bytes(_LENGTH, "big") + message)
            sys.stdout.buffer.flush()

    try:
        from selfcheck.checker.assembly import assemble
        from selfcheck.settings import load_settings

        tell(assemble(load_settings(), lambda: datetime.now(UTC)).last(tell))
    except Exception:  # noqa: BLE001 - whatever it is
        return 1
    return 0

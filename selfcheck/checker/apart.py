"""Work done apart: in a process of its own, beside that of the window.

Python runs one thread at a time. A scan and the imports that it needs would keep the window from
its own start and from painting; a second process works on another core. It keeps nothing, asks no
network, and ends with what it was begun for. Where it cannot be had, fails or finds anything out of
the ordinary, the window's process does the same work, so it only ever saves time.

Tried on Linux; elsewhere there is none.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Final, TypeVar

from selfcheck import __version__
from selfcheck.core.errors import SelfCheckError

if TYPE_CHECKING:
    from selfcheck.checker.outcome import Outcome
    from selfcheck.core.apps import Inventory

OPTION: Final = "--apart"
"""Begins such a process, with a `Work` after it. What it writes are Python's own values."""
LIMIT_SECONDS: Final = 20.0
"""From one word of it to the next: longer than a scan may wait for its slowest source."""
_POLL_SECONDS: Final = 0.05
_LENGTH: Final = 4
_REFUSED, _FAULT = 2, 4  # as `cli.exits` has them
_KILL: Final = 9  # SIGKILL, of POSIX; the module `signal` takes a millisecond to import
T = TypeVar("T")
Tell = Callable[[Any], None]


class ApartError(SelfCheckError):
    """Something that is not for a process apart."""


class Work(StrEnum):
    """What can be done apart."""

    FIRST_OUTCOME = "first-outcome"
    """What `Checker.last` gives in a run without arguments, whose settings it finds itself."""
    INVENTORY = "inventory"
    """What is installed on this computer."""


class Apart:
    """The process at work. `take` gives what it made, once; `close` ends it whenever it is."""

    def __init__(self, process: int, output: int) -> None:
        self._lock = Lock()
        self._process: int | None = process
        self._output = output

    def take(self, kind: type[T], progress: Tell, cancel: Callable[[], bool]) -> T | None:
        """Waits for a value of this kind, and tells of what comes before it.

        None where the process failed, or is no longer waited for.
        """
        try:
            for message, last in self._heard(cancel):
                if isinstance(message, kind):
                    return message
                if last:
                    progress(message)
        except Exception:  # noqa: BLE001 - of another version, whose values are not ours
            return None
        finally:
            # Whoever waits for the value need not wait for the end of a process too.
            Thread(target=self.close, name="closing", daemon=True).start()
        return None

    def close(self) -> None:
        """Ends the process with all that it began, and waits for its end; nothing a second time."""
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(process, _KILL)
        with suppress(ChildProcessError):
            os.waitpid(process, 0)
        os.close(self._output)

    def _heard(self, cancel: Callable[[], bool]) -> Iterator[tuple[object, bool]]:
        """Each message, and whether nothing newer is known yet.

        The first one says which version speaks; another one's are not understood.
        """
        import select

        until = time.monotonic() + LIMIT_SECONDS
        heard, greeted = bytearray(), False
        while not cancel() and time.monotonic() < until:
            if not select.select([self._output], [], [], _POLL_SECONDS)[0]:
                continue
            part = os.read(self._output, 1 << 20)
            if not part:
                return
            heard += part
            messages = [*_taken(heard)]
            if messages and not greeted:
                if messages.pop(0) != __version__:
                    return
                greeted = True
            for number, message in enumerate(messages, 1):
                until = time.monotonic() + LIMIT_SECONDS
                yield message, number == len(messages)


def _taken(heard: bytearray) -> Iterator[object]:
    """The messages that are whole; what is left of the last one stays."""
    import pickle

    while (end := _LENGTH + int.from_bytes(heard[:_LENGTH], "big")) <= len(heard):
        yield pickle.loads(heard[_LENGTH:end])  # noqa: S301  of our own process
        del heard[:end]


def begin(work: Work) -> Apart | None:
    """Starts a process for this work; None where there can be none."""
    if sys.platform != "linux" or not sys.executable:
        return None
    command = [*_ourselves(), OPTION, work]
    try:
        output, told = os.pipe()
    except OSError:  # too many files are open
        return None
    try:
        actions = [(os.POSIX_SPAWN_DUP2, told, 1)]
        # In a group of its own, which is ended as a whole; a terminal's Ctrl+C does not reach it.
        process = os.posix_spawn(command[0], command, os.environ, file_actions=actions, setpgroup=0)
    except OSError:
        os.close(output)
        return None
    finally:
        os.close(told)
    return Apart(process, output)


def _ourselves() -> tuple[str, ...]:
    """What starts this program again, with the same modules whatever folder it is started in."""
    if hasattr(sys, "frozen"):
        return (sys.executable,)
    program = "from selfcheck.__main__ import main; sys.exit(main())"
    alone = "-I" if sys.flags.isolated else "-P"
    return sys.executable, alone, "-c", f"import sys; sys.path[:] = {sys.path!r}; {program}"


def serve(work: str) -> int:
    """Does the work, and writes what it tells and what comes of it to the output, which is a pipe.

    Says nothing of what fails: whoever waits does the same again, and tells the person.
    """
    try:
        if not stat.S_ISFIFO(os.fstat(1).st_mode):
            return _refuse()
        import fcntl
        import gc
        import pickle

        gc.disable()
        # Where there is one processor for both, the window's first painting goes before.
        os.nice(5)
        with suppress(OSError):
            # Room for all there is to say: nobody may listen yet.
            fcntl.fcntl(1, fcntl.F_SETPIPE_SZ, 1 << 20)
        lock = Lock()

        def tell(news: object) -> None:
            message = pickle.dumps(news, pickle.HIGHEST_PROTOCOL)
            with lock, open(1, "wb", closefd=False) as output:
                output.write(len(message).to_bytes(_LENGTH, "big") + message)

        tell(__version__)
        tell(_inventory(tell) if Work(work) is Work.INVENTORY else _first_outcome(tell))
    except BaseException:  # noqa: BLE001 - whatever it is
        return _FAULT
    return 0


def _refuse() -> int:
    sys.stderr.write(f"selfcheck: {OPTION} is for Self-Check itself\n")
    return _REFUSED


def _first_outcome(tell: Tell) -> Outcome:
    from datetime import UTC, datetime

    from selfcheck.checker.assembly import Look, assemble
    from selfcheck.settings import load_settings

    look = Look(keeps=False)
    outcome = assemble(load_settings(), lambda: datetime.now(UTC), look).last(tell)
    if outcome.troubles:
        raise ApartError(
            "what is out of order is for the window's process to put right and to tell"
        )
    return outcome


def _inventory(tell: Tell) -> Inventory:
    from selfcheck.inventory.collect import collect
    from selfcheck.inventory.machine import Machine

    return collect(Machine.at(), progress=tell)

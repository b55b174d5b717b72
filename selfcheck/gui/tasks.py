"""Work in the background: a thread pool, and one queued signal back to the main thread.

Only frozen values cross. Workers create and destroy no QObject; a worker that should end
looks at its token.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from selfcheck.core.errors import SelfCheckError
from selfcheck.core.frozen import frozen


class Token:
    """Says to a worker that its result is no longer wanted."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    def cancelled(self) -> bool:
        return self._event.is_set()


@frozen
class Told:
    """A worker's word on its progress."""

    task: int
    news: object


@frozen
class Done:
    """What a worker gave."""

    task: int
    result: object


@frozen
class Failed:
    """Why a worker gave nothing. `expected` failures carry a sentence for the person."""

    task: int
    text: str
    expected: bool


Work = Callable[[Token, Callable[[object], None]], object]


class Tasks(QObject):
    """Runs work and tells of it on the main thread.

    Lives on the main thread. `run` gives the task's number; what comes of it arrives at the
    `heard` given there, as Told, Done or Failed, unless it was cancelled meanwhile.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._waiting: dict[int, tuple[Token, Callable[[Told | Done | Failed], None]]] = {}
        self._next = 0
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Work, heard: Callable[[Told | Done | Failed], None]) -> int:
        """Starts `work(token, tell)` on a thread of the pool."""
        self._next += 1
        number, token = self._next, Token()
        self._waiting[number] = (token, heard)
        self._pool.start(lambda: self._work(number, token, work))
        return number

    def beside(self, make: Callable[[], object], then: Callable[[object], None]) -> None:
        """`make()` on a thread of the pool, then `then` with what it gave; see `gui.beside`."""

        def heard(message: Told | Done | Failed) -> None:
            if isinstance(message, Done):
                then(message.result)

        self.run(lambda _, __: make(), heard)

    def cancel(self, number: int) -> None:
        """Tells one worker to end; nothing more of it will be heard."""
        waiting = self._waiting.pop(number, None)
        if waiting is not None:
            waiting[0].cancel()

    def close(self, wait_milliseconds: int = 5000) -> bool:
        """Cancels everything and waits; False where a worker did not end in time."""
        for number in tuple(self._waiting):
            self.cancel(number)
        return self._pool.waitForDone(wait_milliseconds)

    def _work(self, number: int, token: Token, work: Work) -> None:
        """On a thread of the pool."""
        try:
            result = work(token, lambda news: self._send(token, Told(number, news)))
        except SelfCheckError as error:
            self._send(token, Failed(number, str(error), expected=True))
        except Exception as error:
            import logging

            logging.getLogger(__name__).exception("background work failed")
            text = f"{type(error).__name__}: {error}"
            self._send(token, Failed(number, text, expected=False))
        else:
            self._send(token, Done(number, result))

    def _send(self, token: Token, message: Told | Done | Failed) -> None:
        if not token.cancelled():
            self._arrived.emit(message)

    @Slot(object)
    def _hear(self, message: Told | Done | Failed) -> None:
        if isinstance(message, Told):
            waiting = self._waiting.get(message.task)
        else:
            waiting = self._waiting.pop(message.task, None)
        if waiting is not None:
            waiting[1](message)

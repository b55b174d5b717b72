"""Decides after every check whether there is something to say, and keeps what was said.

What is kept is written before anything is shown, so that a restart never repeats it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from selfcheck.gui.background.remembered import Remembered
from selfcheck.gui.background.situation import situation
from selfcheck.gui.background.telling import Say, Situation, Why, decide
from selfcheck.gui.tasks import Done, Failed, Tasks, Told
from selfcheck.settings import Notifications

if TYPE_CHECKING:
    from selfcheck.checker.outcome import Outcome
    from selfcheck.history.folder import StateFolder
    from selfcheck.settings import Settings
    from selfcheck.wording import Voice


class Teller(QObject):
    """Lives on the main thread. `said` carries a `Notification` and the ids of its notices.

    `over` comes when what was said last holds no longer. `settings` gives those in use;
    `folder` is called on a thread of the pool, and `keeping` held while something is written.
    """

    said = Signal(object, object)
    over = Signal()

    def __init__(
        self,
        tasks: Tasks,
        settings: Callable[[], Settings],
        folder: Callable[[], StateFolder],
        voice: Callable[[Outcome], Voice],
        clock: Callable[[], datetime],
        keeping: threading.Lock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._settings, self._folder = tasks, settings, folder
        self._voice, self._clock = voice, clock
        self._keeping = keeping
        self._remembered: Remembered | None = None
        self._last: Say | None = None

    @Slot(object)
    def look(self, outcome: Outcome) -> None:
        """Takes what a check concluded. Of a demonstration nothing is said."""
        how = self._settings().notifications
        if outcome.demonstration is not None or outcome.report.past:
            return
        if how is Notifications.OFF:
            self._end_of_last()
            return

        def heard(message: Told | Done | Failed) -> None:
            if isinstance(message, Done):
                found: tuple[Situation, Say | None] = message.result  # type: ignore[assignment]  # of `_decide`
                self._tell(outcome, *found, private=how is Notifications.PLAIN)

        self._tasks.run(lambda _, __: self._decide(outcome), heard)

    def forget(self) -> None:
        """Everything that is kept was deleted."""
        self._end_of_last()
        self._remembered = None

    def _decide(self, outcome: Outcome) -> tuple[Situation, Say | None]:
        """On a thread of the pool."""
        with self._keeping:
            if self._remembered is None:
                self._remembered = Remembered(self._folder().told)
            memory = self._remembered.read()
            found = situation(outcome, memory)
            quiet = self._settings().quiet_hours
            decision = decide(memory, found, self._clock(), quiet=quiet)
            if decision.memory != memory:
                self._remembered.write(decision.memory)
            return found, decision.say

    def _tell(self, outcome: Outcome, found: Situation, say: Say | None, *, private: bool) -> None:
        if say is None:
            if self._last is not None and not _holds(self._last, found):
                self._end_of_last()
            return
        from selfcheck.wording import notification

        self._last = say
        back = {each.notice for each in found.taken_back} if Why.WITHDRAWAL in say.why else set()
        demands = {key.notice for key in found.demands} if say.why - {Why.WITHDRAWAL} else set()
        words = notification(
            outcome.report,
            self._voice(outcome),
            say.notices & demands,
            say.notices & back,
            reminder=Why.DEMAND not in say.why,
            private=private,
        )
        self.said.emit(words, say.notices)

    def _end_of_last(self) -> None:
        if self._last is not None:
            self._last = None
            self.over.emit()


def _holds(say: Say, found: Situation) -> bool:
    """Whether what was said still is so: what is asked is asked, what is withdrawn is withdrawn."""
    asked = {key.notice for key in found.demands}
    back = {each.notice for each in found.taken_back}
    if say.why == {Why.WITHDRAWAL}:
        return say.notices <= back
    return bool(say.notices & asked)

"""Reads what there is to say of the installation, and changes the person's own settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from selfcheck.gui.tasks import Done, Failed, Tasks, Told
from selfcheck.language import tr

if TYPE_CHECKING:
    from selfcheck.gui.installation import Installation
    from selfcheck.gui.own_settings import Raw
    from selfcheck.settings import Settings


class Backstage(QObject):
    """Lives on the main thread; `told` carries an `Installation`, `saved` a sentence."""

    told = Signal(object)
    saved = Signal(str)

    def __init__(self, settings: Settings, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._settings = settings
        self._tasks = tasks
        self._last: Installation | None = None

    @Slot()
    def read(self) -> None:
        """Looks at the disk and tells of it."""
        self._run(self._read, "")

    @Slot(str, object)
    def choose(self, name: str, value: Raw | None) -> None:
        """Sets one of the person's own settings; None takes it back to the default."""

        def work() -> Installation:
            from selfcheck import places
            from selfcheck.gui.own_settings import write_own

            write_own(places.user_settings(), name, value)
            return self._read()

        from selfcheck.gui.own_settings import AT_ONCE

        said = tr("Saved.") if name in AT_ONCE else tr("Saved. It counts from the next start.")
        self._run(work, said)

    def _read(self) -> Installation:
        """On a thread of the pool."""
        from selfcheck.gui.installation import read_installation

        return read_installation(self._settings)

    def _run(self, work: Callable[[], Installation], done: str) -> None:
        def heard(message: Told | Done | Failed) -> None:
            if isinstance(message, Done):
                self._last = message.result  # type: ignore[assignment]  # of `work`
                self.told.emit(self._last)
                if done:
                    self.saved.emit(done)
            elif isinstance(message, Failed) and self._last is not None:
                self._last = replace(self._last, refused=message.text)
                self.told.emit(self._last)
                self.saved.emit(message.text)

        self._tasks.run(lambda _, __: work(), heard)

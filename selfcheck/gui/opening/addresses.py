"""Opens an address that a notice names, when somebody has pressed the button with its host."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from selfcheck.gui.tasks import Done, Failed, Tasks, Told
from selfcheck.language import mark, tr, translated
from selfcheck.wording.addresses import safe_host

UNOPENED: Final = mark("It could not be opened from here. Copy the address and open it yourself.")
MAILED: Final = mark(
    "Your mail program was asked to open. Nothing is sent until you send it there."
)


class Addresses(QObject):
    """Lives on the main thread; `told` carries what became of the wish as a sentence."""

    told = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._tasks = tasks

    @Slot(str)
    def open(self, address: str) -> None:
        """Hands an https address to the browser, or a mail address to the mail program."""
        host, mail = safe_host(address), address.startswith("mailto:")
        if not host and not mail:
            self.told.emit(translated(UNOPENED))
            return
        done = (
            translated(MAILED) if mail else tr("The browser was asked to open {host}.", host=host)
        )

        def work() -> None:
            from selfcheck.gui.opening.launch import launch

            launch((address,))

        def heard(message: Told | Done | Failed) -> None:
            if not isinstance(message, Told):
                self.told.emit(done if isinstance(message, Done) else translated(UNOPENED))

        self._tasks.run(lambda _, __: work(), heard)

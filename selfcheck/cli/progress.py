"""Progress on a terminal: one line that is written over and wiped away."""

from __future__ import annotations

import threading
from typing import Self, TextIO

from selfcheck.core.apps import SourceReport, SourceStatus
from selfcheck.core.report import PolicyStatus
from selfcheck.language import tr
from selfcheck.wording import labels
from selfcheck.wording.voice import headed, number

_WIPE = "\r\x1b[K"


class Progress:
    """Says what is being done while it is done; silent where nobody watches."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._visible = stream.isatty()
        self._lock = threading.Lock()
        self._done = False

    def __enter__(self) -> Self:
        self._write(tr("Checking …"))
        return self

    def __exit__(self, *_: object) -> None:
        self._write("")
        self._done = True

    def told(self, what: SourceReport | PolicyStatus) -> None:
        """Called as sources are read and when the policy's source has answered; from any thread."""
        if isinstance(what, PolicyStatus):
            self._write(tr("Policy asked for. Reading what is installed …"))
        else:
            name = labels.source(what.name)
            read = what.status is SourceStatus.READ
            self._write(f"{headed(name, number(what.apps)) if read else name} …")

    def _write(self, text: str) -> None:
        with self._lock:
            if self._visible and not self._done:
                self._stream.write(_WIPE + text)
                self._stream.flush()

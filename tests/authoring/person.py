"""Somebody who sits at a terminal."""

from __future__ import annotations

import codecs
import os
import pty
import select
import subprocess
import sys
from collections.abc import Mapping

import pytest

PROGRAM = (sys.executable, "-m", "selfcheck.authoring")
PATIENCE = 60
"""Seconds after which a program that was to ask something is given up."""


class Person:
    """Starts a program at a terminal of its own, reads what it says, and types."""

    def __init__(self, *command: object, environment: Mapping[str, str] | None = None) -> None:
        kept = {k: v for k, v in os.environ.items() if k != "SELFCHECK_KEY_PASSPHRASE"}
        self._terminal, program = pty.openpty()
        self._process = subprocess.Popen(
            list(map(str, command)),
            env={**kept, **(environment or {})},
            stdin=program,
            stdout=program,
            stderr=program,
            start_new_session=True,
        )
        os.close(program)
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self.seen = ""

    def wait_for(self, text: str) -> None:
        """Read on until the program says this."""
        start = len(self.seen)
        while text not in self.seen[start:]:
            ready, _, _ = select.select([self._terminal], [], [], PATIENCE)
            if not ready:
                self.leave()
                pytest.fail(f"it never says {text!r}: {self.seen}")
            self._read()

    def type(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def answer(self, question: str, text: object) -> None:
        """Wait until the program asks, then type a line."""
        self.wait_for(question)
        self.type(f"{text}\n")

    def end(self) -> int:
        """The exit code, once the program is done."""
        try:
            while self._read():
                pass
        except OSError:  # Linux: the other end of the terminal was closed
            pass
        os.close(self._terminal)
        return self._process.wait()

    def leave(self) -> None:
        """Stop the program, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        os.close(self._terminal)

    def _read(self) -> bytes:
        data = os.read(self._terminal, 4096)
        self.seen += self._decoder.decode(data)
        return data

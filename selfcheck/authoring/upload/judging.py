"""The employee's own client as the judge of what may be uploaded."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Self

from selfcheck.authoring.upload.states import View
from selfcheck.core.report import Problem
from selfcheck.feed.client import TufFeed


class Client:
    """A program that has just been installed, with its memory in a temporary folder.

    What it saw in one look it holds against the next, as every client does.
    """

    def __init__(self, trust: bytes) -> None:
        self._trust = trust
        self._folder = Path(tempfile.mkdtemp(prefix="selfcheck-upload-"))
        self._site = self._folder / "site"

    def look(self, view: View, now: datetime) -> Problem | None:
        """What it would tell its person about a source that holds these files, None if nothing."""
        shutil.rmtree(self._site, ignore_errors=True)
        for path, data in view.items():
            file = self._site / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        feed = TufFeed(str(self._site), self._trust, self._folder / "state")
        return feed.refresh(now, lambda: False).problem

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


def first_look(view: View, trust: bytes, now: datetime) -> Problem | None:
    """What a program that was never connected before would tell."""
    with Client(trust) as client:
        return client.look(view, now)

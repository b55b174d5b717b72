"""What can go wrong while fetching, in the terms that python-tuf's `Updater` passes through."""

from __future__ import annotations

from tuf.api.exceptions import DownloadError

from selfcheck.feed.watch import Ended


class UnansweredError(DownloadError):
    """No usable answer came; the text is a whole sentence with the next step."""


class LoginPageError(DownloadError):
    """A page came where signed data was asked for: most likely the network's own login."""


class StoppedError(DownloadError):
    """The work was ended from outside: cancelled, or it took too long in all."""

    def __init__(self, why: Ended, sentence: str) -> None:
        super().__init__(sentence)
        self.why = why

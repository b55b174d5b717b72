"""What keeps a source from being read."""

from __future__ import annotations

from selfcheck.core.errors import SelfCheckError


class UnreadableError(SelfCheckError):
    """A file, folder or command exists and could not be read; the text names it and says why."""

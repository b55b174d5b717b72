"""The expected failures that leave this room as exceptions; all others become problems."""

from __future__ import annotations

from selfcheck.core.errors import SelfCheckError


class SourceError(SelfCheckError):
    """The text given as the source of the policy is no address this program can use."""

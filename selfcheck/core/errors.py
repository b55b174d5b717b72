"""The root of every expected failure."""

from __future__ import annotations


class SelfCheckError(Exception):
    """An expected failure; its text says what happened, to which thing, and what to do."""

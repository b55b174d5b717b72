"""How something that takes long is made: the program does it beside its window's thread."""

from __future__ import annotations

from collections.abc import Callable

Beside = Callable[[Callable[[], object], Callable[[object], None]], None]
"""Calls the first, off the window's thread, and then the second with the result, on it."""


def at_once(make: Callable[[], object], then: Callable[[object], None]) -> None:
    """Where nobody waits, as for a picture: here and now."""
    then(make())

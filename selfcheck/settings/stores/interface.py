"""What the settings know of the place where an administrator sets them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from selfcheck.settings.layers import Layer


class Store(Protocol):
    """One platform's place. What cannot be read is a problem of a layer; nothing is raised."""

    @property
    def place(self) -> str:
        """What people are told of where it is."""

    def layers(self) -> Iterable[Layer]:
        """What is mandatory and what is recommended, for the computer and for the user."""

"""Quiet hours: the part of the day in which nobody wants to be told anything."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import Final

from selfcheck.core.frozen import frozen

_WRITTEN: Final = r"([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3]):([0-5]\d)"


@frozen
class QuietHours:
    """From `begin` up to `end` on the clock of whoever reads; past midnight where `end` is less."""

    begin: time
    end: time

    @classmethod
    def read(cls, text: str) -> QuietHours:
        """Quiet hours written as "22:00-07:00". Raises ValueError."""
        found = re.fullmatch(_WRITTEN, text.strip())
        if found is None:
            raise ValueError(f"{text!r} are no quiet hours such as 22:00-07:00")
        hours = [int(part) for part in found.groups()]
        read = cls(time(hours[0], hours[1]), time(hours[2], hours[3]))
        if read.begin == read.end:
            raise ValueError("quiet hours begin and end at the same time; leave them out instead")
        return read

    def hold(self, local: datetime) -> bool:
        """Whether it is quiet at `local`, a moment on the reader's clock."""
        at = local.time().replace(tzinfo=None)
        if self.begin < self.end:
            return self.begin <= at < self.end
        return at >= self.begin or at < self.end

    def __str__(self) -> str:
        return f"{self.begin:%H:%M}-{self.end:%H:%M}"

"""What is painted first, before anything that could know more is imported."""

from __future__ import annotations

from selfcheck.language import mark

CHECKING = mark("Checking…")
READING = mark("Reading what is installed and the last known policy.")

"""What is painted first, before anything that could know more is imported."""

from __future__ import annotations

CHECKING = "Checking…"
READING = "Reading what is installed and the last known policy."

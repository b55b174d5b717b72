"""The local memory: what was shown and installed, what was answered, and the phones."""

from selfcheck.history.folder import StateError, StateFolder
from selfcheck.history.history import History
from selfcheck.history.log import Event, Log, Names
from selfcheck.history.values import (
    Answer,
    Phone,
    RecordKey,
    RecordKind,
    Remembered,
    Removal,
    Value,
)

__all__ = [
    "Answer",
    "Event",
    "History",
    "Log",
    "Names",
    "Phone",
    "RecordKey",
    "RecordKind",
    "Remembered",
    "Removal",
    "StateError",
    "StateFolder",
    "Value",
]

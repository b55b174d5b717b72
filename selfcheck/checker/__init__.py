"""The use case: ask the source, read the devices, conclude, remember."""

from selfcheck.checker.assembly import Look, assemble, refusals, state_folder
from selfcheck.checker.checker import AnswerError, Checker
from selfcheck.checker.collectors import Collector, SavedInventories, ThisComputer, read_saved
from selfcheck.checker.demonstration import DEFAULT_DEMONSTRATION, DemonstrationError
from selfcheck.checker.outcome import Memory, Outcome, Progress, Run

__all__ = [
    "DEFAULT_DEMONSTRATION",
    "AnswerError",
    "Checker",
    "Collector",
    "DemonstrationError",
    "Look",
    "Memory",
    "Outcome",
    "Progress",
    "Run",
    "SavedInventories",
    "ThisComputer",
    "assemble",
    "read_saved",
    "refusals",
    "state_folder",
]

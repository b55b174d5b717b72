"""The one function that makes a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from selfcheck.core.apps import IdKind, Inventory
from selfcheck.core.devices import Device, Person, Tri
from selfcheck.core.records import Policy
from selfcheck.core.report import PolicyStatus, Report


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an evaluation rests on beside the policy and the inventories.

    `as_of` is a past or future moment to look at, None for now. `phones` is whether the
    person said that there are phones or tablets: None when never said. `yields` maps a
    source's name to the id kinds it can give; a source not named could give any.
    `reading_counts` is how long a clean reading of a phone is believed.
    """

    now: datetime
    as_of: datetime | None = None
    person: Person = Person()
    phones: Tri = None
    this_computer_only: bool = False
    saved_inventories: bool = False
    yields: Mapping[str, frozenset[IdKind]] = field(default_factory=dict)
    reading_counts: timedelta = timedelta(days=30)


def evaluate(
    policy: Policy | None,
    status: PolicyStatus,
    inventories: Sequence[Inventory],
    registered: Sequence[Device],
    circumstances: Circumstances,
) -> Report:
    """The report over `inventories` and over `registered`, devices known but never read."""
    raise NotImplementedError

"""What the local memory holds, as values. All times are aware and in UTC."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from selfcheck.core.apps import InstalledApp, Inventory
from selfcheck.core.devices import Device
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Policy

Value = bool | str | None
"""An answer: yes, no, a name (of a region, say), or None for "I don't know"."""

PHONES: Final = "phones"
"""The fact whether the person uses phones or tablets for work."""


class RecordKind(StrEnum):
    NOTICE = "notice"
    WITHDRAWAL = "withdrawal"
    REINSTATEMENT = "reinstatement"


class RecordKey(NamedTuple):
    """One record with its content: a revised notice is another record than before."""

    kind: RecordKind
    id: str
    digest: str

    @classmethod
    def all_of(cls, policy: Policy) -> Iterator[RecordKey]:
        records = policy.records
        for notice in records.notices:
            yield cls(RecordKind.NOTICE, notice.id, notice.digest)
        for withdrawal in records.withdrawals:
            yield cls(RecordKind.WITHDRAWAL, withdrawal.id, withdrawal.digest)
        for reinstatement in records.reinstatements:
            yield cls(RecordKind.REINSTATEMENT, reinstatement.id, reinstatement.digest)


@frozen
class Answer:
    """What the person answered, and when. `device` is None for facts about the person."""

    device: str | None
    fact: str
    value: Value
    at: datetime


@frozen
class Phone:
    """A phone or tablet the person registered; `inventory` is its last reading, if any."""

    device: Device
    added_at: datetime
    inventory: Inventory | None = None


@frozen
class Removal:
    """An app that was there and is gone: last found at `last_seen`, missing at `found_missing`.

    It was removed at some moment between the two.
    """

    device: str
    app: InstalledApp
    last_seen: datetime
    found_missing: datetime


@frozen
class Remembered:
    """Everything that is remembered, as it stood at one moment.

    `seen` is when each record was first known here, whatever it says of its own time; `shown`
    when it was first shown to the person. `phones` are in the order they were added, `removals`
    are the apps that were found on a device and are gone.
    """

    answers: tuple[Answer, ...] = ()
    phones: tuple[Phone, ...] = ()
    removals: tuple[Removal, ...] = ()
    seen: Mapping[RecordKey, datetime] = field(default_factory=dict)
    shown: Mapping[RecordKey, datetime] = field(default_factory=dict)

"""What a check gives: the report, and what the local memory adds to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from selfcheck.core.apps import Inventory, SourceReport
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Policy
from selfcheck.core.report import PolicyStatus, Report
from selfcheck.history.values import Answer, Phone, RecordKey

if TYPE_CHECKING:
    from selfcheck.history.log import Log

Progress = Callable[[SourceReport | PolicyStatus], None]
"""Told of each source as it is read, and of the policy when the source has answered.

Called from several threads.
"""


@frozen
class Memory:
    """An app that was removed while a notice demanded it, which may be withdrawn since.

    It was still there at `last_seen`, after the notice was issued, and gone at
    `found_missing`. `app` is the catalogue slug, `name` what it was called on the device.
    """

    notice: str
    app: str
    name: str
    device: str
    last_seen: datetime
    found_missing: datetime


@frozen
class Run:
    """What kind of check this is. `demonstration` is the name of the one shown, if any."""

    saved_inventories: bool = False
    this_computer_only: bool = False
    remembers: bool = True
    demonstration: str | None = None


def _nothing(*_: object) -> None:
    pass


@frozen
class Keeping:
    """Where a checker keeps things beside the local memory.

    `summary` is the file with the line for management tools, `log` where checks are noted. `ready`
    is called before every check and raises StateError: somebody may have run `forget` under an
    open window. `close` is called at the program's end. `forget_device` deletes what is kept
    elsewhere about a device, and raises OSError.
    """

    summary: Path | None = None
    ready: Callable[[], None] = _nothing
    close: Callable[[], None] = _nothing
    log: Log | None = None
    forget_device: Callable[[str], None] = _nothing


@frozen
class Outcome:
    """A report with everything that is shown beside it.

    `new_notices` are those with a record not shown before, none at the very first visit, and
    `new_records` the digests of these records.
    `on_overview` are the withdrawn notices that belong on the Overview; all notices belong on
    the Notices page. `first_seen` maps digests of records to when they were first known here,
    `shown` records to when the person was first shown them, this outcome not counted.
    `troubles` are sentences about settings and files that could not be used. `policy` is what
    the report rests on. `phones` are those added here, in the order they were added.
    `done` is what was removed lately as a notice in force asks.
    """

    report: Report
    inventories: tuple[Inventory, ...]
    memories: tuple[Memory, ...] = ()
    new_notices: frozenset[str] = frozenset()
    new_records: frozenset[str] = frozenset()
    demonstration: str | None = None
    on_overview: frozenset[str] = frozenset()
    answers: tuple[Answer, ...] = ()
    first_seen: Mapping[str, datetime] = field(default_factory=dict)
    shown: Mapping[RecordKey, datetime] = field(default_factory=dict)
    troubles: tuple[str, ...] = ()
    policy: Policy | None = None
    phones: tuple[Phone, ...] = ()
    done: tuple[Memory, ...] = ()
